import Compiler
import Source
import Standard

extension ReportFormat {
  /// For code-scanning services and editors: SARIF 2.1.0, one run.
  package static let sarif = ReportFormat("sarif") { outcome, options, sink in
    var report = SARIFReport(outcome, options.language)
    report.write(to: sink)
  }
}

/// Writes one run; columns count Unicode code points, as the run says.
struct SARIFReport {
  private let outcome: CheckOutcome
  private let language: Language
  private var positions: Positions
  /// The rules that results name, by code: those that found nothing would only be ballast.
  private let rules: [Rule]
  private let indices: [String: Int]
  /// The command whose findings they are.
  private let command: String

  init(_ outcome: CheckOutcome, _ language: Language, of command: String = "check") {
    self.outcome = outcome
    self.command = command
    self.language = language
    positions = Positions(outcome.files)
    var rules: [String: Rule] = [:]
    for diagnostics in [outcome.diagnostics, outcome.baselined ?? []] {
      for rule in diagnostics.lazy.map(\.rule) { rules[rule.code] = rule }
    }
    for finding in outcome.suppressed {
      rules[finding.diagnostic.rule.code] = finding.diagnostic.rule
    }
    self.rules = rules.values.sorted { $0.code < $1.code }
    indices = Dictionary(self.rules.enumerated().map { ($1.code, $0) }) { first, _ in first }
  }

