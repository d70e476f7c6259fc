/// Marks in a text that is yet to be broken into lines: signs where there is no colour, else underlined.
///
/// The marks of a coloured text take no columns, so that it wraps as if they were not there.
struct Emphasis {
  let isColored: Bool

  private static let start: Character = "\u{2068}"
  private static let end: Character = "\u{2069}"

  func mark(_ text: String) -> String {
    isColored ? "\(Self.start)\(text)\(Self.end)" : "⟦\(text)⟧"
  }

  /// One line of a marked text for a terminal.
  ///
  /// - Parameter isOpen: whether a mark reaches into the line, and after it out of it
  static func painted(
    _ line: String, _ style: Painter.Style?, _ painter: Painter, isOpen: inout Bool
  ) -> String {
    guard painter.isColored else { return line }
    var text = isOpen ? underline : ""
    for character in line {
      switch character {
      case start:
        text += underline
        isOpen = true
      case end:
        text += plain
        isOpen = false
      default: text.append(character)
      }
    }
    if isOpen { text += plain }
    return style.map { painter.paint(text, $0) } ?? text
  }

  private static let underline = "\u{1B}[4m"
  private static let plain = "\u{1B}[24m"
}
