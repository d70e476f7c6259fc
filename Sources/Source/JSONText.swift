extension [UInt8] {
  /// Appends a text as JSON, with nothing in it that any reader takes for the end of a line.
  ///
  /// U+0085, U+2028 and U+2029 may stand in JSON, but many programs break lines there, and one record a line
  /// would come apart.
  package mutating func appendQuoted(_ text: Span<UInt8>) {
    append(0x22)
    var start = 0
    var place = 0
    while place < text.count {
      let byte = text[place]
      // Chinese text has bytes of 128 and more; of those only the last of a line end is looked at.
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x85 || byte & 0xFE == 0xA8,
        let length = text.lineEnd(at: place)
      else {
        place += 1
        continue
      }
      appendBytes(text.extracting(start..<(place + 1 - length)))
      appendEscaped(byte, length: length)
      place += 1
      start = place
    }
    appendBytes(text.extracting(start..<text.count))
    append(0x22)
  }

  /// Appends bytes as they are.
  package mutating func appendBytes(_ text: Span<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends what stands for the character that ends with a byte and has so many.
  private mutating func appendEscaped(_ byte: UInt8, length: Int) {
    append(0x5C)
    switch (byte, length) {
    case (0xA8, 3): append(contentsOf: "u2028".utf8)
    case (0xA9, 3): append(contentsOf: "u2029".utf8)
    case (0x85, 2): append(contentsOf: "u0085".utf8)
    case (0x22, _), (0x5C, _): append(byte)
    case (0x0A, _): append(0x6E)
    case (0x0D, _): append(0x72)
    case (0x09, _): append(0x74)
    default:
      let digits = String(byte, radix: 16)
      append(contentsOf: "u00\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8)
    }
  }
}

extension Span<UInt8> {
  /// How many bytes the character has that ends here and must be spelled out; nil where none does.
  fileprivate func lineEnd(at place: Int) -> Int? {
    switch self[place] {
    case 0x85: place > 0 && self[place - 1] == 0xC2 ? 2 : nil
    case 0xA8, 0xA9:
      place > 1 && self[place - 1] == 0x80 && self[place - 2] == 0xE2 ? 3 : nil
    default: 1
    }
  }
}
