package import Source
package import Standard

/// What a check leaves out because it can find nothing, done all the same: the proof that it finds nothing.
///
/// Tests hold it against workspaces of all kinds. A read that escapes the account of `ReadLog` shows here.
package struct SparedChecks: Sendable {
  /// How often a rule was not asked about an item.
  package private(set) var count = 0
  /// How many rows were left out of comparisons.
  package private(set) var rows = 0
  /// What would have been found; what of comparisons is found with the rows or without them alone.
  package private(set) var missed: [Diagnostic] = []

  package init(of workspace: Workspace, asOf day: CalendarDate) {
    let run = CheckRun(day: day, files: workspace.files)
    let items = workspace.items + workspace.unusedCatalogue
    for numbers in Checker.units(items) {
      var unit = UnitCheck(run, of: numbers.count, isAudited: true)
      for number in numbers { _ = unit.check(items[number]) }
      count += unit.spared
      missed += unit.missed
    }
    let lean = Comparer(asOf: day, leavesOutInherited: true)
    for group in Comparer.groups(workspace.items) {
      let (whole, part) = (Comparer(asOf: day).comparison(of: group), lean.comparison(of: group))
      rows += whole.rows.count - part.rows.count
      let found = Checker.findings(on: whole, run)
      let foundInPart = Checker.findings(on: part, run)
      let (told, toldInPart) = (Set(found.map(Self.told)), Set(foundInPart.map(Self.told)))
      missed += found.filter { !toldInPart.contains(Self.told($0)) }
      missed += foundInPart.filter { !told.contains(Self.told($0)) }
    }
  }

  /// All that a finding says.
  private static func told(_ finding: Diagnostic) -> String {
    let arguments = finding.arguments.sorted { $0.key < $1.key }
    let parts: [Any] = [
      finding.rule.code, finding.location, arguments, finding.note as Any, finding.labels,
      finding.others, finding.fix as Any, finding.subject,
    ]
    return parts.map { String(describing: $0) }.joined(separator: "\n")
  }
}
