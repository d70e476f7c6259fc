import Compiler

/// A long text cut down to where it differs from another, with what differs marked.
struct MarkedExcerpt {
  let emphasis: Emphasis
  /// What stands before the words that a text lacks.
  let lacking: String

  /// Up to how many characters a text is shown whole and without marks.
  static let short = 24
  /// How many characters of a text are shown around a change.
  private static let context = 8
  private static let longestChange = 48
  private static let longest = 160

  /// The text in one line; both texts are safe to print.
  func text(_ text: String, comparedWith other: String?) -> String {
    guard text.count > Self.short, let other else { return Self.cut(text, to: 48) }
    let difference = TextDifference(from: other, to: text)
    let isWhollyNew = !difference.after.contains { !$0.isChanged }
    if isWhollyNew { return Self.cut(text, to: 48) }
    if difference.after.contains(where: \.isChanged) { return excerpt(difference.after) }
    guard difference.before.contains(where: \.isChanged) else { return Self.cut(text, to: 48) }
    return lacking + excerpt(difference.before)
  }

  private func excerpt(_ parts: [TextDifference.Part]) -> String {
    var result = ""
    for (place, part) in parts.enumerated() {
      guard result.count < Self.longest else { return result + "…" }
      result +=
        part.isChanged
        ? emphasis.mark(Self.cut(part.text, to: Self.longestChange))
        : Self.surroundings(
          part.text, isFirst: place == 0, isLast: place == parts.count - 1)
    }
    return result
  }

  /// What is the same, shortened to what stands next to the changes.
  private static func surroundings(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let ends = isFirst || isLast ? 1 : 2
    guard text.count > ends * context + 1 else { return text }
    let head = isFirst ? "" : String(text.prefix(context))
    let tail = isLast ? "" : String(text.suffix(context))
    return head + "…" + tail
  }

  static func cut(_ text: String, to limit: Int) -> String {
    text.count > limit ? text.prefix(limit - 1) + "…" : text
  }
}
