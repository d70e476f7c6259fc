import Source
import Standard

/// What the fields of exchange records cannot take as it is: too long, not to be read, or with `^` inside.
struct ExchangeReport {
  let exchange: PublishedExchange

  var file: OutputFile {
    let items = exchange.items
    let chunk = PublishedExchange.chunk
    let pieces = (items + chunk - 1) / chunk
    return OutputFile(ExchangeFile.folder + "/report.ndjson", pieces: max(1, pieces)) { piece in
      var writer = JSONWriter(isPretty: false)
      for number in (piece * chunk)..<max(piece * chunk, min(piece * chunk + chunk, items)) {
        let rows = exchange.rows(.item, number)
        for table in exchange.layout.national where table.subject == .item {
          for (place, row) in rows.rows(of: table).enumerated() {
            for (field, text) in zip(table.fields, row) {
              guard let text, let limit = field.maximumLength, text.count > limit else { continue }
              Self.line(
                &writer, rows.source.key, table.id, place + 1, field.name, "tooLong",
                ["length": text.count, "maximum": limit])
            }
          }
        }
        for exception in rows.exceptions(exchange.layout) {
          writer.object { json in
            json.member(ExchangeLayout.itemColumn, rows.source.key)
            json.member("path", exception.path)
            json.member("problem", exception.state == .unreadable ? "unreadable" : "inexact")
            json.member("value", exception.value)
          }
          writer.endLine()
        }
      }
      return writer.bytes
    }
  }

  private static func line(
    _ writer: inout JSONWriter,
    _ key: String,
    _ table: String,
    _ row: Int,
    _ field: String,
    _ problem: String,
    _ numbers: KeyValuePairs<String, Int>
  ) {
    writer.object { json in
      json.member(ExchangeLayout.itemColumn, key)
      json.member("table", table)
      json.member("row", row)
      json.member("field", field)
      json.member("problem", problem)
      for (name, number) in numbers { json.member(name, number) }
    }
    writer.endLine()
  }
}
