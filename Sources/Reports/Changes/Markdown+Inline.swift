import Source

extension Markdown {
  /// A text on one line that is the same inside Markdown and inside HTML within Markdown, where a backslash
  /// would not escape: what is markup in either is written as a character reference.
  static func inline(_ text: String) -> String {
    var result = ""
    for scalar in Visible.text(text.split(whereSeparator: \.isNewline).joined(separator: " "))
      .unicodeScalars
    {
      if "&<>\"'\\`*_[]|#~!$".unicodeScalars.contains(scalar) {
        result += "&#\(scalar.value);"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
