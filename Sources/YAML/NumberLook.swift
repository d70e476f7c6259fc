package import Source

/// What readers of YAML 1.1 or 1.2 that go by the look of a plain text take it for, instead of a text.
package struct NumberLook: Sendable {
  package let title: Wording
  /// Whether the value is written otherwise when it is written again: `0012` becomes `12`.
  package let changesText: Bool

  /// Nil for what every reader takes for a text.
  package init?(_ text: Text) {
    let bytes = Array(text.bytes)
    guard !bytes.isEmpty, bytes.count <= 64 else { return nil }
    if Self.words.contains(text.string.lowercased()) {
      self.init(zh: "“真”或“假”", en: "true or false")
    } else if let number = Self.number(bytes) {
      self = number
    } else {
      return nil
    }
  }

  private init(zh: String, en: String, changesText: Bool = true) {
    title = Wording(zh: zh, en: en)
    self.changesText = changesText
  }

  private static let words: Set = ["y", "n", "yes", "no", "on", "off", "true", "false"]

  private static func number(_ bytes: [UInt8]) -> NumberLook? {
    let hasSign = bytes[0] == 0x2B || bytes[0] == 0x2D
    let body = hasSign ? bytes.dropFirst() : bytes[...]
    guard let first = body.first, isDigit(first) || first == 0x2E else { return nil }
    let digits = body.filter { $0 != 0x5F }
    if digits.allSatisfy(isDigit) { return integer(digits, isPlain: digits.count == bytes.count) }
    if first == 0x30, let base = prefixed(digits) { return base }
    if isSexagesimal(body) { return NumberLook(zh: "六十进制数", en: "a number of base 60") }
    return isDecimal(digits) ? NumberLook(zh: "小数", en: "a decimal number") : nil
  }

  private static func integer(_ digits: [UInt8], isPlain: Bool) -> NumberLook {
    guard digits.first == 0x30, digits.count > 1 else {
      // More digits than a number of double precision holds are rounded.
      return NumberLook(zh: "数字", en: "a number", changesText: !isPlain || digits.count > 15)
    }
    return digits.allSatisfy { $0 < 0x38 }
      ? NumberLook(zh: "八进制数，或者去掉开头的 0", en: "an octal number, or without its leading zeros")
      : NumberLook(zh: "数字，去掉开头的 0", en: "a number without its leading zeros")
  }

  /// Numbers that begin with `0x`, `0o` or `0b`.
  private static func prefixed(_ digits: [UInt8]) -> NumberLook? {
    let rest = digits.dropFirst(2)
    guard digits.count > 2 else { return nil }
    let isNumber =
      switch digits[1] {
      case 0x78:
        rest.allSatisfy {
          isDigit($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0)
        }
      case 0x6F: rest.allSatisfy { (0x30...0x37).contains($0) }
      case 0x62: rest.allSatisfy { $0 == 0x30 || $0 == 0x31 }
      default: false
      }
    return isNumber ? NumberLook(zh: "其他进制的数", en: "a number of another base") : nil
  }

  /// Groups of digits between colons, each below 60, as in `9:30`.
  private static func isSexagesimal(_ body: ArraySlice<UInt8>) -> Bool {
    let groups = body.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard groups.count > 1, groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else {
      return false
    }
    return groups.dropFirst().allSatisfy {
      $0.count == 1 || $0.count == 2 && ($0.first ?? 0) < 0x36
    }
  }

  /// Digits with a point, an exponent or both.
  private static func isDecimal(_ digits: [UInt8]) -> Bool {
    var rest = digits.drop(while: isDigit)
    var count = digits.count - rest.count
    if rest.first == 0x2E {
      let fraction = rest.dropFirst()
      rest = fraction.drop(while: isDigit)
      count += fraction.count - rest.count
    }
    guard count > 0 else { return false }
    guard let exponent = rest.first else { return true }
    guard exponent == 0x65 || exponent == 0x45 else { return false }
    var power = rest.dropFirst()
    if power.first == 0x2B || power.first == 0x2D { power = power.dropFirst() }
    return !power.isEmpty && power.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
