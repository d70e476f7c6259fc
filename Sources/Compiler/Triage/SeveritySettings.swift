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
    settings = all.map { (FindingScope($0.target, workspace.standard), $0.severity) }
    diagnostics = all.flatMap { names.faults(of: $0.target) }
  }

  func apply(to diagnostics: [Diagnostic], _ files: SourceFiles) -> [Diagnostic] {
    guard !settings.isEmpty else { return diagnostics }
    return diagnostics.map { diagnostic in
      // What stops the work would otherwise be stopped from saying so.
      guard diagnostic.rule.canBeSuppressed || diagnostic.rule.severity != .error,
        let setting = settings.last(where: { $0.scope.covers(diagnostic, files) })
      else { return diagnostic }
      var diagnostic = diagnostic
      diagnostic.severity = setting.severity
      return diagnostic
    }
  }
}
