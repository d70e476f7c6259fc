import Source
import Standard

/// Views in Chinese for people who look a thing up and do not write programs: codes by their names, what is
/// referred to by its name, lists in one cell.
struct DatabaseViews {
  let schema: DatabaseSchema

  var statements: String {
    let items = schema.tables.items
    let lists = items.children.compactMap { table -> String? in
      guard case .entries = table.role else { return nil }
      return list(table)
    }
    return ([overview(items)] + lists + [names]).compactMap(\.self).map { $0 + ";\n" }.joined()
  }

  /// 事项一览: one row for each item, lists of values in one cell.
  private func overview(_ items: RecordTable) -> String {
    var used: Set<String> = []
    var columns = [
      Self.column("t._id", "标识", &used), Self.column("d.full_name", "地区", &used),
    ]
    columns += items.columns.compactMap { shown($0, in: "t", &used) }
    for table in items.children {
      guard case .values = table.role, let column = table.columns.first else { continue }
      let value =
        table.columns.count > 1 && table.columns[1].part.isName
        ? "v.\(q(table.columns[1].name))" : self.value(column, in: "v")
      columns.append(
        Self.column(
          """
          (SELECT group_concat(value, '；') FROM (SELECT \(value) AS value FROM \(q(table.name)) v \
          WHERE v._item = t._row ORDER BY v._position))
          """, table.title.zh, &used))
    }
    columns.append(Self.column("t._guide", "办事指南", &used))
    return """
      CREATE VIEW \(q("事项一览")) AS SELECT \(columns.joined(separator: ", ")) \
      FROM items t JOIN divisions d ON d.code = t._division
      """
  }

  /// 申请材料一览: one row for each entry of a list of items, and of the same list of their cases.
  private func list(_ table: RecordTable) -> String {
    var selects = [select(table, case: nil)]
    for parent in schema.tables.items.children {
      guard case .entries = parent.role, let name = schema.column(.name, of: parent) else {
        continue
      }
      for child in parent.children where Self.isSameList(child, table) {
        selects.append(select(child, case: (parent.name, name)))
      }
    }
    return "CREATE VIEW \(q(table.title.zh + "一览")) AS " + selects.joined(separator: " UNION ALL ")
  }

  private static func isSameList(_ one: RecordTable, _ other: RecordTable) -> Bool {
    guard case .entries(let first) = one.role, case .entries(let second) = other.role else {
      return false
    }
    return first.kind == second.kind && one.columns.map(\.name) == other.columns.map(\.name)
  }

  private func select(_ table: RecordTable, case parent: (table: String, name: String)?) -> String {
    var used: Set<String> = []
    let item = schema.column(.name, of: schema.tables.items).map { "i.\(q($0))" } ?? "NULL"
    let columns =
      [
        Self.column("i._id", "事项标识", &used), Self.column(item, "事项", &used),
        Self.column("d.full_name", "地区", &used),
        Self.column(parent.map { "p.\(q($0.name))" } ?? "NULL", "办理情形", &used),
        Self.column("t._position", "顺序", &used),
      ] + table.columns.compactMap { shown($0, in: "t", &used) }
    let join = parent.map { " JOIN \(q($0.table)) p ON p._row = t._parent" } ?? ""
    return """
      SELECT \(columns.joined(separator: ", ")) FROM \(q(table.name)) t\(join) \
      JOIN items i ON i._row = t._item JOIN divisions d ON d.code = i._division
      """
  }

  /// All names by which items are known.
  private var names: String? {
    guard let name = schema.column(.name, of: schema.tables.items) else { return nil }
    let everyday = schema.tables.items.children.first {
      $0.element?.name == ElementName(.everydayNames)
    }
    let more = everyday.map {
      " UNION ALL SELECT _item, value, 'everyday' FROM \(q($0.name))"
    }
    return """
      CREATE VIEW names(_item, name, kind) AS SELECT _row, \(q(name)), 'official' FROM items \
      WHERE \(q(name)) IS NOT NULL\(more ?? "")
      """
  }

  /// A column as people read it; codes whose name stands in the next column are left out.
  private func shown(
    _ column: RecordColumn, in alias: String, _ used: inout Set<String>
  ) -> String? {
    switch column.part {
    case .amount, .unit: return nil
    case .value:
      if case .codeList = column.element.kind { return nil }
    case .name, .nested, .target: break
    }
    return Self.column(value(column, in: alias), column.title, &used)
  }

  private func value(_ column: RecordColumn, in alias: String) -> String {
    let value = "\(alias).\(q(column.name))"
    if case .target(let target) = column.part {
      // What the register is known by is its first column of text.
      guard let name = schema.column(.name, of: target) else { return value }
      return "(SELECT r.\(q(name)) FROM \(q(target.name)) r WHERE r._row = \(value))"
    }
    if case .boolean = column.element.kind, column.kind == .integer {
      return "CASE \(value) WHEN 1 THEN '是' WHEN 0 THEN '否' END"
    }
    return value
  }

  private static func column(
    _ expression: String, _ title: String, _ used: inout Set<String>
  ) -> String {
    var name = title
    while !used.insert(name.lowercased()).inserted { name += "_" }
    return "\(expression) AS \(DatabaseSchema.quoted(name))"
  }

  private func q(_ name: String) -> String { DatabaseSchema.quoted(name) }
}

extension RecordColumn.Part {
  var isName: Bool {
    if case .name = self { true } else { false }
  }
}
