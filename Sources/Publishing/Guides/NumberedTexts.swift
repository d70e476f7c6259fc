/// Texts that a page numbers, without the numbers that some of them bring along.
struct NumberedTexts {
  let texts: [String]
  /// Whether the page numbers them: a single text needs no number, and texts that count in their own
  /// way, such as “（一）”, keep it because laws and other texts refer to it.
  let isNumbered: Bool

  init(_ texts: [String]) {
    let plain = texts.enumerated().map { Self.withoutNumber($1, $0 + 1) }
    let unnumbered = plain.compactMap(\.self)
    if !texts.isEmpty, unnumbered.count == texts.count {
      self.texts = unnumbered
      isNumbered = texts.count > 1
    } else {
      self.texts = texts
      isNumbered = texts.count > 1 && !texts.contains(where: Self.countsItself)
    }
  }

  /// The text without a number at its start that is its place: `2.`, `2、`, `2．`; nil without one.
  private static func withoutNumber(_ text: String, _ place: Int) -> String? {
    let rest = text.drop(while: \.isWhitespace)
    let number = rest.prefix { $0.isASCII && $0.isNumber }
    let after = rest.dropFirst(number.count)
    guard number == String(place), let sign = after.first, ".、．".contains(sign) else { return nil }
    let body = after.dropFirst()
    // 1.5 is an amount.
    guard !body.isEmpty, !isDigit(body.first) else { return nil }
    return String(body.drop(while: \.isWhitespace))
  }

  private static func countsItself(_ text: String) -> Bool {
    let start = text.drop(while: \.isWhitespace).prefix(6)
    let inside = start.drop { "（(第".contains($0) }
    let number = inside.prefix { "一二三四五六七八九十".contains($0) || $0.isASCII && $0.isNumber }
    let after = inside.dropFirst(number.count)
    guard !number.isEmpty, let sign = after.first else { return false }
    return "）)、．.条项".contains(sign) && !isDigit(after.dropFirst().first)
  }

  private static func isDigit(_ character: Character?) -> Bool {
    character.map { $0.isASCII && $0.isNumber } ?? false
  }
}
