import Compiler
import Source
import Standard

extension DiffFormat {
  /// For programs: items with their rows and cells, the overview and the scores, as
  /// `docs/diff-report.schema.json` says.
  package static let json = DiffFormat("json") { outcome, options, sink in
    var report = DiffJSON(outcome, options)
    report.write(to: sink)
  }
}

/// Writes comparisons as JSON; each cell stands at the place of its implementation.
struct DiffJSON {
  /// Goes up when a program that reads reports has to change.
  private static let version = 1

  let outcome: DiffOutcome
  let options: DiffOptions
  private var positions: Positions

  init(_ outcome: DiffOutcome, _ options: DiffOptions) {
    self.outcome = outcome
    self.options = options
    positions = Positions(outcome.files)
  }

  var language: Language { options.language }

  mutating func write(to sink: ReportSink) {
    var json = JSONWriter()
    json.object { json in
      json.member("version", Self.version)
      json.member("generator", "zhun \(Version.current)")
      json.member("language", language.rawValue)
      json.member("day", outcome.day.description)
      json.member("standard", outcome.standard[language])
      json.member("measure") { writeMeasure(&$0) }
      json.member("selection") { write(outcome.selection, &$0) }
      json.member("items") { json in
        json.array { json in
          for (number, comparison) in outcome.comparisons.enumerated() {
            write(comparison, compared: outcome.compared[number], &json)
            sink.pass(&json)
          }
        }
      }
      json.member("overview") { writeOverview(&$0) }
      json.member("scores") { writeScores(&$0) }
      json.member("coverage") { writeCoverage(&$0) }
      json.member("counts") { writeCounts(&$0) }
      json.member("notCompared") { writeNotCompared(&$0) }
      json.member("failures", outcome.failures.map { $0[language] })
    }
    json.endLine()
    sink.end(json.bytes)
  }

  private mutating func write(
    _ comparison: Comparison, compared: Int, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.member("basicCode", comparison.basicCode)
      json.member("name", comparison.name)
      json.member("catalogue", comparison.catalogue.map { outcome.files.path($0.location.file) })
      json.member("model", comparison.model.map { outcome.files.path($0.file) })
      json.member("compared", compared)
      json.member("isUniform", !comparison.rows.contains(where: outcome.selection.isOpen))
      json.member("columns") { json in
        json.array { json in
          for column in comparison.columns { write(column, &json) }
        }
      }
      json.member("rows") { json in
        json.array { json in
          for row in comparison.rows where outcome.shows(row, options) { write(row, &json) }
        }
      }
    }
  }

  private func write(_ column: Comparison.Column, _ json: inout JSONWriter) {
    json.object { json in
      json.member("district", column.item.division)
      json.member("place", column.place)
      json.member("name", column.name)
      json.member("body", column.body)
      json.member("bodyCode", column.item.body?.string(.code))
      json.member("code", column.item.record.string(.code))
      json.member("path", outcome.files.path(column.item.file))
    }
  }

  private mutating func write(_ row: Comparison.Row, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", row.path.id)
      json.member("elements", row.path.elements.map(\.id))
      json.member("entry", row.path.entry)
      json.member("title", row.title[language])
      json.member("aspect", row.aspect.rawValue)
      json.member("class", row.uniformity.rawValue)
      json.member("isDiffering", row.isDiffering)
      json.member("isOpen", outcome.selection.isOpen(row))
      json.member("baseline") { json in json.line { write(row.baseline, &$0) } }
      json.member("cells") { json in
        json.array { json in
          for number in row.cells.indices { json.line { write(row, number, &$0) } }
        }
      }
    }
  }

  private mutating func write(_ baseline: Comparison.Baseline, _ json: inout JSONWriter) {
    json.object { json in
      json.member("origin", baseline.origin.rawValue)
      json.member("value", baseline.value?[language])
      // How many say so: only where districts and not a record decide.
      let counts = baseline.stated > 0
      json.member("count") { json in
        if counts { json.integer(baseline.count) } else { json.null() }
      }
      json.member("stated") { json in
        if counts { json.integer(baseline.stated) } else { json.null() }
      }
      write(baseline.location, &json)
    }
  }

  private mutating func write(
    _ row: Comparison.Row, _ column: Int, _ json: inout JSONWriter
  ) {
    let cell = row.cells[column]
    json.object { json in
      json.member("kind", cell.kind.rawValue)
      json.member("difference", cell.difference.rawValue)
      // What is local is nobody's to judge.
      json.member(
        "standing", row.uniformity == .local ? nil : row.standing(of: column).rawValue)
      json.member("value", cell.value?[language])
      json.member("similarity") { json in
        if let similarity = cell.similarity {
          json.decimal(Double(similarity) / 100)
        } else {
          json.null()
        }
      }
      write(cell.location, &json)
      if let dates = outcome.dates {
        json.member("since", cell.location.flatMap { dates[$0]?.day })
      }
      json.member("deviation") { json in
        guard let deviation = cell.deviation else { return json.null() }
        json.object { json in
          json.member("reason", deviation.reason)
          json.member("basis", deviation.basis)
          json.member("until", deviation.until?.description)
          json.member("isExpired", deviation.isExpired)
          write(deviation.location, &json)
        }
      }
    }
  }

  /// The member `place`.
  private mutating func write(_ location: Location?, _ json: inout JSONWriter) {
    json.member("place") { json in
      guard let location else { return json.null() }
      json.object { $0.members(positions.place(location)) }
    }
  }
}
