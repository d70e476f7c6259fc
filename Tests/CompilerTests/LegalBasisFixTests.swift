import Compiler
import Source
import Standard
import TestSupport
import Testing

/// Fixes that move or remove whole entries keep every comment and line that is not theirs.
@Suite struct LegalBasisFixTests {
  private static let laws = """
    # 文件: laws/a.yaml
    法规:
      - {名称: 甲法, 效力级别: 法律}
      - {名称: 乙条例, 效力级别: 行政法规}
      - {名称: 丙通知, 效力级别: 规范性文件}
    """

  /// The text of the first file after the fix of the only finding of a rule.
  private func fixed(
    _ code: String,
    _ text: String,
    isSafe: Bool = true
  ) async throws -> String {
    let example = Example("# 文件: districts/44/4401/440113/items/a.yaml\n" + text + "\n" + Self.laws)
    let found = await Checker.check(
      example.workspace(Repository.standard.standard), workers: 1, asOf: Example.day)
    let findings = found.filter { $0.rule.code == code }
    #expect(findings.count == 1)
    let fix = try #require(findings.first?.fix)
    #expect(fix.isSafe == isSafe)
    var bytes = Array(example.files[0].content.text.utf8)
    for edit in fix.edits.sorted(by: { $0.location.range.start > $1.location.range.start }) {
      #expect(edit.location.file == FileID(0))
      bytes.replaceSubrange(edit.location.range.indices, with: edit.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func basesAreOrderedWithTheirComments() async throws {
    let text = """
      设定依据:
        - 法规: 丙通知   # 市里的
          条款内容: 应当登记。
        # 第十二条：设定
        - 法规: 甲法
          条款号: 第十二条

        - {法规: 乙条例, 条款号: 第一条}
      事项状态: 在用
      """
    #expect(
      try await fixed("ZS4201", text) == """
        设定依据:
          # 第十二条：设定
          - 法规: 甲法
            条款号: 第十二条
          - {法规: 乙条例, 条款号: 第一条}

          - 法规: 丙通知   # 市里的
            条款内容: 应当登记。
        事项状态: 在用
        """)
  }

  @Test func aCommentAboveTheListNeedsAPerson() async throws {
    let text = """
      设定依据:
        # 按市里的清单
        - {法规: 丙通知, 条款内容: 应当登记。}
        - {法规: 甲法, 条款号: 第十二条}
      """
    #expect(
      try await fixed("ZS4201", text, isSafe: false) == """
        设定依据:
          # 按市里的清单
          - {法规: 甲法, 条款号: 第十二条}
          - {法规: 丙通知, 条款内容: 应当登记。}

        """)
  }

  @Test func aClauseListedAgainIsRemoved() async throws {
    let text = """
      设定依据:
        - {法规: 甲法, 条款号: 第十二条}
        # 第二款
        - 法规: 《甲法》
          条款号: 第12条第2款
        - {法规: 乙条例, 条款号: 第一条}
      """
    #expect(
      try await fixed("ZS4103", text) == """
        设定依据:
          - {法规: 甲法, 条款号: 第十二条}
          # 第二款
          - {法规: 乙条例, 条款号: 第一条}
        """)
  }

  @Test func aClauseWithItsTextNeedsAPerson() async throws {
    let text = """
      设定依据:
        - {法规: 甲法, 条款号: 第十二条}
        - {法规: 甲法, 条款号: 第十二条第二款, 条款内容: 应当登记。}
      """
    _ = try await fixed("ZS4103", text, isSafe: false)
  }

  @Test func anEntryThatSaysTheSameIsRemoved() async throws {
    #expect(
      try await fixed("ZS1013", "申请材料:\n  - 居民身份证\n  - 居民身份证\n服务对象: 自然人")
        == "申请材料:\n  - 居民身份证\n服务对象: 自然人")
    #expect(try await fixed("ZS1013", "服务对象: [自然人, 自然人, 企业法人]") == "服务对象: [自然人, 企业法人]")
  }

  @Test(arguments: [
    "申请材料:\n  - {名称: 身份证, 份数: 1}\n  - {名称: 身份证, 份数: 2}",
    "申请材料:\n  - 身份证\n  - 身份证   # 代办人的",
  ])
  func anEntryThatSaysMoreIsLeft(_ text: String) async {
    let found = await Checker.check(
      Example(text).workspace(Repository.standard.standard), workers: 1, asOf: Example.day)
    #expect(found.filter { $0.rule.code == "ZS1013" }.map(\.fix) == [nil])
  }
}
