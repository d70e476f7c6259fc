import YAML

/// A number as prose writes it: ASCII or full-width digits, Chinese numerals, or 半 for a half.
///
/// Places are indices into the bytes that are read.
struct ProseNumber {
  /// Thousandths, so that 0.5 and 半 are exact; nil for digits that are no amount, such as long codes.
  let thousandths: Int?
  let end: Int
  let isNumeral: Bool

  /// The whole number; nil for a fraction.
  var whole: Int? { thousandths.flatMap { $0 % 1000 == 0 ? $0 / 1000 : nil } }
}

extension ProseNumber {
  /// More digits than any amount of a guide has: a code or a telephone number.
  private static let longest = 12

  /// Reads the first number that begins at an index or after it; nil where there is none.
  static func first(
    in bytes: ArraySlice<UInt8>, from start: Int
  ) -> (number: ProseNumber, start: Int)? {
    var index = start
    while index < bytes.endIndex {
      // None begins within a character.
      if bytes[index] & 0xC0 != 0x80, let number = ProseNumber(bytes, at: index) {
        return (number, index)
      }
      index += 1
    }
    return nil
  }

  /// Reads the number that begins at an index; nil where none does.
  init?(_ bytes: ArraySlice<UInt8>, at start: Int) {
    if let digits = Self.digits(bytes, at: start) {
      self = digits
    } else if let scalar = bytes.wideScalar(at: start) {
      if scalar == 0x534A {  // 半
        self.init(thousandths: 500, end: start + 3, isNumeral: true)
        return
      }
      guard Self.isNumeral(scalar) else { return nil }
      var end = start
      while let next = bytes.wideScalar(at: end), Self.isNumeral(next) { end += 3 }
      let value =
        end - start <= Self.longest * 3
        ? ChineseNumeral.value(of: String(decoding: bytes[start..<end], as: UTF8.self)) : nil
      self.init(thousandths: value.map { $0 * 1000 }, end: end, isNumeral: true)
    } else {
      return nil
    }
  }

  private static func digits(_ bytes: ArraySlice<UInt8>, at start: Int) -> ProseNumber? {
    var end = start
    var value = 0
    var count = 0
    while let digit = bytes.digit(at: end) {
      if count < longest { value = value * 10 + digit.value }
      count += 1
      end += digit.width
      // 1,000: a comma between groups of three.
      if end + 3 < bytes.endIndex, bytes[end] == 0x2C, count <= 3 || count % 3 == 0,
        (1...3).allSatisfy({ bytes.digit(at: end + $0)?.width == 1 }),
        bytes.digit(at: end + 4) == nil
      {
        end += 1
      }
    }
    guard count > 0 else { return nil }
    var thousandths: Int? = count < longest - 2 ? value * 1000 : nil
    if end + 1 < bytes.endIndex, bytes[end] == 0x2E, bytes.digit(at: end + 1) != nil {
      var scale = 100
      end += 1
      while let digit = bytes.digit(at: end) {
        thousandths = scale > 0 ? thousandths.map { $0 + digit.value * scale } : nil
        scale /= 10
        end += digit.width
      }
    }
    return ProseNumber(thousandths: thousandths, end: end, isNumeral: false)
  }

  static func isNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    // 一 七 三 两 九 二 五 八 六 十 千 四 百 零 〇
    case 0x4E00, 0x4E03, 0x4E09, 0x4E24, 0x4E5D, 0x4E8C, 0x4E94, 0x516B, 0x516D, 0x5341, 0x5343,
      0x56DB, 0x767E, 0x96F6, 0x3007:
      true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// The character of three bytes that begins at an index: what nearly all Chinese text is made of.
  func wideScalar(at index: Int) -> UInt32? {
    guard index >= startIndex, index + 2 < endIndex, self[index] & 0xF0 == 0xE0 else { return nil }
    return UInt32(self[index] & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6
      | UInt32(self[index + 2] & 0x3F)
  }

  /// The ASCII or full-width digit at an index, with the number of its bytes.
  func digit(at index: Int) -> (value: Int, width: Int)? {
    guard index >= startIndex, index < endIndex else { return nil }
    if (0x30...0x39).contains(self[index]) { return (Int(self[index]) - 0x30, 1) }
    guard let scalar = wideScalar(at: index), (0xFF10...0xFF19).contains(scalar) else { return nil }
    return (Int(scalar) - 0xFF10, 3)
  }

  /// The index after the blanks that begin at an index.
  func afterBlanks(_ index: Int) -> Int {
    var index = index
    while index < endIndex {
      if self[index] == 0x20 || self[index] == 0x09 {
        index += 1
      } else if wideScalar(at: index) == 0x3000 {
        index += 3
      } else if self[index] == 0xC2, index + 1 < endIndex, self[index + 1] == 0xA0 {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  func starts(_ word: String, at index: Int) -> Bool {
    index >= startIndex && index + word.utf8.count <= endIndex
      && self[index..<(index + word.utf8.count)].elementsEqual(word.utf8)
  }
}
