package import YAML

extension Text {
  /// The text with wide letters, digits and signs as ASCII, and capitals as small letters.
  package var folded: Text {
    let bytes = bytes
    let needsWork = bytes.contains { $0 == 0xEF || $0 == 0xE3 || (0x41...0x5A).contains($0) }
    guard needsWork else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if let ascii = bytes.wideLetter(at: index) {
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
    let bytes = bytes
    guard bytes.contains(where: { $0 >= 0xE2 }) else { return self }
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if let ascii = bytes.wideLetter(at: index) ?? bytes.dash(at: index) {
        result.append(ascii)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return Text(result)
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }
}

extension ArraySlice<UInt8> {
  /// The hyphen that a dash at an index stands for: U+2010 to U+2015, and U+2212.
  fileprivate func dash(at index: Int) -> UInt8? {
    guard index + 2 < endIndex, self[index] == 0xE2 else { return nil }
    switch (self[index + 1], self[index + 2]) {
    case (0x80, 0x90...0x95), (0x88, 0x92): return 0x2D
    default: return nil
    }
  }

  /// The ASCII character that a wide one at an index stands for: U+FF01 to U+FF5E, and U+3000.
  fileprivate func wideLetter(at index: Int) -> UInt8? {
    guard index + 2 < endIndex else { return nil }
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0xEF, 0xBC, let last) where last >= 0x81: return last - 0x60
    case (0xEF, 0xBD, let last) where last <= 0x9E: return last - 0x20
    case (0xE3, 0x80, 0x80): return 0x20
    default: return nil
    }
  }
}
