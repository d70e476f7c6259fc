package import Compiler
package import Source
package import Standard
import YAML

/// An example of a rule, as the tests of rules and of everything that reads items write them.
package struct Example: Sendable {
  private let example: RuleExample

  package init(_ text: String) { example = RuleExample(text) }

  package var files: [RuleExample.File] { example.files }

  /// The day by which examples are judged.
  package static let day = CalendarDate("2026-06-30") ?? .earliest

  package typealias Place = RuleExample.Place

  /// The places that are marked: file and byte offset.
  package var marks: Set<Place> { example.marks }

  package func workspace(_ standard: Standard) -> Workspace { example.workspace(standard) }

  /// What a check finds in the example.
  package func findings(_ standard: Standard) async -> [Diagnostic] {
    await Checker.check(workspace(standard), workers: 1, asOf: Self.day)
  }

  /// Where a rule flags the example.
  package func places(of rule: Rule, _ standard: Standard) async -> Set<Place> {
    places(of: rule, among: await findings(standard))
  }

  package func places(of rule: Rule, among findings: [Diagnostic]) -> Set<Place> {
    Set(
      findings.filter { $0.rule.code == rule.code }.map {
        Place(file: Int($0.location.file.index), offset: Int($0.location.range.start))
      })
  }
}
