import Compiler
import TestSupport
import Testing

/// What edits do to lines, against a plain replacement of bytes.
@Suite struct EditedTextTests {
  @Test(arguments: 0..<200)
  func linesThatStayAreTheFirstOnes(_ seed: UInt64) {
    var random = SplitMix(seed: seed &* 977 + 1)
    let alphabet: [UInt8] = [0x61, 0x62, 0x0A, 0x0D, 0x20]
    func bytes(_ most: Int) -> [UInt8] {
      (0..<Int.random(in: 0...most, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0x61
      }
    }
    var text = EditedText(bytes(60))
    for _ in 0..<3 {
      var plain = text.bytes
      var edits: [(range: Range<Int>, replacement: [UInt8])] = []
      var position = 0
      while position <= plain.count, edits.count < 4 {
        let start = Int.random(in: position...plain.count, using: &random)
        let end = Int.random(in: start...min(plain.count, start + 8), using: &random)
        edits.append((start..<end, bytes(5)))
        position = end + 1
      }
      for edit in edits.reversed() { plain.replaceSubrange(edit.range, with: edit.replacement) }
      text.apply(edits)
      #expect(text.bytes == plain)
      let old = EditedText.lines(of: text.original)
      let new = EditedText.lines(of: text.bytes)
      #expect(text.origins.count == new.count)
      let kept = text.origins.compactMap(\.self)
      #expect(kept == kept.sorted() && Set(kept).count == kept.count)
      for (line, origin) in zip(new, text.origins) {
        if let origin { #expect(text.original[old[origin]] == text.bytes[line]) }
      }
      #expect(Self.replayed(text) == text.bytes)
    }
  }

  /// The new text put together from the changes, checking that they cover the original.
  private static func replayed(_ text: EditedText) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for change in LineChanges(text).changes {
      switch change {
      case .same(let range):
        #expect(range.lowerBound == position)
        position = range.upperBound
        result += text.original[range]
      case .removed(let range):
        #expect(range.lowerBound == position)
        position = range.upperBound
      case .added(let range): result += text.bytes[range]
      }
    }
    #expect(position == text.original.count)
    return result
  }
}
