import Source
import Standard
import YAML

/// What settings may name: a setting that names nothing would be ignored in silence.
struct SettingNames {
  private let rules: [Rule]
  private let standard: Standard
  private let files: SourceFiles

  init(_ workspace: Workspace, rules: [Rule]) {
    self.rules = rules
    standard = workspace.standard
    files = workspace.files
  }

  /// The findings about rules, elements and paths that a setting names and that do not exist.
  func faults(of target: FindingTarget) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for name in target.rules where !rules.contains(where: RuleSelector(name.text).matches) {
      faults.append(
        fault(.ruleUnknown, name, among: rules.flatMap { [$0.code, $0.slug] }))
    }
    if let name = target.element, FindingScope.keys(of: name.text, standard).isEmpty {
      let keys = standard.grammar.shapes.values.flatMap(\.elements).flatMap(\.keys)
      faults.append(fault(.settingForUnknownElement, name, among: Set(keys).sorted()))
    }
    if let name = target.path {
      let path = FindingScope.folder(name.text)
      if !files.trees.contains(where: { FindingScope.holds(path, $0.source.path) }) {
        faults.append(
          Diagnostic(.settingForUnknownPath, at: name.location, ["value": .text(name.text)]))
      }
    }
    return faults
  }

  private func fault(
    _ rule: Rule, _ name: FindingTarget.Name, among known: [String]
  ) -> Diagnostic {
    let meant = Suggestion(for: name.text, among: known)
    return Diagnostic(
      rule, at: name.location, ["value": .text(name.text), "hint": meant.hint],
      // In a comment the name has no place of its own.
      fix: name.location.node == nil ? nil : meant.fix(at: name.location))
  }
}
