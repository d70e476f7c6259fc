/// What somebody probably meant by a name that is not known: the end of a message, and a fix.
package struct Suggestion: Sendable {
  /// The known name; nil where none is close enough to be worth a word.
  package let name: String?

  package init(for name: String, among candidates: [String]) {
    self.name = Spelling.nearest(to: name, among: candidates)
  }

  /// The question that ends a message; empty where there is nothing to suggest.
  package var wording: Wording {
    guard let name else { return Wording(zh: "", en: "") }
    return Wording(zh: "，是否为“\(name)”？", en: "; did you mean “\(name)”?")
  }

  package var hint: Argument { .wording(wording) }

  /// Puts the known name in place of what was written; a person has to agree.
  package func fix(at location: Location) -> Fix? {
    name.map { Fix(replacing: location, with: $0, isSafe: false) }
  }
}

extension Fix {
  /// A fix that replaces the text at one place.
  package init(replacing location: Location, with text: String, isSafe: Bool) {
    self.init(
      Wording(zh: "改为“\(text)”", en: "change to “\(text)”"), [Edit(location, text)], isSafe: isSafe)
  }
}
