import Compiler
import Source

extension Output {
  /// Tables for people with a spreadsheet: one row for each item, each material and so on.
  static let tables = Output("tables", Wording(zh: "电子表格", en: "tables")) { publication in
    let items = publication.items
    let sheets = Spreadsheet.all(publication.workspace.standard)
    let steps = max(1, (items.count + portion - 1) / portion)
    let files = sheets.map { (path: "tables/\(Address.part($0.name)).csv", steps: 0..<steps) }
    @Sendable func itemsOf(_ step: Int) -> ArraySlice<PublishedItem> {
      let start = min(step * portion, items.count)
      return items[start..<min(start + portion, items.count)]
    }
    @Sendable func basis(of step: Int) -> Basis? { publication.basis?.of(itemsOf(step)) }
    return OutputFile.together(files, from: basis) { step, parts in
      var rows = sheets.indices.map { sheet in
        step == 0 && parts.wants(sheet) ? sheets[sheet].start : Spreadsheet.following
      }
      for item in itemsOf(step) {
        let row = SpreadsheetItem(item, publication)
        for sheet in sheets.indices where parts.wants(sheet) {
          sheets[sheet].add(row, to: &rows[sheet])
        }
      }
      for sheet in sheets.indices { parts.add(rows[sheet].bytes, to: sheet) }
    }
  }

  /// How many items are made in a step.
  private static let portion = 50
}
