import Standard

/// One row of a table as it was read.
struct ExchangeRow: Sendable {
  let table: ExchangeTable
  /// The file and the line or record.
  let file: String
  let line: Int
  /// By the name of the field; columns that mean none, by their own name.
  var fields: [String: String]
  /// Fields of our own tables that stand as columns in a national one.
  var beside: [ExchangeField] = []
  /// Why a value under a name that is no field was left.
  var reasons: [String: Leftover] = [:]

  /// What keeps a value from being read at all.
  enum Leftover: Sendable {
    case unknown, twice, unnamed, nested
  }

  subscript(_ name: String) -> String? {
    guard let text = fields[name] else { return nil }
    let trimmed = FieldCoding.trimmed(text)
    return trimmed.isEmpty ? nil : trimmed
  }
}
