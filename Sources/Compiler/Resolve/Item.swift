package import Source
package import Standard

/// A service item as one body carries it out: the effective record with the layers that it comes from.
package struct Item: Sendable {
  /// The effective values; each knows the place that set it and the places that it replaced.
  package let record: Record
  /// The layers, from the catalogue down to the item's own file, which is the last.
  package let layers: [Layer]
  /// The digits of the division: two, four or six; nine for a town, twelve for a village.
  package let division: String
  /// The name of the file without its ending: part of stable addresses.
  package let slug: String
  package let standard: Standard
  /// What it states, walked once while many look at it; nil for an item at rest.
  private(set) var statements: Statements?

  init(record: Record, layers: [Layer], division: String, slug: String, standard: Standard) {
    self.record = record
    self.layers = layers
    self.division = division
    self.slug = slug
    self.standard = standard
  }

  /// The item with its statements at hand, to be looked at by many and then left: they are large.
  func opened(by reader: inout StatementReader) -> Item {
    var item = self
    item.statements = reader.statements(of: record)
    return item
  }

  package var file: FileID { own.location.file }
  /// What the item's own file states.
  package var own: Record { layers[layers.count - 1].record }
  package var catalogue: Record? {
    guard let first = layers.first, case .catalogue = first.kind else { return nil }
    return first.record
  }

  /// Whether a division carries the item out; a catalogue record alone holds only what is uniform, and
  /// nothing is missing from it.
  package var isCarriedOut: Bool {
    if case .catalogue? = layers.last?.kind { return false }
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
