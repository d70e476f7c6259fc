import Compiler
import Source
import Standard
import TestSupport
import Testing
import YAML

/// The safe fixes of every rule, tried on the examples that its manual page shows.
@Suite struct RuleFixTests {
  /// The rules whose examples have a safe fix; one that loses it, or gains one, is noticed.
  static let fixable: Set = [
    "ZS0006", "ZS0010", "ZS0102", "ZS0103", "ZS0104", "ZS0105", "ZS0106", "ZS1007", "ZS1013",
    "ZS1020", "ZS1021", "ZS1023", "ZS1025",
    "ZS2101", "ZS2301", "ZS2401", "ZS2504", "ZS3305", "ZS3402", "ZS4103", "ZS4201", "ZS6101",
    "ZS6301", "ZS9403",
  ]

  /// The rules of reading; `RuleExampleTests` does the same with all others.
  @Test(arguments: Rule.reading)
  func safeFixesSettleTheFinding(_ rule: Rule) async throws {
    var hasSafeFix = false
    for text in rule.flags {
      let found = await Example(text).findings(Repository.standard.standard)
      hasSafeFix = try await Self.tries(rule, text, found) || hasSafeFix
    }
    #expect(hasSafeFix == Self.fixable.contains(rule.code))
  }

  /// Applies the safe fixes of a rule to an example: they settle what they belong to and bring no error.
  ///
  /// - Returns: whether there are any.
  static func tries(_ rule: Rule, _ text: String, _ before: [Diagnostic]) async throws -> Bool {
    let safe = before.count { $0.rule.code == rule.code && $0.fix?.isSafe == true }
    guard safe > 0 else { return false }
    let bench = FixBench(Example(text), Repository.standard.standard)
    let run = try await bench.run { $0.rule.code == rule.code }
    #expect(run.refused.isEmpty, "\(text)")
    let after = await bench.after(run).findings()
    let left = after.filter { $0.rule.code == rule.code }
    #expect(left.allSatisfy { $0.fix?.isSafe != true }, "\(text)")
    #expect(left.count <= before.count { $0.rule.code == rule.code } - safe, "\(text)")
    // What could not be read before may hold anything; a readable file gets no new errors.
    let wasReadable = bench.workspace().files.trees.allSatisfy { $0.root != nil }
    let known = errors(before)
    for (code, count) in errors(after) where wasReadable || code.hasPrefix("ZS0") {
      #expect(count <= known[code, default: 0], "\(code) in:\n\(text)")
    }
    return true
  }

  private static func errors(_ findings: [Diagnostic]) -> [String: Int] {
    findings.reduce(into: [:]) { counts, finding in
      if finding.severity == .error { counts[finding.rule.code, default: 0] += 1 }
    }
  }
}
