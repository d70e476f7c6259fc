import Compiler
import Source
import Standard
import TestSupport
import Testing

/// Every kind of rule in data, by what it flags and what it lets pass.
@Suite struct DataRuleTests {
  struct Case: Sendable {
    let name: String
    let rule: String
    let flags: [String]
    let allows: [String]
  }

  static let cases: [Case] = [
    Case(
      name: "require", rule: "范围: 申请材料\n适用: [{要素: 免提交, 等于: 是}]\n要求: [电子证照]",
      flags: [
        "申请材料:\n  - ↓名称: 身份证\n    免提交: 是", "申请材料:\n  - 名称: 身份证\n    免提交: 是\n    电子证照: ↓无",
        "申请材料:\n  - 名称: 甲\n    免提交: 否\n  - ↓名称: 乙\n    免提交: true",
      ],
      allows: [
        "申请材料:\n  - 名称: 身份证\n    免提交: 是\n    电子证照: 11100000000013127D001",
        "申请材料:\n  - 名称: 身份证\n    免提交: 否", "申请材料:\n  - 名称: 身份证",
        // Nothing is missing from what a district completes.
        "# 文件: catalogue/44/442106041002.yaml\n基本编码: \"442106041002\"\n申请材料: [{名称: 甲, 免提交: 是}]",
      ]),
    Case(
      name: "require below", rule: "范围: 申请材料\n要求: [{要素: 份数/原件, 不小于: 1, 不大于: 3}]",
      flags: [
        "申请材料: [{名称: 甲, 份数: {原件: ↓0}}]", "申请材料: [{名称: 甲, 份数: {原件: ↓4}}]",
        "申请材料: [{名称: 甲, 份数: {↓复印件: 1}}]", "申请材料: [{↓名称: 甲}]",
      ], allows: ["申请材料: [{名称: 甲, 份数: {原件: 1}}, {名称: 乙, 份数: 3}]"]),
    Case(
      name: "require one of a list", rule: "要求: [{要素: 申请材料/名称, 等于: 居民身份证}]",
      flags: ["申请材料: [{名称: ↓户口簿}]", "↓事项名称: 甲"],
      allows: ["申请材料: [{名称: 户口簿}, {名称: 居民身份证}]"]),
    Case(
      name: "forbid together",
      rule: "禁止: [{要素: 办理形式, 属于: [网上办理, 快递申请]}, {要素: 网办地址, 有值: 否}]",
      flags: ["办理形式: [窗口办理, ↓网上办理]", "办理形式: ↓快递申请"],
      allows: ["办理形式: 窗口办理", "办理形式: 网上办理\n网办地址: https://www.gdzwfw.gov.cn/"]),
    Case(
      name: "forbid in text", rule: "禁止: [{要素: 事项名称, 包含: ＡＢ}, {要素: 事项名称, 不包含: 证}]",
      flags: ["事项名称: ↓aB级认定"], allows: ["事项名称: AB证", "事项名称: 甲级认定", "到办事现场次数: 0"]),
    Case(
      name: "forbid by level", rule: "禁止: [{要素: 网办深度等级, 小于: III级}, {要素: 到办事现场次数, 等于: 0}]",
      flags: ["网办深度等级: ↓II级\n到办事现场次数: 0"],
      allows: ["网办深度等级: III级\n到办事现场次数: 0", "网办深度等级: II级\n到办事现场次数: 1"]),
    Case(
      name: "forbid other than", rule: "禁止: [{要素: 事项类型, 不属于: [行政许可, 行政确认]}]",
      flags: ["事项类型: ↓公共服务"], allows: ["事项类型: 行政许可", "事项名称: 甲"]),
    Case(
      name: "forbid none", rule: "禁止: [{要素: 特别程序, 等于: 无}]",
      flags: ["特别程序: ↓无"], allows: ["特别程序: [{类型: 听证}]", "事项名称: 甲"]),
    Case(
      name: "compare limits", rule: "比较: {要素: 承诺办结时限, 不超过: 法定办结时限}",
      flags: ["法定办结时限: 5 工作日\n承诺办结时限: ↓41 小时"],
      allows: [
        "法定办结时限: 5 工作日\n承诺办结时限: 40 小时", "承诺办结时限: 5 工作日", "法定办结时限: 5 工作日",
        // Nobody can say; that is a finding of its own.
        "法定办结时限: 5 自然日\n承诺办结时限: 5 工作日",
      ]),
    Case(
      name: "compare dates", rule: "比较: {要素: 计划生效日期, 早于: 计划取消日期}",
      flags: ["计划取消日期: 2026-01-01\n计划生效日期: ↓2026-01-01"],
      allows: ["计划取消日期: 2026-01-01\n计划生效日期: 2025-12-31"]),
    Case(
      name: "compare with a value", rule: "比较: {要素: 承诺办结时限, 不大于: 20 工作日}",
      flags: ["承诺办结时限: ↓21 工作日"], allows: ["承诺办结时限: 20 工作日", "承诺办结时限: 当场"]),
    Case(
      name: "compare texts", rule: "比较: {要素: 主项名称, 等于: 事项名称}",
      flags: ["事项名称: 申领居住证\n主项名称: ↓签注居住证"],
      allows: ["事项名称: 申领“居住证”\n主项名称: 申领居住证", "主项名称: 甲"]),
    Case(
      name: "compare numbers with the item", rule: "范围: 申请材料\n比较: {要素: 份数/原件, 不小于: 事项/到办事现场次数}",
      flags: ["到办事现场次数: 2\n申请材料: [{名称: 甲, 份数: {原件: ↓1}}, {名称: 乙, 份数: {原件: 2}}]"],
      allows: ["到办事现场次数: 1\n申请材料: [{名称: 甲, 份数: {原件: 1}}]"]),
    Case(
      name: "sum", rule: "合计: {要素: 办理流程/时限, 不大于: 承诺办结时限}",
      flags: [
        "承诺办结时限: 3 工作日\n↓办理流程: [{环节名称: 受理, 时限: 1 工作日}, {环节名称: 决定, 时限: 17 小时}]"
      ],
      allows: [
        "承诺办结时限: 3 工作日\n办理流程: [{环节名称: 受理, 时限: 1 工作日}, {环节名称: 决定, 时限: 16 小时}]",
        "办理流程: [{环节名称: 受理, 时限: 1 工作日}]", "承诺办结时限: 3 工作日",
        "承诺办结时限: 1 自然日\n办理流程: [{环节名称: 受理, 时限: 1 工作日}]",
      ]),
    Case(
      name: "sum of numbers", rule: "合计: {要素: 申请材料/份数/复印件, 不大于: 3}",
      flags: ["↓申请材料: [{名称: 甲, 份数: {复印件: 2}}, {名称: 乙, 份数: {复印件: 2}}]"],
      allows: ["申请材料: [{名称: 甲, 份数: {复印件: 3}}, {名称: 乙}]"]),
    Case(
      name: "unique in a list", rule: "范围: 办理地点\n唯一: [地点]",
      flags: ["办理地点: [{名称: 甲, 地点: 大街1号}, {名称: 乙, 地点: ↓大街 1号}]"],
      allows: ["办理地点: [{名称: 甲, 地点: 大街1号}, {名称: 乙}, {名称: 丙, 地点: 大街2号}]"]),
    Case(
      name: "unique among items", rule: "唯一: [事项版本, 事项名称]",
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        事项名称: 申领居住证
        事项版本: 6
        # 文件: districts/44/4401/440113/items/b.yaml
        事项名称: 申领 居住证
        事项版本: ↓6
        """
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        事项名称: 申领居住证
        事项版本: 6
        # 文件: districts/44/4401/440113/items/b.yaml
        事项名称: 申领居住证
        事项版本: 7
        # 文件: districts/44/4401/440113/items/c.yaml
        事项名称: 申领居住证
        """,
        // Both inherit it from one place: it is said once.
        """
        # 文件: catalogue/44/442106041002.yaml
        基本编码: "442106041002"
        事项名称: 申领居住证
        事项版本: 6
        # 文件: districts/44/4401/440113/items/a.yaml
        基本编码: "442106041002"
        # 文件: districts/44/4401/440117/items/b.yaml
        基本编码: "442106041002"
        """,
      ]),
    Case(
      name: "pattern", rule: #"样式: {要素: 事项名称, 匹配: "[一-龥（）、“”]+"}"#,
      flags: ["事项名称: ↓申领居住证2"], allows: ["事项名称: 申领居住证（首次）", "到办事现场次数: 0"]),
    Case(
      name: "forbidden pattern", rule: #"样式: {要素: 受理条件, 不得出现: "等\\d*人?"}"#,
      flags: ["受理条件:\n  - 年满18周岁\n  - 本人↓等3人同意"], allows: ["受理条件: [年满18周岁]"]),
    Case(
      name: "lookup", rule: "范围: 申请材料\n对照: {要素: 名称, 词表: standard-materials}",
      flags: ["申请材料: [{名称: ↓居民身分证}]"], allows: ["申请材料: [{名称: 身份证}, {名称: 居民户口簿}]"]),
    Case(
      name: "canonical lookup", rule: "范围: 申请材料\n对照: {要素: 名称, 词表: standard-materials, 规范: 是}",
      flags: ["申请材料: [{名称: ↓身份证}]"], allows: ["申请材料: [{名称: 居民身份证}, {名称: 别的材料}]"]),
    Case(
      name: "code lookup",
      rule: "范围: 申请材料\n适用: [电子证照]\n对照: {要素: 名称, 词表: standard-materials, 代码: 电子证照}",
      flags: ["申请材料: [{名称: ↓身份证, 电子证照: 11100000000013127D002}]"],
      allows: [
        "申请材料: [{名称: 身份证, 电子证照: 11100000000013127D001}]", "申请材料: [{名称: 身份证}]",
        "申请材料: [{名称: 居民户口簿, 电子证照: 11100000000013127D002}]",
      ]),
  ]

  private static func text(of rules: [(number: Int, body: String)]) -> String {
    "规则:\n"
      + rules.map { number, body in
        let lines = body.split(separator: "\n").map { "    \($0)\n" }.joined()
        return """
            - 编号: TS\(number + 1001)
              标识: test-rule-\(number)
              严重程度: 警告
          \(lines)    提示: 第 {要素} 条
              英文提示: "{element}"
              原因: 试用。
              反例: [↓]
              正例: [a]

          """
      }.joined()
  }

  private static let loaded = Repository.standard(
    withRules: text(of: cases.enumerated().map { ($0.offset, $0.element.rule) }))

  private static func rule(_ number: Int) throws -> Rule {
    try #require(
      loaded.standard.rules.first { $0.rule.slug == "test-rule-\(number)" }?.rule,
      "\(cases[number].name)")
  }

  @Test func theRulesHaveNoFaults() {
    let faults = Self.loaded.diagnostics.map { "\($0.rule.code) \($0.message(in: .english))" }
    #expect(faults == [])
  }

  @Test(arguments: cases.indices)
  func flagsAndAllows(_ number: Int) async throws {
    let rule = try Self.rule(number)
    let standard = Self.loaded.standard
    for text in Self.cases[number].flags {
      let example = Example(text)
      #expect(await example.places(of: rule, standard) == example.marks, "\(text)")
    }
    for text in Self.cases[number].allows {
      #expect(await Example(text).places(of: rule, standard).isEmpty, "\(text)")
    }
  }

  @Test func whatCannotBeComparedIsSaid() async throws {
    let rule = try #require(Rule.find("ZS9321"))
    for text in [
      "法定办结时限: 5 自然日\n承诺办结时限: ↓5 工作日",
      "承诺办结时限: 1 自然日\n办理流程: [{环节名称: 受理, 时限: ↓1 工作日}]",
    ] {
      let example = Example(text)
      let places = await example.places(of: rule, Self.loaded.standard)
      #expect(places.isSuperset(of: example.marks), "\(text)")
    }
  }

  @Test func theOrderOfRulesChangesNothing() async throws {
    let bodies = Self.cases.enumerated().map { ($0.offset, $0.element.rule) }
    let reversed = Repository.standard(withRules: Self.text(of: bodies.reversed()))
    let text = Self.cases.flatMap { $0.flags + $0.allows }
      .filter { !$0.contains("# 文件") }.enumerated()
      .map { number, text in
        "# 文件: districts/44/4401/440113/items/i\(number).yaml\n"
          + text.replacing("↓", with: "")
      }.joined(separator: "\n")
    func lines(_ standard: Standard) async -> [String] {
      await Checker.check(
        Example(text).workspace(standard), workers: 3, asOf: Example.day
      ).filter { $0.rule.origin != nil || $0.rule.code == "ZS9321" }.map {
        "\($0.rule.code) \($0.location.file.index):\($0.location.range.start) \($0.message(in: .chinese))"
      }
    }
    let found = await lines(Self.loaded.standard)
    #expect(found.count > 40)
    #expect(found == (await lines(reversed.standard)))
  }

  @Test func messagesShowTheValues() async throws {
    let (standard, faults, _) = Repository.standard(
      withRules: """
        规则:
          - 编号: TS2001
            标识: filled-message
            严重程度: 提示
            范围: 申请材料
            比较: {要素: 份数/原件, 不大于: 事项/到办事现场次数}
            提示: "“{名称}”的{要素}是 {值}，多于 {界限}；{事项/承诺办结时限}，{备注}，写成 {原件: 1}"
            英文提示: "{element} of {name} is {value}, above {bound}; {item/promisedLimit}, {remark}"
            原因: 试用。
            反例: ["到办事现场次数: 1\\n申请材料: [{名称: 甲, 份数: {原件: ↓2}}]"]
            正例: ["到办事现场次数: 2\\n申请材料: [{名称: 甲, 份数: {原件: 2}}]"]
        """)
    #expect(faults.map { $0.message(in: .english) } == [])
    let example = Example("到办事现场次数: 1\n承诺办结时限: 5 工作日\n申请材料: [{名称: 甲, 份数: {原件: 2}}]")
    let found = await Checker.check(
      example.workspace(standard), workers: 1, asOf: Example.day)
    let finding = try #require(found.first { $0.rule.code == "TS2001" })
    #expect(
      finding.message(in: .chinese)
        == "“甲”的原件是 2，多于 1；5 个工作日，（未填写），写成 {原件: 1}")
    #expect(
      finding.message(in: .english)
        == "Originals of 甲 is 2, above 1; 5 working days, (not stated)")
    #expect(finding.subject.element == "originals" && finding.severity == .hint)
  }
}
