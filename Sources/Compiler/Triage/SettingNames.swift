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

  /// The findings about a setting that names a rule, a path or an element that does not exist.
  func faults(
    rules names: [String], path: String?, element: String?, at location: Location
  ) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for name in names where !rules.contains(where: RuleSelector(name).matches) {
      let meant = Suggestion(for: name, among: rules.flatMap { [$0.code, $0.slug] })
      faults.append(
        Diagnostic(.ruleUnknown, at: location, ["value": .text(name), "hint": meant.hint]))
    }
    let scope = FindingScope(rules: names, path: path, element: element, standard)
    if let element, !scope.namesAnElement {
      let keys = standard.grammar.shapes.values.flatMap(\.elements).flatMap(\.keys)
      let meant = Suggestion(for: element, among: keys)
      faults.append(
        Diagnostic(
          .settingForUnknownElement, at: location, ["value": .text(element), "hint": meant.hint]))
    }
    if let place = scope.path, !place.isEmpty,
      !files.trees.contains(where: {
        $0.source.path == place || $0.source.path.hasPrefix(place + "/")
      })
    {
      faults.append(
        Diagnostic(.settingForUnknownPath, at: location, ["value": .text(place)]))
    }
    return faults
  }
}
