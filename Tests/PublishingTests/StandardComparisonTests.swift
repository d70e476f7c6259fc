import Compiler
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// What a guide says of how it differs from the standard is what a comparison shows, and nothing more.
@Suite struct StandardComparisonTests {
  private static let catalogue = """
    基本编码: "442106041002"
    事项名称: 申领居住证
    事项类型: 公共服务
    设定依据: {法规: 某条例, 条款号: 第一条}
    法定办结时限: 10 工作日
    受理条件: 居住满半年。
    服务对象: 自然人
    行使层级: 县级
    权力来源: 法定本级行使
    申请材料:
      - {名称: 居民身份证, 必要性: 必要, 份数: {原件: 1, 复印件: 0}}
      - {名称: 近期照片, 必要性: 必要}
    办理流程:
      - {环节名称: 受理, 时限: 1 工作日}
    审批结果: {名称: 居住证, 类型: 证照}

    """

  private func section(_ item: String, _ catalogue: String? = catalogue) throws -> String {
    var texts = [
      (
        "districts/44/4401/440113/items/a.yaml",
        Array("基本编码: \"442106041002\"\n\(item)\n".utf8)
      )
    ]
    if let catalogue { texts.append(("catalogue/44/442106041002.yaml", Array(catalogue.utf8))) }
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: texts, standard: Repository.standard.standard, division: "440113")
    let pages = try GuideRendering.pages(workspace)
    let guide = try #require(pages.first { GuideRendering.isGuide($0.key) }?.value)
    return String(try GuideRendering.section("deviations", of: guide))
  }

  @Test func theSameIsSaidOnlyWhereEverythingWasCompared() throws {
    #expect(try section("办理时间: 周一").contains("与广东省统一标准一致。"))
    let partly = Self.catalogue.replacing("行使层级: 县级\n", with: "")
    let section = try section("行使层级: 县级", partly)
    #expect(!section.contains("一致"))
    #expect(section.contains("广东省统一标准有规定的内容，本地都相同。标准没有规定、没有比较的：行使层级。"))
  }

  @Test func nothingToCompareWithIsSaid() throws {
    let section = try section("事项名称: 申领居住证", nil)
    #expect(section.contains("没有收录本事项的统一标准，没有比较"))
    #expect(!section.contains("一致"))
  }

  @Test(arguments: [
    ("承诺办结时限: 5 工作日", "本地承诺5个工作日办结，比标准的10个工作日快。", false),
    ("承诺办结时限: 20 工作日", "本地承诺20个工作日办结，比标准的10个工作日慢。", true),
    ("法定办结时限: 5 工作日", "法定办结时限：本地是5个工作日，标准是10个工作日。", true),
    ("申请材料:\n  - {名称: 户口簿, 必要性: 必要}", "本地多要一份材料“户口簿”，标准里没有。", true),
    ("申请材料:\n  - 删除: 近期照片", "标准要“近期照片”，本地不要。", true),
    (
      "申请材料:\n  - {名称: 居民身份证, 份数: {原件: 1, 复印件: 2}}",
      "申请材料“居民身份证”的份数·复印件：本地是2，标准是0。", true
    ),
    ("办理流程:\n  - {环节名称: 受理, 时限: 0.5 工作日}", "办理流程“受理”的时限：本地是0.5个工作日，标准是1个工作日，比标准快。", false),
    ("删除: [服务对象]", "标准写明服务对象是自然人，本地没有写。", true),
  ])
  func aDifferenceIsSaidInPlainWords(_ item: String, _ words: String, _ isOpen: Bool) throws {
    let section = try section(item)
    #expect(section.contains("<p>\(words)"), "\(section)")
    #expect(section.contains("没有说明理由") == isOpen)
    #expect(section.contains("有1处不同"))
  }

  @Test func limitsOfTwoScalesAreNotJudged() throws {
    let section = try section("承诺办结时限: 10 自然日")
    #expect(section.contains("单位不同，不能直接比较"))
    #expect(!section.contains("对您更方便"))
  }

  @Test func whatIsDeclaredStandsWithItsReason() throws {
    let section = try section(
      """
      申请材料:
        - {名称: 户口簿, 必要性: 必要}
        - {名称: 毕业证, 必要性: 必要}
      偏离:
        - 要素: 申请材料
          条目: 户口簿
          理由: 本市条例要求核验户籍
          依据: {法规: 某市条例, 条款: 第十八条}
      """)
    #expect(section.contains("<p>本市条例要求核验户籍</p>"))
    #expect(!section.contains("多要一份材料“户口簿”"))
    #expect(section.contains("多要一份材料“毕业证”，标准里没有。 <span class=\"tag tag-wait\">没有说明理由"))
  }

  @Test func whatIsBetterComesFirst() throws {
    let section = try section("承诺办结时限: 5 工作日\n申请材料:\n  - {名称: 户口簿, 必要性: 必要}")
    let better = try #require(section.range(of: "比标准的10个工作日快"))
    let worse = try #require(section.range(of: "多要一份材料"))
    #expect(better.lowerBound < worse.lowerBound)
  }

  @Test func longTextsAreShownApart() throws {
    let long = String(repeating: "在现居住地居住满一年并且有工作，", count: 5)
    let section = try section("受理条件: \(long)")
    #expect(section.contains("受理条件与标准不同。"))
    #expect(section.contains("<b>本地：</b>\(long)"))
  }
}
