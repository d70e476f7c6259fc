import Reports
import Source
import TestSupport
import Testing

@Suite struct TextReportTests {
  @Test(arguments: Language.allCases)
  func looksAsItDid(_ language: Language) {
    let text = report(ReportOptions(language: language))
    let path = "Tests/ReportsTests/Goldens/report.\(language.rawValue).txt"
    #expect(text == Golden.expected(path, for: text))
  }

  @Test func quietReportsEndWithTheLastFinding() {
    let text = report(ReportOptions(language: .english, isQuiet: true))
    #expect(!text.contains("Checked"))
  }

  @Test func verboseReportsSayWhy() {
    let text = report(ReportOptions(language: .chinese, isVerbose: true))
    #expect(text.contains("= 原因  不能比法定时限更长。"))
  }

  @Test func colourIsOnTopOfTheSameText() {
    let plain = report(ReportOptions(language: .chinese))
    let colored = report(ReportOptions(language: .chinese, isColored: true))
    #expect(colored.contains("\u{1B}[1;31m错误[ZS3101]\u{1B}[0m"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func noLineOfSourceIsWiderThanAsked() {
    for width in [20, 40, 77, 100] {
      let text = report(ReportOptions(language: .chinese, width: width))
      for line in text.split(separator: "\n") where line.contains("│") {
        guard let start = line.firstIndex(of: "│"), !line.contains("━"), !line.contains("─") else {
          continue
        }
        let source = line[line.index(after: start)...].dropFirst()
        #expect(DisplayWidth.of(String(source)) <= width)
      }
    }
  }

  @Test func whatCouldNotBeCheckedIsCounted() {
    let outcome = Fixture.outcome(notChecked: [Wording(zh: "甲", en: "a")])
    let bytes = ReportFormat.text.write(outcome, ReportOptions(language: .english))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasSuffix("1 error, 1 warning, 2 hints; not checked: 1\n"))
  }

  private func report(_ options: ReportOptions) -> String {
    String(decoding: ReportFormat.text.write(Fixture.outcome(), options), as: UTF8.self)
  }
}
