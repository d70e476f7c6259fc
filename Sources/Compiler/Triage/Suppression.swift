package import Source
package import Standard
import YAML

/// Somebody's decision not to be told of some findings for a time, with the reason.
package struct Suppression: Sendable {
  /// Where it is written: a comment of an item's file, or an entry of `zhun.yaml`.
  package let location: Location
  package let reason: String
  /// The last day on which it counts.
  package let until: CalendarDate
  let rules: [String]
  let target: Target

  enum Target: Sendable {
    /// What stands in a range of the file of the comment.
    case range(ByteRange)
    case scope(FindingScope)
  }

  func covers(_ diagnostic: Diagnostic, _ files: SourceFiles) -> Bool {
    switch target {
    case .range(let range):
      diagnostic.location.file == location.file
        && range.start <= diagnostic.location.range.start
        && diagnostic.location.range.start <= range.end
        && rules.contains { RuleSelector($0).matches(diagnostic.rule) }
    case .scope(let scope): scope.covers(diagnostic, files)
    }
  }
}

/// A finding that is not counted because somebody has accepted it for a time.
package struct SuppressedFinding: Sendable {
  package let diagnostic: Diagnostic
  package let suppression: Suppression

  package init(diagnostic: Diagnostic, suppression: Suppression) {
    self.diagnostic = diagnostic
    self.suppression = suppression
  }
}