  mutating func write(to sink: ReportSink) {
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.member("runs") { json in json.array { json in json.object { writeRun(&$0, sink) } } }
    }
    json.endLine()
    sink.end(json.bytes)
  }

  private mutating func writeRun(_ json: inout JSONWriter, _ sink: ReportSink) {
    json.member("tool") { json in json.object { $0.member("driver") { writeDriver(&$0) } } }
    // What every upload of this command belongs to, so that services replace the one before.
    json.member("automationDetails") { json in json.object { $0.member("id", "zhun/\(command)/") } }
    json.member("language", languageTag)
    json.member("columnKind", "unicodeCodePoints")
    json.member("newlineSequences", ["\r\n", "\n", "\r"])
    json.member("originalUriBaseIds") { json in
      json.object { json in
        json.member(ArtifactAddress.base) { json in
          json.object { json in
            json.member("description") { $0.write(message: Self.base[language]) }
          }
        }
      }
    }
    json.member("invocations") { json in json.array { writeInvocation(&$0) } }
    json.member("results") { json in
      json.array { json in
        for diagnostics in [outcome.diagnostics, outcome.baselined ?? []] {
          for diagnostic in diagnostics {
            write(diagnostic, &json)
            sink.pass(&json)
          }
        }
        for finding in outcome.suppressed {
          write(finding.diagnostic, suppression: finding.suppression, &json)
          sink.pass(&json)
        }
      }
    }
  }

  private static let base = Wording(zh: "工作区目录", en: "The folder of the workspace")

  private var languageTag: String { language == .chinese ? "zh-CN" : "en-US" }

  private func writeDriver(_ json: inout JSONWriter) {
    json.object { json in
      json.member("name", "zhun")
      json.member("version", Version.current)
      json.member("semanticVersion", Version.current)
      json.member("language", languageTag)
      json.member("rules") { json in
        json.array { json in
          for rule in rules { json.write(rule, in: language) }
        }
      }
    }
  }

  private func writeInvocation(_ json: inout JSONWriter) {
    json.object { json in
      json.member("executionSuccessful", outcome.notChecked.isEmpty)
      json.member("toolExecutionNotifications") { json in
        json.array { json in
          for reason in outcome.notChecked {
            json.object { json in
              json.member("level", "error")
              json.member("message") { $0.write(message: reason[language]) }
            }
          }
        }
      }
    }
  }

  private mutating func write(
    _ diagnostic: Diagnostic, suppression: Suppression? = nil, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.member("ruleId", diagnostic.rule.code)
      json.member("ruleIndex", indices[diagnostic.rule.code] ?? -1)
      json.member("level", diagnostic.severity.level)
      json.member("message") { $0.write(message: diagnostic.message(in: language)) }
      json.member("locations") { json in
        json.array { writeLocation(of: diagnostic, &$0) }
      }
      json.member("relatedLocations") { writeRelated(diagnostic, &$0) }
      json.member("partialFingerprints") { json in
        json.object { $0.member("zhunFinding/v1", diagnostic.fingerprint) }
      }
      if let isKnown = outcome.isKnown(diagnostic) {
        json.member("baselineState", isKnown ? "unchanged" : "new")
      }
      // An empty list says that nobody has suppressed the finding.
      json.member("suppressions") { json in
        json.array { json in if let suppression { write(suppression, &json) } }
      }
      if let fix = diagnostic.fix {
        json.member("fixes") { json in json.array { write(fix, &$0) } }
      }
      writeProperties(of: diagnostic.subject, &json)
    }
  }

  private func writeProperties(of subject: Diagnostic.Subject, _ json: inout JSONWriter) {
    let all = [
      ("item", subject.item), ("district", subject.district), ("element", subject.element),
    ]
    json.member("properties") { json in
      json.object { json in
        for case (let name, let value?) in all { json.member(name, value) }
      }
    }
  }

  private mutating func writeLocation(of diagnostic: Diagnostic, _ json: inout JSONWriter) {
    json.object { json in
      writePhysical(diagnostic.location, &json)
      let pointer = outcome.files.pointer(diagnostic.location)
      if !pointer.isEmpty {
        json.member("logicalLocations") { json in
          json.array { json in json.object { $0.member("fullyQualifiedName", pointer) } }
        }
      }
      if let note = diagnostic.note {
        json.member("message") { $0.write(message: note[language]) }
      }
    }
  }

  private mutating func writeRelated(_ diagnostic: Diagnostic, _ json: inout JSONWriter) {
    let others = diagnostic.others.map { ($0, ReportWords.sameElsewhere) }
    let all = diagnostic.labels.map { ($0.location, $0.text) } + others
    json.array { json in
      for (number, (location, text)) in all.enumerated() {
        json.object { json in
          json.member("id", number + 1)
          writePhysical(location, &json)
          json.member("message") { $0.write(message: text[language]) }
        }
      }
    }
  }

  private mutating func writePhysical(_ location: Location, _ json: inout JSONWriter) {
    json.member("physicalLocation") { json in
      json.object { json in
        json.member("artifactLocation") { $0.write(artifact(location.file)) }
        json.member("region") { writeRegion(location, &$0) }
      }
    }
  }

  private func artifact(_ file: FileID) -> ArtifactAddress {
    ArtifactAddress(outcome.files.path(file))
  }

  private mutating func writeRegion(_ location: Location, _ json: inout JSONWriter) {
    let table = positions.table(location.file)
    let (start, end) = (Int(location.range.start), Int(location.range.end))
    json.object { json in
      json.member("startLine", table.line(of: start))
      json.member("startColumn", table.codePointColumn(of: start))
      json.member("endLine", table.line(of: end))
      json.member("endColumn", table.codePointColumn(of: end))
      json.member("byteOffset", start)
      json.member("byteLength", max(0, end - start))
    }
  }

  private func write(_ suppression: Suppression, _ json: inout JSONWriter) {
    let isComment = outcome.files.role(suppression.location.file) != .settings
    let until = Wording(
      zh: "\(suppression.reason)，至 \(suppression.until)",
      en: "\(suppression.reason), until \(suppression.until)")
    json.object { json in
      json.member("kind", isComment ? "inSource" : "external")
      json.member("justification", Visible.text(until[language]))
    }
  }

  private mutating func write(_ fix: Fix, _ json: inout JSONWriter) {
    let changes = Dictionary(grouping: fix.edits, by: \.location.file)
    json.object { json in
      json.member("description") { $0.write(message: fix.title[language]) }
      json.member("artifactChanges") { json in
        json.array { json in
          for (file, edits) in changes.sorted(by: { $0.key < $1.key }) {
            json.object { json in
              json.member("artifactLocation") { $0.write(artifact(file)) }
              json.member("replacements") { write(edits, &$0) }
            }
          }
        }
      }
      json.member("properties") { json in json.object { $0.member("isSafe", fix.isSafe) } }
    }
  }

  private mutating func write(_ edits: [Fix.Edit], _ json: inout JSONWriter) {
    json.array { json in
      for edit in edits {
        json.object { json in
          json.member("deletedRegion") { writeRegion(edit.location, &$0) }
          json.member("insertedContent") { json in
            json.object { $0.member("text", edit.replacement) }
          }
        }
      }
    }
  }
}

extension Severity {
  /// The level of SARIF that a severity is.
  var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .hint: "note"
    }
  }
}

extension JSONWriter {
  /// A SARIF message in plain text: braces are placeholders there, and `[…](…)` is a link.
  mutating func write(message: String) {
    var text = ""
    for scalar in Visible.text(message).unicodeScalars {
      switch scalar {
      case "{", "}": text += "\(scalar)\(scalar)"
      case "(" where text.hasSuffix("]"): text += " ("
      default: text.unicodeScalars.append(scalar)
      }
    }
    object { $0.member("text", text) }
  }
}
