import Source
import Standard
import YAML

/// Takes web markup out of texts that came from a portal.
enum TextCleaning {
  private static let breaks = ["br", "p", "div", "tr", "li", "ul", "ol", "h1", "h2", "h3", "h4"]
  private static let inline = [
    "span", "b", "i", "u", "em", "strong", "font", "a", "td", "th", "table", "tbody", "thead",
    "sup",
    "sub", "section", "o:p",
  ]
  private static let entities = [
    "nbsp": " ", "lt": "<", "gt": ">", "quot": "\"", "ldquo": "“", "rdquo": "”", "middot": "·",
    "mdash": "—", "hellip": "…", "apos": "'", "ensp": " ", "emsp": " ", "amp": "&",
  ]

  /// The text in words; nil where there is nothing to take out.
  static func cleaned(_ text: String) -> String? {
    let lines = text.replacingLineEnds()
    var result = ""
    var rest = lines[...]
    var isChanged = lines != text
    while let next = rest.first {
      if next == "<", let (replacement, end) = tag(rest) {
        result += replacement
        rest = rest[end...]
        isChanged = true
      } else if next == "&", let (replacement, end) = entity(rest) {
        result += replacement
        rest = rest[end...]
        isChanged = true
      } else {
        result.append(next)
        rest = rest.dropFirst()
      }
    }
    guard isChanged else { return nil }
    let kept = result.split(separator: "\n", omittingEmptySubsequences: false)
      .map { FieldCoding.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    return kept.joined(separator: "\n")
  }

  private static func tag(_ text: Substring) -> (String, String.Index)? {
    // Attributes may be long, but a sign that opens nothing must not make every text be searched to its end.
    guard let end = text.prefix(2000).firstIndex(of: ">") else { return nil }
    let inner = text[text.index(after: text.startIndex)..<end].drop { $0 == "/" }
    let name = inner.prefix { !" /\n\t".contains($0) }.lowercased()
    let after = text.index(after: end)
    if name == "li", inner.startIndex == text.index(after: text.startIndex) {
      return ("\n- ", after)
    }
    if breaks.contains(name) { return ("\n", after) }
    return inline.contains(name) ? ("", after) : nil
  }

  private static func entity(_ text: Substring) -> (String, String.Index)? {
    guard let end = text.prefix(10).firstIndex(of: ";") else { return nil }
    let name = text[text.index(after: text.startIndex)..<end]
    let after = text.index(after: end)
    if let known = entities[String(name)] { return (known, after) }
    guard name.hasPrefix("#"), let number = UInt32(name.dropFirst()),
      let scalar = Unicode.Scalar(number), number >= 0x20
    else { return nil }
    return (String(Character(scalar)), after)
  }
}

extension String {
  /// The text with line feeds alone at the ends of lines.
  func replacingLineEnds() -> String {
    String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }
}
