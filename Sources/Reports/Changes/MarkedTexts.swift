import Compiler

/// A text before and after with what differs marked; one that has nothing in common with the other is left
/// as it is, because marks all over say nothing.
struct MarkedTexts {
  struct Text {
    let parts: [(text: String, isChanged: Bool)]

    /// With the marked parts in brackets, for terminals with and without colours.
    var inBrackets: String { parts.map { $0.isChanged ? "[\($0.text)]" : $0.text }.joined() }

    /// With the marked parts in an element of HTML, which Markdown leaves alone.
    func inElement(_ name: StaticString) -> String {
      parts.map { part in
        let text = Markdown.inline(part.text)
        return part.isChanged && !text.isEmpty ? "<\(name)>\(text)</\(name)>" : text
      }.joined()
    }
  }

  let before: Text
  let after: Text

  /// Up to this length, texts are shown as they are.
  static let short = 24

  init(_ before: String, _ after: String) {
    // Of two short values everybody sees what differs.
    guard max(before.count, after.count) > Self.short else {
      self.before = Text(parts: [(before, false)])
      self.after = Text(parts: [(after, false)])
      return
    }
    let difference = TextDifference(from: before, to: after)
    let isAlike = (difference.before + difference.after).contains { !$0.isChanged }
    guard isAlike, !before.isEmpty, !after.isEmpty else {
      self.before = Text(parts: [(before, false)])
      self.after = Text(parts: [(after, false)])
      return
    }
    self.before = Text(parts: difference.before.map { ($0.text, $0.isChanged) })
    self.after = Text(parts: difference.after.map { ($0.text, $0.isChanged) })
  }
}
