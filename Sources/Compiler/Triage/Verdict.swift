package import Source

/// What a check came to: the findings that count, and those that somebody has accepted for a time.
package struct Verdict: Sendable {
  package let diagnostics: [Diagnostic]
  package let suppressed: [SuppressedFinding]
}
