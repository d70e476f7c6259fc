/// The one place where text becomes HTML.
extension [UInt8] {
  /// Appends text with `& < > " '` replaced, which is enough for content and for quoted attributes.
  mutating func appendEscaped(_ text: Span<UInt8>) {
    var start = 0
    for index in text.indices {
      guard let entity = entity(for: text[index]) else { continue }
      appendVerbatim(text.extracting(start..<index))
      append(contentsOf: entity.utf8)
      start = index + 1
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
