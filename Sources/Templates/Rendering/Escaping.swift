/// The one place where text becomes HTML.
extension [UInt8] {
  /// Appends text with `& < > " '` replaced, which is enough for content and for quoted attributes, and
  /// without the characters that set the direction of what follows them.
  ///
  /// One that is left open turns around the rest of its line, where a name could make a fee read
  /// backwards; closing it at the end of the value is too late in a sentence that quotes several. No text
  /// needs them: letters have a direction of their own.
  mutating func appendEscaped(_ text: Span<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if let entity = entity(for: byte) {
        appendVerbatim(text.extracting(start..<index))
        append(contentsOf: entity.utf8)
        start = index + 1
      } else if byte == 0xE2, text.setsDirection(at: index) {
        appendVerbatim(text.extracting(start..<index))
        index += 2
        start = index + 1
      }
      index += 1
    }
    appendVerbatim(text.extracting(start..<text.count))
  }

  mutating func appendVerbatim(_ text: Span<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

/// One bit for each of the five bytes; they are all below 64, and Chinese text is all above 127.
private let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

@inline(__always)
private func entity(for byte: UInt8) -> String? {
  guard byte < 64, special &>> UInt64(byte) & 1 == 1 else { return nil }
  return switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: "&#39;"
  }
}

extension Span<UInt8> {
  /// Whether one of U+202A to U+202E or U+2066 to U+2069 stands here, given its first byte.
  fileprivate func setsDirection(at index: Int) -> Bool {
    guard index + 2 < count else { return false }
    return switch (self[index + 1], self[index + 2]) {
    case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): true
    default: false
    }
  }
}
