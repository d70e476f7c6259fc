import Compiler
import Source
import Standard
import TestSupport
import Testing

/// Every rule is tested by the examples that its manual page shows.
@Suite struct RuleExampleTests {
  private static let rules = Rule.structure + Check.all.map(\.rule)

  @Test(arguments: rules)
  func everyExampleIsFlaggedWhereItIsMarked(_ rule: Rule) async {
    for text in rule.flags {
      let example = Example(text)
      let places = await example.places(of: rule, Repository.standard.standard)
      #expect(places == example.marks, "\(rule.code) in:\n\(text)")
      #expect(!example.marks.isEmpty, "\(rule.code) has an example without a mark")
    }
  }

  @Test(arguments: rules)
  func nothingThatIsAllowedIsFlagged(_ rule: Rule) async {
    for text in rule.allows {
      let places = await Example(text).places(of: rule, Repository.standard.standard)
      #expect(places.isEmpty, "\(rule.code) in:\n\(text)")
    }
  }

  @Test func codesAndSlugsAreUnique() {
    let codes = Rule.all.map(\.code)
    let slugs = Rule.all.map(\.slug)
    #expect(Set(codes).count == codes.count)
    #expect(Set(slugs).count == slugs.count)
  }

  @Test(arguments: Rule.all)
  func wordingIsComplete(_ rule: Rule) {
    #expect(rule.code.count == 6 && rule.code.hasPrefix("ZS"))
    #expect(!rule.message.zh.isEmpty && !rule.message.en.isEmpty)
    #expect(!rule.message.zh.hasSuffix("。") && !rule.message.en.hasSuffix("."))
    #expect(!rule.why.zh.isEmpty && !rule.why.en.isEmpty)
  }
}
