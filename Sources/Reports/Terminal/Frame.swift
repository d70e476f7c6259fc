import Compiler
package import Source
import YAML

/// One source line with what is marked in it, as reports and explanations show it.
///
/// ```
///   ┌─ districts/44/items/residence-permit.yaml:14:9
/// 14│ 承诺办结时限: 25 工作日
///   │               ━━━━━━━━━ 25 个工作日
/// ```
package struct Frame {
  /// A range to underline, and what to say beside it.
  package struct Mark {
    package let location: Location
    package let text: String
    /// Whether this is what the frame is about; the others are drawn lightly.
    package let isPrimary: Bool

    package init(_ location: Location, _ text: String, isPrimary: Bool) {
      self.location = location
      self.text = text
      self.isPrimary = isPrimary
    }
  }

  let path: String
  let position: LineTable.Position
  private let line: SourceLine
  private var marks: [Mark]

  /// A frame around the line in which a mark starts.
  package init(_ mark: Mark, _ positions: inout Positions, width: Int) {
    let file = mark.location.file
    let table = positions.table(file)
    let source = positions.files[file].source
    position = positions.start(of: mark.location)
    path = Visible.text(source.path)
    marks = [mark]
    line = SourceLine(
      source, table.range(ofLine: position.line), around: mark.location.range, columns: width)
  }

  /// The columns that its line number takes.
  package var numberWidth: Int { String(position.line).utf8.count }

  /// Takes up another mark if it starts in the part of the line that is shown.
  mutating func add(_ mark: Mark, _ positions: inout Positions) -> Bool {
    guard mark.location.file == marks[0].location.file,
      positions.start(of: mark.location).line == position.line, line.shows(mark.location.range)
    else { return false }
    marks.append(mark)
    return true
  }

  /// The lines of the frame; all frames of one finding share the width of their numbers.
  package func write(
    to output: inout String, numberWidth: Int, _ painter: Painter, primary: Painter.Style
  ) {
    let margin = String(repeating: " ", count: numberWidth)
    let number = String(position.line)
    output += margin + painter.paint("┌─", .frame)
    output += " \(path):\(position.line):\(position.column)\n"
    output += String(repeating: " ", count: numberWidth - number.utf8.count)
    output += painter.paint("\(number)│", .frame)
    output += line.text.isEmpty ? "\n" : " \(line.text)\n"
    for mark in marks {
      let columns = line.columns(of: mark.location.range)
      let shown = min(columns.upperBound, line.shownWidth)
      let count = max(1, shown - columns.lowerBound)
      let style = mark.isPrimary ? primary : .frame
      let rule = String(repeating: mark.isPrimary ? "━" : "─", count: count)
      output += margin + painter.paint("│", .frame) + " "
      output += String(repeating: " ", count: columns.lowerBound)
      output += painter.paint(mark.text.isEmpty ? rule : "\(rule) \(mark.text)", style) + "\n"
    }
  }
}
