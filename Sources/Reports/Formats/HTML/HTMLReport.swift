import Compiler
import Source
import Standard

extension ReportFormat {
  /// For people in a browser and on paper: one file that needs no other and runs no script.
  package static let html = ReportFormat("html") { outcome, options, sink in
    var report = HTMLReport(outcome, options)
    sink.end(report.bytes())
  }
}

/// Writes what the page says once; findings are in `HTMLReport+Findings`.
struct HTMLReport {
  let outcome: CheckOutcome
  let language: Language
  private let isQuiet: Bool
  let filter: HTMLFilter
  var positions: Positions

  init(_ outcome: CheckOutcome, _ options: ReportOptions) {
    self.outcome = outcome
    language = options.language
    isQuiet = options.isQuiet
    filter = HTMLFilter(outcome, language)
    positions = Positions(outcome.files)
  }

  mutating func bytes() -> [UInt8] {
    let frame = HTMLPage(
      language: language, title: Words.title[language],
      summary: SummaryLine(outcome).text(in: language),
      style: HTMLStyle.base + HTMLStyle.findings + filter.style)
    return frame.bytes { page in
      writeHeader(&page)
      page.verbatim("<main>\n")
      writeNotChecked(&page)
      writeTables(&page)
      writeFindings(&page)
      writeSuppressed(&page)
      writeBaselined(&page)
      page.verbatim("</main>\n")
    }
  }

  private func writeHeader(_ page: inout Markup) {
    page.element("header") { page in
      page.element("h1", Words.title[language])
      if !isQuiet || !outcome.notChecked.isEmpty {
        page.element("p", ["class": "summary"], SummaryLine(outcome).text(in: language))
      }
      let day = outcome.day.description
      page.element("p", language == .chinese ? "按 \(day) 的情况判断" : "Judged as of \(day)")
    }
    page.verbatim("\n")
  }

  private func writeNotChecked(_ page: inout Markup) {
    guard !outcome.notChecked.isEmpty else { return }
    page.element("section", ["class": "not-checked", "aria-labelledby": "not-checked"]) { page in
      page.element("h2", ["id": "not-checked"], Words.notChecked[language])
      page.element("p", Words.incomplete[language])
      page.element("ul") { page in
        for reason in outcome.notChecked { page.element("li", reason[language]) }
      }
    }
    page.verbatim("\n")
  }

  private func writeTables(_ page: inout Markup) {
    guard !outcome.diagnostics.isEmpty else { return }
    page.element("section", ["aria-labelledby": "overview"]) { page in
      page.element("h2", ["id": "overview"], Words.overview[language])
      HTMLTable(
        Words.byDistrict, Words.district, filter.districts.map { ($0.name, nil, $0.counts) }
      )
      .write(to: &page, in: language)
      let rules = filter.rules.map { rule in
        (
          "\(rule.rule.code) \(RuleManual.message(rule.rule, in: language))", "#\(rule.first)",
          rule.counts
        )
      }
      HTMLTable(Words.byRule, Words.rule, rules).write(to: &page, in: language)
    }
    page.verbatim("\n")
  }

  enum Words {
    static let title = Wording(zh: "政务服务事项核验报告", en: "Check of service items")
    static let notChecked = Wording(zh: "未核验", en: "Not checked")
    static let incomplete = Wording(
      zh: "以下内容没有核验，本报告不完整：",
      en: "The report is incomplete. Not checked:")
    static let overview = Wording(zh: "概况", en: "Overview")
    static let findings = Wording(zh: "问题", en: "Findings")
    static let none = Wording(zh: "没有发现问题。", en: "No findings.")
    static let noneSoFar = Wording(
      zh: "在已核验的内容中没有发现问题。", en: "No findings in what was checked.")
    static let suppressed = Wording(zh: "已忽略", en: "Suppressed")
    static let baselined = Wording(zh: "基线已有", en: "In the baseline")
    static let byDistrict = Wording(zh: "各地区的问题数", en: "Findings by district")
    static let byRule = Wording(zh: "各规则的问题数", en: "Findings by rule")
    static let district = Wording(zh: "地区", en: "District")
    static let rule = Wording(zh: "规则", en: "Rule")
    static let place = Wording(zh: "位置", en: "Place")
    static let message = Wording(zh: "问题", en: "Finding")
    static let reason = Wording(zh: "原因", en: "Reason")
    static let until = Wording(zh: "截止", en: "Until")
    static let fix = Wording(zh: "可改：", en: "Fix:")
    static let others = Wording(zh: "同样的问题还在", en: "The same at")
  }
}
