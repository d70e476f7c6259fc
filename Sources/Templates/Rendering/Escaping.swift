/// The one place where text becomes HTML.
extension [UInt8] {
  /// Appends text with `& < > " '` replaced, which is enough for content and for quoted attributes, and with
  /// nothing left open that sets the direction of what follows.
  mutating func appendEscaped(_ text: Span<UInt8>) {
    var directions = Directions()
    var start = 0
    var index = 0
    while index < text.count {
      guard needsLook(text[index]) else {
        index += 1
        continue
      }
      if let entity = entity(for: text[index]) {
        appendVerbatim(text.extracting(start..<index))
        append(contentsOf: entity.utf8)
        start = index + 1
      } else if text.endsParagraph(at: index) {
        // Where the line stays a line all that is open ends with it, and closing it later would close too much.
        appendVerbatim(text.extracting(start..<index))
        directions.close(into: &self)
        start = index
      } else if let control = text.control(at: index) {
        if !directions.take(control) {
          appendVerbatim(text.extracting(start..<index))
          start = index + 3
        }
        index += 2
      }
      index += 1
    }
    appendVerbatim(text.extracting(start..<text.count))
    directions.close(into: &self)
  }

  mutating func appendVerbatim(_ text: Span<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

/// One bit for each of the five bytes; they are all below 64, and Chinese text is all above 127.
private let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
/// One bit for each byte that ends a paragraph: line feed, carriage return, U+001C to U+001E.
private let separators: UInt64 = 1 << 0x0A | 1 << 0x0D | 1 << 0x1C | 1 << 0x1D | 1 << 0x1E

/// Hardly any character of Chinese text begins with `0xE2` or `0xC2`.
@inline(__always)
private func needsLook(_ byte: UInt8) -> Bool {
  byte < 64
    ? (special | separators) &>> UInt64(byte) & 1 == 1 : byte == 0xE2 || byte == 0xC2
}

extension Span<UInt8> {
  /// Whether U+0085, U+2029 or one of the bytes above stands here.
  fileprivate func endsParagraph(at index: Int) -> Bool {
    switch self[index] {
    case 0xC2: index + 1 < count && self[index + 1] == 0x85
    case 0xE2: index + 2 < count && self[index + 1] == 0x80 && self[index + 2] == 0xA9
    case let byte: byte < 64 && separators &>> UInt64(byte) & 1 == 1
    }
  }

  fileprivate func control(at index: Int) -> Directions.Control? {
    guard self[index] == 0xE2, index + 2 < count else { return nil }
    return Directions.Control(self[index + 1], self[index + 2])
  }
}

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
