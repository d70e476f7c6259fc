package import Source

/// Why a revision could not be looked at.
package struct RevisionFailure: Error, Sendable {
  package let message: Wording

  init(zh: String, en: String) { message = Wording(zh: zh, en: en) }
}
