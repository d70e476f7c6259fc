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
    return Text(result[...])
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
