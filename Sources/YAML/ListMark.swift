/// The sign that begins an entry of a list as people write one: `1、`, `（一）`, `①`, `•`.
package struct ListMark: Equatable {
  /// What marks of one list have in common.
  package enum Style: Equatable, Sendable {
    case number(String)
    case bracketed
    case hanzi
    case circled
    case sign(String)
  }

  package let style: Style
  /// The first byte of what the mark stands before.
  package let end: Int

  /// Nil where no mark stands at the start of a line's content, or nothing stands behind it.
  package init?(_ bytes: [UInt8], from start: Int, to lineEnd: Int) {
    guard start < lineEnd else { return nil }
    // No mark is longer than a few characters.
    let head = Substring(String(decoding: bytes[start..<min(lineEnd, start + 24)], as: UTF8.self))
    guard let (style, rest) = Self.read(head) else { return nil }
    var end = start + head.utf8.count - rest.utf8.count
    while end < lineEnd, bytes[end] == 0x20 { end += 1 }
    guard end < lineEnd else { return nil }
    self.style = style
    self.end = end
  }

  /// Whether a text may begin so without quotes.
  package static func mayPrecede(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte)
  }

  private static func read(_ head: Substring) -> (Style, Substring)? {
    guard let first = head.first, let scalar = first.unicodeScalars.first else { return nil }
    if "•·●○◆◇■□▪—–－".contains(first) { return (.sign(String(first)), head.dropFirst()) }
    if (0x2460...0x249B).contains(scalar.value) { return (.circled, head.dropFirst()) }
    if first == "（" || first == "(" {
      let number = head.dropFirst().prefix { isNumeral($0) }
      let rest = head.dropFirst(1 + number.count)
      guard (1...3).contains(number.count), let close = rest.first, close == "）" || close == ")"
      else {
        return nil
      }
      return (.bracketed, rest.dropFirst(rest.dropFirst().first == "、" ? 2 : 1))
    }
    let number = head.prefix { isNumeral($0) }
    let rest = head.dropFirst(number.count)
    guard (1...3).contains(number.count), let sign = rest.first else { return nil }
    if hanzi.contains(first) { return sign == "、" ? (.hanzi, rest.dropFirst()) : nil }
    guard number.count < 3, "、．.）)".contains(sign) else { return nil }
    // 1.5 米 is a number, and so are 9.00 and 1.2.3.
    if sign == ".", let next = rest.dropFirst().first, isNumeral(next) { return nil }
    return (.number(String(sign)), rest.dropFirst())
  }

  private static let hanzi = "一二三四五六七八九十"

  private static func isNumeral(_ character: Character) -> Bool {
    ("0"..."9").contains(character) || hanzi.contains(character)
  }
}
