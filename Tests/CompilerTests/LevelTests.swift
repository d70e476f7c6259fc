import Source
import Standard
import TestSupport
import Testing

@testable import Compiler

/// From the nation to a town, each level says what it alone settles.
@Suite struct LevelTests {
  /// Five layers, of which each changes one thing.
  static let levels = """
    # 文件: catalogue/44/442106041002.yaml
    事项名称: 申领居住证
    基本编码: "442106041002"
    事项类型: 其他行政权力
    法定办结时限: 10 工作日
    申请材料:
      - {名称: 居民身份证, 必要性: 必要, 份数: {原件: 1}}
      - {名称: 照片, 必要性: 必要}
    # 文件: districts/44/items/residence-permit.yaml
    基本编码: "442106041002"
    承诺办结时限: 8 工作日
    # 文件: districts/44/4401/items/residence-permit.yaml
    基本编码: "442106041002"
    到办事现场次数: 1
    必须现场办理原因: 核验原件
    # 文件: districts/44/4401/440113/items/residence-permit.yaml
    基本编码: "442106041002"
    申请材料:
      - {名称: 居民身份证, 免提交: 是}
    # 文件: districts/44/4401/440113/440113101/items/residence-permit.yaml
    基本编码: "442106041002"
    实施编码: TE44011350000011705442106041002
    实施主体: 化龙镇办事站
    删除: [必须现场办理原因]
    到办事现场次数: 0
    # 文件: districts/44/4401/440113/bodies.yaml
    实施主体:
      - {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 法定机关}
    """

  private func workspace(_ text: String) -> Workspace {
    Example(text).workspace(Repository.standard.standard)
  }

  @Test func eachOfFiveLevelsChangesOneThing() throws {
    let workspace = workspace(Self.levels)
    try #require(workspace.items.count == 1)
    let item = workspace.items[0]
    #expect(
      item.layers.map(\.kind) == [
        .catalogue(owner: "44"), .division("44"), .division("4401"), .division("440113"),
        .division("440113101"),
      ])
    #expect(item.name == "申领居住证")
    #expect(item.record.duration(.promisedLimit) == .workingDays(8))
    #expect(item.record.integer(.visits) == 0)
    #expect(item[.onSiteReason] == nil)
    let materials = item.record.records(.materials)
    #expect(materials.compactMap { $0.string(.name) } == ["居民身份证", "照片"])
    #expect(materials[0].boolean(.exempt) == true)
    #expect(materials[0].record(.copies)?.integer(.originals) == 1)
    #expect(item.body?.string(.code) == "TE4401135000001170")
    // Nothing is wrong with a town that the list of divisions does not name.
    #expect(!workspace.diagnostics.map(\.rule.code).contains("ZS9202"))
  }

  @Test func aTownIsCalledByItsBodyOrItsCode() throws {
    let item = try #require(workspace(Self.levels).items.first)
    #expect(item.place == "化龙镇办事站")
    let nameless = "# 文件: districts/44/4401/440113/440113101/items/a.yaml\n基本编码: \"442106041002\""
    #expect(workspace(nameless).items.first?.place == "440113101")
  }

  @Test func aBodyRegisteredInATownNamesIt() {
    let workspace = workspace(
      """
      # 文件: districts/44/4401/440113/440113101/bodies.yaml
      实施主体:
        - {名称: 化龙镇人民政府, 编码: TE4401135000001170, 性质: 法定机关}
      """)
    #expect(workspace.name(ofDivision: "440113101") == "化龙镇人民政府")
    #expect(workspace.name(ofDivision: "440113") == "番禺区")
    #expect(workspace.name(ofDivision: "440113102") == nil)
  }

  @Test func aTownOfAnUnknownCountyIsReported() async throws {
    let example = Example("# 文件: districts/44/4401/440199/440199101/items/a.yaml\n↓事项名称: 甲")
    let rule = try #require(Rule.find("ZS9202"))
    #expect(await example.places(of: rule, Repository.standard.standard) == example.marks)
  }

  @Test(arguments: [
    ("districts/44/4401/440113/440113101/items/a.yaml", "440113101"),
    ("districts/44/4401/440113/440113101/440113101002/items/a.yaml", "440113101002"),
    ("districts/44/4419/441900003/items/a.yaml", "441900003"),
    ("districts/44/4419/441900/441900003/items/a.yaml", "441900003"),
  ])
  func foldersMayGoDownToVillages(_ path: String, _ division: String) {
    let workspace = workspace("# 文件: \(path)\n事项名称: 甲\n")
    #expect(workspace.items.map(\.division) == [division])
    #expect(!workspace.diagnostics.map(\.rule.code).contains("ZS9202"))
  }

  @Test(arguments: [
    "districts/44/4401/440113101/items/a.yaml", "districts/44/4401/440113/4401131/items/a.yaml",
    "districts/44/4401/440113/440114101/items/a.yaml", "districts/440113/items/a.yaml",
  ])
  func otherFoldersHoldNothing(_ path: String) throws {
    #expect(FileRole.misplaced == FileRole(path: path))
  }

  @Test func aLayerBesideAnItemOfTheSameLevelSpeaksForThoseBelow() throws {
    let workspace = workspace(
      """
      # 文件: districts/44/4401/items/own.yaml
      基本编码: "442106041002"
      实施编码: TE44010050000011704442106041002
      承诺办结时限: 9 工作日
      # 文件: districts/44/4401/items/layer.yaml
      基本编码: "442106041002"
      承诺办结时限: 8 工作日
      # 文件: districts/44/4401/440113/items/a.yaml
      基本编码: "442106041002"
      实施编码: TE44011350000011705442106041002
      """)
    #expect(workspace.items.count == 2)
    let district = try #require(workspace.items.first { $0.division == "440113" })
    #expect(district.record.duration(.promisedLimit) == .workingDays(8))
  }

  @Test func theOrderOfFilesChangesNothing() throws {
    let files = Example(Self.levels).files.map { ($0.path, Array($0.content.text.utf8)) }
    var random = SplitMix(seed: 1)
    let first = try #require(workspace(Self.levels).items.first)
    for _ in 0..<20 {
      let workspace = WorkspaceLoader(workers: 1).load(
        texts: files.shuffled(using: &random).map { (path: $0.0, bytes: $0.1) },
        standard: Repository.standard.standard, division: "440113")
      let item = try #require(workspace.items.first)
      #expect(item.record.canonical == first.record.canonical)
    }
  }
}

