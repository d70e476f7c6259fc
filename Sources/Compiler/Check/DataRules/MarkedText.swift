/// A text with `↓` before the characters that matter, and the text without the marks.
package struct MarkedText: Sendable {
  package static let mark: Character = "↓"

  package let text: String
  /// The byte offsets of the marked characters in `text`.
  package let offsets: [Int]

  package init(_ marked: String) {
    var text = ""
    var offsets: [Int] = []
    for character in marked {
      if character == Self.mark { offsets.append(text.utf8.count) } else { text.append(character) }
    }
    self.text = text
    self.offsets = offsets
  }
}
