/// Text in a picture, which does not wrap by itself: how wide it is and where its lines end.
enum FlowChartText {
  /// The width of a text in units of the picture, rather too much than too little.
  static func width(of text: String, size: Int) -> Int {
    (text.reduce(0) { $0 + share(of: $1) } * size + 99) / 100
  }

  /// The lines of a text that are no wider than a width; a single sign always has its line.
  static func lines(_ text: String, width: Int, size: Int) -> [String] {
    let room = width * 100 / size
    var lines: [String] = []
    var line: [Character] = []
    var used = 0
    for sign in shown(text) {
      let share = share(of: sign)
      if used + share > room, !line.isEmpty {
        let kept = breakPlace(of: line, before: sign)
        lines.append(trimmed(line[..<kept]))
        line = Array(line[kept...])
        used = line.reduce(0) { $0 + Self.share(of: $1) }
      }
      if line.isEmpty, sign == " " { continue }
      line.append(sign)
      used += share
    }
    if !line.isEmpty { lines.append(trimmed(line[...])) }
    return lines.filter { !$0.isEmpty }
  }

  /// The signs of a text that take room: line breaks are blanks, and what only steers the order or the
  /// look of others is left out.
  private static func shown(_ text: String) -> [Character] {
    text.compactMap { sign in
      if sign.isNewline || sign == "\t" { return " " }
      return sign.unicodeScalars.allSatisfy(steers) ? nil : sign
    }
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// How many signs of a full line stay in it: words stay whole where they can, and no line begins with
  /// a sign that closes or ends with one that opens.
  private static func breakPlace(of line: [Character], before next: Character) -> Int {
    var place = line.count
    if isOfWord(next), let last = line.last, isOfWord(last) {
      let word = line.reversed().prefix(while: isOfWord).count
      if word < line.count { place = line.count - word }
    }
    if closing.contains(place < line.count ? line[place] : next), place > 1 { place -= 1 }
    if opening.contains(line[place - 1]), place > 1 { place -= 1 }
    return place
  }

  private static func trimmed(_ line: ArraySlice<Character>) -> String {
    String(String(line.reversed().drop { $0 == " " }).reversed())
  }

  private static func isOfWord(_ sign: Character) -> Bool {
    sign.isASCII && (sign.isLetter || sign.isNumber || sign == ".")
  }

  private static let opening: Set<Character> = ["（", "《", "“", "‘", "【", "〔", "(", "["]

  private static let closing: Set<Character> = [
    "，", "。", "；", "：", "、", "！", "？", "）", "》", "”", "’", "】", "〕", ")", ",", "]",
  ]

  /// Hundredths of the size of the type: a Chinese character is a square.
  private static func share(of sign: Character) -> Int {
    guard let scalar = sign.unicodeScalars.first else { return 0 }
    return switch scalar.value {
    case 0x20: 35
    case 0x41...0x5A, 0x25, 0x26, 0x40, 0x6D, 0x77: 90
    case 0x21...0x7E: 62
    case 0xA0...0x24F: 70
    default: 100
    }
  }
}
