import Compiler
import Reports
import Source
import Standard
import TestSupport
import Testing
import YAML

@Suite struct DiffTests {
  /// The item that two shipped districts carry out.
  private func outcome(_ measure: Comparison.Measure = .catalogueThenMajority) async throws
    -> DiffOutcome
  {
    let workspace = try await WorkspaceLoader(workers: 2).load(root: Repository.root)
    let comparer = Comparer(asOf: Example.day, includesLocal: true, measure: measure)
    var selection = Comparison.Selection()
    selection.items = ["442106041002"]
    return DiffOutcome(
      of: workspace,
      comparisons: await SelectedComparisons(
        of: workspace.items, by: comparer, selection, workers: 2),
      by: comparer, selection, day: Example.day)
  }

  private func write(_ format: DiffFormat, _ options: DiffOptions) async throws -> String {
    String(decoding: format.write(try await outcome(), options), as: UTF8.self)
  }

  @Test(arguments: Language.allCases)
  func tablesLookAsTheyDid(_ language: Language) async throws {
    let text = try await write(.text, DiffOptions(language: language))
    let path = "Tests/ReportsTests/Goldens/diff.\(language.rawValue).txt"
    #expect(text == Golden.expected(path, for: text))
  }

  @Test func listsLookAsTheyDid() async throws {
    let text = try await write(.text, DiffOptions(language: .chinese, width: 60))
    #expect(text == Golden.expected("Tests/ReportsTests/Goldens/diff.narrow.txt", for: text))
  }

  @Test func jsonLooksAsItDid() async throws {
    let text = try await write(.json, DiffOptions(language: .chinese))
    #expect(text == Golden.expected("Tests/ReportsTests/Goldens/diff.json", for: text))
  }

  @Test(arguments: [60, 80, 100, 140, 240])
  func noLineIsWiderThanAsked(_ width: Int) async throws {
    for language in Language.allCases {
      let options = DiffOptions(language: language, width: width, showsAll: true)
      let lines = try await write(.text, options).split(separator: "\n")
      // The heading names a file, which has to stay whole.
      for line in lines.dropFirst(2) {
        #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
      }
    }
  }

  @Test func colourIsOnTopOfTheSameText() async throws {
    for width in [60, 100] {
      let plain = try await write(.text, DiffOptions(language: .chinese, width: width))
      let colored = try await write(
        .text, DiffOptions(language: .chinese, isColored: true, width: width))
      #expect(colored != plain)
      #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }
  }
}
