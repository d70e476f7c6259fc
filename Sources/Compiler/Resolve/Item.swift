package import Source
package import Standard

/// A service item as one body carries it out: the effective record with the layers that it comes from.
package struct Item: Sendable {
  /// What items of one content share, so that an item is passed on as a single reference.
  private final class Content: Sendable {
    let record: Record
    let layers: [Layer]
    let division: String
    let slug: String
    let standard: Standard
    /// What it states, walked once while many look at it; nil for an item at rest.
    let statements: Statements?

    init(
      _ record: Record, _ layers: [Layer], _ division: String, _ slug: String,
      _ standard: Standard, _ statements: Statements?
    ) {
      self.record = record
      self.layers = layers
      self.division = division
      self.slug = slug
      self.standard = standard
      self.statements = statements
    }
  }

  private let content: Content
  /// Keeps what is read of the item; nil where nobody asks.
  private let log: ReadLog?

  init(record: Record, layers: [Layer], division: String, slug: String, standard: Standard) {
    content = Content(record, layers, division, slug, standard, nil)
    log = nil
  }

  private init(_ content: Content, _ log: ReadLog?) {
    self.content = content
    self.log = log
  }

  /// The effective values; each knows the place that set it and the places that it replaced.
  package var record: Record { content.record }
  package var standard: Standard { content.standard }
  var statements: Statements? { content.statements }

  /// The item with its statements at hand, to be looked at by many and then left: they are large.
  ///
  /// - Parameter log: keeps an account of what is read of it
  func opened(by reader: inout StatementReader, _ log: ReadLog? = nil) -> Item {
    let opened = Content(
      log.map(record.read) ?? record, content.layers, content.division, content.slug, standard,
      reader.statements(of: record, log))
    return Item(opened, log)
  }

  /// The opened item with the statements of some of its fields alone, for who visits values.
  func showing(fields numbers: [Int]) -> Item {
    let shown = Content(
      content.record, content.layers, content.division, content.slug, standard,
      statements?.showing(fields: numbers))
    return Item(shown, log)
  }

  /// The layers, from the catalogue down to the item's own file, which is the last.
  package var layers: [Layer] {
    log?.note(.itself)
    return content.layers
  }
  /// The digits of the division: two, four or six; nine for a town, twelve for a village.
  package var division: String {
    log?.note(.division)
    return content.division
  }
  /// The name of the file without its ending: part of stable addresses.
  package var slug: String {
    log?.note(.slug)
    return content.slug
  }

  package var file: FileID { own.location.file }
  /// What the item's own file states.
  package var own: Record { layers[layers.count - 1].record }
  package var catalogue: Record? {
    log?.note(.catalogue)
    guard let first = content.layers.first, case .catalogue = first.kind else { return nil }
    return first.record
  }

  /// Whether a division carries the item out; a catalogue record alone holds only what is uniform, and
  /// nothing is missing from it.
  package var isCarriedOut: Bool {
    log?.note(.isCarriedOut)
    if case .catalogue? = content.layers.last?.kind { return false }
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
