import Standard
import YAML

/// The parts of a text that rules about wording tell apart; ranges are offsets from the text's start.
extension Text {
  /// A pair of brackets or title marks with what stands between them.
  struct Bracket {
    let outer: Range<Int>
    let inner: Range<Int>
    /// 《》, the marks of a title.
    let isTitle: Bool
  }

  /// The outermost pairs of （）, () and 《》.
  var brackets: [Bracket] {
    var result: [Bracket] = []
    var open: [(start: Int, inner: Int, isTitle: Bool)] = []
    for match in Self.bracketFinder.matches(in: self) {
      switch match.word {
      case 0...2: open.append((match.range.lowerBound, match.range.upperBound, match.word == 2))
      default:
        guard let pair = open.popLast(), open.isEmpty else { continue }
        result.append(
          Bracket(
            outer: pair.start..<match.range.upperBound, inner: pair.inner..<match.range.lowerBound,
            isTitle: pair.isTitle))
      }
    }
    return result
  }

  /// The piece between the nearest of some marks before and after a range.
  func piece(around range: Range<Int>, between marks: WordFinder) -> Range<Int> {
    let matches = marks.matches(in: self)
    let start = matches.last { $0.range.upperBound <= range.lowerBound }?.range.upperBound ?? 0
    let end = matches.first { $0.range.lowerBound >= range.upperBound }?.range.lowerBound
    return start..<(end ?? bytes.count)
  }

  /// The text of a range of offsets.
  subscript(part range: Range<Int>) -> Text {
    let start = bytes.startIndex
    return at((start + range.lowerBound)..<(start + range.upperBound))
  }

  private static let bracketFinder = WordFinder(["（", "(", "《", "）", ")", "》"])
}

extension WordFinder {
  /// What ends a clause.
  static let clauseMarks = WordFinder(["，", ",", "；", ";", "。", "：", ":", "！", "？", "\n"])
  static let commas = WordFinder(["，", ","])
  static let semicolons = WordFinder(["；", ";", "。", "（", "("])
}
