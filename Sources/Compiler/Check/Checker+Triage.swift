import Source
import Standard
import YAML

/// What becomes of findings once all are there: sorted, told apart, suppressed, judged, limited.
extension Checker {
  /// The findings as the settings and suppressions of the workspace have them.
  static func judged(
    _ found: [Diagnostic],
    _ workspace: Workspace,
    workers: Int,
    asOf day: CalendarDate
  ) async -> (Verdict, commented: Set<FileID>) {
    let files = workspace.files
    let names = SettingNames(workspace, rules: workspace.rules)
    let severities = SeveritySettings(workspace, names)
    let suppressions = await Suppressions(workspace, names, workers: workers)
    var fingerprints = Fingerprints(files, workspace.successions.inForce(on: day))
    var diagnostics = distinct(found.sorted(by: Diagnostic.precedes))
    fingerprints.assign(to: &diagnostics)
    let sorted = suppressions.apply(to: diagnostics, files, asOf: day)
    var about = severities.diagnostics + suppressions.diagnostics + suppressions.expired(asOf: day)
    // Outside any workspace, or with a file that cannot be read, many rules have nothing to look at: there,
    // what finds nothing may be needed.
    let wasReadWhole = files.trees.allSatisfy { $0.root != nil || files.isLeft($0.file) }
    if !workspace.registers.areUnknown, wasReadWhole {
      about += suppressions.unused(sorted, asOf: day)
    }
    about.sort(by: Diagnostic.precedes)
    fingerprints.assign(to: &about)
    let open = severities.apply(to: sorted.open + about, files)
    let verdict = Verdict(
      diagnostics: limited(open.sorted(by: Diagnostic.precedes), &fingerprints),
      suppressed: sorted.suppressed)
    return (verdict, suppressions.commented)
  }

  /// As many findings of one rule as somebody reads of one file; the rest is counted.
  private static func limited(
    _ sorted: [Diagnostic], _ fingerprints: inout Fingerprints
  ) -> [Diagnostic] {
    let limit = Limits.standard.findings
    var counts: [String: [FileID: Int]] = [:]
    var firstLeftOut: [Diagnostic] = []
    var result = sorted.filter { diagnostic in
      let (code, file) = (diagnostic.rule.code, diagnostic.location.file)
      counts[code, default: [:]][file, default: 0] += 1
      let count = counts[code]?[file] ?? 0
      if count == limit + 1 { firstLeftOut.append(diagnostic) }
      return count <= limit
    }
    guard !firstLeftOut.isEmpty else { return result }
    var remarks = firstLeftOut.map { diagnostic in
      let code = diagnostic.rule.code
      let count = (counts[code]?[diagnostic.location.file] ?? 0) - limit
      return Diagnostic(
        .findingsLeftOut, at: diagnostic.location,
        ["code": .text(code), "count": .number(count)], subject: diagnostic.subject)
    }
    fingerprints.assign(to: &remarks)
    result += remarks
    return result.sorted(by: Diagnostic.precedes)
  }

  /// One finding for one place: what stands in a layer is found again in every item above it.
  private static func distinct(_ sorted: [Diagnostic]) -> [Diagnostic] {
    var result: [Diagnostic] = []
    // Of the findings of one rule at one place, where each stands in the result.
    var seen: [[String: Argument]: Int] = [:]
    for diagnostic in sorted {
      if let last = result.last,
        last.rule.code != diagnostic.rule.code
          || last.location != diagnostic.location
      {
        seen.removeAll(keepingCapacity: true)
      }
      if let number = seen[diagnostic.arguments] {
        if diagnostic.subject != (result[number].alsoAbout.last ?? result[number].subject) {
          result[number].alsoAbout.append(diagnostic.subject)
        }
      } else {
        seen[diagnostic.arguments] = result.count
        result.append(diagnostic)
      }
    }
    return result
  }
}
