import Compiler
import Source

extension Output {
  /// Tables for people with a spreadsheet: one row for each item, each material and so on.
  static let tables = Output("tables", Wording(zh: "电子表格", en: "tables")) { publication in
    let items = publication.items
    let count = (items.count + itemsInPiece - 1) / itemsInPiece
    return Spreadsheet.all(publication.workspace.standard).map { sheet in
      OutputFile("tables/\(Address.part(sheet.name)).csv", pieces: count + 1) { number in
        guard number > 0 else { return sheet.heading }
        let start = (number - 1) * itemsInPiece
        return sheet.rows(items[start..<min(start + itemsInPiece, items.count)], in: publication)
      }
    }
  }

  private static let itemsInPiece = 200
}
