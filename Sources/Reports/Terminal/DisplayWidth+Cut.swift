extension DisplayWidth {
  /// The beginning of a text that fits into a number of columns, with an ellipsis where some is left out.
  package static func cut(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    var result = ""
    var width = 1
    for character in text {
      width += of(String(character))
      if width > columns { break }
      result.append(character)
    }
    while result.last == " " { result.removeLast() }
    return columns > 0 ? result + "…" : ""
  }
}
