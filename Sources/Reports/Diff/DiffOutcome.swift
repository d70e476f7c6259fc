package import Compiler
package import Source
package import Standard

/// What a comparison is to be reported from: all that a report reads.
package struct DiffOutcome: Sendable {
  /// The files that places stand in.
  package let files: SourceFiles
  /// What is asked for, with rows of local elements too; judged among all implementations.
  package let comparisons: [Comparison]
  /// Of each comparison, how many implementations were compared, selected or not.
  package let compared: [Int]
  package let notCompared: [SelectedComparisons.NotCompared]
  /// Items × places, of what is asked for.
  package let overview: Overview
  /// The scores, of what is asked for.
  package let consistency: Consistency
  /// Which of the divisions that are asked for lack which items.
  package let coverage: Coverage
  private let lacking: [String: Set<String>]
  /// What divisions are called of which coverage speaks, towns too that the standard does not list.
  private let names: [String: String]
  package let measure: Comparison.Measure
  /// The names of divisions by their digits.
  package let divisions: Divisions
  package let selection: Comparison.Selection
  /// The day by which declared deviations were judged.
  package let day: CalendarDate
  /// The name of the standard in use.
  package let standard: Wording
  /// The findings of a check, as far as they are of what is asked for; nil where no format needs them.
  package let findings: CheckOutcome?
  /// Since when what differs stands as it does, by its place; nil where that is not asked for.
  package let dates: [Location: LineDate]?
  /// What could not be looked at, with the reason.
  package let failures: [Wording]

  package init(
    of workspace: Workspace,
    comparisons: SelectedComparisons,
    by comparer: Comparer,
    _ selection: Comparison.Selection = Comparison.Selection(),
    day: CalendarDate,
    findings: CheckOutcome? = nil,
    dates: [Location: LineDate]? = nil,
    failures: [Wording] = []
  ) {
    files = workspace.files
    self.comparisons = comparisons.comparisons
    compared = comparisons.compared
    notCompared = comparisons.notCompared
    overview = Overview(comparisons.comparisons)
    consistency = Consistency(comparisons.comparisons)
    coverage = Coverage(of: workspace).selected(by: selection, in: workspace)
    lacking = coverage.lacking
    names = coverage.places.reduce(into: [:]) { $0[$1] = workspace.name(ofDivision: $1) }
    measure = comparer.measure
    divisions = workspace.standard.divisions
    self.selection = selection
    self.day = day
    standard = workspace.standard.name
    self.findings = findings
    self.dates = dates
    self.failures = failures
  }

  /// Whether nothing that must be the same differs and nobody is worse off than the standard.
  package var isUniform: Bool {
    comparisons.allSatisfy { !$0.rows.contains(where: selection.isOpen) }
  }

  /// What a division is called that coverage speaks of; its digits where nobody has named it.
  package func name(ofDivision digits: String) -> String { names[digits] ?? digits }

  /// Whether a place has to carry out an item of the overview and does not.
  package func isLacking(_ line: Overview.Line, in place: Int) -> Bool {
    let code = comparisons[line.comparison].basicCode
    return line.fields[place] == nil
      && lacking[code]?.contains(overview.places[place].division) == true
  }

  /// Whether a report shows a row: one that differs in a way that is asked for, or any.
  package func shows(_ row: Comparison.Row, _ options: DiffOptions) -> Bool {
    if options.showsAll { return row.cells.contains(where: selection.holds) }
    guard row.uniformity != .local || selection.asksForLocal else { return false }
    if selection.kinds.isEmpty { return row.isDiffering }
    return row.cells.contains(where: selection.holds)
  }

  /// Whether a report shows an item: one that has something to show.
  package func shows(_ comparison: Comparison, _ options: DiffOptions) -> Bool {
    comparison.rows.contains { shows($0, options) }
  }
}
