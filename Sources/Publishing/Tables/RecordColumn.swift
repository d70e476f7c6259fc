import Compiler
import Source
import Standard

/// A column of a table of records: an element, or a part of its value.
struct RecordColumn: Sendable {
  enum Part: Sendable {
    /// The value itself: a text, a number, the code of a code list.
    case value
    /// What people call the code.
    case name
    /// The amount and the unit of a time limit.
    case amount
    case unit
    /// The row of the record that is referred to.
    case target(RecordTable)
    /// A record that holds itself: as JSON.
    case nested
  }

  /// How a value is kept.
  enum Kind: String, Sendable {
    case text = "TEXT"
    case integer = "INTEGER"
    case number = "REAL"
  }

  let name: String
  /// The titles of the elements that lead to it, outermost first.
  let titles: [Wording]
  /// The elements that lead to the value, from the record of the row; the last holds it.
  let path: [Element]
  let part: Part
  let kind: Kind

  var element: Element { path[path.count - 1] }

  /// Its title where one is read alone: 咨询方式_电话.
  var title: String { titles.map(\.zh).joined(separator: "_") }
}

extension RecordColumn {
  /// The columns of one element that is no list of records.
  static func columns(
    _ element: Element, named name: String, path: [Element], isJoined: Bool
  ) -> [RecordColumn] {
    let path = path + [element]
    let titles = path.map(\.title)
    func column(_ suffix: String, _ title: Wording?, _ part: Part, _ kind: Kind) -> RecordColumn {
      RecordColumn(
        name: name + suffix, titles: titles + (title.map { [$0] } ?? []), path: path, part: part,
        kind: isJoined ? .text : kind)
    }
    switch element.kind {
    case .codeList:
      return [
        column("", Wording(zh: "代码", en: "code"), .value, .text),
        column("_name", nil, .name, .text),
      ]
    case .duration:
      return [column("", nil, .value, .text)]
        + (isJoined
          ? []
          : [
            column("_amount", Wording(zh: "数值", en: "amount"), .amount, .number),
            column("_unit", Wording(zh: "单位", en: "unit"), .unit, .text),
          ])
    case .integer, .boolean: return [column("", nil, .value, .integer)]
    case .decimal: return [column("", nil, .value, .number)]
    default: return [column("", nil, .value, .text)]
    }
  }
}
