/// A table for a terminal: cells wrap inside their columns, CJK counts two columns a character.
struct TextTable {
  struct Cell {
    let text: String
    let style: Painter.Style?
    /// The columns that every line of the cell stays empty at its start.
    let indentation: Int

    init(_ text: String, _ style: Painter.Style? = nil, indentation: Int = 0) {
      self.text = text
      self.style = style
      self.indentation = indentation
    }

    func lines(width: Int) -> [String] {
      let start = String(repeating: " ", count: indentation)
      return Wrapping.lines(text, width: width - indentation).map { start + $0 }
    }
  }

  let widths: [Int]
  let painter: Painter
  private(set) var output = ""

  init(widths: [Int], painter: Painter) {
    self.widths = widths
    self.painter = painter
  }

  static let gap = 2

  var width: Int { widths.reduce(0, +) + Self.gap * (widths.count - 1) }

  mutating func add(_ cells: [Cell]) {
    let columns = zip(cells, widths).map { $0.lines(width: $1) }
    for number in 0..<(columns.map(\.count).max() ?? 0) {
      var line = ""
      var missing = 0
      for (place, column) in columns.enumerated() {
        let text = number < column.count ? column[number] : ""
        if !text.isEmpty {
          line += String(repeating: " ", count: missing)
          line += cells[place].style.map { painter.paint(text, $0) } ?? text
          missing = 0
        }
        missing += widths[place] - DisplayWidth.of(text) + Self.gap
      }
      output += line + "\n"
    }
  }

  mutating func addRule() {
    output += painter.paint(String(repeating: "─", count: width), .frame) + "\n"
  }

  mutating func addLine(_ text: String, _ style: Painter.Style? = nil) {
    output += (style.map { painter.paint(text, $0) } ?? text) + "\n"
  }
}

/// Breaks text into lines of a number of columns: between words, and between any two CJK characters.
enum Wrapping {
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for piece in pieces(text) {
      let size = DisplayWidth.of(piece)
      if columns + size > width, !line.isEmpty {
        lines.append(trimmed(line))
        (line, columns) = ("", 0)
        if piece == " " { continue }
      }
      guard size > width else {
        line += piece
        columns += size
        continue
      }
      for character in piece {
        let size = DisplayWidth.of(String(character))
        if columns + size > width, !line.isEmpty {
          lines.append(line)
          (line, columns) = ("", 0)
        }
        line.append(character)
        columns += size
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(trimmed(line)) }
    return lines
  }

  /// What stays together on a line: a word, or a wide character with the punctuation around it.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var isOpen = false
    for character in text {
      let isWide = DisplayWidth.of(String(character)) > 1
      let joins =
        isOpen || closing.contains(character)
        || (!isWide && character != " " && pieces.last.map(endsInWord) ?? false)
      if joins, !pieces.isEmpty, pieces[pieces.count - 1] != " " {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      isOpen = opening.contains(character)
    }
    return pieces
  }

  private static func endsInWord(_ piece: String) -> Bool {
    piece.last.map { $0 != " " && DisplayWidth.of(String($0)) == 1 } ?? false
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line = line.dropLast() }
    return String(line)
  }

  private static let opening: Set<Character> = [
    "（", "《", "“", "〔", "〈", "「", "↑", "↓", "≠", "＋", "－", "~",
  ]
  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "！", "？", "）", "》", "”", "〕", "〉", "」", "…",
  ]
}
