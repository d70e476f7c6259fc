import Compiler
import Source

extension ReportFormat {
  /// For GitLab: a Code Quality artifact, which merge requests compare with that of their target.
  package static let gitlab = ReportFormat("gitlab") { outcome, options, sink in
    var report = GitLabReport(outcome, options.language)
    report.write(to: sink)
  }
}

struct GitLabReport {
  private let outcome: CheckOutcome
  private let language: Language
  private var positions: Positions
  /// GitLab drops entries whose fingerprint another one has.
  private var counts: [String: Int] = [:]

  init(_ outcome: CheckOutcome, _ language: Language) {
    self.outcome = outcome
    self.language = language
    positions = Positions(outcome.files)
  }

  mutating func write(to sink: ReportSink) {
    var json = JSONWriter()
    json.array { json in
      for diagnostic in outcome.diagnostics {
        let place = positions.place(diagnostic.location)
        write(
          diagnostic.message(in: language), diagnostic.rule.code, diagnostic.fingerprint,
          Self.severity(diagnostic.severity), place.path, place.start.line...place.end.line, &json)
        sink.pass(&json)
      }
      for reason in outcome.notChecked {
        // No line is to blame: the settings of the workspace stand for all of it.
        write(
          "\(ReportWords.notChecked[language]): \(reason[language])", "not-checked",
          "not-checked \(reason.en)", "critical", "zhun.yaml", 1...1, &json)
      }
    }
    json.endLine()
    sink.end(json.bytes)
  }

  private mutating func write(
    _ description: String,
    _ check: String,
    _ fingerprint: String,
    _ severity: String,
    _ path: String,
    _ lines: ClosedRange<Int>,
    _ json: inout JSONWriter
  ) {
    let number = counts[fingerprint, default: 0]
    counts[fingerprint] = number + 1
    json.object { json in
      json.member("description", Visible.text(description))
      json.member("check_name", check)
      json.member("fingerprint", number == 0 ? fingerprint : "\(fingerprint) \(number)")
      json.member("severity", severity)
      json.member("location") { json in
        json.object { json in
          json.member("path", path)
          json.member("lines") { json in
            json.object { json in
              json.member("begin", lines.lowerBound)
              json.member("end", lines.upperBound)
            }
          }
        }
      }
    }
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .hint: "info"
    }
  }
}
