import Compiler
import Source
import Standard
import TestSupport
import Testing

/// What a text comes to for one item of a code is not taken for what it comes to for another.
@Suite struct SharedReadingTests {
  @Test func aLimitOfASpecialCaseIsThatOfAnItemOfThatName() async {
    let text = "承诺办结时限: 5 工作日\n窗口办理流程: 办理居住证变更，承诺办结时限为↓3个工作日。\n"
    let example = Example(
      """
      # 文件: districts/44/4401/440113/items/a.yaml
      基本编码: "442106041002"
      事项名称: 居住证
      \(text.replacing("↓", with: ""))# 文件: districts/44/4401/440117/items/a.yaml
      基本编码: "442106041002"
      事项名称: 居住证变更
      \(text)
      """)
    let found = await example.findings(Repository.standard.standard)
      .filter { $0.rule.code == "ZS5402" }
    #expect(found.map { Int($0.location.file.index) } == example.marks.map(\.file))
    #expect(example.marks.count == 1)
  }
}
