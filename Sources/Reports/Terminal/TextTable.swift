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
    var isOpen = cells.map { _ in false }
    for number in 0..<(columns.map(\.count).max() ?? 0) {
      var line = ""
      var missing = 0
      for (place, column) in columns.enumerated() {
        let text = number < column.count ? column[number] : ""
        if !text.isEmpty {
          line += String(repeating: " ", count: missing)
          line += Emphasis.painted(text, cells[place].style, painter, isOpen: &isOpen[place])
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
