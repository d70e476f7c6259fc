import Compiler
import Foundation
import Reports
import Source
import Standard
import TestSupport
import Testing

/// How one item looks whose texts are long and whose values come from several layers.
@Suite struct DiffTableTests {
  private static let files = [
    (
      "catalogue/44/442106041002.yaml",
      """
      基本编码: "442106041002"
      事项名称: 申领居住证
      承诺办结时限: 5 工作日
      数量限制: 每年由县级以上公安机关按照常住人口的规模核定一次，向社会公布，不收取任何费用，当日受理的当日告知
      """
    ),
    ("districts/44/4401/items/layer.yaml", "基本编码: \"442106041002\"\n承诺办结时限: 9 工作日\n"),
    (
      "districts/44/4401/440113/items/a.yaml",
      """
      基本编码: "442106041002"
      实施主体: 化龙镇办事站
      数量限制: 每年由县级以上公安机关按照常住人口的规模核定两次，向社会公布，不收取任何费用，当日受理的当日告知
      """
    ),
    (
      "districts/44/4401/440117/items/a.yaml",
      """
      基本编码: "442106041002"
      实施主体: 街口街办事站
      承诺办结时限: 5 工作日
      数量限制: 每年由县级以上公安机关按照常住人口的规模核定一次，向社会公布，当日受理的当日告知
      """
    ),
  ]

  private func text(_ options: DiffOptions) async -> String {
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: Self.files.map { ($0.0, Array($0.1.utf8)) },
      standard: Repository.standard.standard, division: "440113")
    let comparer = Comparer(asOf: Example.day, includesLocal: true)
    let selection = Comparison.Selection()
    let outcome = DiffOutcome(
      of: workspace,
      comparisons: await SelectedComparisons(
        of: workspace.items, by: comparer, selection, workers: 1),
      by: comparer, selection, day: Example.day)
    return String(decoding: DiffFormat.text.write(outcome, options), as: UTF8.self)
  }

  @Test(arguments: [60, 120]) func wordsThatDifferAreMarked(_ width: Int) async {
    let text = await text(DiffOptions(language: .chinese, width: width))
    let flat = text.filter { !" \n".contains($0) }
    #expect(flat.contains("⟦两⟧"), "\(text)")
    // What a text lacks is shown as it stands in the other.
    #expect(flat.contains("缺：…"), "\(text)")
    #expect(text.contains("⟦") && text.contains("⟧"))
  }

  @Test(arguments: [60, 120]) func colourUnderlinesThem(_ width: Int) async {
    let text = await text(DiffOptions(language: .chinese, isColored: true, width: width))
    #expect(!text.contains("⟦") && !text.contains("\u{2068}") && !text.contains("\u{2069}"))
    #expect(text.contains("\u{1B}[4m两\u{1B}[24m"))
    // Every line ends as plain as it began: a pager may start anywhere.
    for line in text.split(separator: "\n") {
      let starts = line.split(separator: "\u{1B}[4m", omittingEmptySubsequences: false).count
      let ends = line.split(separator: "\u{1B}[24m", omittingEmptySubsequences: false).count
      #expect(starts == ends)
    }
  }

  @Test func layersAndPlacesAreNamed() async {
    let short = await text(DiffOptions(language: .chinese, width: 120))
    #expect(short.contains("（沿用广州市）"), "\(short)")
    #expect(!short.contains("layer.yaml"))
    let long = await text(DiffOptions(language: .chinese, width: 120, isVerbose: true))
    #expect(long.contains("番禺区  districts/44/4401/items/layer.yaml:2:"), "\(long)")
    #expect(long.contains("目录  catalogue/44/442106041002.yaml:3:"))
  }
}

/// What `docs/districts.md` shows of a matrix is in the golden of one.
@Suite struct DistrictsPageTests {
  @Test func theMatrixIsReal() throws {
    let page = try Self.read("docs/districts.md")
    let golden = try Self.read("Tests/ReportsTests/Goldens/matrix.zh.80.txt")
    let section = try #require(page.split(separator: "## zhun diff").last)
    let shown = section.split(separator: "```\n")[1]
    #expect(shown.split(separator: "\n").count > 8)
    #expect(golden.contains(shown))
  }

  private static func read(_ path: String) throws -> String {
    try String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)
  }

  @Test func everyKindIsExplained() throws {
    let page = try Self.read("docs/districts.md")
    for kind in Comparison.Cell.Kind.allCases { #expect(page.contains("| \(kind.title.zh) |")) }
  }
}
