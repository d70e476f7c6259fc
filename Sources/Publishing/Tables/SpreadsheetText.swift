import Compiler
import Source
import Standard

/// Values as the cells of a spreadsheet show them.
///
/// Words are those of the guides; days and numbers stand as programs read them, so that columns can be sorted.
struct SpreadsheetText {
  private let guide: GuideView

  init(_ item: PublishedItem, in publication: Publication) {
    guide = GuideView(item, in: publication, at: Self.address)
  }

  /// Addresses of files are relative to here.
  static let address = "tables/items.csv"

  /// All values of an element, a line each; empty where it is not stated.
  func cell(_ record: Record, _ path: [Element]) -> String {
    var record = record
    for element in path.dropLast() {
      guard let inner = record[element.name]?.entries.first?.record else { return "" }
      record = inner
    }
    guard let element = path.last, let entry = record[element.name] else { return "" }
    return text(entry, of: element)
  }

  func text(_ entry: Entry, of element: Element) -> String {
    switch entry.value {
    // What a list holds in full has a table of its own.
    case .record(let record) where element.several:
      if record.shape.element(.law) != nil {
        guide.citation(record)
      } else {
        guide.name(record) ?? ""
      }
    case .list(let entries):
      entries.isEmpty ? "无" : entries.map { text($0, of: element) }.joined(separator: "\n")
    case .date(let day): day.description
    case .attachment(.file):
      guide.values(entry, of: element).map { $0.href ?? $0.text }.joined(separator: "\n")
    default: guide.values(entry, of: element).map(\.text).joined(separator: "\n")
    }
  }
}
