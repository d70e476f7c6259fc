package import YAML

/// The code of an organisation after GB 11714: eight characters and a check character.
///
/// It stands inside the credit code; alone it has been out of use since credit codes were introduced.
package struct OrganisationCode: Hashable, Sendable {
  package let text: Text

  /// Takes nine characters out of a code whose shape has been checked.
  init(within text: Text) { self.text = text }

  /// Nine characters, of which the first eight are digits or capitals.
  package init?(_ text: Text) {
    guard text.bytes.count == 9, text.bytes.allSatisfy({ $0.isCodeDigit || $0.isCodeLetter })
    else { return nil }
    self.text = text
  }

  /// Reads the written form too, with a hyphen before the check character.
  package init?(written text: Text) {
    guard text.bytes.count == 10, text.byte(8) == 0x2D else {
      self.init(text)
      return
    }
    self.init(Text(Array(text.bytes.prefix(8)) + text.bytes.suffix(1)))
  }

  /// The character that the first eight ask for.
  package var expectedCheck: String {
    let weights = [3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(text.bytes, weights).reduce(0) { $0 + $1.0.baseThirtySix * $1.1 }
    let value = 11 - sum % 11
    return value == 10 ? "X" : value == 11 ? "0" : String(value)
  }

  package var check: String { text[8..<9].string }

  package var isValid: Bool { check == expectedCheck }
}
