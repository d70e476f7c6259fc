import Compiler
import Source

extension ReportFormat {
  /// For test reports of CI servers: a suite for each district, a case for each file.
  package static let junit = ReportFormat("junit") { outcome, options, sink in
    var report = JUnitReport(outcome, options.language)
    sink.end(report.bytes())
  }
}

/// A file with errors or warnings is a failed case, what was not checked is an error of its own suite.
struct JUnitReport {
  private let outcome: CheckOutcome
  private let language: Language
  private var positions: Positions

  private struct Case {
    let path: String
    let failure: (title: String, type: String, lines: String)?
    let hints: String
  }

  private struct Suite {
    let name: String
    let cases: [Case]
    var failures: Int { cases.count { $0.failure != nil } }
  }

  init(_ outcome: CheckOutcome, _ language: Language) {
    self.outcome = outcome
    self.language = language
    positions = Positions(outcome.files)
  }

  mutating func bytes() -> [UInt8] {
    let suites = suites()
    let errors = outcome.notChecked.count
    let tests = suites.map(\.cases.count).reduce(0, +) + errors
    let failures = suites.map(\.failures).reduce(0, +)
    var markup = Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    markup.element(
      "testsuites",
      [
        "name": "zhun check", "tests": "\(tests)", "failures": "\(failures)", "errors": "\(errors)",
      ]
    ) { markup in
      markup.verbatim("\n")
      for suite in suites { write(suite, &markup) }
      writeNotChecked(&markup)
    }
    markup.verbatim("\n")
    return Array(markup.text.utf8)
  }

  private mutating func suites() -> [Suite] {
    let diagnostics = Dictionary(grouping: outcome.diagnostics, by: \.location.file)
    // What stops the work is shown although it stands in no file that was asked for.
    let files = Set(outcome.checked).union(diagnostics.keys).sorted()
    let districts = Dictionary(grouping: files) { outcome.files.role($0).division ?? "" }
    return districts.sorted { $0.key < $1.key }.map { division, files in
      Suite(
        name: division.isEmpty ? Self.common[language] : outcome.names.district(division),
        cases: files.map { testCase($0, diagnostics[$0] ?? []) })
    }
  }

  private mutating func testCase(_ file: FileID, _ diagnostics: [Diagnostic]) -> Case {
    var lines: [Severity: [String]] = [:]
    for diagnostic in diagnostics {
      let place = positions.place(diagnostic.location)
      var line = ConciseLine.text(diagnostic, at: place, in: language)
      if let help = diagnostic.help(in: language) {
        line += "\n  \(ReportWords.help[language]): \(help)"
      }
      lines[diagnostic.severity, default: []].append(line)
    }
    let failing = [Severity.error, .warning].filter { lines[$0] != nil }
    let counts = failing.map { "\($0.name[language]) \(lines[$0]?.count ?? 0)" }
    return Case(
      path: outcome.files.path(file),
      failure: failing.first.map { worst in
        (
          counts.joined(separator: language == .chinese ? "，" : ", "), worst.rawValue,
          failing.flatMap { lines[$0] ?? [] }.joined(separator: "\n")
        )
      }, hints: (lines[.hint] ?? []).joined(separator: "\n"))
  }

  private func write(_ suite: Suite, _ markup: inout Markup) {
    markup.element(
      "testsuite",
      [
        "name": suite.name, "tests": "\(suite.cases.count)", "failures": "\(suite.failures)",
        "errors": "0",
      ]
    ) { markup in
      for testCase in suite.cases {
        markup.verbatim("\n")
        markup.element(
          "testcase",
          ["name": testCase.path, "classname": suite.name, "file": testCase.path]
        ) { markup in
          if let failure = testCase.failure {
            markup.element(
              "failure", ["message": failure.title, "type": failure.type], failure.lines)
          }
          if !testCase.hints.isEmpty { markup.element("system-out", testCase.hints) }
        }
      }
      markup.verbatim("\n")
    }
    markup.verbatim("\n")
  }

  private func writeNotChecked(_ markup: inout Markup) {
    guard !outcome.notChecked.isEmpty else { return }
    let name = ReportWords.notChecked[language]
    let count = "\(outcome.notChecked.count)"
    markup.element(
      "testsuite", ["name": name, "tests": count, "failures": "0", "errors": count]
    ) { markup in
      for reason in outcome.notChecked {
        markup.verbatim("\n")
        markup.element("testcase", ["name": reason[language], "classname": name]) { markup in
          markup.element("error", ["message": reason[language], "type": "not-checked"], "")
        }
      }
      markup.verbatim("\n")
    }
    markup.verbatim("\n")
  }

  /// The suite of files that belong to no district.
  private static let common = Wording(zh: "全局", en: "common")
}
