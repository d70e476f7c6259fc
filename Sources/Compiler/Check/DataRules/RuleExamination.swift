package import Source
package import Standard
import YAML

/// A rule tried on its own examples.
package struct RuleExamination: Sendable {
  package let rule: DataRule
  /// Where an example does not do what it says, as findings in the file of the rule.
  package private(set) var differences: [Diagnostic] = []
  private let workspace: Workspace

  package init(_ rule: DataRule, in workspace: Workspace) {
    self.rule = rule
    self.workspace = workspace
    for (number, text) in rule.invalid.enumerated() {
      examine(text, Wording(zh: "反例 \(number + 1)", en: "Invalid example \(number + 1)"), true)
    }
    for (number, text) in rule.valid.enumerated() {
      examine(text, Wording(zh: "正例 \(number + 1)", en: "Valid example \(number + 1)"), false)
    }
  }

  private mutating func examine(_ text: RuleText, _ kind: Wording, _ isInvalid: Bool) {
    let example = RuleExample(text.text, itemPath: itemPath)
    let source = ExampleSource(example, text, workspace.files)
    let marks = example.marks
    if isInvalid, marks.isEmpty {
      report(
        kind, text.entry.location, zh: "没有写“↓”，不知道应当指出哪里", en: "it has no ↓ that says what to flag")
      return
    }
    let tried = example.workspace(workspace.standard)
    let unread = tried.diagnostics.filter { Self.isUnread($0.rule) }
    if let first = unread.first {
      let message = Wording(zh: first.message(in: .chinese), en: first.message(in: .english))
      report(
        kind, source.location(of: first.place), zh: "读不懂：\(message.zh)",
        en: "it cannot be read: \(message.en)")
      return
    }
    let findings = DataRuleChecker.findings(of: rule, in: tried)
    let found = Set(findings.filter { $0.rule.code == rule.rule.code }.map(\.place))
    for place in marks.subtracting(found).sorted(by: Self.precedes) {
      let location = source.location(of: place)
      if isInvalid {
        report(kind, location, zh: "应当指出这里，却没有指出", en: "this must be flagged and is not")
      } else {
        report(kind, location, zh: "正例里不应有“↓”", en: "a valid example has no ↓")
      }
    }
    for place in found.subtracting(isInvalid ? marks : []).sorted(by: Self.precedes) {
      report(
        kind, source.location(of: place), zh: "不应当指出这里，却指出了",
        en: "this is flagged and must not be")
    }
  }

  private mutating func report(_ kind: Wording, _ location: Location, zh: String, en: String) {
    differences.append(
      Diagnostic(
        .ruleExampleMisbehaves, at: location,
        [
          "rule": .text(rule.rule.code), "kind": .wording(kind),
          "problem": .wording(zh: zh, en: en),
        ]))
  }

  /// A province's rule is tried on an item of the province.
  private var itemPath: String {
    let isOther = rule.owner.utf8.count == 2 && rule.owner != "00" && rule.owner != "44"
    return isOther ? "districts/\(rule.owner)/items/example.yaml" : RuleExample.itemPath
  }

  private static func precedes(_ left: RuleExample.Place, _ right: RuleExample.Place) -> Bool {
    (left.file, left.offset) < (right.file, right.offset)
  }

  /// Whether a finding says that a part of an example was not understood.
  ///
  /// The rule then judged less than the example shows. What an example leaves out is no matter.
  private static func isUnread(_ rule: Rule) -> Bool {
    guard rule.severity == .error else { return false }
    return rule.code.hasPrefix("ZS0")
      || (rule.code.hasPrefix("ZS1") && !tolerated.contains(rule.code))
  }

  /// Entries twice and names that only a register knows may be what an example is about.
  private static let tolerated: Set<String> = ["ZS1002", "ZS1003", "ZS1013", "ZS1014", "ZS1017"]
}

extension Diagnostic {
  fileprivate var place: RuleExample.Place {
    RuleExample.Place(file: Int(location.file.index), offset: Int(location.range.start))
  }
}
