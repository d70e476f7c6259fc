import Source

/// The one writer of HTML and XML in reports: whatever is given as text is escaped.
///
/// Control characters and invisible marks, which XML forbids or which would mislead, are spelled out.
struct Markup {
  private(set) var text = ""

  /// - Parameter declaration: what stands before the first element, such as a document type
  init(_ declaration: String) { text = declaration }

  /// An element with what the closure writes into it; attributes without a value are left out.
  mutating func element(
    _ name: StaticString,
    _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    content(&self)
    text += "</\(name)>"
  }

  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>, _ text: String
  ) {
    element(name, attributes) { $0.write(text) }
  }

  mutating func element(_ name: StaticString, _ text: String) { element(name, [:], text) }

  /// An HTML element that has no end tag.
  mutating func void(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]
  ) {
    open(name, attributes)
  }

  /// Text between tags: line feeds and tabs stay.
  mutating func write(_ text: String) {
    append(text) { String($0) }
  }

  /// What is markup already: style sheets and line breaks between elements, never a text of a file.
  mutating func verbatim(_ markup: String) { text += markup }

  private mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>
  ) {
    text += "<\(name)"
    for (name, value) in attributes {
      guard let value else { continue }
      text += " \(name)=\""
      append(value) { "&#\($0.value);" }
      text += "\""
    }
    text += ">"
  }

  private mutating func append(_ text: String, space: (Unicode.Scalar) -> String) {
    var state = DisplayWidth.State()
    for scalar in text.unicodeScalars {
      // Only what came before says whether a joiner belongs to an emoji.
      _ = state.width(of: scalar)
      switch scalar {
      case "\n", "\t": self.text += space(scalar)
      case "&": self.text += "&amp;"
      case "<": self.text += "&lt;"
      case ">": self.text += "&gt;"
      case "\"": self.text += "&quot;"
      case "'": self.text += "&#39;"
      default:
        // Code points that end in FFFE or FFFF are no characters, and XML forbids two of them.
        if Visible.needsSpelling(scalar, isJoining: state.joinsEmoji)
          || scalar.value & 0xFFFE == 0xFFFE
        {
          self.text += "&lt;\(Visible.spelled(scalar).dropFirst().dropLast())&gt;"
        } else {
          self.text.unicodeScalars.append(scalar)
        }
      }
    }
  }
}
