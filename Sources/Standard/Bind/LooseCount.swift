import Source
import YAML

/// Numbers as documents write them: 1份, 两次, 原件1份，复印件1份.
enum LooseCount {
  /// The number of a text that only adds what is counted; nil where it says more.
  static func number(_ text: String) -> Int? {
    var digits = text.filter { !$0.isWhitespace }[...]
    for word in measures where digits.hasSuffix(word) {
      digits = digits.dropLast(word.count)
      break
    }
    guard !digits.isEmpty, digits.count <= 6 else { return nil }
    if digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return Int(digits) }
    return digits == "两" ? 2 : ChineseNumeral.value(of: String(digits))
  }

  /// The numbers of a text that names elements of a record one after another; nil where anything else stands between.
  static func numbers(_ text: String, of shape: RecordShape) -> [(element: Element, number: Int)]? {
    var found: [(element: Element, number: Int)] = []
    for piece in text.split(whereSeparator: marks.contains) {
      let piece = String(piece).trimmingSpaces()
      guard
        let key = shape.elements.flatMap(\.keys).filter(piece.hasPrefix)
          .max(by: { $0.count < $1.count }),
        let element = shape.element(key: Text(key)), element.kind == .integer,
        !found.contains(where: { $0.element.name == element.name }),
        let number = number(String(piece.dropFirst(key.count).drop { colons.contains($0) }))
      else { return nil }
      found.append((element, number))
    }
    return found.isEmpty ? nil : found
  }

  private static let measures = ["份", "次", "个", "张", "件", "套", "本", "页", "人"]
  private static let marks: Set<Character> = ["，", ",", "、", "；", ";", "+"]
  private static let colons: Set<Character> = ["：", ":", " "]
}
