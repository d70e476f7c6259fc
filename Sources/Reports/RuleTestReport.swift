package import Compiler
package import Source
import Standard

/// What `zhun test` prints: each rule of data with how its examples behaved.
package struct RuleTestReport {
  private let examinations: [RuleExamination]
  private let files: SourceFiles
  /// Findings about rules that are broken and could not be tried.
  private let broken: [Diagnostic]

  package init(_ examinations: [RuleExamination], broken: [Diagnostic], in files: SourceFiles) {
    self.examinations = examinations
    self.broken = broken
    self.files = files
  }

  package var hasFailures: Bool { examinations.contains { !$0.differences.isEmpty } }

  package func text(_ options: ReportOptions) -> [UInt8] {
    let painter = Painter(isColored: options.isColored)
    let language = options.language
    var text = ""
    if !options.isQuiet || hasFailures {
      text += Columns.text(
        examinations.map { examination in
          let rule = examination.rule
          let hasPassed = examination.differences.isEmpty
          let word = hasPassed ? Wording(zh: "通过", en: "passed") : Wording(zh: "失败", en: "failed")
          let counts = Wording(
            zh: "反例 \(rule.invalid.count)，正例 \(rule.valid.count)",
            en: "\(rule.invalid.count) invalid, \(rule.valid.count) valid")
          return [
            painter.paint(word[language], hasPassed ? .strong : .error), rule.rule.code,
            rule.rule.slug, counts[language], rule.rule.origin ?? "",
          ]
        })
    }
    let findings = broken + examinations.flatMap(\.differences)
    if !findings.isEmpty {
      var quiet = options
      quiet.isQuiet = true
      let outcome = CheckOutcome(
        files: files, diagnostics: findings, checked: [], counts: (files: 0, items: 0),
        notChecked: [], day: .earliest)
      text += "\n" + String(decoding: ReportFormat.text.write(outcome, quiet), as: UTF8.self)
    }
    if !options.isQuiet { text += summary(language) + "\n" }
    return Array(text.utf8)
  }

  package func json(_ options: ReportOptions) -> [UInt8] {
    var positions = Positions(files)
    var json = JSONWriter()
    json.object { json in
      json.member("rules") { json in
        json.array { json in
          for examination in examinations {
            write(examination, options.language, &positions, &json)
          }
        }
      }
      json.member("broken") { json in
        json.array { json in
          for finding in broken { write(finding, options.language, &positions, &json) }
        }
      }
      json.member("summary") { json in
        json.object { json in
          json.member("rules", examinations.count)
          json.member("failed", examinations.count { !$0.differences.isEmpty })
          json.member("examples", examples)
          json.member("differences", differences)
          json.member("broken", broken.count)
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private var examples: Int {
    examinations.reduce(0) { $0 + $1.rule.invalid.count + $1.rule.valid.count }
  }

  private var differences: Int { examinations.reduce(0) { $0 + $1.differences.count } }

  private func write(
    _ examination: RuleExamination,
    _ language: Language,
    _ positions: inout Positions,
    _ json: inout JSONWriter
  ) {
    let rule = examination.rule
    json.object { json in
      json.member("code", rule.rule.code)
      json.member("slug", rule.rule.slug)
      json.member("origin", rule.rule.origin)
      json.member("passed", examination.differences.isEmpty)
      json.member("invalid", rule.invalid.count)
      json.member("valid", rule.valid.count)
      json.member("differences") { json in
        json.array { json in
          for finding in examination.differences {
            write(finding, language, &positions, &json)
          }
        }
      }
    }
  }

  private func write(
    _ finding: Diagnostic,
    _ language: Language,
    _ positions: inout Positions,
    _ json: inout JSONWriter
  ) {
    json.object { json in
      json.member("code", finding.rule.code)
      json.member("message", finding.message(in: language))
      json.members(positions.place(finding.location))
    }
  }

  private func summary(_ language: Language) -> String {
    let failed = examinations.count { !$0.differences.isEmpty }
    var zh = "试用 \(examinations.count) 条规则的 \(examples) 个示例："
    zh += failed == 0 ? "全部符合" : "\(failed) 条规则有 \(differences) 处不符"
    var en = "Tried \(counted(examples, "example")) of "
    en += "\(counted(examinations.count, "rule")): "
    en +=
      failed == 0
      ? "all behave" : "\(counted(differences, "difference")) in \(counted(failed, "rule"))"
    if !broken.isEmpty {
      zh += "；规则有 \(broken.count) 处错误，有错误的规则没有试用"
      en += "; \(counted(broken.count, "error")) in rules, which were not tried"
    }
    return language == .chinese ? zh : en
  }
}
