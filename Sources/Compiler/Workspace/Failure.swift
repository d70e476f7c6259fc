package import Source

/// Why the work could not be done at all: exit code 2, never a finding.
package struct Failure: Error, Sendable {
  package let message: Wording

  package init(zh: String, en: String) { message = Wording(zh: zh, en: en) }
}
