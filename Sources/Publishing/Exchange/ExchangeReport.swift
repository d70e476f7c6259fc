import Source
import Standard

/// What the fields of exchange records cannot take as it is: too long, not to be read, or with `^` inside.
struct ExchangeReport {
  static let path = ExchangeFile.folder + "/report.ndjson"

  private(set) var writer = JSONWriter(isPretty: false)

  mutating func add(
    _ source: ExchangeSource, _ rows: [(table: ExchangeTable, rows: [[String?]])],
    _ exceptions: [ExchangeException]
  ) {
    for (table, rows) in rows where !table.isOwn {
      for (place, row) in rows.enumerated() {
        for (field, text) in zip(table.fields, row) {
          // A text has no more characters than bytes, and those are counted at once.
          guard let text, let limit = field.maximumLength, text.utf8.count > limit,
            text.count > limit
          else { continue }
          Self.line(
            &writer, source.key, table.id, place + 1, field.name, "tooLong",
            ["length": text.count, "maximum": limit])
        }
      }
    }
    for exception in exceptions {
      writer.object { json in
        json.member(ExchangeLayout.itemColumn, source.key)
        json.member("path", exception.path)
        json.member("problem", exception.state == .unreadable ? "unreadable" : "inexact")
        json.member("value", exception.value)
      }
      writer.endLine()
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
