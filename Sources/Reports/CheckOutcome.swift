package import Compiler
package import Source
package import Standard

/// What a check found and what it could not look at: all that a report reads.
package struct CheckOutcome: Sendable {
  /// The files that places stand in.
  package let files: SourceFiles
  /// The findings that count, in the order of reports.
  package let diagnostics: [Diagnostic]
  /// Findings that somebody has accepted for a time.
  package let suppressed: [SuppressedFinding]
  /// Findings that the baseline knows; nil where the run has no baseline.
  package let baselined: [Diagnostic]?
  /// The files that were asked for, and looked at unless `notChecked` says otherwise; under `since`, those of
  /// items that have changed.
  package let checked: [FileID]
  /// How many files and items were looked at; under `since`, how many items of it have changed.
  package let counts: (files: Int, items: Int)
  /// What the report is limited to; nil where it is whole.
  package let since: SinceScope?
  /// What was not checked, with the reason.
  package let notChecked: [Wording]
  /// The day by which was judged.
  package let day: CalendarDate
  package let names: ReportNames
  /// Whether all fixes that could be applied have been; then none is offered.
  package var isMended = false
  private let baseline: KnownFindings?

  /// - Parameter diagnostics: all findings that were asked for; those that the baseline knows are set apart
  package init(
    files: SourceFiles,
    diagnostics: [Diagnostic],
    suppressed: [SuppressedFinding] = [],
    baseline: KnownFindings? = nil,
    checked: [FileID],
    counts: (files: Int, items: Int),
    since: SinceScope? = nil,
    notChecked: [Wording],
    day: CalendarDate,
    names: ReportNames = ReportNames()
  ) {
    self.files = files
    self.diagnostics =
      baseline.map { known in diagnostics.filter { !known.knows($0) } } ?? diagnostics
    self.suppressed = suppressed
    self.baseline = baseline
    baselined = baseline.map { baseline in diagnostics.filter(baseline.knows) }
    self.checked = checked
    self.counts = counts
    self.since = since
    self.notChecked = notChecked
    self.day = day
    self.names = names
  }

  /// The outcome with some of its findings only.
  package func keeping(_ isKept: (Diagnostic) -> Bool) -> CheckOutcome {
    CheckOutcome(
      files: files, diagnostics: (diagnostics + (baselined ?? [])).filter(isKept),
      suppressed: suppressed.filter { isKept($0.diagnostic) }, baseline: baseline,
      checked: checked, counts: counts, since: since, notChecked: notChecked, day: day,
      names: names)
  }

  /// How many findings zhun check --fix would mend without a person reading the change.
  package var fixableCount: Int {
    isMended ? 0 : diagnostics.count { $0.fix?.isSafe == true }
  }

  package func count(_ severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  /// Whether the baseline knows a finding; nil where the run has none.
  func isKnown(_ diagnostic: Diagnostic) -> Bool? { baseline?.knows(diagnostic) }

  /// The district that a finding is about, or else the one whose file it stands in.
  func district(of diagnostic: Diagnostic) -> String? {
    diagnostic.subject.district ?? files.role(diagnostic.location.file).division
  }
}
