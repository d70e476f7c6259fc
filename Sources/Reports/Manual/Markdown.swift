import Source

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

  /// Examples of a rule under a title, each as a block of code; empty where there is none.
  static func examples(_ examples: [String], _ title: String) -> String {
    guard !examples.isEmpty else { return "" }
    var text = "\n\(title)\n"
    for example in examples {
      text += "\n```\n"
      for line in ExampleText(example).lines { text += line + "\n" }
      text += "```\n"
    }
    return text
  }
}
