import Compiler
import Foundation
import Reports
import Source
import Standard
import TestSupport
import Testing

@Suite struct DiffMatrixTests {
  private static let sample = DiffSample(places: 16, items: 0..<40)

  @Test(arguments: Language.allCases, [60, 80, 120])
  func matricesLookAsTheyDid(_ language: Language, _ width: Int) async {
    let options = DiffOptions(language: language, width: width)
    let text = String(
      decoding: DiffFormat.text.write(await Self.sample.outcome(), options), as: UTF8.self)
    let path = "Tests/ReportsTests/Goldens/matrix.\(language.rawValue).\(width).txt"
    #expect(text == Golden.expected(path, for: text))
  }
}
