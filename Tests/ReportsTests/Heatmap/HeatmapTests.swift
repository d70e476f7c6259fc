import Compiler
import Foundation
import Reports
import Source
import Standard
import TestSupport
import Testing

@Suite struct HeatmapTests {
  @Test(arguments: Language.allCases)
  func looksAsItDid(_ language: Language) async {
    let page = HeatmapFixture.page(await HeatmapFixture.small(), language)
    let path = "Tests/ReportsTests/Goldens/diff.\(language.rawValue).html"
    #expect(page == Golden.expected(path, for: page))
  }

  @Test func isOneFileOfAPortableSize() async throws {
    let texts = LargeFixture.texts()
    let outcome = await HeatmapFixture.outcome(texts)
    #expect(outcome.comparisons.count == 200)
    let fields = outcome.overview.lines.flatMap(\.fields).compactMap(\.self)
    #expect(fields.count == 3_200)
    #expect((500...900).contains(fields.count { $0.differing > 0 }))
    let page = HeatmapFixture.page(outcome, .chinese)
    #expect(page.utf8.count < 2_000_000)
    if let folder = ProcessInfo.processInfo.environment["ZHUN_LARGE_REPORT"] {
      try Data(page.utf8).write(to: URL(fileURLWithPath: folder + "/large.html"))
      try Data(HeatmapFixture.page(outcome, .english).utf8)
        .write(to: URL(fileURLWithPath: folder + "/large-en.html"))
    }
  }
}
