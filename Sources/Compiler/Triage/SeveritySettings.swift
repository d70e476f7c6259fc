import Source
import Standard

/// The severities that the standard, its profiles and `zhun.yaml` set, in that order: the last that fits
/// a finding counts.
struct SeveritySettings {
  private let settings: [(scope: FindingScope, severity: Severity)]
  /// Settings for rules and elements that do not exist.
  let diagnostics: [Diagnostic]

  init(_ workspace: Workspace, _ names: SettingNames) {
    let all = workspace.standard.severities + workspace.settings.severities
    settings = all.map { setting in
      let scope = FindingScope(
        rules: [setting.rule], path: setting.path, element: setting.element, workspace.standard)
      return (scope, setting.severity)
    }
    diagnostics = all.flatMap { setting in
      names.faults(
        rules: [setting.rule], path: setting.path, element: setting.element, at: setting.location)
    }
  }

  func apply(to diagnostics: [Diagnostic], _ files: SourceFiles) -> [Diagnostic] {
    guard !settings.isEmpty else { return diagnostics }
    return diagnostics.map { diagnostic in
      guard let setting = settings.last(where: { $0.scope.covers(diagnostic, files) }) else {
        return diagnostic
      }
      var diagnostic = diagnostic
      diagnostic.severity = setting.severity
      return diagnostic
    }
  }
}
