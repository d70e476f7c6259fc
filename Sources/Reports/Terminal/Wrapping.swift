/// Breaks sentences into lines: Latin words at spaces, Chinese text between any two characters.
package enum Wrapping {
  package static func lines(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      lines(ofParagraph: String(paragraph), width: width)
    }
  }

  private static func lines(ofParagraph text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for piece in pieces(text).flatMap({ parts(of: $0, width: width) }) {
      let needed = DisplayWidth.of(piece)
      if columns + needed > width, !line.isEmpty {
        lines.append(trimmed(line))
        line = ""
        columns = 0
        if piece == " " { continue }
      }
      line += piece
      columns += needed
    }
    return lines + [trimmed(line)]
  }

  /// A piece that no line holds, such as a long code, in parts that each fill one.
  private static func parts(of piece: String, width: Int) -> [String] {
    guard DisplayWidth.of(piece) > width else { return [piece] }
    var parts = [""]
    for character in piece {
      let part = parts[parts.count - 1]
      if !part.isEmpty, DisplayWidth.of(part) + DisplayWidth.of(String(character)) > width {
        parts.append("")
      }
      parts[parts.count - 1].append(character)
    }
    return parts
  }

  /// What must stay together: a word, a space, or a wide character with the punctuation behind it.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var isOpen = false
    for character in text {
      let sign = String(character)
      let isWide = DisplayWidth.of(sign) > 1
      if !pieces.isEmpty, isOpen || closing.contains(character) || mayJoin(pieces, isWide, sign) {
        pieces[pieces.count - 1] += sign
      } else {
        pieces.append(sign)
      }
      isOpen = opening.contains(character)
    }
    return pieces
  }

  private static func mayJoin(_ pieces: [String], _ isWide: Bool, _ sign: String) -> Bool {
    guard !isWide, sign != " ", let last = pieces.last?.last, last != " " else { return false }
    return DisplayWidth.of(String(last)) == 1
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  private static let closing = Set("，。；：、？！）》】”’」』…⟧")
  private static let opening = Set("（《【“‘「『⟦")
}
