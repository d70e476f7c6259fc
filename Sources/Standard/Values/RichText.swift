/// A free text of an item as a page shows it: paragraphs, lists of points, and links.
///
/// That is all that a text can be. A line is a paragraph; lines that begin with `- ` are a list; an
/// address of the web is a link, and so is `[文字](https://…)`, where `tel:` and `mailto:` are allowed
/// as well. Whatever else is written, HTML among it, is shown as it stands.
package struct RichText: Equatable {
  package enum Block: Equatable {
    case paragraph([Run])
    case list([[Run]])
  }

  /// A piece of a line; one with a target is a link.
  package struct Run: Equatable {
    package var text: String
    package var target: String?

    package init(text: String, target: String? = nil) {
      self.text = text
      self.target = target
    }
  }

  package let blocks: [Block]

  package init(_ text: String) {
    var blocks: [Block] = []
    for line in Self.lines(text) {
      guard let point = Self.point(line) else {
        blocks.append(.paragraph(LinkScan.runs(line)))
        continue
      }
      if case .list(let points)? = blocks.last {
        blocks[blocks.count - 1] = .list(points + [LinkScan.runs(point)])
      } else {
        blocks.append(.list([LinkScan.runs(point)]))
      }
    }
    self.blocks = blocks
  }

  /// The lines of a text that say something.
  package static func lines(_ text: String) -> [String] {
    let lines =
      mayBreak(text.utf8.span) ? text.split(whereSeparator: \.isNewline).map(String.init) : [text]
    return lines.filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// Whether a byte is there with which something ends that may be the end of a line.
  private static func mayBreak(_ text: Span<UInt8>) -> Bool {
    for place in text.indices {
      switch text[place] {
      case 0x0A...0x0D: return true
      case 0x85 where place > 0 && text[place - 1] == 0xC2: return true
      case 0xA8, 0xA9: if place > 0, text[place - 1] == 0x80 { return true }
      default: continue
      }
    }
    return false
  }

  /// What a line says behind the sign of a list; nil where it is no point of one.
  private static func point(_ line: String) -> String? {
    let start = line.drop(while: \.isWhitespace)
    guard let sign = start.first, "-•·*".contains(sign) else { return nil }
    let rest = start.dropFirst()
    // `-5` is a number and `*必填` a note; only a sign that stands apart begins a point.
    guard let gap = rest.first, gap.isWhitespace else { return nil }
    let said = rest.drop(while: \.isWhitespace)
    return said.isEmpty ? nil : String(said)
  }
}
