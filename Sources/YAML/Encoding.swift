/// Guesses what bytes are that are not UTF-8.
enum Encoding {
  /// Whether the bytes look like UTF-16: its byte-order mark, or every other byte NUL.
  static func isSixteenBit(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let sample = bytes.prefix(256)
    guard sample.count >= 4 else { return false }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let (few, many) = (min(zeros[0], zeros[1]), max(zeros[0], zeros[1]))
    return few == 0 && many > 1 && many * 4 >= sample.count
  }

  /// Whether every byte above ASCII belongs to a character of GB18030 and most are common hanzi.
  ///
  /// Text that begins with hanzi in UTF-8 was damaged later: GB18030 hardly ever looks like that.
  static func isChinese(_ bytes: [UInt8], validUntil invalid: Int) -> Bool {
    if bytes[..<invalid].count(where: { $0 >= 0xE0 }) >= 3 { return false }
    var index = 0
    var characters = 0
    var common = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(lead), index + 1 < bytes.count else { return false }
      characters += 1
      switch bytes[index + 1] {
      case 0x40...0x7E, 0x80...0xFE:
        if isCommon(lead, bytes[index + 1]) { common += 1 }
        index += 2
      case 0x30...0x39:
        guard index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
          (0x30...0x39).contains(bytes[index + 3])
        else { return false }
        index += 4
      default: return false
      }
    }
    return common * 2 > characters
  }

  /// Whether two bytes are a hanzi or a mark of punctuation of GB 2312.
  private static func isCommon(_ lead: UInt8, _ trail: UInt8) -> Bool {
    (0xB0...0xF7).contains(lead) && trail >= 0xA1 || (lead == 0xA1 || lead == 0xA3) && trail >= 0xA1
  }
}
