import Source
import Standard

/// How the files of one table are written: rows as CSV and as JSON.
struct ExchangeFile {
  let table: ExchangeTable

  static let folder = "exchange/v1"

  var csv: String { "\(Self.folder)/\(table.id).csv" }
  var json: String { "\(Self.folder)/\(table.id).json" }
  var schema: String { "\(Self.folder)/schema/\(table.id).schema.json" }

  /// The line of names with which CSV (RFC 4180) begins.
  var heading: [UInt8] { Self.line(table.fields.map(\.name)) }

  /// A row as a line of CSV.
  func line(_ row: [String?]) -> [UInt8] { Self.line(row.map { $0 ?? "" }) }

  /// What stands before the rows in JSON.
  var opening: [UInt8] {
    var bytes = Array("{\n  \"$schema\": ".utf8)
    bytes.appendQuoted("schema/\(table.id).schema.json".utf8.span)
    return bytes + ",\n  \"table\": \"\(table.id)\",\n  \"records\": [".utf8
  }

  static let closing = Array("\n  ]\n}\n".utf8)

  /// A row as a JSON object, without the fields that say nothing.
  func object(_ row: [String?], isFirst: Bool) -> [UInt8] {
    var bytes = Array((isFirst ? "\n    {" : ",\n    {").utf8)
    var isSaid = false
    for (field, text) in zip(table.fields, row) {
      guard let text else { continue }
      if isSaid { bytes.append(UInt8(ascii: ",")) }
      isSaid = true
      bytes.appendQuoted(field.name.utf8.span)
      bytes.append(UInt8(ascii: ":"))
      bytes.appendQuoted(text.utf8.span)
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private static func line(_ fields: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for place in fields.indices {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      add(fields[place].utf8.span, to: &bytes)
    }
    return bytes + [0x0D, 0x0A]
  }

  private static func add(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    var isPlain = true
    for place in text.indices where [0x22, 0x2C, 0x0A, 0x0D].contains(text[place]) {
      isPlain = false
      break
    }
    guard !isPlain else { return bytes.appendBytes(text) }
    bytes.append(0x22)
    for place in text.indices {
      if text[place] == 0x22 { bytes.append(0x22) }
      bytes.append(text[place])
    }
    bytes.append(0x22)
  }
}
