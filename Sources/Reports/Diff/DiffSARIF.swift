import Source

extension DiffFormat {
  /// For code-scanning services: the findings of a check that are about what is compared.
  package static let sarif = DiffFormat("sarif", needsFindings: true) { outcome, options, sink in
    // Without a check nothing was looked at, and the report has to say so.
    let findings =
      outcome.findings
      ?? CheckOutcome(
        files: outcome.files, diagnostics: [], checked: [], counts: (0, 0),
        notChecked: [Wording(zh: "没有运行核验", en: "no check was run")], day: outcome.day)
    var report = SARIFReport(findings, options.language, of: "diff")
    report.write(to: sink)
  }
}
