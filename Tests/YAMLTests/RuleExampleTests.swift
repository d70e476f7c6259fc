import Source
import Testing
import YAML

struct RuleExampleTests {
  /// Codes whose examples cannot be written as text; `EncodingTests` and `LimitTests` have them.
  static let withoutText: Set = ["ZS0001", "ZS0002", "ZS0003", "ZS0301", "ZS0303", "ZS0304"]

  @Test(arguments: Rule.reading)
  func flags(_ rule: Rule) {
    #expect(rule.flags.isEmpty == Self.withoutText.contains(rule.code))
    for example in rule.flags {
      let marked = Marked(example)
      let reading = Reading(bytes: marked.bytes)
      let found = reading.diagnostics.filter { $0.rule.code == rule.code }
      #expect(found.map { Int($0.location.range.start) } == marked.offsets, "\(example)")
    }
  }

  @Test(arguments: Rule.reading)
  func allows(_ rule: Rule) {
    for example in rule.allows {
      #expect(!Reading(example).codes.contains(rule.code), "\(example)")
    }
  }
}

extension Rule: CustomTestStringConvertible {
  public var testDescription: String { code }
}
