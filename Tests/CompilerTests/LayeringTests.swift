import Compiler
import Source
import Standard
import TestSupport
import Testing

/// What the levels below state replaces, what they leave out is inherited, and every value knows its layers.
@Suite struct LayeringTests {
  private func item(_ example: String, _ number: Int = 0) throws -> Item {
    let workspace = Example(example).workspace(Repository.standard.standard)
    try #require(workspace.items.count > number)
    return workspace.items[number]
  }

  private static let layers = """
    # 文件: catalogue/44/442106041002.yaml
    事项名称: 申领居住证
    基本编码: "442106041002"
    法定办结时限: 10 工作日
    申请材料:
      - 名称: 身份证
        必要性: 必要
        份数: {原件: 1}
      - 名称: 申请表
    # 文件: districts/44/items/residence-permit.yaml
    基本编码: "442106041002"
    承诺办结时限: 8 工作日
    # 文件: districts/44/4401/440113/items/residence-permit.yaml
    基本编码: "442106041002"
    实施编码: TE44011350000011705442106041002
    承诺办结时限: 5 工作日
    申请材料:
      - 名称: 照片
      - 名称: 身份证
        免提交: 是
    """

  @Test func scalarsReplaceAndRememberWhatTheyReplaced() throws {
    let item = try item(Self.layers)
    #expect(item.name == "申领居住证")
    #expect(item.record.duration(.promisedLimit) == .workingDays(5))
    let field = try #require(item.record.field(.promisedLimit))
    #expect(field.beneath.count == 1)
    #expect(field.entry.location.file == item.file)
  }

  @Test func listsMergeByTheIdentityOfTheirEntries() throws {
    let item = try item(Self.layers)
    let materials = item.record.records(.materials)
    #expect(materials.compactMap { $0.string(.name) } == ["身份证", "申请表", "照片"])
    #expect(materials[0].boolean(.exempt) == true)
    #expect(materials[0].record(.copies)?.integer(.originals) == 1)
  }

  @Test func aRecordThatCarriesNothingOutIsOnlyALayer() throws {
    let workspace = Example(Self.layers).workspace(Repository.standard.standard)
    #expect(workspace.items.count == 1)
    #expect(workspace.items[0].layers.count == 3)
  }

  @Test func aRecordUnderNothingIsItself() throws {
    let item = try item("事项名称: 申领居住证\n承诺办结时限: 5 工作日")
    let merged = Layering.merge(
      Record(shape: item.own.shape, location: item.own.location), under: item.own)
    #expect(merged.fields.map(\.element.id) == item.own.fields.map(\.element.id))
    #expect(item.layers.count == 1)
  }

  @Test func namesOfRegistersAreReplacedByTheirRecords() throws {
    let item = try item(
      """
      # 文件: districts/44/4401/440113/bodies.yaml
      实施主体:
        - {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 法定机关}
      # 文件: districts/44/4401/440113/items/residence-permit.yaml
      实施主体: 化龙镇办事站
      """)
    #expect(item.body?.string(.code) == "TE4401135000001170")
  }

  @Test func aNameThatNoRegisterKnowsIsReported() async throws {
    let example = Example(
      """
      # 文件: districts/44/4401/440113/bodies.yaml
      实施主体:
        - {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 法定机关}
      # 文件: districts/44/4401/440113/items/residence-permit.yaml
      实施主体: ↓化龙镇办事处
      """)
    let rule = try #require(Rule.find("ZS1017"))
    #expect(await example.places(of: rule, Repository.standard.standard) == example.marks)
  }
}

/// A catalogue record is checked whether or not an item inherits it.
@Suite struct UnusedCatalogueTests {
  @Test func anUnusedCatalogueRecordIsCheckedButNothingIsMissingFromIt() async {
    let example = Example(
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      承诺办结时限: 25 工作日
      """)
    let workspace = example.workspace(Repository.standard.standard)
    let codes = await Checker.check(workspace, workers: 1, asOf: Example.day).map(\.rule.code)
    #expect(workspace.items.isEmpty)
    #expect(codes.contains("ZS3101"))
    #expect(!codes.contains("ZS1002"))
  }
}

/// What is misspelt is not missing as well.
@Suite struct MisspeltElementTests {
  @Test(arguments: [
    ("是否收費: 否", "isCharged"), ("Type: service", "type"), ("Type: service", "powerSource"),
    ("事项类型: 公共服务类", "powerSource"),
  ])
  func isNotAskedForAgain(_ line: String, _ element: String) async {
    #expect(await missing(line).contains(element) == false)
    #expect(await missing("事项名称: 甲").contains(element))
  }

  private func missing(_ line: String) async -> Set<String> {
    let example = Example("实施编码: TE44011350000011705442106041002\n" + line)
    let found = await Checker.check(
      example.workspace(Repository.standard.standard), workers: 1, asOf: Example.day)
    return Set(found.filter { $0.rule.code == "ZS1002" }.compactMap(\.subject.element))
  }
}

/// Findings of reading and binding say what they are about, as those of checks do.
@Suite struct SubjectTests {
  @Test func aFindingKnowsItsItemDistrictAndElement() async throws {
    let example = Example(
      "实施编码: TE44011350000011705442106041002\n申请材料:\n  - 名称: 照片\n    份数: {原件: 两份}")
    let found = await Checker.check(
      example.workspace(Repository.standard.standard), workers: 1, asOf: Example.day)
    let finding = try #require(found.first { $0.rule.code == "ZS1007" })
    #expect(finding.subject.item == "TE44011350000011705442106041002")
    #expect(finding.subject.district == "440113")
    #expect(finding.subject.element == "originals")
  }

  /// Where the order means something, a copy of a list keeps its own, and what is new stands where it is put.
  @Test(arguments: [
    ("[受理, 审查, 决定, 送达]", "受理 审查 决定 送达"), ("[受理, 决定, 审查, 送达]", "受理 决定 审查 送达"),
    ("[收件, 受理, 审查, 公示, 决定, 送达]", "收件 受理 审查 公示 决定 送达"), ("[公示]", "受理 审查 决定 送达 公示"),
    ("[审查, 听证]", "受理 审查 听证 决定 送达"), ("[送达, 审查]", "受理 审查 决定 送达"),
    ("[{环节名称: 送达, 时限: 1 工作日}]", "受理 审查 决定 送达"),
  ])
  func stepsStandInTheOrderOfWhoStatesIt(steps: String, expected: String) throws {
    let example = Example(
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      办理流程: [受理, 审查, 决定, 送达]
      # 文件: districts/44/4401/440113/items/a.yaml
      基本编码: "442106041002"
      办理流程: \(steps)
      """)
    let merged = try #require(example.workspace(Repository.standard.standard).items.first)
    let names = merged.record.records(.steps).compactMap { $0.string(.name) }
    #expect(names.joined(separator: " ") == expected)
    let row = Comparer().comparison(of: [merged]).rows.first { $0.aspect == .order }
    #expect(row?.cells[0].kind == (steps.contains("决定, 审查") ? .different : .same))
  }
}
