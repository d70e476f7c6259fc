package import Compiler
package import Source

/// What a check found and what it could not look at: all that a report reads.
package struct CheckOutcome: Sendable {
  /// The files that places stand in.
  package let files: SourceFiles
  /// The findings in the order of reports.
  package let diagnostics: [Diagnostic]
  /// Findings that somebody has accepted for a time.
  package let suppressed: [SuppressedFinding]
  /// Findings that the baseline knows; nil where the run has no baseline.
  package let baselined: [Diagnostic]?
  /// How many files and items were looked at; under `since`, how many items of it have changed.
  package let counts: (files: Int, items: Int)
  /// What the report is limited to; nil where it is whole.
  package let since: SinceScope?
  /// What was not checked, with the reason.
  package let notChecked: [Wording]

  package init(
    files: SourceFiles,
    diagnostics: [Diagnostic],
    suppressed: [SuppressedFinding] = [],
    baselined: [Diagnostic]? = nil,
    counts: (files: Int, items: Int),
    since: SinceScope? = nil,
    notChecked: [Wording]
  ) {
    self.files = files
    self.diagnostics = diagnostics
    self.suppressed = suppressed
    self.baselined = baselined
    self.counts = counts
    self.since = since
    self.notChecked = notChecked
  }

  package func count(_ severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }
}
