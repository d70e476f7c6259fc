package import Source

/// A colon that was meant to end a key but does not: full-width, or without a space behind it.
package struct WrongColon {
  /// Where the key before it begins.
  let key: Int
  let start: Int
  let end: Int
  let isWide: Bool

  /// Looks for a key and its wrong colon at the start of a line's content; nil where there is none.
  package init?(_ bytes: [UInt8], from content: Int, to end: Int) {
    guard content < end, Self.startsKey(bytes[content]) else { return nil }
    var characters = 0
    var index = content
    while index < end, characters <= 24 {
      let byte = bytes[index]
      if byte == 0x3A {
        guard characters > 0, index + 1 < end, !Self.isAddress(bytes[(index + 1)..<end]) else {
          return nil
        }
        self.init(key: content, start: index, end: index + 1, isWide: false)
        return
      }
      let three = bytes[index..<min(index + 3, end)]
      if three.elementsEqual([0xEF, 0xBC, 0x9A]) {
        guard characters > 0 else { return nil }
        self.init(key: content, start: index, end: index + 3, isWide: true)
        return
      }
      guard !Self.endsKey(byte, three) else { return nil }
      if byte & 0xC0 != 0x80 { characters += 1 }
      index += 1
    }
    return nil
  }

  private init(key: Int, start: Int, end: Int, isWide: Bool) {
    self.key = key
    self.start = start
    self.end = end
    self.isWide = isWide
  }

  /// Keys of these files start with a letter or a hanzi.
  private static func startsKey(_ byte: UInt8) -> Bool {
    byte >= 0xC2 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Whether a colon starts the rest of an address (`http://`) and no value.
  private static func isAddress(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.starts(with: [0x2F, 0x2F]) || rest.first == 0x20 || rest.first == 0x09
  }

  /// Whether a character is one that prose has and a key has not: a space, ，。；！？、“”.
  private static func endsKey(_ byte: UInt8, _ three: ArraySlice<UInt8>) -> Bool {
    if byte < 0x80 {
      let isNameLike =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F || byte == 0x2E
        || byte == 0x28 || byte == 0x29 || byte == 0x2F
      return !isNameLike
    }
    let sentence: [[UInt8]] = [
      [0xEF, 0xBC, 0x8C], [0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x9B], [0xEF, 0xBC, 0x81],
      [0xEF, 0xBC, 0x9F], [0xE3, 0x80, 0x81], [0xE3, 0x80, 0x80],
      [0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D],
    ]
    return sentence.contains { three.elementsEqual($0) }
  }

  static let remedy = Wording(zh: "改为半角冒号加一个空格", en: "Write a colon and a space")

  /// What stands before it.
  package func key(in bytes: [UInt8]) -> Text { Text(bytes, in: key..<start).trimmed }

  func report(_ findings: inout Findings) {
    findings.add(finding(at: findings.location(start, end), isCertain: true))
  }

  /// - Parameter isCertain: whether nobody has to say that what stands before it is a key
  package func finding(in file: FileID, isCertain: Bool) -> Diagnostic {
    finding(at: Location(file: file, range: ByteRange(start, end)), isCertain: isCertain)
  }

  private func finding(at location: Location, isCertain: Bool) -> Diagnostic {
    let fix = Fix(Self.remedy, [edit(in: location.file)], isSafe: isCertain)
    return Diagnostic(isWide ? .fullWidthColon : .missingSpace, at: location, fix: fix)
  }

  func edit(in file: FileID) -> Fix.Edit {
    Fix.Edit(Location(file: file, range: ByteRange(start, end)), ": ")
  }
}
