import Compiler
import Source
import Standard
import TestSupport
import Testing
import YAML

/// Districts are compared element by element, by the class of the element.
@Suite struct ComparisonTests {
  /// Items of districts in the order 番禺 440113, 花都 440114, 南沙 440115, 从化 440117, 增城 440118.
  static let divisions = ["440113", "440114", "440115", "440117", "440118"]

  private func comparison(
    _ items: [String],
    catalogue: String? = nil,
    asOf day: CalendarDate? = nil,
    includesLocal: Bool = false
  ) throws -> Comparison {
    var texts = items.enumerated().map { number, text in
      (
        path: "districts/44/4401/\(Self.divisions[number])/items/a.yaml",
        bytes: Array("基本编码: \"442106041002\"\n\(text)\n".utf8)
      )
    }
    if let catalogue {
      let text = "基本编码: \"442106041002\"\n\(catalogue)\n"
      texts.append((path: "catalogue/44/442106041002.yaml", bytes: Array(text.utf8)))
    }
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: texts, standard: Repository.standard.standard, division: "440113")
    #expect(workspace.items.count == items.count)
    return Comparer(asOf: day, includesLocal: includesLocal).comparison(of: workspace.items)
  }

  private func kinds(
    _ id: String,
    _ comparison: Comparison,
    _ aspect: Comparison.Row.Aspect? = nil
  ) throws -> [Comparison.Cell.Kind] {
    let row = try #require(
      comparison.rows.first { $0.path.id == id && (aspect == nil || $0.aspect == aspect) })
    return row.cells.map(\.kind)
  }

  @Test func theCatalogueGoesBeforeTheMajority() throws {
    let limits = ["法定办结时限: 5 工作日", "法定办结时限: 5 工作日", "法定办结时限: 5 工作日"]
    let comparison = try comparison(limits, catalogue: "法定办结时限: 10 工作日")
    #expect(try kinds("statutoryLimit", comparison) == [.different, .different, .different])
    #expect(comparison.rows.first { $0.path.id == "statutoryLimit" }?.baseline.origin == .catalogue)
  }

  @Test func aMajorityIsMoreThanHalfOfAtLeastThree() throws {
    let five = "法定办结时限: 5 工作日"
    let ten = "法定办结时限: 10 工作日"
    let two = try comparison([five, ten])
    #expect(try kinds("statutoryLimit", two) == [.different, .different])
    let three = try comparison([five, ten, "法定办结时限: 10个工作日"])
    #expect(try kinds("statutoryLimit", three) == [.different, .same, .same])
    let four = try comparison([five, five, ten, ten])
    #expect(try kinds("statutoryLimit", four) == [.different, .different, .different, .different])
    let silent = try comparison([five, five, five, "事项版本: 1"])
    #expect(try kinds("statutoryLimit", silent) == [.same, .same, .same, .missing])
  }

  @Test func directionalElementsAreBetterOrWorse() throws {
    let comparison = try comparison(
      ["承诺办结时限: 3 工作日", "承诺办结时限: 12 工作日", "承诺办结时限: 5 自然日", "事项版本: 1"],
      catalogue: "承诺办结时限: 8 工作日")
    #expect(try kinds("promisedLimit", comparison) == [.better, .worse, .notComparable, .same])
  }

  @Test func withoutAStandardTheBestCounts() throws {
    let comparison = try comparison(["到办事现场次数: 2", "到办事现场次数: 0"])
    #expect(try kinds("visits", comparison) == [.worse, .same])
    let equal = try self.comparison(["到办事现场次数: 1", "到办事现场次数: 1"])
    #expect(try kinds("visits", equal) == [.same, .same])
    let deep = try self.comparison([
      "网上办理深度: [互联网咨询]", "网上办理深度: [互联网咨询, 互联网受理]",
    ])
    #expect(try kinds("onlineDepth", deep) == [.worse, .same])
  }

  @Test func declaredDeviationsHoldUntilTheirDay() throws {
    let item = """
      法定办结时限: 5 工作日
      偏离:
        - 要素: 法定办结时限
          理由: 特区法规
          依据: {法规: 甲}
          至: 2026-06-30
      """
    let catalogue = "法定办结时限: 10 工作日"
    let before = try comparison([item], catalogue: catalogue, asOf: CalendarDate("2026-06-30"))
    #expect(try kinds("statutoryLimit", before) == [.declared])
    #expect(before.isUniform)
    let after = try comparison([item], catalogue: catalogue, asOf: CalendarDate("2026-07-01"))
    #expect(try kinds("statutoryLimit", after) == [.expired])
    #expect(!after.isUniform)
    #expect(try kinds("statutoryLimit", comparison([item], catalogue: catalogue)) == [.declared])
  }

  @Test func anIdentityCannotBeDeclaredAway() throws {
    let item = "事项名称: 办居住证\n偏离:\n  - 要素: 事项名称\n    理由: 习惯\n    依据: {法规: 甲}"
    let comparison = try comparison([item], catalogue: "事项名称: 申领居住证")
    #expect(try kinds("name", comparison) == [.different])
  }

  @Test func entriesAreAlignedBeforeTheyAreCompared() throws {
    let comparison = try comparison([
      "申请材料:\n  - {名称: 本人身份证, 必要性: 必要}\n  - 住所证明",
      "申请材料:\n  - {名称: 《居民身份证》, 必要性: 非必要}",
    ])
    #expect(try kinds("materials[本人身份证]", comparison) == [.same, .same])
    #expect(try kinds("materials[本人身份证].necessity", comparison) == [.different, .different])
    #expect(try kinds("materials[住所证明]", comparison) == [.extra, .absent])
  }

  @Test func theMajorityDecidesWhetherAnEntryIsExtraOrMissing() throws {
    let both = "申请材料: [居民身份证, 住所证明]"
    let one = "申请材料: 居民身份证"
    let missing = try comparison([both, both, one])
    #expect(try kinds("materials[住所证明]", missing) == [.same, .same, .missing])
    let extra = try comparison([both, one, one, "事项版本: 1"])
    #expect(try kinds("materials[住所证明]", extra) == [.extra, .same, .same, .unstated])
  }

  @Test func anEntryRenamedFromTheCatalogueIsOneRow() throws {
    let comparison = try comparison(
      ["申请材料: 广州市居住证业务申办表"], catalogue: "申请材料: 广东省居住证业务申请表")
    let rows = comparison.rows.filter { $0.aspect == .entry && $0.element.id == "materials" }
    #expect(rows.count == 1)
    #expect(rows.first?.cells.first?.kind == .renamed)
    #expect(rows.first?.cells.first?.similarity == 99)
  }

  @Test func theOrderOfStepsCountsAndThatOfMaterialsDoesNot() throws {
    let comparison = try comparison([
      "办理流程: [受理, 审查, 决定]\n申请材料: [甲表, 乙证]", "办理流程: [受理, 决定, 审查]\n申请材料: [乙证, 甲表]",
    ])
    #expect(try kinds("steps", comparison, .order) == [.different, .different])
    #expect(!comparison.rows.contains { $0.aspect == .order && $0.element.id == "materials" })
    #expect(try kinds("materials[甲表]", comparison) == [.same, .same])
  }

  @Test func levelsDifferAndPowersAreComparedAtTheirLevel() throws {
    let comparison = try comparison([
      "行使层级: 市级\n权力来源: 法定本级行使", "行使层级: 县级\n权力来源: 上级委托", "行使层级: 县级\n权力来源: 上级下放",
    ])
    #expect(try kinds("exerciseLevel", comparison) == [.same, .same, .same])
    #expect(try kinds("powerSource[市级]", comparison) == [.same, .unstated, .unstated])
    #expect(try kinds("powerSource[县级]", comparison) == [.unstated, .different, .different])
    let bounded = try self.comparison(["行使层级: 镇级"], catalogue: "行使层级: [市级, 县级]")
    #expect(try kinds("exerciseLevel", bounded) == [.different])
  }

  @Test func localElementsAreRowsOnlyWhereAskedFor() throws {
    let items = ["事项版本: 6", "事项版本: 24"]
    #expect(try comparison(items).rows.allSatisfy { $0.uniformity != .local })
    let all = try comparison(items, includesLocal: true)
    #expect(try kinds("version", all) == [.different, .different])
    #expect(all.isUniform)
  }
}
