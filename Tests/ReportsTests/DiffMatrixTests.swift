import Compiler
import Reports
import Source
import Standard
import TestSupport
import Testing

@Suite struct DiffMatrixTests {
  private static let outcome = Task {
    await DiffSample(places: 16, items: 0..<40).outcome()
  }

  @Test(arguments: Language.allCases, [60, 80, 120])
  func matricesLookAsTheyDid(_ language: Language, _ width: Int) async {
    let options = DiffOptions(language: language, width: width)
    let text = String(
      decoding: DiffFormat.text.write(await Self.outcome.value, options), as: UTF8.self)
    let path = "Tests/ReportsTests/Goldens/matrix.\(language.rawValue).\(width).txt"
    #expect(text == Golden.expected(path, for: text))
  }

  @Test(arguments: Language.allCases, [60, 61, 80, 119, 120, 240])
  func everyLineFits(_ language: Language, _ width: Int) async {
    for isColored in [false, true] {
      for showsAll in [false, true] {
        let options = DiffOptions(
          language: language, isColored: isColored, width: width, showsAll: showsAll)
        let text = String(
          decoding: DiffFormat.text.write(await Self.outcome.value, options), as: UTF8.self)
        let plain = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(plain.contains("\u{1B}") == false)
        for line in plain.split(separator: "\n") {
          #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
          #expect(line.last != " ")
        }
      }
    }
  }
}
