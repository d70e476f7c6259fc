import Compiler
import Source
import Standard
import TestSupport
import Testing

/// A declared deviation covers what it names and nothing else, until its day.
@Suite struct DeviationTests {
  private static let catalogue = """
    法定办结时限: 10 工作日
    申请材料:
      - {名称: 居民身份证, 份数: {原件: 1, 复印件: 0}, 必要性: 必要}
    """

  private static func item(_ declared: String, until: String = "") -> String {
    """
    申请材料:
      - {名称: 居民身份证, 份数: {原件: 1, 复印件: 2}, 必要性: 非必要}
      - 居住证明
      - 房产证
    偏离:
      - 要素: 申请材料
    \(declared.split(separator: "\n").map { "    \($0)\n" }.joined())\
        理由: 地方性法规要求
        依据: {法规: 某市条例, 条款: 第十八条}\(until.isEmpty ? "" : "\n    至: \(until)")
    """
  }

  /// The rows of the first column that a declaration covers.
  private func covered(_ declared: String) async throws -> [String] {
    let comparison = try await Districts(
      catalogue: Self.catalogue, ["440113": Self.item(declared)]
    ).comparison()
    return comparison.rows.filter { $0.cells[0].kind == .declared }.map(\.path.id)
  }

  @Test func aDeclarationCoversTheEntriesThatItNames() async throws {
    #expect(try await covered("条目: 居住证明") == ["materials[居住证明]"])
    #expect(
      try await covered("条目: [《居住证明》, 房产证]") == ["materials[居住证明]", "materials[房产证]"])
    #expect(
      try await covered("条目: 身份证") == [
        "materials[居民身份证].necessity", "materials[居民身份证].copies.copies",
      ])
    #expect(try await covered("条目: 身份证\n条目要素: 必要性") == ["materials[居民身份证].necessity"])
    #expect(try await covered("条目要素: necessity") == ["materials[居民身份证].necessity"])
    #expect(try await covered("条目: 户口簿") == [])
    #expect(try await covered("条目: 身份证\n条目要素: 名称") == [])
    #expect(try await covered("").count == 4)
  }

  @Test func theNextExtraEntryIsNotCovered() async throws {
    let findings = try await Districts(
      catalogue: Self.catalogue, ["440113": Self.item("条目: 居住证明")]
    ).findings("ZS6104")
    #expect(findings == ["ZS6104 440113 番禺区多出申请材料“房产证”，目录没有此项"])
  }

  @Test func itTellsReasonBasisAndEnd() async throws {
    let comparison = try await Districts(
      catalogue: Self.catalogue, ["440113": Self.item("条目: 居住证明", until: "2026-12-31")]
    ).comparison(asOf: Example.day)
    let row = try #require(comparison.rows.first { $0.path.id == "materials[居住证明]" })
    let deviation = try #require(row.cells[0].deviation)
    #expect(deviation.reason == "地方性法规要求")
    #expect(deviation.basis == "《某市条例》第十八条")
    #expect(deviation.until == CalendarDate("2026-12-31"))
    #expect(deviation.title.zh == "申请材料 · 居住证明")
    #expect(comparison.columns[0].declarations.map(\.count) == [1])
  }

  @Test func itEndsAfterItsDayAndTheFindingNamesIt() async throws {
    let districts = Districts(
      catalogue: Self.catalogue,
      ["440113": Self.item("条目: [居住证明, 房产证]", until: "2026-07-15")])
    for (day, count, soon) in [
      ("2026-06-14", 0, 0), ("2026-06-15", 0, 1), ("2026-07-15", 0, 1), ("2026-07-16", 2, 0),
    ] {
      let day = try #require(CalendarDate(day))
      let (_, verdict) = try await districts.verdict(asOf: day)
      let back = verdict.diagnostics.filter { $0.rule.code == "ZS6104" }
      #expect(back.count == count, "\(day)")
      #expect(verdict.diagnostics.count { $0.rule.code == "ZS6307" } == soon, "\(day)")
      #expect(
        back.allSatisfy { $0.labels.contains { $0.text.zh == "偏离已于 2026-07-15 到期" } })
    }
  }

  @Test func whatStillHoldsGoesBeforeWhatHasRunOut() async throws {
    let item = """
      法定办结时限: 5 工作日
      偏离:
        - 要素: 法定办结时限
          理由: 旧规定
          依据: {法规: 某市条例, 条款: 第一条}
          至: 2025-12-31
        - 要素: statutoryLimit
          理由: 新规定
          依据: {法规: 某市条例, 条款: 第二条}
      """
    let comparison = try await Districts(
      catalogue: Self.catalogue, ["440113": item]
    ).comparison(asOf: Example.day)
    let cell = try #require(comparison.rows.first { $0.path.id == "statutoryLimit" }?.cells[0])
    #expect(cell.kind == .declared)
    #expect(cell.deviation?.reason == "新规定")
  }

  @Test func aDeclarationOfALayerIsOfUseWhereverItCoversSomething() async throws {
    let layer = """
      偏离:
        - 要素: 法定办结时限
          理由: 地方性法规
          依据: {法规: 某市条例, 条款: 第一条}
      """
    var items = [
      "4401": layer, "440113": "法定办结时限: 5 工作日", "440114": "实施编码: TE44011400000011704442106041002",
    ]
    #expect(
      try await Districts(catalogue: "法定办结时限: 10 工作日", items).findings("ZS6301") == [])
    items["440113"] = "法定办结时限: 10 工作日"
    #expect(
      try await Districts(catalogue: "法定办结时限: 10 工作日", items).findings("ZS6301") == [
        "ZS6301 4401 声明偏离“法定办结时限”，但与统一标准没有不同"
      ])
  }

  @Test(arguments: [
    // The only one: the list goes with it.
    ("- 要素: 法定办结时限\n    理由: 甲\n    依据: 乙\n", "事项版本: 1\n"),
    (
      "- 要素: 法定办结时限\n    理由: 甲\n    依据: 乙\n  - 要素: 申请材料\n    条目: 居住证明\n    理由: 甲\n    依据: 乙\n",
      "偏离:\n  - 要素: 申请材料\n    条目: 居住证明\n    理由: 甲\n    依据: 乙\n事项版本: 1\n"
    ),
  ])
  func aNeedlessOneIsRemovedWithItsLines(_ declared: String, _ after: String) async throws {
    let head = "基本编码: \"442106041002\"\n申请材料: [居民身份证, 居住证明]\n"
    let item = head + "偏离:\n  \(declared)事项版本: 1\n"
    let path = "districts/44/4401/440113/items/a.yaml"
    let catalogue = "基本编码: \"442106041002\"\n法定办结时限: 10 工作日\n申请材料: [居民身份证]\n"
    let bench = FixBench(
      [(path, Array(item.utf8)), ("catalogue/44/442106041002.yaml", Array(catalogue.utf8))],
      Repository.standard.standard)
    let run = try await bench.run { $0.rule.code == "ZS6301" }
    #expect(run.refused.isEmpty)
    let text = try #require(run.texts[path])
    #expect(String(decoding: text.bytes, as: UTF8.self) == head + after)
  }

  @Test func aRemarkIsNotLostWithIt() async throws {
    let item = """
      法定办结时限: 10 工作日
      偏离:
        # 省里正在研究
        - 要素: 法定办结时限
          理由: 甲
          依据: {法规: 某市条例, 条款: 第一条}
        - 要素: 申请材料
          条目: 居住证明
          理由: 甲
          依据: {法规: 某市条例, 条款: 第一条}
      申请材料: [居民身份证, 居住证明]
      """
    let (_, verdict) = try await Districts(
      catalogue: Self.catalogue, ["440113": item]
    ).verdict()
    let fix = try #require(verdict.diagnostics.first { $0.rule.code == "ZS6301" }?.fix)
    #expect(!fix.isSafe)
  }
}
