package import YAML

extension Text {
  /// Where citizen numbers stand in the text: eighteen characters by themselves, with a real date and the
  /// right check character, as offsets from the start.
  package var citizenNumbers: [Range<Int>] {
    var result: [Range<Int>] = []
    let bytes = bytes
    var index = bytes.startIndex
    while index + 18 <= bytes.endIndex {
      // None of the eighteen bytes before another sign begins such a number.
      guard isAlphanumeric(bytes[index + 17]) else {
        index += 18
        continue
      }
      guard isAlphanumeric(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.endIndex, isAlphanumeric(bytes[index]) { index += 1 }
      guard index - start == 18 else { continue }
      var digits = Array(bytes[start..<index])
      if digits[17] == 0x78 { digits[17] = 0x58 }
      guard let number = try? CitizenNumber(Text(digits)), number.isValid,
        (1850...2100).contains(number.birthDate.year)
      else { continue }
      result.append((start - bytes.startIndex)..<(index - bytes.startIndex))
    }
    return result
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) && byte >= 0x41
  }
}
