package import Compiler
import Source
package import Standard

/// What the columns of one set of records are called: names of columns with the fields that they mean.
package struct ColumnMapping: Sendable {
  /// By table, or for all tables under an empty name.
  private var fields: [String: [String: String]] = [:]

  /// Reads a table of two or three columns: the column’s name, the field’s name, and the table where it matters.
  package static func read(
    _ path: String, _ standard: Standard
  ) throws(Failure) -> ColumnMapping {
    let shown = path.split(separator: "/").last.map(String.init) ?? path
    return try read(try FileSystem.read(path), named: shown, standard)
  }

  /// Reads such a table from memory.
  package static func read(
    _ bytes: [UInt8], named shown: String, _ standard: Standard
  ) throws(Failure) -> ColumnMapping {
    let (text, _) = try TextEncoding.utf8(bytes, path: shown)
    let layout = ExchangeLayout(standard)
    var mapping = ColumnMapping()
    for row in try CSVReader.rows(text, separator: 0x2C, path: shown) {
      let cells = row.fields.map(FieldCoding.trimmed)
      guard cells.count >= 2, !cells[0].isEmpty else {
        throw Failure(
          zh: "\(shown) 第 \(row.line) 行：应当写列名和字段名，用逗号分开，如 事项全称,TASK_NAME",
          en:
            "\(shown), line \(row.line): a column and a field are expected, such as 事项全称,TASK_NAME")
      }
      // A line of titles above the names.
      if row.line == 1, !cells[1].utf8.allSatisfy({ $0 < 0x80 }) { continue }
      let table = cells.count > 2 ? cells[2] : ""
      let field = cells[1].uppercased()
      let tables = layout.tables.filter { table.isEmpty || $0.id == table }
      guard tables.contains(where: { $0.field(field) != nil }) else {
        throw Failure(
          zh: "\(shown) 第 \(row.line) 行：\(table.isEmpty ? "交换表里" : "表 \(table) 里")没有字段 \(cells[1])",
          en:
            "\(shown), line \(row.line): \(table.isEmpty ? "the tables have" : "the table \(table) has") no field \(cells[1])"
        )
      }
      mapping.fields[table, default: [:]][ColumnNames.folded(cells[0])] = field
    }
    return mapping
  }

  /// The names of columns that mean fields of a table or of the one beside it.
  func names(of table: ExchangeTable, beside: ExchangeTable?) -> [String: String] {
    (fields[table.id] ?? [:]).merging(fields[""] ?? [:]) { own, _ in own }
      .filter { table.field($0.value) != nil || beside?.field($0.value) != nil }
  }
}
