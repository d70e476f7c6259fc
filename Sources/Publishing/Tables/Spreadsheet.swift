import Compiler
import Source
import Standard
import YAML

/// One table for people with a spreadsheet: items, or the entries of one of their lists.
struct Spreadsheet: Sendable {
  /// A column: its heading and the elements that lead to its values.
  private struct Column: Sendable {
    let title: String
    let path: [Element]
  }

  /// What its file is called.
  let name: String
  /// The list whose entries are the rows; nil where items are.
  private let list: Element?
  private let columns: [Column]
  /// The lists of the same records that cases hold, with the element that names a case.
  private let cases: (list: Element, inner: Element)?

  /// All tables of a standard: the items, and each of their lists of records.
  static func all(_ standard: Standard) -> [Spreadsheet] {
    guard let shape = standard[shape: "item"] else { return [] }
    let lists = shape.elements.filter { $0.several && $0.kind.recordID != nil }
    return [Spreadsheet(shape, standard)]
      + lists.compactMap { Spreadsheet($0, of: shape, standard) }
  }

  private init(_ shape: RecordShape, _ standard: Standard) {
    name = "items"
    list = nil
    cases = nil
    columns = Self.columns(shape, standard)
  }

  private init?(_ list: Element, of item: RecordShape, _ standard: Standard) {
    guard let inner = list.kind.recordID.flatMap({ standard[shape: $0] }) else { return nil }
    name = list.id
    self.list = list
    columns = Self.columns(inner, standard)
    let holders = item.elements.filter { $0.several && $0 !== list }
    cases =
      holders.lazy.compactMap { holder -> (Element, Element)? in
        let shape = holder.kind.recordID.flatMap { standard[shape: $0] }
        let same = shape?.elements.first { $0.several && $0.kind == list.kind }
        guard case .record = list.kind, let same else { return nil }
        return (holder, same)
      }.first
  }

  /// A column for each element; records within the record have one for each of theirs.
  private static func columns(_ shape: RecordShape, _ standard: Standard) -> [Column] {
    shape.elements.flatMap { element -> [Column] in
      if !element.several, case .record(let id) = element.kind, let inner = standard[shape: id],
        inner.shorthand?.several == false || inner.elements.count > 1, inner.id != "legalReference"
      {
        return inner.elements.map {
          Column(title: "\(element.title.zh)：\($0.title.zh)", path: [element, $0])
        }
      }
      return [Column(title: element.title.zh, path: [element])]
    }
  }

  // MARK: Rows

  /// The table with its line of titles.
  var start: CSVTable {
    var table = CSVTable(.exact)
    let own = list == nil ? [] : (cases == nil ? ["顺序"] : ["顺序", "所属情形"])
    let item = ["事项标识"] + (list == nil ? [] : ["所属事项"]) + ["区划代码", "所在地区"]
    let last = list == nil ? ["办事指南", "错误数"] : []
    var used = Set(item + own + last)
    let titles = columns.map { column in
      var title = column.title
      while !used.insert(title).inserted { title += "_" }
      return title
    }
    table.add(item + own + titles + last)
    return table
  }

  /// A table that goes on with further rows.
  static var following: CSVTable { CSVTable(following: .exact) }

  /// Adds the rows of an item.
  func add(_ row: SpreadsheetItem, to table: inout CSVTable) {
    let item = row.item
    let text = row.text
    let place = row.place
    let record = row.record
    guard let list else {
      let errors = item.findings.count { $0.severity == .error }
      table.add(
        [item.key] + place + columns.map { text.cell(record, $0.path) }
          + [row.guide, String(errors)])
      return
    }
    let start = [item.key, item.item.name ?? ""] + place
    func add(_ entries: [Entry], case name: String) {
      for (number, entry) in entries.enumerated() {
        let own = cases == nil ? [String(number + 1)] : [String(number + 1), name]
        if let inner = entry.record {
          table.add(start + own + columns.map { text.cell(inner, $0.path) })
        } else if !entry.isNone {
          // A name that no register knows is all that is said of it.
          let said = text.text(entry, of: list)
          table.add(
            start + own + columns.enumerated().map { place, _ in place == 0 ? said : "" })
        }
      }
    }
    add(record[list.name]?.entries ?? [], case: "")
    guard let cases else { return }
    for entry in record[cases.list.name]?.entries ?? [] {
      guard let own = entry.record else { continue }
      add(own[cases.inner.name]?.entries ?? [], case: own.string(.name) ?? "")
    }
  }
}
