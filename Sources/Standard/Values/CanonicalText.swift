/// Folds the spellings of a Chinese text that mean the same: full and half width, variants of
/// punctuation, quotation marks and book-title marks, white space between characters, Chinese numerals,
/// numbers that only count entries.
enum CanonicalText {
  /// A text of which only the words count: punctuation stays between digits alone.
  static func foldedProse(_ text: String) -> [UInt8] {
    lines(of: text).flatMap { words(of: withoutNumbering(scalars(of: $0))) }
  }

  /// The sentences of a text, each as `foldedProse` has it.
  static func sentences(_ text: String) -> [[UInt8]] {
    var result: [[UInt8]] = []
    for line in lines(of: text) {
      for sentence in line.split(whereSeparator: { "。；;！!．".contains($0) }) {
        let bytes = words(of: withoutNumbering(scalars(of: sentence)))
        if !bytes.isEmpty { result.append(bytes) }
      }
    }
    return result
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(whereSeparator: \.isNewline)
  }

  private static func words(of scalars: [Unicode.Scalar]) -> [UInt8] {
    var result: [Unicode.Scalar] = []
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      defer { place += 1 }
      if isStop(scalar) {
        // A paragraph may count what it lists: …；2.有住所.
        if scalar == ";" || scalar == "." || scalar == ":",
          let width = numberingWidth(scalars[(place + 1)...])
        {
          place += width
          continue
        }
        guard place > 0, place + 1 < scalars.count, isDigit(scalars[place - 1]),
          isDigit(scalars[place + 1])
        else { continue }
      }
      result.append(scalar)
    }
    return bytes(of: result)
  }

  static func folded(_ text: String) -> [UInt8] {
    var scalars = withoutNumbering(scalars(of: text))
    while let last = scalars.last, isStop(last) { scalars.removeLast() }
    return bytes(of: scalars)
  }

  private static func bytes(of scalars: [Unicode.Scalar]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 3)
    for scalar in scalars { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
    return bytes
  }

  /// The folded characters; white space stays, as one blank, between Latin letters or digits alone.
  private static func scalars(of text: some StringProtocol) -> [Unicode.Scalar] {
    var hasNumerals = false
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(text.utf8.count)
    var isAfterSpace = false
    for scalar in text.unicodeScalars {
      guard !isSpace(scalar) else {
        isAfterSpace = true
        continue
      }
      guard let scalar = folded(scalar) else { continue }
      if let last = result.last {
        if isAfterSpace, isLatin(last), isLatin(scalar) { result.append(" ") }
        if scalar == "-", last == "-" { continue }
      }
      isAfterSpace = false
      hasNumerals = hasNumerals || ChineseNumeral.isNumeral(scalar)
      result.append(scalar)
    }
    return hasNumerals ? withDigits(result) : result
  }

  /// The text with Chinese numerals as digits: 第十四条 as 第14条.
  ///
  /// What is no number stays as it is.
  private static func withDigits(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var place = 0
    while place < scalars.count {
      var end = place
      while end < scalars.count, ChineseNumeral.isNumeral(scalars[end]) { end += 1 }
      guard end > place else {
        result.append(scalars[place])
        place += 1
        continue
      }
      let run = String(String.UnicodeScalarView(scalars[place..<end]))
      // 3千 is not 3 and then a thousand.
      let isApart =
        (result.last.map { !isDigit($0) } ?? true)
        && (end == scalars.count || !isDigit(scalars[end]))
      if isApart, end - place <= longestNumeral, let value = ChineseNumeral.value(of: run) {
        result += String(value).unicodeScalars
      } else {
        result += scalars[place..<end]
      }
      place = end
    }
    return withPercentSigns(result)
  }

  private static let longestNumeral = 8

  /// 百分之5 as 5%.
  private static func withPercentSigns(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var place = 0
    while place < scalars.count {
      let rest = scalars[place...]
      let digits =
        rest.starts(with: percent)
        ? rest.dropFirst(percent.count).prefix { isDigit($0) || $0 == "." } : []
      if digits.isEmpty {
        result.append(scalars[place])
        place += 1
      } else {
        result += digits
        result.append("%")
        place += percent.count + digits.count
      }
    }
    return result
  }

  private static let percent = Array("百分之".unicodeScalars)

  /// The text without a number that only counts it, such as （一） or 3、 at its start.
  private static func withoutNumbering(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let width = numberingWidth(scalars[...]) else { return scalars }
    return Array(scalars[width...])
  }

  /// How many characters of the start only count what follows; nil where the number says something.
  private static func numberingWidth(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    var place = scalars.startIndex
    if let first = scalars.first, ("①"..."⑳").contains(first) {
      return scalars.count > 1 ? 1 : nil
    }
    let isBracketed = scalars.first == "("
    if isBracketed { place += 1 }
    let start = place
    while place < scalars.endIndex, isDigit(scalars[place]), place - start < 3 { place += 1 }
    guard (1...2).contains(place - start), place < scalars.endIndex else { return nil }
    let mark = scalars[place]
    guard isBracketed ? mark == ")" : [")", ".", ","].contains(mark) else { return nil }
    place += 1
    if !isBracketed, place < scalars.endIndex, isDigit(scalars[place]) { return nil }
    return place < scalars.endIndex ? place - scalars.startIndex : nil
  }

  /// The character that stands for all its variants; nil for one that means nothing.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) + 0x20)
    case "\u{FF01}"..."\u{FF5E}":
      Unicode.Scalar(scalar.value - 0xFEE0).flatMap(folded)
    case "《", "》", "〈", "〉", "“", "”", "‘", "’", "「", "」", "『", "』", "\"": nil
    case "\u{00AD}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}": nil
    case "、", "､": ","
    case "。", "｡": "."
    case "〔", "【", "〖", "﹝", "[", "{": "("
    case "〕", "】", "〗", "﹞", "]", "}": ")"
    case "\u{2010}"..."\u{2015}", "−", "﹣", "~", "〜", "∼": "-"
    case "•", "‧", "・", "∙", "･": "·"
    case "×", "✕": "x"
    case "￥": "¥"
    default: scalar
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.isBlank
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || ("a"..."z").contains(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ".", ";", ":", "!": true
    default: false
    }
  }
}
