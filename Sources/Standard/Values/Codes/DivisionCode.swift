package import YAML

/// The code of a division: six digits of GB/T 2260, nine with the town, or twelve with town and village.
package struct DivisionCode: Hashable, Sendable {
  package let text: Text

  package init(_ text: Text) throws(CodeFault) {
    try CodeShape(6, 9, 12).check(text)
    // Province, city, county, then town and village: what follows a level of zeros is zeros. Cities without
    // counties, such as Dongguan, have their towns directly below them: 441900003.
    var isOpen = true
    for part in [0..<2, 2..<4, 4..<6, 6..<9, 9..<12] where part.upperBound <= text.bytes.count {
      let isZero = text[part].bytes.allSatisfy { $0 == 0x30 }
      if !isOpen, !isZero { throw CodeFault(.gap, part) }
      isOpen = !isZero || isOpen && part == 4..<6 && text.bytes.count > 6
    }
    self.text = text
  }

  package var province: String { text[0..<2].string }
  /// The six digits of GB/T 2260.
  package var county: String { text[0..<6].string }
}
