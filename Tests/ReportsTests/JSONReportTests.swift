import Foundation
import Reports
import Source
import Testing

/// The JSON report as another parser reads it.
@Suite struct JSONReportTests {
  private struct Report: Decodable {
    struct Place: Decodable, Equatable {
      let line: Int
      let column: Int
      let offset: Int
    }

    struct Label: Decodable {
      let message: String
      let path: String
      let start: Place
    }

    struct Finding: Decodable {
      let code: String
      let slug: String
      let severity: String
      let message: String
      let path: String
      let pointer: String
      let start: Place
      let end: Place
      let item: String?
      let district: String?
      let element: String?
      let help: String?
      let labels: [Label]
    }

    struct Summary: Decodable {
      let files: Int
      let items: Int
      let errors: Int
      let warnings: Int
      let hints: Int
      let notChecked: Int
      let failures: [String]
    }

    let diagnostics: [Finding]
    let summary: Summary
  }

  @Test func holdsEveryFindingWithItsPlace() throws {
    let outcome = Fixture.outcome(notChecked: [Wording(zh: "没有读 a", en: "a was not read")])
    let bytes = ReportFormat.json.write(outcome, ReportOptions(language: .chinese))
    let report = try JSONDecoder().decode(Report.self, from: Data(bytes))
    #expect(report.diagnostics.count == 4)
    let first = try #require(report.diagnostics.first)
    #expect(first.code == "ZS3101")
    #expect(first.slug == "promise-exceeds-statutory-limit")
    #expect(first.severity == "error")
    #expect(first.message == "承诺办结时限超过法定办结时限")
    #expect(first.path == Fixture.itemPath)
    #expect(first.start.line == 5 && first.start.column == 9)
    #expect(first.end.line == 5 && first.end.column == 15)
    let item = Array(Fixture.item.utf8)
    #expect(item[first.start.offset..<first.end.offset].elementsEqual("25 工作日".utf8))
    #expect(first.item == "X" && first.district == "440113" && first.element == "promisedLimit")
    #expect(first.help == "改为不超过 10 个工作日。")
    #expect(first.labels.map(\.message) == ["本单位的承诺", "法定 10 个工作日", "定于省级目录"])
    #expect(first.labels[2].path == Fixture.catalogue.path)
    #expect(first.labels[2].start.line == 2)
    let summary = report.summary
    #expect((summary.files, summary.items) == (2, 1))
    #expect((summary.errors, summary.warnings, summary.hints) == (1, 1, 2))
    #expect(summary.notChecked == 1 && summary.failures == ["没有读 a"])
  }

  @Test func isTheSameEveryTime() {
    let options = ReportOptions(language: .english)
    let first = ReportFormat.json.write(Fixture.outcome(), options)
    #expect(first == ReportFormat.json.write(Fixture.outcome(), options))
    #expect(first.last == 0x0A)
  }
}
