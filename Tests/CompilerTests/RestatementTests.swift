import Compiler
import Source
import Standard
import TestSupport
import Testing
import YAML

/// What a district repeats can be taken out by machine, whole lines at a time.
@Suite struct RestatementTests {
  private func fixed(_ item: String) async -> (text: String, hints: Int) {
    let path = "districts/44/4401/440113/items/a.yaml"
    let catalogue = """
      基本编码: "442106041002"
      事项名称: 申领居住证
      法定办结时限: 10 工作日
      申请材料:
        - 名称: 居民身份证
          必要性: 必要
        - 名称: 照片
          份数: {原件: 2}
      情形:
        - 名称: 委托代办
          受理条件: 委托人在本地居住。
          申请材料:
            - {名称: 授权委托书, 必要性: 必要}
      """
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: [
        (path, Array(item.utf8)), ("catalogue/44/442106041002.yaml", Array(catalogue.utf8)),
      ], standard: Repository.standard.standard, division: "440113")
    let hints = await Checker.check(workspace, workers: 1, asOf: Example.day).filter {
      $0.rule.code == "ZS6101"
    }
    var bytes = Array(item.utf8)
    for edit in hints.compactMap(\.fix).flatMap(\.edits).reversed() {
      bytes.replaceSubrange(edit.location.range.indices, with: Array(edit.replacement.utf8))
    }
    return (String(decoding: bytes, as: UTF8.self), hints.count)
  }

  @Test func linesGoWhole() async {
    let result = await fixed(
      """
      基本编码: "442106041002"
      事项名称: 申领居住证
      法定办结时限: 10个工作日
      申请材料:
        - 名称: 居民身份证
          必要性: 必要
          免提交: 是
      承诺办结时限: 5 工作日

      """)
    #expect(result.hints == 3)
    #expect(
      result.text == """
        基本编码: "442106041002"
        申请材料:
          - 名称: 居民身份证
            免提交: 是
        承诺办结时限: 5 工作日

        """)
    let again = await fixed(result.text)
    #expect(again.hints == 0)
  }

  @Test func aRemarkBehindTheValueIsKept() async {
    let item = "基本编码: \"442106041002\"\n事项名称: 申领居住证 # 照目录\n"
    let result = await fixed(item)
    #expect(result.hints == 1)
    #expect(result.text == item)
  }

  @Test func whatACaseOrARecordInAnEntryRepeatsGoesToo() async {
    let result = await fixed(
      """
      基本编码: "442106041002"
      申请材料:
        - 名称: 照片
          份数:
            原件: 2
            复印件: 1
      情形:
        - 名称: 委托代办
          受理条件: 委托人在本地居住
          申请材料:
            - 名称: 授权委托书
              必要性: 必要
              免提交: 是

      """)
    #expect(result.hints == 3)
    #expect(
      result.text == """
        基本编码: "442106041002"
        申请材料:
          - 名称: 照片
            份数:
              复印件: 1
        情形:
          - 名称: 委托代办
            申请材料:
              - 名称: 授权委托书
                免提交: 是

        """)
  }

  /// What a list takes out must not go with what it repeats.
  @Test func aListThatAlsoRemovesIsKept() async {
    let item = """
      基本编码: "442106041002"
      申请材料:
        - {名称: 居民身份证, 必要性: 必要}
        - {名称: 照片, 份数: {原件: 2}}
        - 删除: 户口簿

      """
    let result = await fixed(item)
    #expect(result.hints == 1)
    #expect(result.text == item)
  }

  @Test func whatDiffersIsNoRepetition() async {
    let result = await fixed("基本编码: \"442106041002\"\n法定办结时限: 5 工作日\n")
    #expect(result.hints == 0)
  }
}
