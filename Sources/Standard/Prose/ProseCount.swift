package import YAML

/// A number of things that a prose text counts, such as 两次 or 3份.
package struct ProseCount: Hashable, Sendable {
  /// Offsets from the start of the text.
  package let range: Range<Int>
  package let count: Int

  package init(range: Range<Int>, count: Int) {
    self.range = range
    self.count = count
  }
}

extension Text {
  /// The visits that the text counts: 一次, 2趟; ordinals such as 第二次 count nothing.
  package var countsOfTimes: [ProseCount] { counts(["次", "趟"]) }

  /// The copies that the text counts: 一式两份, 3份.
  package var countsOfCopies: [ProseCount] { counts(["份"]) }

  private func counts(_ units: [String]) -> [ProseCount] {
    var result: [ProseCount] = []
    let bytes = bytes
    var index = bytes.startIndex
    while let (number, start) = ProseNumber.first(in: bytes, from: index) {
      index = number.end
      let place = bytes.afterBlanks(number.end)
      guard let count = number.whole, !bytes.starts("第", at: start - 3),
        units.contains(where: { bytes.starts($0, at: place) }),
        // 一次性: at one go; 一份子.
        !bytes.starts("性", at: place + 3), !bytes.starts("子", at: place + 3)
      else { continue }
      index = place + 3
      result.append(
        ProseCount(
          range: (start - bytes.startIndex)..<(index - bytes.startIndex), count: count))
    }
    return result
  }
}
