import Source
import Standard

/// Which field a column means: by its own name, in any spelling, by its title, or by a name that data gives it.
struct ColumnNames {
  /// A field that a column was found to mean.
  struct Match: Sendable {
    let name: String
    /// The field of our own table beside, where the table itself has none of that name.
    var beside: ExchangeField?
    /// Whether the column is called by the very name.
    let isExact: Bool
  }

  private let exact: Set<String>
  private var folded: [String: Match?] = [:]
  private let mapped: [String: String]

  /// - Parameters:
  ///   - beside: the table of our own whose rows stand for the same entries
  ///   - mapping: names of columns with the fields that they mean
  init(_ table: ExchangeTable, beside: ExchangeTable?, mapping: ColumnMapping?) {
    let keys = [
      ExchangeLayout.itemColumn, "ROW_GUID", ExchangeLayout.entryColumn, "TASK_CODE",
      "TASK_HANDLE_ITEM", "CATALOG_CODE", "ORDER_NUM",
    ]
    exact = Set(table.fields.map(\.name) + keys)
    mapped = mapping?.names(of: table, beside: beside) ?? [:]
    // What is said first counts: names before the words of data, and these before titles.
    var offers: [[(String, ExchangeField?, String)]] = [
      exact.sorted().map { ($0, nil, $0) },
      table.fields.flatMap { field in field.aliases.map { (field.name, nil, $0) } },
      table.fields.filter(Self.isTitled).map { ($0.name, nil, Self.words($0)) },
      table.fields.filter(Self.isTitled).map { ($0.name, nil, $0.title.zh) },
    ]
    let others = (beside?.fields ?? []).filter { !$0.path.isEmpty && !exact.contains($0.name) }
    offers.append(others.map { ($0.name, $0, $0.name) })
    offers.append(others.map { ($0.name, $0, Self.words($0)) })
    for offer in offers {
      var found: [String: Match?] = [:]
      for (name, field, spelling) in offer {
        let key = Self.folded(spelling)
        guard folded[key] == nil else { continue }
        // Two fields of one title are told apart by neither.
        if let known = found[key] {
          if known?.name != name { found[key] = .some(nil) }
        } else {
          found[key] = Match(name: name, beside: field, isExact: false)
        }
      }
      folded.merge(found) { first, _ in first }
    }
  }

  /// The titles of keys say nothing of what stands in them.
  private static func isTitled(_ field: ExchangeField) -> Bool {
    !field.path.isEmpty && field.part != .unit
  }

  private static func words(_ field: ExchangeField) -> String {
    field.path.map(\.title.zh).joined()
  }

  func match(_ column: String) -> Match? {
    let name = FieldCoding.trimmed(column)
    if let field = mapped[Self.folded(name)] {
      let known = folded[Self.folded(field)] ?? nil
      return Match(name: field, beside: known?.beside, isExact: false)
    }
    if exact.contains(name) { return Match(name: name, isExact: true) }
    return folded[Self.folded(name)] ?? nil
  }

  /// A name without case, spaces and signs: `taskName`, `task_name` and `TASK NAME` are one.
  static func folded(_ name: String) -> String {
    var text = FieldCoding.narrowed(name)
    for mark in ["(必填)", "(选填)", "(非必填)"] where text.hasSuffix(mark) {
      text = String(text.dropLast(mark.count))
    }
    return text.unicodeScalars.filter { !"_-. *:\t\u{3000}".unicodeScalars.contains($0) }
      .map { $0.properties.uppercaseMapping }.joined()
  }
}
