import Standard

/// One row of a table as it was read.
struct ExchangeRow: Sendable {
  let table: ExchangeTable
  /// The file and the line or record.
  let file: String
  let line: Int
  var fields: [String: String]

  subscript(_ name: String) -> String? {
    guard let text = fields[name] else { return nil }
    let trimmed = FieldCoding.trimmed(text)
    return trimmed.isEmpty ? nil : trimmed
  }
}
