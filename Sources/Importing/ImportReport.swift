package import Source
import Standard

/// What an import could not place, and what it changed to place it.
package struct ImportReport: Sendable {
  package struct Note: Sendable {
    package let table: String
    package let file: String
    package let line: Int
    package let field: String?
    package let value: String
    package let reason: Wording
    /// What identifies the item, where it is known.
    package let item: String?
  }

  package private(set) var unplaced: [Note] = []
  package private(set) var changes: [Note] = []
  /// Files that items name and that have to be put beside them.
  package private(set) var attachments: [String] = []
  private var attached: Set<String> = []
  /// What the columns were taken for, where they are not called as the standard calls its fields.
  package private(set) var columns: [Column] = []

  package struct Column: Sendable {
    package let file: String
    package let table: String
    package let column: String
    /// Nil for a column that means no field.
    package let field: String?
    package let isExact: Bool
  }

  package init() {}

  mutating func unplaced(
    _ row: ExchangeRow, _ field: String?, _ value: String, _ reason: Wording, item: String? = nil
  ) {
    unplaced.append(note(row, field, value, reason, item))
  }

  mutating func changed(
    _ row: ExchangeRow, _ field: String?, _ reason: Wording, item: String? = nil,
    value: String? = nil
  ) {
    let value = value ?? field.flatMap { row.fields[$0] } ?? ""
    changes.append(note(row, field, value, reason, item))
  }

  /// A value of a catalogue record.
  mutating func unplaced(
    file: String, line: Int = 1, field: String, _ value: String, _ reason: Wording, item: String
  ) {
    unplaced.append(
      Note(
        table: "catalogue/v1", file: file, line: line, field: field, value: value,
        reason: reason, item: item))
  }

  /// A file as a whole.
  mutating func unplaced(_ file: String, _ reason: Wording) {
    unplaced.append(
      Note(table: "", file: file, line: 1, field: nil, value: "", reason: reason, item: nil))
  }

  mutating func changed(_ file: String, line: Int = 1, _ reason: Wording, value: String = "") {
    changes.append(
      Note(table: "", file: file, line: line, field: nil, value: value, reason: reason, item: nil))
  }

  mutating func understood(
    _ file: String, _ table: ExchangeTable, _ columns: [(String, ColumnNames.Match?)]
  ) {
    self.columns += columns.map { column, match in
      Column(
        file: file, table: table.id, column: column, field: match?.name,
        isExact: match?.isExact ?? false)
    }
  }

  mutating func attach(_ path: String) {
    if attached.insert(path).inserted { attachments.append(path) }
  }

  private func note(
    _ row: ExchangeRow, _ field: String?, _ value: String, _ reason: Wording, _ item: String?
  ) -> Note {
    Note(
      table: row.table.id, file: row.file, line: row.line, field: field, value: value,
      reason: reason, item: item)
  }

  /// The whole as CSV: table, file, line, field, value, reason in both languages.
  package static func csv(_ notes: [Note]) -> [UInt8] {
    var text = "TABLE,FILE,LINE,ITEM,FIELD,VALUE,REASON,REASON_EN\r\n"
    for note in notes {
      let fields = [
        note.table, note.file, String(note.line), note.item ?? "", note.field ?? "", note.value,
        note.reason.zh, note.reason.en,
      ]
      text += fields.map(Self.quoted).joined(separator: ",") + "\r\n"
    }
    return Array(text.utf8)
  }

  /// What the columns were taken for, as CSV.
  package static func csv(_ columns: [Column]) -> [UInt8] {
    var text = "FILE,TABLE,COLUMN,FIELD\r\n"
    for column in columns {
      let fields = [column.file, column.table, column.column, column.field ?? ""]
      text += fields.map(Self.quoted).joined(separator: ",") + "\r\n"
    }
    return Array(text.utf8)
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
