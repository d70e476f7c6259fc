import Source
import Testing
import YAML

/// What must hold of every rule, whatever it flags.
struct RuleTableTests {
  @Test func codesAndNamesAreUnique() {
    #expect(Set(Rule.reading.map(\.code)).count == Rule.reading.count)
    #expect(Set(Rule.reading.map(\.slug)).count == Rule.reading.count)
    #expect(Rule.reading.map(\.code) == Rule.reading.map(\.code).sorted())
  }

  @Test(arguments: Rule.reading)
  func wording(_ rule: Rule) {
    #expect(rule.group == "ZS0")
    #expect(!rule.message.zh.hasSuffix("。") && !rule.message.en.hasSuffix("."))
    #expect(rule.why.zh.hasSuffix("。") && rule.why.en.hasSuffix("."))
    #expect(rule.help.map { $0.zh.hasSuffix("。") && $0.en.hasSuffix(".") } ?? true)
  }

  /// No placeholder is left, and a safe fix leaves nothing to find.
  @Test(arguments: Rule.reading)
  func findings(_ rule: Rule) {
    for example in rule.flags {
      let bytes = Marked(example).bytes
      let found = Reading(bytes: bytes).diagnostics.filter { $0.rule.code == rule.code }
      for diagnostic in found {
        for language in Language.allCases {
          let wordings = [rule.message, rule.help].compactMap { $0?[language] }
          let names = Set(wordings.flatMap(placeholders))
          #expect(names.isSubset(of: diagnostic.arguments.keys), "\(example)")
        }
      }
      let fixes = found.compactMap(\.fix).filter(\.isSafe)
      guard !fixes.isEmpty else { continue }
      let mended = Reading(bytes: applying(fixes, to: bytes))
      #expect(!mended.codes.contains(rule.code), "\(example)")
    }
  }

  private func placeholders(_ text: String) -> [String] {
    text.split(separator: "{").dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

  private func applying(_ fixes: [Fix], to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    let edits = fixes.flatMap(\.edits)
    for edit in edits.sorted(by: { $0.location.range.start > $1.location.range.start }) {
      result.replaceSubrange(edit.location.range.indices, with: edit.replacement.utf8)
    }
    return result
  }
}
