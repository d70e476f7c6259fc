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

  func apply(to diagnostics: inout [Diagnostic], _ files: SourceFiles) {
    guard !settings.isEmpty else { return }
    for index in diagnostics.indices {
      let diagnostic = diagnostics[index]
      // What stops the work would otherwise be stopped from saying so.
      guard diagnostic.rule.canBeSuppressed || diagnostic.rule.severity != .error,
        let setting = settings.last(where: { $0.scope.covers(diagnostic, files) })
      else { continue }
      diagnostics[index].severity = setting.severity
    }
  }
}
