import Compiler
import Source
import TestSupport
import Testing

/// Handlers as real guides publish them: posts, which are left alone, and names, which are found.
@Suite struct StaffNameTests {
  @Test(arguments: [
    "窗口工作人员", "受理员", "审批科", "综合窗口", "首席代表", "局长", "分管领导", "经办人", "审核人员", "镇街窗口工作人员",
    "业务科室负责人", "副局长", "常务副局长", "科长", "窗口主任", "值班民警", "登记员", "法制审核人员", "行政审批科", "市场监管所所长",
    "安全监管科", "卫健局审批股", "房管所", "房管科科长", "车管所民警", "林业站技术员", "计生专干", "村干部", "专家组", "高级工程师",
    "金融服务专员", "帮办代办员", "A/B岗", "系统自动审批", "区住建局", "石楼镇政府", "党政办", "农办", "国土所", "应急管理站",
    "时限管理员", "温泉镇", "郁南县局", "查验科", "路政员", "易地搬迁办", "向导", "阳光窗口", "江苏省厅", "施工许可科", "平台管理员",
    "白云分局", "方圆街道办", "宁波窗口", "单位领导", "高管", "文书", "包片领导", "全体人员", "于窗口领取",
  ])
  func leavesPostsAlone(_ handler: String) async {
    #expect(await Self.codes(of: handler).isEmpty)
  }

  @Test(arguments: [
    ("陈小明", "ZS5501"), ("王芳", "ZS5501"), ("欧阳娜", "ZS5501"), ("司徒美玲", "ZS5501"), ("黄主任", "ZS5501"),
    ("何工", "ZS5501"), ("张科", "ZS5501"), ("陈志强科长", "ZS5501"), ("林女士", "ZS5501"),
    ("窗口工作人员（李明）", "ZS5501"),
    ("经办人：梁志华", "ZS5501"), ("联系人陈小明", "ZS5501"), ("王某", "ZS5502"), ("李某某", "ZS5502"),
    ("陈*", "ZS5502"),
    ("张**", "ZS5502"), ("赵某科长", "ZS5502"),
  ])
  func findsNames(_ handler: String, _ code: String) async {
    #expect(await Self.codes(of: handler) == [code])
  }

  @Test func saysANameOnceForAllPlaces() async throws {
    let text = "办理流程:\n  - {环节名称: 受理, 办理人: 王芳}\n  - {环节名称: 审查, 办理人: 王芳}"
    let found = await Self.findings(of: text)
    #expect(found.count == 1)
    #expect(found.first?.labels.count == 1)
  }

  @Test func saysThatAMobileIsPublishedToo() async {
    let found = await Self.findings(of: "咨询方式:\n  电话: 13912345678（联系人：王芳）")
    #expect(found.map { $0.note?.zh } == ["还公布了个人手机号码"])
  }

  @Test func hidesTheCitizenNumber() async throws {
    let found = await Self.findings(of: "受理条件: 号码为11010519491231002X。")
    let finding = try #require(found.first)
    #expect(finding.message(in: .chinese) == "“受理条件”里公布了公民身份号码 110*************2X")
    #expect(!finding.message(in: .english).contains("19491231"))
  }

  private static func codes(of handler: String) async -> [String] {
    await findings(of: "办理流程:\n  - 环节名称: 受理\n    办理人: \"\(handler)\"\n    时限: 1 工作日")
      .map(\.rule.code)
  }

  private static func findings(of text: String) async -> [Diagnostic] {
    let workspace = Example(text).workspace(Repository.standard.standard)
    let found = await Checker.check(workspace, workers: 1, asOf: Example.day)
    return found.filter { $0.rule.code.hasPrefix("ZS55") }
  }
}
