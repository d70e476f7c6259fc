package import Source

extension Checker {
  /// Findings that another part of the program made, with the fingerprints that reports show.
  ///
  /// - Parameter diagnostics: findings in the order of reports
  package static func identified(
    _ diagnostics: [Diagnostic], in files: SourceFiles
  ) -> [Diagnostic] {
    var diagnostics = diagnostics
    Fingerprints(files).assign(to: &diagnostics)
    return diagnostics
  }
}
