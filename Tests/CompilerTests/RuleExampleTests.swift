import Compiler
import Source
import Standard
import TestSupport
import Testing

/// Every rule is tested by the examples that its manual page shows.
@Suite struct RuleExampleTests {
  private static let rules = Rule.structure + Rule.triage + Check.all.map(\.rule)

  @Test(arguments: rules)
  func everyExampleIsFlaggedWhereItIsMarkedAndFixed(_ rule: Rule) async throws {
    var hasSafeFix = false
    for text in rule.flags {
      let example = Example(text)
      let found = await example.findings(Repository.standard.standard)
      let places = example.places(of: rule, among: found)
      #expect(places == example.marks, "\(rule.code) in:\n\(text)")
      #expect(!example.marks.isEmpty, "\(rule.code) has an example without a mark")
      hasSafeFix = try await RuleFixTests.tries(rule, text, found) || hasSafeFix
    }
    #expect(hasSafeFix == RuleFixTests.fixable.contains(rule.code))
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

  /// Rules whose mistakes no fragment of an item shows; the suites named here plant them.
  private static let plantedElsewhere: Set = [
    // YAMLTests: bytes that no text can hold, files over a limit.
    "ZS0001", "ZS0002", "ZS0003", "ZS0301", "ZS0303", "ZS0304",
    // ValueLimitTests, LayeringTests: what the shipped standard does not use, registers.
    "ZS1009", "ZS1015", "ZS1017",
    // StandardLoadingTests: mistakes of a standard.
    "ZS9101", "ZS9102", "ZS9103", "ZS9104", "ZS9105", "ZS9106", "ZS9108",
    // HostileStandardTests: a standard without bounds.
    "ZS9111", "ZS9112",
    // ExchangeFieldTests: fields of the exchange tables.
    "ZS9109", "ZS9110",
    // BrokenRuleTests, DataRuleTests, RuleCommandTests: rules in data.
    "ZS9301", "ZS9302", "ZS9303", "ZS9304", "ZS9305", "ZS9306", "ZS9307", "ZS9308", "ZS9309",
    // ReformListTests: lists in data.
    "ZS9310", "ZS9311",
    "ZS9320", "ZS9321",
    // WorkspaceRuleTests, CoverageTests: files and settings.
    "ZS6503", "ZS9107", "ZS9201", "ZS9202", "ZS9203", "ZS9204", "ZS9205", "ZS9206", "ZS9210",
    "ZS9404",
    "ZS9405",
    // BeginningTests: a standard that is not there.
    "ZS9211",
  ]

  @Test func everyOtherRuleHasAnExampleOfWhatItFlags() {
    let without = Set(Rule.all.filter(\.flags.isEmpty).map(\.code))
    #expect(without == Self.plantedElsewhere)
  }
}
