/// The articles, paragraphs and points that a clause names, however it is written.
///
/// `第十四条第一、二款`, `第14条第1款、第2款` and `第十四条第一款和第二款` name the same two paragraphs.
struct CanonicalClause {
  private enum Token {
    case numbers([Int])
    /// 条, 款, 项 or 目 by its depth.
    case unit(Int)
    case separator
    case range
  }

  /// Each a path of numbers by depth, such as article 14, paragraph 1.
  private(set) var places: Set<[Int]> = []

  /// Nil for a text that is not made of numbered units alone.
  init?(_ text: String) {
    guard let tokens = Self.tokens(text), !tokens.isEmpty else { return nil }
    var last: [[Int]] = []
    var numbers: [Int] = []
    var isRange = false
    var isList = false
    for token in tokens {
      switch token {
      case .numbers(let found):
        guard let number = found.first else { return nil }
        if isRange, let low = numbers.last, low < number, number - low < 100 {
          numbers += Array((low + 1)...number)
        } else {
          numbers.append(number)
        }
        isRange = false
      case .range: isRange = true
      case .separator: if numbers.isEmpty { isList = true }
      case .unit(let depth):
        guard !numbers.isEmpty else { return nil }
        let isInside = !isList && last.first.map { $0.count <= depth } ?? false
        let base: [Int]
        if isInside, let parent = last.last {
          places.remove(parent)
          base = parent
        } else {
          base = Array((last.last ?? []).prefix(depth))
        }
        let padding = Array(repeating: 0, count: max(0, depth - base.count))
        last = numbers.map { base + padding + [$0] }
        places.formUnion(last)
        numbers = []
        isList = false
      }
    }
    guard numbers.isEmpty, !isRange else { return nil }
  }

  var bytes: [UInt8] {
    let sorted = places.sorted { $0.lexicographicallyPrecedes($1) }
    return Array(
      sorted.map { $0.map(String.init).joined(separator: ".") }.joined(separator: ",").utf8)
  }

  private static func tokens(_ text: String) -> [Token]? {
    var tokens: [Token] = []
    var digits: [Character] = []
    func number() -> Int? { ChineseNumber.value(of: String(digits)) }
    for character in String(decoding: CanonicalText.folded(text), as: UTF8.self) {
      if ChineseNumber.isDigit(character) {
        digits.append(character)
        continue
      }
      if !digits.isEmpty {
        guard let value = number() else { return nil }
        tokens.append(.numbers([value]))
        digits = []
      }
      switch character {
      case "第", "(", ")", " ": continue
      case "条": tokens.append(.unit(0))
      case "款": tokens.append(.unit(1))
      case "项": tokens.append(.unit(2))
      case "目": tokens.append(.unit(3))
      case ",", ";", "和", "及", "与": tokens.append(.separator)
      case "至", "到", "-": tokens.append(.range)
      default: return nil
      }
    }
    return digits.isEmpty ? tokens : nil
  }
}

/// Numbers below ten thousand, in Chinese or Arabic digits.
enum ChineseNumber {
  static func isDigit(_ character: Character) -> Bool { values[character] != nil }

  static func value(of text: String) -> Int? {
    if let number = Int(text) { return number }
    var total = 0
    var digit: Int?
    for character in text {
      guard let value = values[character] else { return nil }
      if value >= 10 {
        total += (digit ?? 1) * value
        digit = nil
      } else {
        guard digit == nil || digit == 0 else { return nil }
        digit = value
      }
    }
    return total + (digit ?? 0)
  }

  private static let values: [Character: Int] = {
    var values: [Character: Int] = ["〇": 0, "两": 2, "十": 10, "百": 100, "千": 1000]
    for (value, character) in "零一二三四五六七八九".enumerated() { values[character] = value }
    for (value, character) in "0123456789".enumerated() { values[character] = value }
    return values
  }()
}
