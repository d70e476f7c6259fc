package import YAML

/// The code of an implementing body: its credit code, or `TE` and sixteen characters where it has none.
package enum BodyCode: Hashable, Sendable {
  case credit(UnifiedSocialCreditCode)
  /// No check digit: only the shape is known.
  case temporary(Text)

  package init(_ text: Text) throws(CodeFault) {
    let whole = 0..<text.bytes.count
    if text.bytes.count >= 6, let first = text.bytes.first,
      text.bytes.allSatisfy({ $0 == first })
    {
      throw CodeFault(.placeholder, whole)
    }
    if OrganisationCode(written: text) != nil { throw CodeFault(.organisationCode, whole) }
    if text.string.prefix(2).uppercased() == "TE" {
      try CodeShape(18, letters: 0..<18).check(text)
      self = .temporary(text)
    } else {
      self = .credit(try UnifiedSocialCreditCode(text))
    }
  }

  package var text: Text {
    switch self {
    case .credit(let code): code.text
    case .temporary(let text): text
    }
  }

  /// Whether the check character fits; nil where the code has none.
  package var isValid: Bool? {
    guard case .credit(let code) = self else { return nil }
    return code.isValid && code.organisationCode.isValid
  }
}
