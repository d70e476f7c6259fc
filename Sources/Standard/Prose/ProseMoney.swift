package import YAML

/// An amount of money that a prose text states, such as 80元, 人民币八十元 or ￥1,000.
package struct ProseMoney: Hashable, Sendable {
  /// Offsets from the start of the text: from the number, or the sign before it, to the unit.
  package let range: Range<Int>
  /// Thousandths of a yuan.
  package let thousandths: Int
  /// Whether a number and a dash stand before it: of 50-100元 only the upper end is read.
  package let isUpperEnd: Bool
}

extension Text {
  /// The amounts of money in the text, in order; an amount without 元 counts after ￥ alone.
  package var amountsOfMoney: [ProseMoney] {
    var result: [ProseMoney] = []
    let bytes = bytes
    var index = bytes.startIndex
    while let (number, start) = ProseNumber.first(in: bytes, from: index) {
      index = number.end
      let sign = signWidth(before: start)
      var end = number.end
      var factor = 1
      for (word, value) in Self.factors where bytes.starts(word, at: end) {
        end += 3
        factor = value
        break
      }
      let unit = bytes.afterBlanks(end)
      let isYuan = bytes.starts("元", at: unit) && !isOtherWord(at: unit + 3)
      guard let value = number.thousandths, isYuan || sign > 0 else { continue }
      index = isYuan ? unit + 3 : end
      result.append(
        ProseMoney(
          range: (start - sign - bytes.startIndex)..<(index - bytes.startIndex),
          thousandths: value * factor, isUpperEnd: isAfterDash(start)))
    }
    return result
  }

  private static let factors: [(String, Int)] = [
    ("百", 100), ("千", 1000), ("万", 10_000), ("亿", 100_000_000),
  ]

  private func signWidth(before start: Int) -> Int {
    if bytes.starts("￥", at: start - 3) { return 3 }
    return bytes.starts("¥", at: start - 2) ? 2 : 0
  }

  /// 元旦, 元素, 元宵: no money.
  private func isOtherWord(at index: Int) -> Bool {
    let words: [String] = ["旦", "素", "宵", "件", "化"]
    return words.contains { bytes.starts($0, at: index) }
  }

  private func isAfterDash(_ start: Int) -> Bool {
    let marks: [String] = ["—", "–", "－", "～", "~", "-", "至", "到"]
    return marks.contains { bytes.starts($0, at: start - $0.utf8.count) }
  }
}
