package import Source

/// One table of exchange records: what its rows stand for and the fields of a row.
package struct ExchangeTable: Sendable {
  /// Whose records the rows hold.
  package enum Subject: String, CaseIterable, Sendable {
    case item, catalogue, law

    package var title: Wording {
      switch self {
      case .item: Wording(zh: "实施清单", en: "items")
      case .catalogue: Wording(zh: "基本目录", en: "catalogue")
      case .law: Wording(zh: "法规", en: "laws")
      }
    }

    /// The shape of the records.
    package var shape: String { self == .law ? "law" : "item" }
  }

  package let id: String
  package let title: Wording
  /// Other names by which files of the table are called.
  package let aliases: [String]
  package let description: Wording?
  package let subject: Subject
  /// The list whose entries are the rows; empty where each record is one row.
  package let scope: [Element]
  package var fields: [ExchangeField]
  /// Whether the table is our own: it holds what the national tables have no place for.
  package let isOwn: Bool

  package init(
    id: String,
    title: Wording,
    aliases: [String] = [],
    description: Wording? = nil,
    subject: Subject,
    scope: [Element],
    fields: [ExchangeField],
    isOwn: Bool
  ) {
    self.id = id
    self.title = title
    self.aliases = aliases
    self.description = description
    self.subject = subject
    self.scope = scope
    self.fields = fields
    self.isOwn = isOwn
  }

  package func field(_ name: String) -> ExchangeField? { fields.first { $0.name == name } }
}

/// One field of a table: what becomes of an element in it.
package struct ExchangeField: Sendable {
  /// What of a value the field holds.
  package enum Part: String, CaseIterable, Sendable {
    /// The value; of a code list its code.
    case whole
    /// The amount of a time limit.
    case amount
    /// The code of a time limit's unit.
    case unit
    /// The name of a code, where the codes are our own.
    case name
    /// The counts of a record added up.
    case total
    /// The value, or the place in the list where none is stated.
    case order
    /// What identifies the row.
    case row
    /// What identifies the item.
    case item
    /// The digits of the item’s division.
    case division
    /// The name of the item’s own file, without its ending.
    case file

    package var title: Wording {
      switch self {
      case .whole: Wording(zh: "全部", en: "whole")
      case .amount: Wording(zh: "数量", en: "amount")
      case .unit: Wording(zh: "单位", en: "unit")
      case .name: Wording(zh: "名称", en: "name")
      case .total: Wording(zh: "合计", en: "total")
      case .order: Wording(zh: "序号", en: "order")
      case .row: Wording(zh: "记录标识", en: "row id")
      case .item: Wording(zh: "事项标识", en: "item id")
      case .division: Wording(zh: "区划", en: "division")
      case .file: Wording(zh: "文件名", en: "file name")
      }
    }
  }

  package let name: String
  /// The elements that lead to the value, from the row’s entry or from the item.
  package let path: [Element]
  /// Other elements, whose value stands in the field where the first states none.
  package let alternatives: [[Element]]
  /// Whether the path begins at the item although the rows are entries of a list.
  package let startsAtItem: Bool
  package let part: Part
  /// How the entries of a list are put into words; nil where values are written as they are.
  package let template: ExchangeTemplate?
  package let maximumLength: Int?
  package let title: Wording
  /// Other names of the column in records that call it otherwise.
  package let aliases: [String]
  package let location: Location?

  package init(
    name: String,
    path: [Element],
    alternatives: [[Element]] = [],
    startsAtItem: Bool = false,
    part: Part = .whole,
    template: ExchangeTemplate? = nil,
    maximumLength: Int? = nil,
    title: Wording? = nil,
    aliases: [String] = [],
    location: Location? = nil
  ) {
    self.name = name
    self.path = path
    self.alternatives = alternatives
    self.startsAtItem = startsAtItem
    self.part = part
    self.template = template
    self.maximumLength = maximumLength
    self.title = title ?? path.last?.title ?? part.title
    self.aliases = aliases
    self.location = location
  }

  /// Whether the field goes through the entries of a list and holds one value of each.
  package var crossesList: Bool { path.dropLast().contains(where: \.several) }

  /// Whether the value can be told from the field alone, or from it and the field of the other part.
  package var isExact: Bool {
    guard template == nil, !crossesList, !startsAtItem, alternatives.isEmpty else { return false }
    switch part {
    case .whole, .amount, .unit, .name: return path.last?.kind.recordID == nil
    case .total, .order, .row, .item, .division, .file: return false
    }
  }

  /// Whether several values stand in the field, with `^` between them.
  package var joins: Bool { crossesList || path.last?.several == true }
}

extension ExchangeTable {
  /// What stands between several values of one field.
  package static let separator: Character = "^"
}
