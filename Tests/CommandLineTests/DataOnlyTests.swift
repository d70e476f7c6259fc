import Foundation
import TestSupport
import Testing

/// A province's element, a value of a code list and another severity are changes of YAML alone.
@Suite struct DataOnlyTests {
  private func workspace() throws -> Folder {
    let folder = try Folder()
    for name in ["zhun.yaml", "standards"] {
      try FileManager.default.copyItem(
        atPath: Repository.root + "/" + name, toPath: folder.path + "/" + name)
    }
    return folder
  }

  private static let item = "standards/districts/44/4401/440113/items/residence-permit.yaml"

  private func append(_ text: String, to name: String, in folder: Folder) throws {
    let url = URL(fileURLWithPath: folder.path + "/" + name)
    let before = try String(contentsOf: url, encoding: .utf8)
    try folder.write(name, before + text)
  }

  private static let element = """
    记录: item
    要素:
      - 标识: reviewChannel
        名称: 好差评渠道
        英文名称: Review channel
        说明: 申请人评价办事体验的渠道。
        英文说明: Where applicants review the service.
        类型: 文本
        差异类别: 统一标准
        章节: contact
        来源: {出处: 示例, 可信度: 惯例}

    """

  @Test func anElementOfAProvinceIsCheckedPublishedAndExplained() async throws {
    let folder = try workspace()
    try append("好差评渠道: 粤省事小程序\n", to: Self.item, in: folder)
    let before = await Run(["check", Self.item, "--lang", "zh"], in: folder.path)
    #expect(before.output.contains("没有“好差评渠道”这一要素"))

    try folder.write("standards/profiles/44/elements/review.yaml", Self.element)
    let after = await Run(["check", Self.item, "--lang", "zh"], in: folder.path)
    #expect(!after.output.contains("没有“好差评渠道”这一要素"))

    let build = await Run(["build", "--publish-with-errors", "--out", "site"], in: folder.path)
    #expect(build.status == 0)
    let record = try String(
      contentsOfFile: folder.path
        + "/site/catalogue/v1/items/TE44011350000011705442106041002.json", encoding: .utf8)
    #expect(record.contains("\"reviewChannel\": \"粤省事小程序\""))
    let schema = try String(
      contentsOfFile: folder.path + "/site/catalogue/v1/schema/item.schema.json", encoding: .utf8)
    #expect(schema.contains("\"reviewChannel\""))

    let explain = await Run(["explain", "好差评渠道", "--lang", "en"], in: folder.path)
    #expect(explain.status == 0 && explain.output.contains("Review channel"))
    let why = await Run(["why", Self.item + "#/好差评渠道"], in: folder.path)
    #expect(why.status == 0 && why.output.contains("粤省事小程序"))
  }

  @Test func aRuleOverAnElementOfAProvinceIsChecked() async throws {
    let folder = try workspace()
    try folder.write("standards/profiles/44/elements/review.yaml", Self.element)
    try append(
      """
        - 编号: GD9001
          标识: item-without-review-channel
          严重程度: 警告
          要求: [好差评渠道]
          提示: “{事项名称}”没有写{要素}
          英文提示: "“{name}” states no review channel"
          原因: 申请人不知道到哪里评价。
          反例: ["↓事项名称: 申领居住证"]
          正例: ["好差评渠道: 粤省事小程序"]

      """, to: "standards/profiles/44/rules.yaml", in: folder)
    #expect(await Run(["test"], in: folder.path).status == 0)
    let check = await Run(["check", Self.item, "--lang", "zh"], in: folder.path)
    #expect(check.output.contains("警告[GD9001] “申领居住证”没有写好差评渠道"))
    try append("好差评渠道: 粤省事小程序\n", to: Self.item, in: folder)
    #expect(await !Run(["check", Self.item], in: folder.path).output.contains("GD9001"))
  }

  @Test func aValueOfACodeListIsAccepted() async throws {
    let folder = try workspace()
    try append("告知承诺制: 是\n送达方式: 上门送达\n", to: Self.item, in: folder)
    let text = try String(contentsOfFile: folder.path + "/" + Self.item, encoding: .utf8)
    // The guide states both already; the test replaces its lines.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.filter { line in
      !(line.hasPrefix("送达方式: 电子") || line.hasPrefix("告知承诺制: 否"))
    }
    try folder.write(Self.item, kept.joined(separator: "\n"))
    let before = await Run(["check", Self.item, "--lang", "zh"], in: folder.path)
    #expect(before.output.contains("“上门送达”不在代码表“送达方式”中"))

    try folder.write(
      "standards/profiles/44/codes/delivery-forms.yaml",
      """
      标识: delivery-forms
      名称: 送达方式
      英文名称: Forms of delivery
      沿用: 是
      代码:
        - {代码: home, 名称: 上门送达, 英文名称: Delivery to the door}

      """)
    let after = await Run(["check", Self.item, "--lang", "zh"], in: folder.path)
    #expect(!after.output.contains("送达方式”中"))
  }

  @Test func aSeverityIsASettingOfTheWorkspace() async throws {
    let folder = try workspace()
    let bodies = "standards/districts/44/4401/440113/bodies.yaml"
    #expect(
      await Run(["check", bodies, "--lang", "zh"], in: folder.path).output.contains("警告[ZS2603]"))
    try append("严重程度:\n  - {规则: ZS2603, 严重程度: 提示}\n", to: "zhun.yaml", in: folder)
    #expect(
      await Run(["check", bodies, "--lang", "zh"], in: folder.path).output.contains("提示[ZS2603]"))
  }

  @Test func aSettingForNoRuleIsAFinding() async throws {
    let folder = try workspace()
    try append("严重程度:\n  - {规则: ZS2630, 严重程度: 提示}\n", to: "zhun.yaml", in: folder)
    let run = await Run(["check", "--lang", "zh"], in: folder.path)
    #expect(run.status != 0)
    #expect((run.output + run.messages).contains("ZS2630"))
  }
}
