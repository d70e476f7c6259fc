import Foundation
import TestSupport
import Testing

/// Rules in data on the command line: no Swift is needed for one, and a broken one is no quiet pass.
@Suite struct RuleCommandTests {
  private static let rules = "standards/rules.yaml"

  private static func rule(
    _ code: String = "PY1001", _ demand: String = "要求: [{要素: 份数/原件, 有值: 是}]",
    invalid: String = "\"申请材料: [{↓名称: 甲}]\"", valid: String = "\"申请材料: [{名称: 甲, 份数: 1}]\""
  ) -> String {
    """
    规则:
      - 编号: \(code)
        标识: material-without-originals
        严重程度: 警告
        范围: 申请材料
        \(demand)
        提示: 材料“{名称}”没有写明要几份原件
        英文提示: "The material “{name}” does not say how many originals"
        原因: 申请人不知道带不带原件。
        英文原因: Applicants would not know whether to bring it.
        反例: [\(invalid)]
        正例: [\(valid)]

    """
  }

  private func workspace(_ rules: String? = Self.rule()) throws -> Folder {
    let folder = try Folder()
    try folder.makeWorkspace()
    if let rules { try folder.write(Self.rules, rules) }
    return folder
  }

  @Test func aRuleOfTheWorkspaceIsCheckedListedAndExplained() async throws {
    let folder = try workspace()
    let check = await Run(["check", "--lang", "zh"], in: folder.path)
    #expect(check.status == 1)
    #expect(check.output.contains("警告[PY1001] 材料“身份证”没有写明要几份原件") == false)
    try folder.write(
      Folder.item, "基本编码: \"442106041002\"\n申请材料:\n  - 名称: 照片\n    份数: {复印件: 2}\n")
    let again = await Run(["check", "--lang", "zh"], in: folder.path)
    #expect(again.output.contains("警告[PY1001] 材料“照片”没有写明要几份原件"))
    #expect(again.output.contains("zhun explain PY1001"))
    for name in ["PY1001", "py1001", "material-without-originals"] {
      let explain = await Run(["explain", name, "--lang", "en"], in: folder.path)
      #expect(explain.status == 0)
      #expect(explain.output.contains("The material “…” does not say how many originals"))
      #expect(explain.output.contains(Self.rules))
    }
    let list = await Run(["rules", "--lang", "zh"], in: folder.path)
    #expect(list.output.contains("PY1001") && list.output.contains(Self.rules))
    #expect(list.output.contains("standards/profiles/44/rules.yaml"))
    let json = await Run(["rules", "--format", "json"], in: folder.path)
    #expect(json.output.contains("\"origin\": \"\(Self.rules)\""))
  }

  @Test func settingsAndSuppressionsKnowTheRule() async throws {
    let folder = try workspace()
    let settings = "标准: standards/national\n配置档:\n  - \"44\"\n"
    try folder.write(
      Folder.item, "基本编码: \"442106041002\"\n申请材料:\n  - 名称: 照片\n    份数: {复印件: 2}\n")
    for name in ["PY1001", "material-without-originals"] {
      try folder.write("zhun.yaml", settings + "严重程度: [{规则: \(name), 严重程度: 错误}]\n")
      let run = await Run(["check", "--lang", "zh"], in: folder.path)
      #expect(run.output.contains("错误[PY1001]"))
      #expect(run.status == 1)
    }
    try folder.write("zhun.yaml", settings)
    try folder.write(
      Folder.item,
      "基本编码: \"442106041002\"\n申请材料:\n  - 名称: 照片\n    份数: {复印件: 2} # zhun: 忽略 PY1001 -- 只收复印件，至 2026-12-31\n"
    )
    let run = await Run(["check", "--lang", "zh"], in: folder.path)
    #expect(!run.output.contains("[PY1001]"))
  }

  @Test func aRuleOfAProvinceAppliesWhereItsProfileDoes() async throws {
    let folder = try workspace(nil)
    let element = "审批服务形式: 网上办\n网办深度等级: I级\n"
    try folder.write(Folder.item, "基本编码: \"442106041002\"\n" + element)
    #expect(await Run(["check"], in: folder.path).output.contains("[GD1001]"))
    // Another province's rule is about that province's items.
    let other = "standards/profiles/35/"
    try folder.write(other + "profile.yaml", "标识: \"35\"\n名称: 福建省\n英文名称: Fujian\n")
    try folder.write(
      other + "rules.yaml",
      Self.rule("FJ1001", "禁止: [名称]", invalid: "\"申请材料: [{名称: ↓甲}]\"", valid: "\"事项名称: 甲\""))
    #expect(await !Run(["check"], in: folder.path).output.contains("FJ1001"))
    try folder.write("zhun.yaml", "标准: standards/national\n配置档: [\"44\", \"35\"]\n")
    let both = await Run(["check", "--lang", "en"], in: folder.path)
    #expect(!both.output.contains("warning[FJ1001]"))
    #expect(both.output.contains("hint[ZS9320] Rule FJ1001"))
    #expect(both.output.contains("there are no items of its province"))
    #expect(await Run(["test"], in: folder.path).status == 0)
    try folder.write("zhun.yaml", "标准: standards/national\n")
    try folder.write(Folder.item, "基本编码: \"442106041002\"\n")
    #expect(await !Run(["check"], in: folder.path).output.contains("GD1001"))
    #expect(await !Run(["rules"], in: folder.path).output.contains("GD1001"))
  }

