import Compiler
import Source
import Standard

extension ChangesFormat {
  /// For people at a terminal: the most severe changes of each item first.
  package static let text = ChangesFormat("text") { outcome, options in
    var report = ChangesText(outcome, options)
    return report.bytes()
  }
}

/// Writes changes as lines that wrap at the width of the terminal.
struct ChangesText {
  private let outcome: ChangesOutcome
  private let options: ReportOptions
  private let words: ChangesWords
  private let painter: Painter
  private var output = ""

  init(_ outcome: ChangesOutcome, _ options: ReportOptions) {
    self.outcome = outcome
    self.options = options
    words = ChangesWords(outcome, options.language)
    painter = Painter(isColored: options.isColored)
  }

  mutating func bytes() -> [UInt8] {
    for section in ChangesSections(outcome.history).sections { write(section) }
    for reason in outcome.notCompared {
      let text = words.choose("未比对：", "not compared: ") + Visible.text(reason[options.language])
      output += painter.paint(text, .error) + "\n"
    }
    for remark in outcome.remarks { line(Visible.text(remark[options.language])) }
    if !options.isQuiet {
      let sides = words.choose(
        "\(words.side(outcome.before)) → \(words.side(outcome.after))：",
        "\(words.side(outcome.before)) → \(words.side(outcome.after)): ")
      line(Visible.text(sides) + words.summary)
    }
    return Array(output.utf8)
  }

  private mutating func write(_ section: ChangesSections.Section) {
    let (name, code) = words.heading(section)
    output += painter.paint(Visible.text("\(name) \(code)"), .strong) + "\n"
    for item in section.items {
      guard let statement = words.statement(item) else { continue }
      let impact =
        outcome.history.items[item].kind == .changed
        ? .neutral : outcome.history.items[item].impact
      write(Visible.text(statement), impact)
    }
    for number in section.changes { write(outcome.history.changes[number]) }
    output += "\n"
  }

  private mutating func write(_ change: Change) {
    let title = Visible.text(words.title(change))
    let before = Visible.text(words.value(change.before, change))
    let after = Visible.text(words.value(change.after, change))
    let places = Visible.text(words.places(change, limit: 4))
    let start = words.choose("（", " (")
    let end = words.choose("）", ")")
    // An order has arrows of its own.
    guard max(before.count, after.count) > MarkedTexts.short || change.kind == .reordered else {
      write(
        "\(title)  \(before.isEmpty ? words.nothing : before) → \(after.isEmpty ? words.nothing : after)\(start)\(places)\(end)",
        change.impact)
      return
    }
    write("\(title)\(start)\(places)\(end)", change.impact)
    let marked = MarkedTexts(before, after)
    if !before.isEmpty { line("- " + marked.before.inBrackets, indentation: 8, .frame) }
    if !after.isEmpty { line("+ " + marked.after.inBrackets, indentation: 8, .added) }
  }

  private mutating func write(_ text: String, _ impact: Impact) {
    let mark = DisplayWidth.padded(words.mark(impact), to: markWidth)
    let lines = Wrapping.lines(text, width: max(20, options.width - markWidth - 4))
    for (place, part) in lines.enumerated() {
      output += "  "
      output +=
        place == 0
        ? painter.paint(mark, style(impact)) : String(repeating: " ", count: markWidth)
      output += "  " + part + "\n"
    }
  }

  private var markWidth: Int {
    Impact.allCases.map { DisplayWidth.of(words.mark($0)) }.max() ?? 0
  }

  private mutating func line(
    _ text: String, indentation: Int = 0, _ style: Painter.Style? = nil
  ) {
    let start = String(repeating: " ", count: indentation)
    for part in Wrapping.lines(text, width: max(20, options.width - indentation)) {
      output += start + (style.map { painter.paint(part, $0) } ?? part) + "\n"
    }
  }

  private func style(_ impact: Impact) -> Painter.Style {
    switch impact {
    case .tightening: .error
    case .undetermined: .warning
    case .easing: .hint
    case .neutral: .frame
    }
  }
}
