import Compiler
import Source
import Standard
import TestSupport
import Testing

/// What the registers know decides what an editor is told.
@Suite struct RegisterTests {
  private func findings(_ code: String, _ text: String) async -> [Diagnostic] {
    await Checker.check(
      Example(text).workspace(Repository.standard.standard), workers: 1, asOf: Example.day
    ).filter { $0.rule.code == code }
  }

  @Test func aNameOfAnotherDistrictSaysWhereItIsRegistered() async throws {
    let found = await findings(
      "ZS1017",
      """
      # 文件: districts/44/4401/440113/items/a.yaml
      实施主体: 街口街办事站
      # 文件: districts/44/4401/440117/bodies.yaml
      实施主体:
        - {名称: 街口街办事站, 编码: TE4401840075182240, 性质: 受委托组织, 委托部门: 从化区公安分局}
      """)
    let finding = try #require(found.first)
    #expect(
      finding.message(in: .chinese)
        == "“街口街办事站”不在实施主体登记册中，它登记在 standards/districts/44/4401/440117/bodies.yaml 里")
    #expect(
      finding.help(in: .chinese)
        == "改用登记册中的名称或编码，或者先登记到 standards/districts/44/4401/440113/bodies.yaml。")
  }

  @Test func anUnknownLawSaysWhereToRegisterIt() async throws {
    let found = await findings(
      "ZS1017",
      """
      # 文件: districts/44/4401/440113/items/a.yaml
      设定依据: [{法规: 居住证暂行条列, 条款号: 第九条}]
      # 文件: laws/a.yaml
      法规:
        - {名称: 居住证暂行条例, 效力级别: 行政法规}
      """)
    let finding = try #require(found.first)
    #expect(finding.message(in: .chinese) == "“居住证暂行条列”不在法规登记册中，是否为“居住证暂行条例”？")
    #expect(finding.help(in: .english)?.contains("laws/") == true)
  }

  /// A line of a Word document is one mistake, and no sign that the law is unused or its clause not known.
  @Test(
    arguments: [
      ("《居住证暂行条例》第九条", "{法规: 居住证暂行条例, 条款号: 第九条}", true),
      ("《居住证暂行条例》（国务院令第663号）第九条", "{法规: 居住证暂行条例, 条款号: 第九条}", true),
      ("《居住证暂行条例》（国务院令第664号）第九条", "{法规: 居住证暂行条例, 条款号: 第九条}", false),
      ("《居住证暂行条例》第九条：公民可以申领。", nil, nil),
      ("{法规: 《居住证暂行条例》第九条}", nil, nil),
      ("{法规: 居住证暂行条例（2015年11月26日）, 条款号: 第九条}", "居住证暂行条例", false),
    ] as [(String, String?, Bool?)])
  func aLawInOneLineIsTakenApart(_ line: String, _ written: String?, _ isSafe: Bool?) async throws {
    let text = """
      # 文件: districts/44/4401/440113/items/a.yaml
      设定依据:
        - \(line)
      # 文件: laws/a.yaml
      法规:
        - {名称: 居住证暂行条例, 文号: 国务院令第663号, 效力级别: 行政法规}
      """
    let finding = try #require(await findings("ZS1017", text).first)
    #expect(finding.message(in: .chinese).contains("登记册里的"))
    #expect(finding.fix?.edits.first?.replacement == written)
    #expect(finding.fix?.isSafe == isSafe)
    #expect(await findings("ZS4101", text).isEmpty)
    #expect(await findings("ZS7302", text).isEmpty)
  }

  @Test func aLawIsKnownByItsNameWithItsNumber() async {
    let text = """
      # 文件: districts/44/4401/440113/items/a.yaml
      设定依据: [{法规: 《居住证暂行条例》（国务院令第663号）, 条款号: 第九条}]
      # 文件: laws/a.yaml
      法规:
        - {名称: 居住证暂行条例, 文号: 国务院令第663号, 效力级别: 行政法规}
      """
    #expect(await findings("ZS1017", text).isEmpty)
    #expect(await findings("ZS7302", text).isEmpty)
  }

  @Test func aServicePointMayBeWrittenOut() async throws {
    let text = "# 文件: districts/44/4401/440113/items/a.yaml\n办理地点: 便民服务中心3号窗"
    let finding = try #require(await findings("ZS1017", text).first)
    #expect(finding.help(in: .chinese)?.contains("{名称: ") == true)
    #expect(finding.help(in: .english)?.contains("write name and address here") == true)
  }

  /// Every entry of a basis that rests on one repealed law is one mistake, to be corrected in one go.
  @Test func placesOfOneRepealedLawAreOneFinding() async throws {
    let found = await findings(
      "ZS4401",
      """
      # 文件: districts/44/4401/440113/items/a.yaml
      设定依据:
        - {法规: 甲条例, 条款号: 第一条}
        - {法规: 《甲条例》, 条款号: 第二条}
      收费依据: 《甲条例》第三条
      # 文件: laws/a.yaml
      法规:
        - {名称: 甲条例, 废止日期: 2026-06-30, 替代法规: 《乙条例》}
      """)
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.others.count == 2)
    #expect(finding.message(in: .chinese) == "“甲条例”自 2026-06-30 起废止，由《乙条例》替代")
  }

  /// Orders are numbered anew with each congress: a number alone may be that of either law.
  @Test func aNumberOfTwoLawsNamesNeither() async {
    let found = await findings(
      "ZS4401",
      """
      # 文件: districts/44/4401/440113/items/a.yaml
      收费依据: 主席令第55号
      # 文件: laws/a.yaml
      法规:
        - {名称: 甲法, 文号: 主席令第55号, 废止日期: 2020-01-01}
        - {名称: 乙法, 文号: 主席令第55号}
      """)
    #expect(found.isEmpty)
  }

  @Test func theOfficeOfAProvinceAnswersInItsCapital() async {
    let found = await findings(
      "ZS3405",
      """
      # 文件: districts/44/4416/items/a.yaml
      实施主体: 广东省公安厅
      # 文件: districts/44/bodies.yaml
      实施主体:
        - {名称: 广东省公安厅, 编码: TE4401135000001170, 性质: 法定机关, 区划: "440100", 电话: 020-83832980}
      """)
    #expect(found.isEmpty)
  }
}
