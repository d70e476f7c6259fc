import YAML

/// One of several parts into which work is divided, so that several machines take one each.
///
/// For a check codes are divided and not districts: what one item is in all districts is compared, and layers of one division
/// are read for those below it, so that a code is the least that can be judged alone. A main item and its
/// sub-items are in one part.
package struct Shard: Sendable {
  /// From 1.
  package let number: Int
  package let count: Int

  /// - Returns: nil for a number that is not one of the count.
  package init?(_ number: Int, of count: Int) {
    guard count >= 1, count <= 1024, number >= 1, number <= count else { return nil }
    self.number = number
    self.count = count
  }

  /// Whether a file of an item or of the catalogue seems to belong to the part.
  ///
  /// Its bytes are only searched for the code, which is many times as fast as reading them. Where they are taken for another
  /// code than theirs, or for none, joining the parts finds that the code is not whole, and looks at it again.
  func holds(_ bytes: [UInt8], at path: String) -> Bool {
    let family = Self.code(in: bytes)?.prefix(Self.familyLength)
    return holds(family.map(Array.init) ?? Array(path.utf8))
  }

  /// Whether what has a name belongs to the part: each name belongs to one.
  package func holds(_ name: [UInt8]) -> Bool {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    // Codes differ in their last digits, which have to reach every bit.
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return (hash ^ hash >> 33) % UInt64(count) == UInt64(number - 1)
  }

  /// The digits before those of the sub-item.
  private static let familyLength = 9
  private static let keys = ["基本编码", "basicCode"].map { Array($0.utf8) }

  /// The digits behind the first key at the beginning of a line that is that of the basic code.
  private static func code(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      for key in keys where bytes[start..<end].starts(with: key) {
        let rest = bytes[(start + key.count)..<end].drop { !(0x30...0x39).contains($0) }
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        return digits.isEmpty ? nil : digits
      }
      start = end + 1
    }
    return nil
  }
}
