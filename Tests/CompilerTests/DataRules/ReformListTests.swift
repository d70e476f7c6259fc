import Compiler
import Source
import Standard
import TestSupport
import Testing

/// Lists that a province adds are data, and their mistakes are findings.
@Suite struct ReformListTests {
  private func load(_ lists: String) -> (standard: Standard, diagnostics: [Diagnostic]) {
    Repository.standard(
      changing: "standards/profiles/44/lists.yaml", to: Array(("清单:\n" + lists + "\n").utf8))
  }

  @Test(arguments: [
    ("ZS9310", "  - {标识: Own, 名称: 甲, 定义: 乙, 推算依据: 丙, 判断: [{结论: 不计入, 理由: 丁}]}"),
    ("ZS9310", "  - {标识: own, 名称: 甲, 判断: [{结论: 不计入, 理由: 丁}]}"),
    (
      "ZS9310",
      "  - {标识: own, 名称: 甲, 定义: 乙, 推算依据: 丙, 判断: [{条件: [{要素: 告知承诺制, 等于: 是}], 结论: 不计入, 理由: 丁}]}"
    ),
    ("ZS9101", "  - {标识: nowhere, 沿用: 是}"),
    ("ZS9102", "  - {标识: online, 名称: 甲, 定义: 乙, 推算依据: 丙, 判断: [{结论: 不计入, 理由: 丁}]}"),
    ("ZS9307", "  - {标识: online, 沿用: 是, 判断: [{结论: 不计入, 理由: '{没有这个}'}]}"),
    ("ZS9101", "  - {标识: online, 沿用: 是, 申报: {要素: 事项名称, 含词: no-words}}"),
  ])
  func mistakesAreFindings(_ code: String, _ lists: String) {
    #expect(load(lists).diagnostics.contains { $0.rule.code == code })
  }

  @Test func anExampleThatIsJudgedOtherwiseIsAFinding() {
    let lists = """
        - 标识: own
          名称: 甲
          定义: 乙
          推算依据: 丙
          判断:
            - {条件: [{要素: 告知承诺制, 等于: 是}], 结论: 在清单上, 理由: 丁, 例: ["告知承诺制: 否"]}
            - {结论: 不在清单上, 理由: 戊}
      """
    let (standard, diagnostics) = load(lists)
    #expect(diagnostics.isEmpty)
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: [], standard: standard, division: "440113")
    #expect(ListExamination.differences(in: workspace).map(\.rule.code) == ["ZS9311"])
  }
}
