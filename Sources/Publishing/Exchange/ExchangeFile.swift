import Source
import Standard

/// The files of one table.
struct ExchangeFile {
  let table: ExchangeTable
  let exchange: PublishedExchange

  static let folder = "exchange/v1"

  /// The rows as CSV by RFC 4180: a line of names, then one line for each row.
  var csv: OutputFile {
    OutputFile("\(Self.folder)/\(table.id).csv", pieces: exchange.pieces(table) + 1) { piece in
      guard piece > 0 else { return Array(Self.line(table.fields.map(\.name)).utf8) }
      let rows = exchange.rows(of: table, piece: piece - 1)
      return Array(rows.map { Self.line($0.map { $0 ?? "" }) }.joined().utf8)
    }
  }

  /// The same as JSON: an object for each row, without the fields that say nothing.
  var json: OutputFile {
    let pieces = exchange.pieces(table)
    return OutputFile("\(Self.folder)/\(table.id).json", pieces: pieces + 2) { piece in
      if piece == 0 { return opening }
      if piece == pieces + 1 { return Array("\n  ]\n}\n".utf8) }
      var isFirst = exchange.first(table) / PublishedExchange.chunk >= piece - 1
      var bytes: [UInt8] = []
      for row in exchange.rows(of: table, piece: piece - 1) {
        bytes += Array((isFirst ? "\n    " : ",\n    ").utf8)
        isFirst = false
        var writer = JSONWriter(isPretty: false)
        writer.object { json in
          for (field, text) in zip(table.fields, row) {
            if let text { json.member(field.name, text) }
          }
        }
        bytes += writer.bytes
      }
      return bytes
    }
  }

  private var opening: [UInt8] {
    var names = JSONWriter(isPretty: false)
    names.string("schema/\(table.id).schema.json")
    let schema = String(decoding: names.bytes, as: UTF8.self)
    return Array(
      "{\n  \"$schema\": \(schema),\n  \"table\": \"\(table.id)\",\n  \"records\": [".utf8)
  }

  /// One line of CSV.
  static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  private static func field(_ text: String) -> String {
    // A line feed alone is not CR LF to a string of characters, so that bytes are looked at.
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    let inner = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"\(inner)\""
  }
}
