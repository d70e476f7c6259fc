import Compiler
import Foundation
import Source
import Standard
import TestSupport
import Testing

/// A rule that cannot be relied on is an error on the rule's own characters, never silence.
@Suite struct BrokenRuleTests {
  /// A rule without a fault; every mistake is one of its lines written otherwise.
  static let lines: [(key: String, line: String)] = [
    ("编号", "编号: TS1001"), ("标识", "标识: exempt-material-needs-licence"), ("严重程度", "严重程度: 警告"),
    ("范围", "范围: 申请材料"), ("适用", "适用: [{要素: 免提交, 等于: 是}]"), ("要求", "要求: [电子证照]"),
    ("提示", "提示: 材料“{名称}”免提交，却没有{要素}"), ("英文提示", "英文提示: “{name}” has no {element}"),
    ("原因", "原因: 窗口不知道取哪种证照。"), ("反例", "反例: [\"申请材料: [{↓名称: 甲, 免提交: 是}]\"]"),
    ("正例", "正例: [\"申请材料: [{名称: 甲, 免提交: 否}]\"]"),
  ]

  static func text(with line: String) -> String {
    let key = String(line.prefix { $0 != ":" }.replacing("↓", with: ""))
    var all = lines
    if let place = all.firstIndex(where: { $0.key == key }) {
      all[place].line = line
    } else {
      all.append((key, line))
      // A rule demands one thing.
      if ["禁止", "比较", "合计", "唯一", "样式", "对照"].contains(key), !line.contains("#又") {
        all.removeAll { $0.key == "要求" }
      }
    }
    return "规则:\n  - " + all.map(\.line).joined(separator: "\n    ") + "\n"
  }

  static let mistakes: [(code: String, line: String)] = [
    ("ZS9301", "编号: ↓ZS1001"), ("ZS9301", "编号: ↓gd1001"), ("ZS9301", "编号: ↓GD"),
    ("ZS9301", "编号: ↓GD1001A"), ("ZS9301", "标识: ↓Exempt-Material"), ("ZS9301", "标识: ↓exempt"),
    ("ZS9302", "编号: ↓GD1001"), ("ZS9302", "标识: ↓online-form-at-lowest-depth"),
    ("ZS9303", "范围: ↓申请材抖"), ("ZS9304", "范围: ↓事项名称"), ("ZS9303", "要求: [↓电子证件]"),
    ("ZS9303", "要求: [份数/↓原价]"), ("ZS9303", "适用: [{要素: 事项/↓办件种类, 等于: 即办件}]"),
    ("ZS9304", "要求: [名称/↓全称]"), ("ZS9304", "要求: [事项/申请材料/份数]".replacing("[", with: "[↓")),
    ("ZS9304", "适用: [{要素: 份数, 等于: ↓1}]"), ("ZS9304", "唯一: [↓事项/办理流程/环节名称]"),
    ("ZS9304", "比较: {要素: 份数/原件, 不大于: ↓事项/申请材料/份数/原件}"),
    ("ZS1007", "适用: [{要素: 份数/原件, 大于: ↓一份}]"), ("ZS1008", "适用: [{要素: 必要性, 等于: ↓必要的}]"),
    ("ZS9305", "适用: [{要素: 名称, 大于: ↓甲}]"), ("ZS9305", "适用: [{要素: 免提交, 包含: ↓是}]"),
    ("ZS9305", "合计: {要素: ↓名称, 不大于: 3}"),
    ("ZS9305", "比较: {要素: 份数/原件, 不大于: ↓事项/承诺办结时限}"),
    ("ZS9303", "比较: {要素: 份数/原件, 不大于: ↓三份}"), ("ZS9305", "比较: {要素: ↓名称, 小于: 备注}"),
    ("ZS9305", "样式: {要素: ↓免提交, 匹配: 是}"), ("ZS9306", "样式: {要素: 名称, 匹配: \"居住↓(证\"}"),
    ("ZS9306", "样式: {要素: 名称, 不得出现: \"↓a*\"}"), ("ZS9306", "适用: [{要素: 名称, 匹配: \"↓[证\"}]"),
    ("ZS9101", "对照: {要素: 名称, 词表: ↓standard-material}"),
    ("ZS9307", "提示: 材料“↓{名字}”免提交"), ("ZS9307", "英文提示: Material ↓{value} is exempt"),
    ("ZS9307", "帮助: 取 ↓{份数/原价} 份"), ("ZS9307", "提示: 材料↓{}免提交"),
    ("ZS9308", "↓禁止: [{要素: 免提交, 等于: 是}] #又"), ("ZS9308", "样式: {↓要素: 名称}"),
    ("ZS9308", "比较: {↓要素: 份数/原件}"),
    ("ZS9308", "对照: {↓要素: 名称, 词表: standard-materials, 规范: 是, 代码: 电子证照}"),
    ("ZS1008", "严重程度: ↓严重"), ("ZS1001", "↓适应: [{要素: 免提交, 等于: 是}]"),
    ("ZS1007", "适用: [{要素: 免提交, 有值: ↓有}]"),
  ]

  @Test func theRuleWithoutAMistakeHasNoFaults() {
    let found = Repository.standard(withRules: Self.text(with: "原因: 窗口不知道取哪种证照。"))
    #expect(found.diagnostics.map { $0.message(in: .english) } == [])
    #expect(found.standard.rules.contains { $0.rule.code == "TS1001" })
  }

  @Test(arguments: ["编号", "标识", "严重程度", "提示", "英文提示", "原因", "反例", "正例"])
  func whatIsMissingIsFound(_ key: String) {
    let lines = Self.lines.filter { $0.key != key }.map(\.line)
    let found = Repository.standard(
      withRules: "规则:\n  - " + lines.joined(separator: "\n    ") + "\n")
    #expect(found.diagnostics.map(\.rule.code) == ["ZS1002"])
    #expect(found.diagnostics.first?.location.file == found.rules)
  }

  @Test(arguments: mistakes.indices)
  func isFoundWhereItStands(_ number: Int) throws {
    let mistake = Self.mistakes[number]
    let marked = MarkedText(Self.text(with: mistake.line))
    // The marks of the rule's own example are no marks of the mistake.
    let text = marked.text.replacing("[{名称: 甲, 免提交: 是}]", with: "[{↓名称: 甲, 免提交: 是}]")
    let found = Repository.standard(withRules: text)
    let line = mistake.line.replacing("↓", with: "")
    let start = try #require(text.range(of: line)?.lowerBound)
    let inside = mistake.line.prefix { $0 != "↓" }.utf8.count
    let offset = text.utf8.distance(from: text.startIndex, to: start) + inside
    let places = found.diagnostics.filter { $0.rule.code == mistake.code }.map { finding in
      finding.location.file == found.rules ? Int(finding.location.range.start) : -1
    }
    #expect(places == [offset], "\(found.diagnostics.map { $0.message(in: .chinese) })")
    #expect(found.diagnostics.allSatisfy { $0.rule.severity == .error })
    for finding in found.diagnostics where finding.rule.code.hasPrefix("ZS93") {
      for language in Language.allCases where mistake.code != "ZS9307" {
        #expect(!finding.message(in: language).contains("{"))
      }
    }
  }
}
