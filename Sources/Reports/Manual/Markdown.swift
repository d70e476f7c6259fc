/// Text inside Markdown: what would be markup is escaped.
enum Markdown {
  static func text(_ text: String) -> String {
    var result = ""
    for character in Visible.text(text) {
      if "\\`*_<>[]|#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// A cell of a table: one line.
  static func cell(_ text: String) -> String {
    self.text(text).split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
