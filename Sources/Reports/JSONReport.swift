import Compiler
import Source

extension ReportFormat {
  /// For programs: one object with all findings and the summary.
  package static let json = ReportFormat("json") { outcome, options in
    var report = JSONReport(outcome, options.language)
    return report.bytes()
  }
}

/// Writes findings as JSON; lines and columns count from 1, columns count characters, offsets bytes.
struct JSONReport {
  private let outcome: CheckOutcome
  private let language: Language
  private var positions: Positions

  init(_ outcome: CheckOutcome, _ language: Language) {
    self.outcome = outcome
    self.language = language
    positions = Positions(outcome.files)
  }

  mutating func bytes() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("diagnostics") { json in
        json.array { json in
          for diagnostic in outcome.diagnostics { write(diagnostic, &json) }
        }
      }
      json.member("summary") { json in writeSummary(&json) }
    }
    json.endLine()
    return json.bytes
  }

  private mutating func write(_ diagnostic: Diagnostic, _ json: inout JSONWriter) {
    json.object { json in
      json.member("code", diagnostic.rule.code)
      json.member("slug", diagnostic.rule.slug)
      json.member("severity", diagnostic.severity.rawValue)
      json.member("message", diagnostic.message(in: language))
      writePlace(diagnostic.location, &json)
      json.member("item", diagnostic.subject.item)
      json.member("district", diagnostic.subject.district)
      json.member("element", diagnostic.subject.element)
      json.member("fingerprint", diagnostic.fingerprint)
      json.member("note", diagnostic.note?[language])
      json.member("ground", diagnostic.rule.ground?[language])
      json.member("help", diagnostic.help(in: language))
      json.member("labels") { json in
        json.array { json in
          for label in diagnostic.labels {
            json.object { json in
              json.member("message", label.text[language])
              writePlace(label.location, &json)
            }
          }
        }
      }
    }
  }

  private mutating func writePlace(_ location: Location, _ json: inout JSONWriter) {
    json.member("path", outcome.files.path(location.file))
    json.member("pointer", outcome.files.pointer(location))
    write("start", positions.start(of: location), &json)
    write("end", positions.end(of: location), &json)
  }

  private func write(_ name: String, _ position: LineTable.Position, _ json: inout JSONWriter) {
    json.member(name) { json in
      json.object { json in
        json.member("line", position.line)
        json.member("column", position.column)
        json.member("offset", position.offset)
      }
    }
  }

  private func writeSummary(_ json: inout JSONWriter) {
    json.object { json in
      json.member("files", outcome.counts.files)
      json.member("items", outcome.counts.items)
      if let since = outcome.since {
        json.member("since") { json in
          json.object { json in
            json.member("revision", since.revision)
            json.member("changedItems", since.changedItems)
            json.member("allItems", since.allItems)
          }
        }
      }
      json.member("errors", outcome.count(.error))
      json.member("warnings", outcome.count(.warning))
      json.member("hints", outcome.count(.hint))
      json.member("suppressed", outcome.suppressed.count)
      json.member("baselined", outcome.baselined?.count ?? 0)
      json.member("notChecked", outcome.notChecked.count)
      json.member("failures", outcome.notChecked.map { $0[language] })
    }
  }
}