  @Test func aRuleThatJudgesNothingIsSaid() async throws {
    let folder = try workspace(
      Self.rule(
        "PY1001", "适用: [{要素: 名称, 等于: 户口簿}]\n    要求: [备注]",
        invalid: "\"申请材料: [{↓名称: 户口簿}]\"", valid: "\"申请材料: [{名称: 甲}]\""))
    let run = await Run(["check", "--lang", "zh"], in: folder.path)
    #expect(run.output.contains("提示[ZS9320] 规则 PY1001 在工作区里没有可以判断的内容：没有一项符合“适用”的条件"))
    #expect(run.output.contains("\(Self.rules):6:9"))
  }

  private static let broken = [
    rule("ZS1001"), rule("PY1"), rule("GD1001"), rule("PY1001", "要求: [份数/原价]"),
    rule("PY1001", "要求: [{要素: 份数/原件, 大于: 一}]"), rule("PY1001", "比较: {要素: 份数/原件, 大于: 名称}"),
    rule("PY1001", "样式: {要素: 名称, 匹配: \"(\"}"), rule("PY1001", "备注: 没有要求"),
    rule("PY1001", "对照: {要素: 名称, 词表: 没有}"), rule().replacing("{名称}", with: "{名字}"),
    rule(invalid: "\"申请材料: [{名称: ↓甲}]\""), rule(valid: "\"申请材料: [{名称: 甲}]\""),
    rule(invalid: "\"申请材料: [{名称: 甲}]\""), rule(valid: "\"申请材科: []\""), rule(valid: "\"a: [\""),
    rule().replacing("material-without-originals", with: "limits-not-comparable"), "规则: 5\n",
    "规则: [",
  ]

  @Test(arguments: broken.indices)
  func aBrokenRuleIsNoQuietPass(_ number: Int) async throws {
    let folder = try workspace(Self.broken[number])
    // Wherever one looks, and whatever the settings say.
    try folder.write(
      "zhun.yaml",
      "标准: standards/national\n配置档: [\"44\"]\n严重程度: [{规则: ZS93, 严重程度: 提示}]\n")
    let check = await Run(["check", "standards/laws", "--fail-on", "never"], in: folder.path)
    #expect(check.status == 2)
    #expect(check.output.contains("error["))
    #expect(check.output.contains("\(Self.rules):"))
    #expect(check.messages.contains("standard itself"))
  }

  @Test func examplesAreTried() async throws {
    let folder = try workspace()
    let good = await Run(["test", "--lang", "zh"], in: folder.path)
    #expect(good.status == 0)
    #expect(good.output.contains("通过  PY1001  material-without-originals"))
    #expect(good.output.contains("全部符合"))
    let one = await Run(["test", Self.rules, "--lang", "en"], in: folder.path)
    #expect(one.output.contains("Tried 2 examples of 1 rule: all behave"))
    #expect(await Run(["test", "--quiet"], in: folder.path).output.isEmpty)

    try folder.write(
      Self.rules,
      Self.rule().replacing(
        "反例: [\"申请材料: [{↓名称: 甲}]\"]",
        with: "反例:\n      - |\n        申请材料:\n          - 名称: 甲\n            份数: {↓原件: 1}"))
    let bad = await Run(["test", "--lang", "zh"], in: folder.path)
    #expect(bad.status == 1)
    #expect(bad.output.contains("失败  PY1001"))
    #expect(bad.output.contains("\(Self.rules):15:19"))
    #expect(bad.output.contains("应当指出这里，却没有指出"))
    let json = await Run(["test", "--format", "json"], in: folder.path)
    #expect(json.status == 1)
    let read =
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let summary = try #require(read?["summary"] as? [String: Int])
    #expect(summary["failed"] == 1 && summary["rules"] == 5 && summary["differences"] == 1)
    // A pipeline that only checks learns of it as well.
    #expect(await Run(["check", "standards/laws"], in: folder.path).status == 2)
  }

  /// The example that editors copy from is one that works.
  @Test func theExampleOfThePageBehaves() async throws {
    let page = try String(contentsOfFile: Repository.root + "/docs/data-rules.md", encoding: .utf8)
    let example = try #require(page.split(separator: "```yaml\n").dropFirst().first)
    let folder = try workspace(
      String(example.prefix(upTo: example.firstRange(of: "```")?.lowerBound ?? example.endIndex)))
    let run = await Run(["test", Self.rules, "--lang", "en"], in: folder.path)
    #expect(run.status == 0)
    #expect(page.contains(run.output))
  }

  @Test func whatCannotBeTriedFails() async throws {
    let folder = try workspace(Self.rule("PY1001", "要求: [份数/原价]"))
    let broken = await Run(["test", "--lang", "en"], in: folder.path)
    #expect(broken.status == 2)
    #expect(broken.output.contains("[ZS9303]") && broken.output.contains("passed  GD1001"))
    let whole = try workspace()
    let none = await Run(["test", "standards/laws"], in: whole.path)
    #expect(none.status == 2)
    #expect(none.messages.contains("nothing was tried"))
    let outside = try Folder()
    try outside.write("rules.yaml", Self.rule())
    #expect(await Run(["test"], in: outside.path).status == 2)
    #expect(await Run(["test", "rules.yaml"], in: outside.path).status == 2)
    #expect(await Run(["test", "nowhere"], in: folder.path).status == 2)
  }
}
