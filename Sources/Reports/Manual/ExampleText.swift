import Source

/// An example of a rule as people read it: the `↓` before what is flagged becomes a line below it.
struct ExampleText {
  private(set) var lines: [String] = []

  init(_ example: String) {
    for line in example.split(separator: "\n", omittingEmptySubsequences: false) {
      add(line.hasSuffix("\r") ? line.dropLast() : line)
    }
    // The line break at the end of an example is no line of its own.
    while lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
  }

  private mutating func add(_ marked: Substring) {
    var text = ""
    var marks: [Range<Int>] = []
    for part in marked.split(separator: "↓", omittingEmptySubsequences: false).enumerated() {
      let shown = Self.shown(part.element, after: text)
      if part.offset > 0 {
        let start = DisplayWidth.of(text)
        marks.append(start..<(start + max(1, DisplayWidth.of(String(Self.flagged(shown))))))
      }
      text += shown
    }
    lines.append(text)
    guard !marks.isEmpty else { return }
    var rule = ""
    for mark in marks {
      rule += String(repeating: " ", count: max(0, mark.lowerBound - DisplayWidth.of(rule)))
      rule += String(repeating: "━", count: mark.count)
    }
    lines.append(rule)
  }

  private static func shown(_ text: Substring, after before: String) -> String {
    var result = ""
    for character in text {
      if character == "\t" {
        result += String(repeating: " ", count: 4 - DisplayWidth.of(before + result) % 4)
      } else {
        result += Visible.text(String(character))
      }
    }
    return result
  }

  /// What a mark is about: a key up to its colon, an entry of a short list up to its comma, else
  /// everything to the end of the line.
  private static func flagged(_ text: String) -> Substring {
    var end = text.endIndex
    var index = text.startIndex
    search: while index < text.endIndex {
      let next = text.index(after: index)
      let isBeforeSpace = next == text.endIndex || text[next] == " "
      switch text[index] {
      case ":" where isBeforeSpace, "," where isBeforeSpace, "}", "]":
        guard index > text.startIndex else { break }
        end = index
        break search
      case "#" where index > text.startIndex && text[text.index(before: index)] == " ":
        end = index
        break search
      default: break
      }
      index = next
    }
    var flagged = text[..<end]
    while flagged.last == " " { flagged.removeLast() }
    return flagged
  }
}
