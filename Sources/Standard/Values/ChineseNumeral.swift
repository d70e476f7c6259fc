/// Numbers below ten thousand in Chinese numerals, as clauses of law are counted.
package enum ChineseNumeral {
  /// Reads `十四`, `一百二十` and `二〇`; nil where the characters make no number.
  package static func value(of numerals: String) -> Int? {
    let scalars = Array(numerals.unicodeScalars)
    let values = scalars.compactMap { digits[$0] }
    // Digits alone are read place by place where a zero shows that they are meant so: 二〇, not 三四.
    if values.count == scalars.count, values.count <= 4, values.count == 1 || values.contains(0) {
      return values.reduce(0) { $0 * 10 + $1 }
    }
    var total = 0
    var digit: Int?
    var lastUnit = 10_000
    for scalar in scalars {
      if let value = digits[scalar] {
        guard digit == nil || digit == 0 else { return nil }
        digit = value
      } else if let unit = units[scalar] {
        guard unit < lastUnit, digit != 0, digit != nil || unit == 10 else { return nil }
        total += (digit ?? 1) * unit
        digit = nil
        lastUnit = unit
      } else {
        return nil
      }
    }
    return scalars.isEmpty ? nil : total + (digit ?? 0)
  }

  /// A number as laws print it: `十四`, `一百零五`.
  package static func text(of number: Int) -> String {
    guard (1..<10_000).contains(number) else { return String(number) }
    var result = ""
    var needsZero = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / unit % 10
      guard digit > 0 else {
        needsZero = !result.isEmpty
        continue
      }
      if needsZero { result += "零" }
      needsZero = false
      let isTeen = unit == 10 && digit == 1 && result.isEmpty
      result += (isTeen ? "" : names[digit]) + name
    }
    return result
  }

  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    digits[scalar] != nil || units[scalar] != nil
  }

  private static let names = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let units: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1000]
  private static let digits: [Unicode.Scalar: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9,
  ]
}
