import Source
import Templates
import Testing

@Suite("The rules of templates, by their own examples")
struct RuleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let text: String

    var testDescription: String { "\(rule.code) \(text)" }

    /// The template without its marks, and the offsets where they stood.
    var unmarked: (template: String, marks: [Int]) {
      var template = ""
      var marks: [Int] = []
      for character in text {
        if character == "↓" {
          marks.append(template.utf8.count)
        } else {
          template.append(character)
        }
      }
      return (template, marks)
    }
  }

  static let flags = Rule.templates.flatMap { rule in
    rule.flags.map { Example(rule: rule, text: $0) }
  }
  static let allows = Rule.templates.flatMap { rule in
    rule.allows.map { Example(rule: rule, text: $0) }
  }

  private func diagnostics(_ template: String) -> [Diagnostic] {
    compile(template, partials: TemplateExamples.partials, model: TemplateExamples.model)
      .diagnostics
  }

  @Test(arguments: flags)
  func flagsWhatIsMarked(_ example: Example) {
    let (template, marks) = example.unmarked
    let found = diagnostics(template)
    #expect(found.map(\.rule.code) == marks.map { _ in example.rule.code })
    #expect(found.map { Int($0.location.range.start) } == marks)
    for diagnostic in found {
      for language in Language.allCases {
        let text = diagnostic.message(in: language) + (diagnostic.help(in: language) ?? "")
        for placeholder in ["{name}", "{opened}", "{kind}", "{tag}", "{hint}", "{limit}"] {
          #expect(!text.contains(placeholder))
        }
      }
      #expect(Int(diagnostic.location.range.end) <= template.utf8.count)
      #expect(!diagnostic.location.range.isEmpty)
    }
  }

  @Test(arguments: allows)
  func allowsWhatIsRight(_ example: Example) {
    #expect(diagnostics(example.text).map(\.rule.code) == [])
  }

  @Test func codesAreUniqueAndComplete() {
    let codes = Rule.templates.map(\.code).sorted()
    #expect(codes == (Array(8901...8909) + [8913, 8914]).map { "ZS\($0)" })
    #expect(Set(Rule.templates.map(\.slug)).count == codes.count)
    for rule in Rule.templates {
      // What ModelTests shows takes more than the model of the examples has.
      #expect(rule.flags.isEmpty == (rule.code == "ZS8914") && !rule.allows.isEmpty)
      #expect(rule.flags.allSatisfy { $0.contains("↓") })
    }
  }
}
