/// Characters that a terminal would obey or hide, written so that people see them.
package enum Visible {
  /// A text that is safe to print: control characters and invisible marks are spelled out.
  package static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { needsSpelling($0, isJoining: false) }) else {
      return text
    }
    return text.unicodeScalars.map {
      needsSpelling($0, isJoining: false) ? spelled($0) : String($0)
    }
    .joined()
  }

  /// The code point in angle brackets, such as `<U+200B>`.
  package static func spelled(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)>"
  }

  /// Whether a scalar moves, hides or turns round what is printed around it.
  package static func needsSpelling(_ scalar: Unicode.Scalar, isJoining: Bool) -> Bool {
    let value = scalar.value
    if value < 0x20 || (0x7F...0x9F).contains(value) { return true }
    if value < 0xAD { return false }
    // Hanzi and their punctuation, which most texts consist of, are all visible.
    if (0x3000..<0xD800).contains(value) { return false }
    // A joiner inside one emoji belongs to it; between letters it hides.
    if value == 0x200D { return !isJoining }
    switch scalar.properties.generalCategory {
    case .format, .lineSeparator, .paragraphSeparator, .privateUse: return true
    default: return false
    }
  }
}
