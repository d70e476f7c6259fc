/// Folds the spellings of a Chinese text that mean the same: full and half width, variants of
/// punctuation, quotation marks and book-title marks, white space between characters.
enum CanonicalText {
  /// A text of which only the words count: punctuation stays between digits alone.
  static func foldedProse(_ text: String) -> [UInt8] {
    let scalars = Array(scalars(of: text))
    var result: [Unicode.Scalar] = []
    for (place, scalar) in scalars.enumerated() {
      if isStop(scalar) {
        guard place > 0, place + 1 < scalars.count, isDigit(scalars[place - 1]),
          isDigit(scalars[place + 1])
        else { continue }
      }
      result.append(scalar)
    }
    return bytes(of: result)
  }

  static func folded(_ text: String) -> [UInt8] {
    var scalars = scalars(of: text)
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
  private static func scalars(of text: String) -> [Unicode.Scalar] {
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
      result.append(scalar)
    }
    return result
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
