import Source
import YAML

/// A code that a spreadsheet has turned into a power of ten: 5.12106E+11.
enum LostDigits {
  /// Whether a text is written so, for an element that holds a code of digits.
  static func isFound(in text: Text, of kind: ValueKind) -> Bool {
    switch kind {
    case .basicCode, .implementationCode, .handlingCode, .bodyCode, .licenceTypeCode,
      .divisionCode:
      isPower(Array(text.bytes.prefix(longest + 1)))
    default: false
    }
  }

  private static let longest = 24

  /// One digit, perhaps a point with more, and an exponent: no code is that short or has a point.
  private static func isPower(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= longest, let first = bytes.first, isDigit(first) else { return false }
    var rest = bytes.dropFirst()
    if rest.first == 0x2E { rest = rest.dropFirst().drop(while: isDigit) }
    guard rest.first == 0x45 || rest.first == 0x65 else { return false }
    rest = rest.dropFirst()
    if rest.first == 0x2B { rest = rest.dropFirst() }
    return (1...2).contains(rest.count) && rest.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
