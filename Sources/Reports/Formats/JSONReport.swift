import Compiler
import Source
import Standard

extension ReportFormat {
  /// For programs: one object with all findings and the summary, as `docs/check-report.schema.json` says.
  package static let json = ReportFormat("json") { outcome, options, sink in
    var report = JSONReport(outcome, options.language)
    report.write(to: sink)
  }
}

/// Writes findings as JSON; lines and columns count from 1, columns count characters, offsets bytes.
struct JSONReport {
  /// Goes up when a program that reads reports has to change.
  private static let version = 1

  private let outcome: CheckOutcome
  private let language: Language
  private var positions: Positions

  init(_ outcome: CheckOutcome, _ language: Language) {
    self.outcome = outcome
    self.language = language
    positions = Positions(outcome.files)
  }

  mutating func write(to sink: ReportSink) {
    var json = JSONWriter()
    json.object { json in
      json.member("version", Self.version)
      json.member("generator", "zhun \(Version.current)")
      json.member("language", language.rawValue)
      json.member("day", outcome.day.description)
      json.member("diagnostics") { write(outcome.diagnostics, &$0, sink) }
      json.member("suppressed") { json in
        json.array { json in
          for finding in outcome.suppressed {
            write(finding.diagnostic, suppression: finding.suppression, &json)
            sink.pass(&json)
          }
        }
      }
      json.member("baselined") { write(outcome.baselined ?? [], &$0, sink) }
      json.member("summary") { writeSummary(&$0) }
    }
    json.endLine()
    sink.end(json.bytes)
  }

  private mutating func write(
    _ diagnostics: [Diagnostic], _ json: inout JSONWriter, _ sink: ReportSink
  ) {
    json.array { json in
      for diagnostic in diagnostics {
        write(diagnostic, &json)
        sink.pass(&json)
      }
    }
  }

  private mutating func write(
    _ diagnostic: Diagnostic, suppression: Suppression? = nil, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.member("code", diagnostic.rule.code)
      json.member("slug", diagnostic.rule.slug)
      json.member("severity", diagnostic.severity.rawValue)
      json.member("message", diagnostic.message(in: language))
      json.members(positions.place(diagnostic.location))
      json.member("item", diagnostic.subject.item)
      json.member("district", diagnostic.subject.district)
      json.member("element", diagnostic.subject.element)
      json.member("fingerprint", diagnostic.fingerprint)
      json.member("note", diagnostic.note?[language])
      json.member("why", diagnostic.rule.why[language])
      json.member("ground", diagnostic.rule.ground?[language])
      json.member("help", diagnostic.help(in: language))
      json.member("labels") { write(diagnostic.labels, &$0) }
      json.member("others") { write(diagnostic.others, &$0) }
      json.member("fix") { write(diagnostic.fix, &$0) }
      if let suppression { json.member("suppression") { write(suppression, &$0) } }
    }
  }

  private mutating func write(_ labels: [Diagnostic.Label], _ json: inout JSONWriter) {
    json.array { json in
      for label in labels {
        json.object { json in
          json.member("message", label.text[language])
          json.members(positions.place(label.location))
        }
      }
    }
  }

  private mutating func write(_ others: [Location], _ json: inout JSONWriter) {
    json.array { json in
      for other in others { json.object { $0.members(positions.place(other)) } }
    }
  }

  private mutating func write(_ fix: Fix?, _ json: inout JSONWriter) {
    guard let fix else { return json.null() }
    json.object { json in
      json.member("title", fix.title[language])
      json.member("isSafe", fix.isSafe)
      json.member("edits") { json in
        json.array { json in
          for edit in fix.edits {
            json.object { json in
              json.members(positions.place(edit.location))
              json.member("replacement", edit.replacement)
            }
          }
        }
      }
    }
  }

  private mutating func write(_ suppression: Suppression, _ json: inout JSONWriter) {
    json.object { json in
      json.members(positions.place(suppression.location))
      json.member("reason", suppression.reason)
      json.member("until", suppression.until.description)
    }
  }

  private func writeSummary(_ json: inout JSONWriter) {
    json.object { json in
      json.member("files", outcome.counts.files)
      json.member("items", outcome.counts.items)
      json.member("errors", outcome.count(.error))
      json.member("warnings", outcome.count(.warning))
      json.member("hints", outcome.count(.hint))
      json.member("suppressed", outcome.suppressed.count)
      json.member("baselined", outcome.baselined?.count ?? 0)
      json.member("since") { json in
        guard let since = outcome.since else { return json.null() }
        json.object { json in
          json.member("revision", since.revision)
          json.member("changedItems", since.changedItems)
          json.member("allItems", since.allItems)
        }
      }
      json.member("notChecked", outcome.notChecked.count)
      json.member("failures", outcome.notChecked.map { $0[language] })
    }
  }
}
