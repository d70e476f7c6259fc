import Compiler
import Database
import Source
import Standard
import YAML

/// Turns the values of records into those of columns.
struct RecordCells {
  let standard: Standard
  /// What an attached file is called where it is published.
  let address: (String) -> String?

  /// The values of a record; those of references are left to the caller.
  func cells(
    _ record: Record, _ table: RecordTable,
    target: (Entry, RecordTable) throws(Failure) -> DatabaseValue
  ) throws(Failure) -> [DatabaseValue] {
    var cells: [DatabaseValue] = []
    cells.reserveCapacity(table.columns.count)
    for column in table.columns {
      let entry = Self.entry(column.path, in: record)
      cells.append(
        try entry.map { (entry) throws(Failure) in
          try cell(entry, column, target: target)
        } ?? .null)
    }
    return cells
  }

  func cell(
    _ entry: Entry, _ column: RecordColumn,
    target: (Entry, RecordTable) throws(Failure) -> DatabaseValue
  ) throws(Failure) -> DatabaseValue {
    switch column.part {
    case .nested: return nested(entry, column.element)
    case .target: return try single(entry, column, target: target)
    case .value, .name, .amount, .unit:
      guard column.element.several else { return try single(entry, column, target: target) }
      let texts = entry.entries.compactMap { text(value($0, column)) }
      return texts.isEmpty ? .null : .text(texts.joined(separator: "\n"))
    }
  }

  /// One value of a list.
  func single(
    _ entry: Entry, _ column: RecordColumn,
    target: (Entry, RecordTable) throws(Failure) -> DatabaseValue
  ) throws(Failure) -> DatabaseValue {
    // One value where the standard has one: the binder has reported the others.
    guard let first = entry.entries.first else { return .null }
    if case .target(let table) = column.part { return try target(first, table) }
    return value(first, column)
  }

  private static func entry(_ path: [Element], in record: Record) -> Entry? {
    var record = record
    for element in path.dropLast() {
      guard let inner = record[element.name]?.entries.first?.record else { return nil }
      record = inner
    }
    return path.last.flatMap { record[$0.name] }
  }

  private func nested(_ entry: Entry, _ element: Element) -> DatabaseValue {
    if entry.isNone { return .null }
    var writer = RecordJSON(standard)
    return writer.value(entry, of: element, at: "").map { .text($0.compact) } ?? .null
  }

  private func value(_ entry: Entry, _ column: RecordColumn) -> DatabaseValue {
    switch (entry.value, column.part) {
    case (.code(let code), .name): .text(code.name.zh)
    case (.code(let code), _): .text(code.code)
    case (.duration(let limit), .amount): .number(Double(limit.thousandths) / 1000)
    case (.duration(let limit), .unit): .text(limit.unit.rawValue)
    case (.duration(let limit), _): .text(limit.title.zh)
    case (_, .name), (_, .amount), (_, .unit): .null
    case (.text(let text), _): .text(named(text, column.element))
    case (.integer(let number), _): .integer(number)
    case (.decimal(let number), _): number.isFinite ? .number(number) : .null
    case (.date(let date), _): .text(date.description)
    case (.boolean(let flag), _): .integer(flag ? 1 : 0)
    case (.attachment(.file(let name)), _): .text(address(name) ?? name)
    case (.attachment(.link(let link)), _): .text(WebAddress.iri(link))
    case (.attachment(.stated(let isThere)), _): .text(isThere ? "有" : "无")
    case (.reference(let reference), _): .text(reference.text.string)
    case (.record, _), (.list, _), (.none, _), (.unreadable, _): .null
    }
  }

  /// An element of items is named by its id, whichever of its names was written; an address is an IRI.
  private func named(_ text: Text, _ element: Element) -> String {
    switch element.kind {
    case .element: standard[shape: "item"]?.element(key: text)?.id ?? text.string
    case .link: WebAddress.iri(text.string)
    default: text.string
    }
  }

  private func text(_ value: DatabaseValue) -> String? {
    switch value {
    case .null: nil
    case .integer(let number): String(number)
    case .number(let number): RecordJSON.digits(number)
    case .text(let text): text
    }
  }
}

extension JSON {
  /// The value on one line.
  var compact: String { String(decoding: JSON.line(self).file.dropLast(), as: UTF8.self) }
}
