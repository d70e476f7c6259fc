import Compiler
import Source
import Standard

extension DiffFormat {
  /// For programs: one object with items, their rows and cells.
  package static let json = DiffFormat("json") { outcome, options in
    var report = DiffJSON(outcome, options)
    return report.bytes()
  }
}

/// Writes comparisons as JSON; each cell stands at the place of its district.
struct DiffJSON {
  private let outcome: DiffOutcome
  private let options: DiffOptions
  private var positions: Positions

  init(_ outcome: DiffOutcome, _ options: DiffOptions) {
    self.outcome = outcome
    self.options = options
    positions = Positions(outcome.files)
  }

  mutating func bytes() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("items") { json in
        json.array { json in
          for comparison in outcome.comparisons { write(comparison, &json) }
        }
      }
      json.member("summary") { json in write(DiffCounts(outcome.comparisons), &json) }
    }
    json.endLine()
    return json.bytes
  }

  private mutating func write(_ comparison: Comparison, _ json: inout JSONWriter) {
    json.object { json in
      json.member("basicCode", comparison.basicCode)
      json.member("name", comparison.name)
      json.member("catalogue", comparison.catalogue.map { outcome.files.path($0.location.file) })
      json.member("isUniform", comparison.isUniform)
      json.member("districts") { json in
        json.array { json in
          for column in comparison.columns {
            json.object { json in
              json.member("division", column.item.division)
              json.member("name", column.place)
              json.member("body", column.body)
              json.member("item", column.item.identifier)
              json.member("path", outcome.files.path(column.item.file))
            }
          }
        }
      }
      json.member("rows") { json in
        json.array { json in
          for row in comparison.rows where options.shows(row) { write(row, &json) }
        }
      }
    }
  }

  private mutating func write(_ row: Comparison.Row, _ json: inout JSONWriter) {
    json.object { json in
      json.member("element", row.path.id)
      json.member("title", row.title[options.language])
      json.member("aspect", row.aspect.rawValue)
      json.member("class", row.uniformity.rawValue)
      json.member("isDiffering", row.isDiffering)
      json.member("isOpen", row.isOpen)
      json.member("baseline") { json in
        json.object { json in
          json.member("origin", row.baseline.origin.rawValue)
          json.member("value", row.baseline.value?[options.language])
          if row.baseline.stated > 0 {
            json.member("count", row.baseline.count)
            json.member("stated", row.baseline.stated)
          }
          writePlace(row.baseline.location, &json)
        }
      }
      json.member("cells") { json in
        json.array { json in
          for cell in row.cells { write(cell, &json) }
        }
      }
    }
  }

  private mutating func write(_ cell: Comparison.Cell, _ json: inout JSONWriter) {
    json.object { json in
      json.member("kind", cell.kind.rawValue)
      json.member("value", cell.value?[options.language])
      if let similarity = cell.similarity {
        json.key("similarity")
        json.decimal(Double(similarity) / 100)
      }
      if let deviation = cell.deviation {
        json.member("difference", cell.difference.rawValue)
        json.member("until", deviation.until?.description)
      }
      writePlace(cell.location, &json)
    }
  }

  private mutating func writePlace(_ location: Location?, _ json: inout JSONWriter) {
    guard let location else { return }
    json.members(positions.place(location))
  }

  private func write(_ counts: DiffCounts, _ json: inout JSONWriter) {
    json.object { json in
      json.member("items", counts.items)
      json.member("uniform", counts.uniform)
      json.member("worse", counts.worse)
      json.member("better", counts.better)
      json.member("declared", counts.declared)
      json.member("local", counts.local)
    }
  }
}
