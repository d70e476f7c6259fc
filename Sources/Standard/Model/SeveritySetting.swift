package import Source

/// How much some findings matter, as the standard, a profile or a workspace sets it.
package struct SeveritySetting: Sendable {
  package let target: FindingTarget
  package let severity: Severity

  /// Reads an entry of a list of settings; nil where the rule or the severity cannot be read.
  package init?(_ entry: Record) {
    guard let target = FindingTarget(entry), let severity = entry.severity else { return nil }
    self.target = target
    self.severity = severity
  }
}