/// Codes of divisions, from the province down to a village.
@Suite struct DivisionTests {
  @Test(arguments: [
    ("440000", "44"), ("440100", "4401"), ("440113", "440113"), ("440113000", "440113"),
    ("440113100", "440113100"), ("440113101000", "440113101"), ("440113101002", "440113101002"),
    ("441900", "4419"), ("441900003", "441900003"), ("441900003000", "441900003"), ("00", "00"),
    ("000000", "00"), ("", ""), ("1", "1"),
  ])
  func theShortestSpelling(_ code: String, _ prefix: String) {
    #expect(Division.prefix(of: code) == prefix)
  }

  @Test func levelsFollowFromTheCode() {
    let codes = ["000000", "440000", "440100", "440113", "440113101", "440113101002"]
    #expect(
      codes.map(Division.level) == [.nation, .province, .city, .county, .town, .village])
  }

  @Test func ancestryGoesDownToTheDivisionItself() {
    #expect(
      Division.ancestry(of: "440113101002") == [
        "44", "4401", "440113", "440113101", "440113101002",
      ])
    #expect(Division.ancestry(of: "44") == ["44"])
    #expect(Division.ancestry(of: "") == [])
    #expect(Division.contains("4401", "440113101"))
    #expect(!Division.contains("440113", "440113"))
    #expect(!Division.contains("440113", "440114101"))
    #expect(Division.areInLine("440113101", "44"))
    #expect(!Division.areInLine("440113101", "440113102"))
  }

  @Test func aTownHasTheAreaCodeOfItsCity() {
    let divisions = Repository.standard.standard.divisions
    #expect(divisions.areaCode(of: "440113101") == "020")
    #expect(divisions.path(to: "440113101").map(\.name) == ["广东省", "广州市", "番禺区"])
    #expect(divisions["440113101"] == nil)
    #expect(divisions.isKnown("440113101"))
    #expect(!divisions.isKnown("440199"))
    #expect(divisions.path(to: "441900003").map(\.name) == ["广东省", "东莞市"])
  }

  @Test func theListMayNameTowns() throws {
    let path = "standards/national/divisions.yaml"
    let text = try #require(try? FileSystem.read(Repository.root + "/" + path))
    let towns =
      "  - {代码: \"440113101\", 名称: 化龙镇}\n  - {代码: \"440113102000\", 名称: 石楼镇}\n"
    let (standard, diagnostics) = Repository.standard(
      changing: path, to: text + Array(towns.utf8))
    #expect(diagnostics.isEmpty)
    #expect(standard.divisions["440113101"]?.name == "化龙镇")
    #expect(standard.divisions["440113102"]?.name == "石楼镇")
    let wrong = Repository.standard(
      changing: path, to: text + Array("  - {代码: \"449999101\", 名称: 甲镇}\n".utf8))
    #expect(wrong.diagnostics.map(\.rule.code) == ["ZS9106"])
  }
}

extension Record {
  /// The record in a form that does not depend on files.
  var canonical: Canonical {
    Entry(.record(self), at: location).canonical(as: shape.elements[0])
  }
}
