package import Source
package import Standard

/// A service item as one body carries it out: the effective record with the layers that it comes from.
package struct Item: Sendable {
  /// The effective values; each knows the place that set it and the places that it replaced.
  package private(set) var record: Record
  private let ownLayers: [Layer]
  private let ownDivision: String
  private let ownSlug: String
  package let standard: Standard
  /// What it states, walked once while many look at it; nil for an item at rest.
  private(set) var statements: Statements?
  /// Keeps what is read of the item; nil where nobody asks.
  private var log: ReadLog?

  init(record: Record, layers: [Layer], division: String, slug: String, standard: Standard) {
    self.record = record
    ownLayers = layers
    ownDivision = division
    ownSlug = slug
    self.standard = standard
  }

  /// The item with its statements at hand, to be looked at by many and then left: they are large.
  ///
  /// - Parameter log: keeps an account of what is read of it
  func opened(by reader: inout StatementReader, _ log: ReadLog? = nil) -> Item {
    var item = self
    item.statements = reader.statements(of: record, log)
    if let log {
      item.log = log
      item.record = record.read(by: log)
    }
    return item
  }

  /// The layers, from the catalogue down to the item's own file, which is the last.
  package var layers: [Layer] {
    log?.note(.itself)
    return ownLayers
  }
  /// The digits of the division: two, four or six; nine for a town, twelve for a village.
  package var division: String {
    log?.note(.division)
    return ownDivision
  }
  /// The name of the file without its ending: part of stable addresses.
  package var slug: String {
    log?.note(.slug)
    return ownSlug
  }

  package var file: FileID { own.location.file }
  /// What the item's own file states.
  package var own: Record { layers[layers.count - 1].record }
  package var catalogue: Record? {
    log?.note(.catalogue)
    guard let first = ownLayers.first, case .catalogue = first.kind else { return nil }
    return first.record
  }

  /// Whether a division carries the item out; a catalogue record alone holds only what is uniform, and
  /// nothing is missing from it.
  package var isCarriedOut: Bool {
    log?.note(.isCarriedOut)
    if case .catalogue? = ownLayers.last?.kind { return false }
    return true
  }

  package var basicCode: String? { record.string(.basicCode) }
  package var name: String? { record.string(.name) }
  package var type: CodeValue? { record.code(.type) }
  package var body: Record? { record.record(.body) }

  /// The name of the division; of a town that the standard does not list, that of the body.
  package var place: String {
    guard !division.isEmpty else { return "" }
    return standard.divisions[division]?.name ?? body?.string(.name) ?? record.string(.body)
      ?? division
  }

  package subscript(known: KnownElement) -> Entry? { record[known] }

  /// What identifies the item in reports: its implementation code, else its basic code, else its file.
  package var identifier: String { record.string(.code) ?? basicCode ?? slug }

  package var subject: Diagnostic.Subject {
    Diagnostic.Subject(item: identifier, district: division)
  }
}
