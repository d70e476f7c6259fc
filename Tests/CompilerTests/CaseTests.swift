import Compiler
import Source
import Standard
import TestSupport
import Testing

/// Cases state what differs; everything else is the item's.
@Suite struct CaseTests {
  private static let item = """
    基本编码: "442106041002"
    受理条件: 居住满半年。
    情形:
      - 名称: 委托他人代办
        说明: 本人不能到场的
        受理条件: 委托人在本地居住。
        申请材料:
          - {名称: 授权委托书, 必要性: 必要}
          - {名称: 居民身份证, 份数: {复印件: 2}}
        不需材料: 照片
      - 名称: 首次申领
    申请材料:
      - {名称: 居民身份证, 必要性: 必要, 份数: {原件: 1, 复印件: 1}}
      - {名称: 照片, 必要性: 必要}
      - {名称: 居住登记凭证, 必要性: 必要, 情形: “首次申领”}

    """

  private func workspace(_ text: String) -> Workspace {
    Example(text).workspace(Repository.standard.standard)
  }

  private func item(_ text: String = Self.item) throws -> Item {
    try #require(workspace(text).items.first)
  }

  @Test func aCaseHasItsOwnListOfMaterials() throws {
    let item = try item()
    let lists = item.cases.map { item.materials(in: $0) }
    #expect(
      lists.map { $0.compactMap { $0.string(.name) } } == [
        ["居民身份证", "授权委托书"], ["居民身份证", "照片", "居住登记凭证"],
      ])
    let copies = try #require(lists[0][0].record(.copies))
    #expect(copies.integer(.originals) == 1)
    #expect(copies.integer(.copies) == 2)
    #expect(lists[0][0].says(.necessity, "必要"))
  }

  @Test func allMaterialsAreCompleteAndNameTheirCase() throws {
    let all = try item().allMaterials
    #expect(
      all.compactMap { $0.string(.name) } == ["居民身份证", "照片", "居住登记凭证", "授权委托书", "居民身份证"])
    #expect(all.map { $0.string(.case) } == [nil, nil, "“首次申领”", "委托他人代办", "委托他人代办"])
    #expect(all[4].says(.necessity, "必要"))
    #expect(try item().listedMaterials.count == 4)
    #expect(try item().allConditions.count == 2)
  }

  @Test func withoutCasesTheMaterialsAreTheItems() throws {
    let item = try item("申请材料: [居民身份证, 照片]")
    #expect(item.allMaterials.count == 2)
    #expect(item.completeRecord.fields.count == item.record.fields.count)
  }

  /// What a case asks for otherwise is complete by what the item says of it.
  @Test func nothingIsMissingFromARefinedMaterial() async {
    let found = await Checker.check(workspace(Self.item), workers: 1, asOf: Example.day)
    let missing = found.filter { $0.rule.code == "ZS1002" && $0.subject.element == "necessity" }
    #expect(missing.isEmpty)
    let unknown = Self.item.replacing("名称: 授权委托书, 必要性: 必要", with: "名称: 授权委托书")
    let wrong = await Checker.check(workspace(unknown), workers: 1, asOf: Example.day)
    #expect(wrong.contains { $0.rule.code == "ZS1002" && $0.subject.element == "necessity" })
  }

  /// Rules on materials look at those of cases too.
  @Test(arguments: [
    ("ZS3501", "{名称: ↓居住证申请表, 类型: 申请表格文书, 必要性: 必要}"),
    ("ZS3502", "{名称: 户口簿↓复印件, 必要性: 必要, 份数: {原件: 1}}"),
    ("ZS3504", "{名称: 居民身份证, 份数: {复印件: ↓100}}"),
    ("ZS5101", "{名称: 营业执照↓等材料, 必要性: 必要}"),
    ("ZS7402", "{名称: 居民身份证, 电子证照: ↓11100000000013127D002}"),
  ])
  func rulesLookAtMaterialsOfCases(_ code: String, _ material: String) async throws {
    let example = Example(
      """
      情形:
        - 名称: 代办
          申请材料:
            - \(material)
      申请材料:
        - {名称: 居民身份证, 必要性: 必要}
      """)
    let rule = try #require(Rule.find(code))
    #expect(await example.places(of: rule, Repository.standard.standard) == example.marks)
  }

  @Test func casesMergeThroughLayers() throws {
    let item = try item(
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      情形:
        - 名称: 委托代办
          申请材料:
            - {名称: 授权委托书, 必要性: 必要}
            - {名称: 代办人身份证, 必要性: 必要}
        - {名称: 未成年人, 受理条件: 由监护人陪同。}
      # 文件: districts/44/4401/440113/items/a.yaml
      基本编码: "442106041002"
      情形:
        - 名称: 《委托代办》
          申请材料:
            - 删除: 代办人身份证
            - {名称: 授权委托书, 免提交: 是}
        - {名称: 老年人, 受理条件: 年满七十周岁。}
      """)
    #expect(item.cases.compactMap { $0.string(.name) } == ["《委托代办》", "未成年人", "老年人"])
    let materials = item.cases[0].records(.materials)
    #expect(materials.compactMap { $0.string(.name) } == ["授权委托书"])
    #expect(materials[0].boolean(.exempt) == true)
  }

  @Test func casesAreComparedByName() throws {
    let workspace = workspace(
      """
      # 文件: districts/44/4401/440113/items/a.yaml
      基本编码: "442106041002"
      情形:
        - 名称: 委托代办
          申请材料: [{名称: 授权委托书, 必要性: 必要}]
        - 名称: 港澳居民
          受理条件: 持通行证。
          依据: {法规: 居住证暂行条例, 条款: 第九条}
        - {名称: 离休干部, 受理条件: 有证明。}
      # 文件: districts/44/4401/440114/items/a.yaml
      基本编码: "442106041002"
      情形:
        - 名称: 委托代办
          申请材料: [{名称: 授权委托书, 必要性: 非必要}, 照片]
      """)
    let comparison = Comparer().comparison(of: workspace.items)
    func kinds(_ id: String) -> [Comparison.Cell.Kind] {
      comparison.rows.first { $0.path.id == id }?.cells.map(\.kind) ?? []
    }
    #expect(kinds("cases[委托代办]") == [.same, .same])
    #expect(kinds("cases[委托代办].materials[授权委托书].necessity") == [.different, .different])
    #expect(kinds("cases[委托代办].materials[照片]") == [.absent, .extra])
    // A case that names its basis declares itself.
    #expect(kinds("cases[港澳居民]") == [.declared, .absent])
    #expect(kinds("cases[离休干部]") == [.extra, .absent])
  }
}
