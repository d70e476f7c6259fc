package import YAML

/// The unified social credit code of GB 32100-2015: 18 characters, of which the last checks the rest.
package struct UnifiedSocialCreditCode: Hashable, Sendable {
  package let text: Text

  /// Reads the 18 characters; whether the check character fits is asked separately.
  package init(_ text: Text) throws(CodeFault) {
    try CodeShape(18, letters: 0..<18).check(text)
    for (place, byte) in text.bytes.enumerated() where Self.value(of: byte) == nil {
      throw CodeFault(
        .excludedLetter(String(Unicode.Scalar(byte)), place: place + 1), place..<(place + 1))
    }
    self.text = text
  }

  /// The character that the first seventeen ask for.
  package var expectedCheck: String {
    var sum = 0
    for (byte, weight) in zip(text.bytes, Self.weights) {
      sum += (Self.value(of: byte) ?? 0) * weight
    }
    return String(Unicode.Scalar(Self.alphabet[(31 - sum % 31) % 31]))
  }

  package var check: String { text[17..<18].string }

  package var isValid: Bool { check == expectedCheck }

  /// Characters 9 to 17.
  package var organisationCode: OrganisationCode { OrganisationCode(within: text[8..<17]) }

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

  private static func value(of byte: UInt8) -> Int? { alphabet.firstIndex(of: byte) }
}
