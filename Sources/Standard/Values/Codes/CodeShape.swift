package import YAML

/// How long a code is and where it may hold letters; every other place takes a digit.
package struct CodeShape {
  let lengths: [Int]
  let letters: Range<Int>

  init(_ lengths: Int..., letters: Range<Int> = 0..<0) {
    self.lengths = lengths
    self.letters = letters
  }

  /// Refuses a text for the first thing that an editor would see: spaces, width, strange characters,
  /// then the number of characters, then what stands at each place.
  func check(_ text: Text) throws(CodeFault) {
    do throws(CodeFault) {
      try checkAsWritten(text)
    } catch {
      let cleaned = Self.cleaned(text)
      let isRepaired: Bool
      do throws(CodeFault) {
        try checkAsWritten(cleaned)
        isRepaired = true
      } catch { isRepaired = false }
      throw CodeFault(error.kind, error.part, repaired: isRepaired ? cleaned.string : nil)
    }
  }

  private func checkAsWritten(_ text: Text) throws(CodeFault) {
    try checkCharacters(text)
    if letters.isEmpty { try checkPlaces(text) }
    guard lengths.contains(text.bytes.count) else {
      throw CodeFault(
        .length(found: text.bytes.count, expected: lengths), 0..<text.bytes.count)
    }
    try checkPlaces(text)
  }

  /// Anything but ASCII letters and digits.
  private func checkCharacters(_ text: Text) throws(CodeFault) {
    if text.bytes.allSatisfy({ $0.isCodeDigit || $0.isCodeLetter || $0.isSmallLetter }) { return }
    let scalars = text.string.unicodeScalars
    if !scalars.contains(where: { ("0"..."9").contains(Self.halfWidth($0) ?? $0) }) {
      throw CodeFault(.words, 0..<text.bytes.count)
    }
    var offset = 0
    for scalar in scalars {
      let part = offset..<(offset + UTF8.width(scalar))
      offset = part.upperBound
      if Self.isBlank(scalar) {
        throw CodeFault(.space, part)
      }
      if Self.halfWidth(scalar) != nil { throw CodeFault(.fullWidth(String(scalar)), part) }
      let isKnown =
        UInt8(exactly: scalar.value).map { $0.isCodeDigit || $0.isCodeLetter || $0.isSmallLetter }
      if isKnown != true { throw CodeFault(.foreign(String(scalar)), part) }
    }
  }

  private func checkPlaces(_ text: Text) throws(CodeFault) {
    for (place, byte) in text.bytes.enumerated() where !byte.isCodeDigit {
      let found = String(Unicode.Scalar(byte))
      guard letters.contains(place) else {
        throw CodeFault(.letter(found, place: place + 1), place..<(place + 1))
      }
      if byte.isSmallLetter { throw CodeFault(.lowerCase(found), place..<(place + 1)) }
    }
  }

  /// The text without spaces, in half width and capitals.
  private static func cleaned(_ text: Text) -> Text {
    var bytes: [UInt8] = []
    for scalar in text.string.unicodeScalars {
      if isBlank(scalar) {
        continue
      }
      let letter = halfWidth(scalar) ?? scalar
      guard let byte = UInt8(exactly: letter.value), byte < 0x80 else { return text }
      bytes.append(byte.isSmallLetter ? byte - 0x20 : byte)
    }
    return Text(bytes)
  }

  /// The text with full-width letters and digits in half width, and nothing else changed.
  package static func narrowed(_ text: Text) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.string.unicodeScalars { result.append(halfWidth(scalar) ?? scalar) }
    return String(result)
  }

  /// White space of any width, zero included.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value == 0x200B || scalar.value == 0xFEFF
  }

  /// The ASCII letter or digit that a full-width one stands for.
  static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\u{FF10}"..."\u{FF19}", "\u{FF21}"..."\u{FF3A}", "\u{FF41}"..."\u{FF5A}":
      Unicode.Scalar(scalar.value - 0xFEE0)
    default: nil
    }
  }
}
