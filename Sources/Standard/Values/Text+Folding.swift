package import YAML

extension Text {
  /// The text with wide letters, digits and signs as ASCII, and capitals as small letters.
  package var folded: Text {
    let needsWork = bytes.contains { $0 == 0xEF || $0 == 0xE3 || (0x41...0x5A).contains($0) }
    guard needsWork else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if let ascii = wideLetter(at: index) {
        result.append(Self.small(ascii))
        index += 3
      } else {
        result.append(Self.small(bytes[index]))
        index += 1
      }
    }
    return Text(result)
  }

  /// The text with wide letters, digits, signs and every kind of dash as ASCII.
  package var narrowed: Text {
    guard bytes.contains(where: { $0 >= 0xE2 }) else { return self }
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if let ascii = wideLetter(at: index) ?? dash(at: index) {
        result.append(ascii)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return Text(result)
  }

  /// The hyphen that a dash at an index stands for: U+2010 to U+2015, and U+2212.
  private func dash(at index: Int) -> UInt8? {
    guard index + 2 < bytes.endIndex, bytes[index] == 0xE2 else { return nil }
    switch (bytes[index + 1], bytes[index + 2]) {
    case (0x80, 0x90...0x95), (0x88, 0x92): return 0x2D
    default: return nil
    }
  }

  /// The ASCII character that a wide one at an index stands for: U+FF01 to U+FF5E, and U+3000.
  private func wideLetter(at index: Int) -> UInt8? {
    guard index + 2 < bytes.endIndex else { return nil }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xEF, 0xBC, let last) where last >= 0x81: return last - 0x60
    case (0xEF, 0xBD, let last) where last <= 0x9E: return last - 0x20
    case (0xE3, 0x80, 0x80): return 0x20
    default: return nil
    }
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }
}
