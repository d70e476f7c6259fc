package import Source

/// How much the findings of some rules matter, as the standard, a profile or a workspace sets it.
package struct SeveritySetting: Sendable {
  /// A code, a slug or the beginning of codes, such as `ZS35`.
  package let rule: String
  package let severity: Severity
  /// The file or folder that it is for; nil for all.
  package let path: String?
  /// The element that it is for, by its name or id; nil for all.
  package let element: String?
  package let location: Location

  /// Reads an entry of a list of settings; nil where the rule or the severity cannot be read.
  package init?(_ entry: Record) {
    guard let rule = entry.string(.rule), let severity = entry.severity else { return nil }
    self.rule = rule
    self.severity = severity
    path = entry.string(.path)
    element = entry.string(.element)
    location = entry[.rule]?.location ?? entry.location
  }
}
