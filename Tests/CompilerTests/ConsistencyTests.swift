import Compiler
import Source
import Standard
import TestSupport
import Testing
import YAML

/// Overviews and scores count elements: one of one item in one implementation.
@Suite struct ConsistencyTests {
  /// Items of 番禺 440113, 花都 440114, 南沙 440115, 从化 440117, in this order; nil where there is none.
  private func comparisons(
    _ items: [String?],
    catalogue: String? = nil,
    measure: Comparison.Measure = .catalogueThenMajority
  ) async throws -> [Comparison] {
    var texts = zip(["440113", "440114", "440115", "440117"], items).compactMap { place, text in
      text.map {
        (
          path: "districts/44/4401/\(place)/items/a.yaml",
          bytes: Array("基本编码: \"442106041002\"\n\($0)\n".utf8)
        )
      }
    }
    if let catalogue {
      let text = "基本编码: \"442106041002\"\n\(catalogue)\n"
      texts.append((path: "catalogue/44/442106041002.yaml", bytes: Array(text.utf8)))
    }
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: texts, standard: Repository.standard.standard, division: "440113")
    let day = try #require(CalendarDate("2026-06-30"))
    return await Comparer(asOf: day, measure: measure).comparisons(of: workspace.items, workers: 1)
  }

  private func shown(_ score: Consistency.Score) -> String {
    "\(score.kept)/\(score.judged) \(score.declared) \(score.undecided)"
  }

  @Test func anElementIsKeptAsAWholeOrNot() async throws {
    let materials = "申请材料: [居民身份证, 住所证明, 就业证明]"
    let comparisons = try await comparisons(
      [materials, "申请材料: [居民身份证, 照片, 户口簿]\n到办事现场次数: 2", "到办事现场次数: 0"],
      catalogue: materials + "\n到办事现场次数: 1")
    let consistency = Consistency(comparisons)
    // Basic code, materials and visits of three; the third states no materials and inherits them.
    #expect(consistency.districts.map(\.id) == ["440113", "440114", "440115"])
    #expect(consistency.districts.map { $0.score.against } == [0, 2, 0])
    let elements = Dictionary(
      uniqueKeysWithValues: consistency.elements.map { ($0.id, shown($0.score)) })
    #expect(elements["materials"] == "2/3 0 0")
    #expect(elements["visits"] == "2/3 0 0")
    #expect(consistency.whole.value == 10_000 * consistency.whole.kept / consistency.whole.judged)
    #expect(consistency.items.map(\.id) == ["442106041002"])
  }

  @Test func whatNobodySettlesIsNeitherKeptNorAgainst() async throws {
    let comparisons = try await comparisons(["法定办结时限: 5 工作日", "法定办结时限: 10 工作日"])
    let limit = try #require(Consistency(comparisons).elements.first { $0.id == "statutoryLimit" })
    #expect(shown(limit.score) == "0/0 0 2")
    #expect(limit.score.value == nil)
  }

  @Test func aDeclarationThatHoldsCounts() async throws {
    func item(_ day: String) -> String {
      "法定办结时限: 5 工作日\n偏离:\n  - {要素: 法定办结时限, 理由: 特区法规, 依据: {法规: 甲}, 至: \(day)}"
    }
    let comparisons = try await comparisons(
      [item("2026-06-30"), item("2026-06-29")], catalogue: "法定办结时限: 10 工作日")
    let districts = Consistency(comparisons).districts.map { shown($0.score) }
    #expect(districts == ["2/2 1 0", "1/2 0 0"])
  }

  @Test func anOverviewHasAFieldForEachItemThatAPlaceCarriesOut() async throws {
    let comparisons = try await comparisons(
      ["到办事现场次数: 2", nil, "到办事现场次数: 0", "法定办结时限: 10 工作日"],
      catalogue: "到办事现场次数: 1\n法定办结时限: 5 工作日")
    let overview = Overview(comparisons)
    #expect(overview.places.map(\.name) == ["番禺区", "南沙区", "从化区"])
    let fields = try #require(overview.lines.first).fields
    #expect(fields.map { $0?.kind } == [.worse, .better, .different])
    #expect(fields.map { $0?.differing } == [1, 1, 1])
  }

  @Test func oneDistrictCanBeTheMeasure() async throws {
    let items = ["法定办结时限: 5 工作日", "法定办结时限: 5 工作日", "法定办结时限: 5 工作日", "法定办结时限: 8 工作日"]
    func kinds(_ measure: Comparison.Measure) async throws -> [Comparison.Cell.Kind] {
      let comparison = try #require(
        try await comparisons(items, catalogue: "法定办结时限: 10 工作日", measure: measure).first)
      return try #require(comparison.rows.first { $0.path.id == "statutoryLimit" }).cells.map(
        \.kind)
    }
    #expect(try await kinds(.standard) == [.different, .different, .different, .different])
    #expect(try await kinds(.consensus) == [.same, .same, .same, .different])
    #expect(
      try await kinds(.district("440117")) == [.different, .different, .different, .same])
    // Who does not have the item is no measure.
    #expect(
      try await kinds(.district("440118")) == [.different, .different, .different, .different])
  }

  @Test func theStandardAloneTakesNoDistrictForRight() async throws {
    let limits = ["法定办结时限: 5 工作日", "法定办结时限: 5 工作日", "法定办结时限: 5 工作日", "法定办结时限: 8 工作日"]
    let comparison = try #require(
      try await comparisons(limits, catalogue: "到办事现场次数: 1", measure: .standard).first)
    let row = try #require(comparison.rows.first { $0.path.id == "statutoryLimit" })
    #expect(row.baseline.origin == .none)
  }
}
