import Source
import Standard

/// The severities that the standard, its profiles and `zhun.yaml` set, in that order.
struct SeveritySettings {
  private var severities: [String: Severity]
  /// Settings for rules that do not exist.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ workspace: Workspace) {
    severities = workspace.standard.severities
    for setting in workspace.settings.severities {
      severities[setting.rule] = setting.severity
      guard workspace.rule(setting.rule) == nil else { continue }
      let meant = Suggestion(for: setting.rule, among: workspace.rules.flatMap { [$0.code, $0.slug] })
      diagnostics.append(
        Diagnostic(
          .ruleUnknown, at: setting.location, ["value": .text(setting.rule), "hint": meant.hint]))
    }
  }

  func apply(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !severities.isEmpty else { return diagnostics }
    return diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      let rule = diagnostic.rule
      if let severity = severities[rule.code] ?? severities[rule.slug] {
        diagnostic.severity = severity
      }
      return diagnostic
    }
  }
}
