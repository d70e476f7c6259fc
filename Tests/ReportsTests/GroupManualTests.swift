import Compiler
import Reports
import Source
import Standard
import TestSupport
import Testing

@Suite struct GroupManualTests {
  @Test func everyRuleHasItsGroupAndPart() {
    for rule in Rule.all {
      #expect(RuleGroup.groups.count { $0.holds(rule) } == 1, "\(rule.code)")
      #expect(
        RuleGroup.parts.count { $0.holds(rule) } == 1,
        "\(rule.code): name its part in RuleGroup.parts")
    }
  }

  @Test func groupsAreNamedOnceAndInOrder() {
    for groups in [RuleGroup.groups, RuleGroup.parts] {
      let codes = groups.map(\.code)
      #expect(codes == Array(Set(codes)).sorted())
    }
    #expect(RuleGroup.groups.allSatisfy { $0.about != nil })
  }

  @Test func aGroupListsItsRulesWithTheirSeverity() throws {
    let group = try #require(RuleGroup.find("zs3"))
    let painter = Painter(isColored: false)
    let chinese = GroupManual.text(group, Rule.all, in: .chinese, painter)
    #expect(chinese.hasPrefix("ZS3 事项内容\n同一事项的要素互相对照"))
    #expect(chinese.contains("\nZS31 办结时限\nZS3101  错误  承诺办结时限 …，超过法定办结时限 …\n"))
    let english = GroupManual.text(group, Rule.all, in: .english, painter)
    #expect(english.contains("\nZS31 Time limits\nZS3101  error    The promised time limit"))
    for rule in Rule.all {
      #expect(english.contains(rule.code) == group.holds(rule))
    }
  }

  @Test func aPartListsItsRulesAlone() throws {
    let part = try #require(RuleGroup.find("ZS31"))
    let text = GroupManual.text(part, Rule.all, in: .english, Painter(isColored: false))
    #expect(text.hasPrefix("ZS31 Time limits\n\nZS3101"))
    #expect(!text.contains("ZS3201"))
    #expect(RuleGroup.find("ZS30") == nil && RuleGroup.find("ZS") == nil)
  }

  /// Every element is explained by each of its names, in both languages.
  @Test func everyElementIsExplainedByEachOfItsNames() {
    let elements = ElementFacts.all(Repository.standard.standard)
    #expect(elements.count > 150)
    let painter = Painter(isColored: false)
    for facts in elements {
      for name in facts.element.keys + [facts.qualifiedID] {
        #expect(elements.contains { $0.isNamed(name) && $0.qualifiedID == facts.qualifiedID })
      }
      for language in Language.allCases {
        let text = ElementManual.text(facts, in: language, painter)
        #expect(text.contains(facts.element.title[language]) && text.contains(facts.qualifiedID))
      }
    }
  }
}
