package import Source
package import Standard

/// One thing that a form asks.
package struct FormField: Sendable {
  /// A choice, with what English pages show for it.
  package struct Option: Hashable, Sendable {
    /// The text that is the answer.
    package let text: String
    package let english: String?

    package init(text: String, english: String?) {
      self.text = text
      self.english = english
    }
  }

  package enum Requirement: Hashable, Sendable {
    case optional
    /// Whenever it is shown.
    case required
    /// It may be shown without, but must be answered here: only in a form of several.
    case requiredWhen(FormCondition)
  }

  package var id: String
  package let label: String
  package let english: String?
  package let kind: Kind
  package var requirement: Requirement
  /// Its own condition, that of its group left out; nil where it is always asked.
  package var condition: FormCondition?
  package let hint: String?
  package let englishHint: String?
  package let options: [Option]
  /// The HTML autocomplete token, stated or that of the datum.
  package let autocomplete: String?
  package var minimumLength: Int?
  /// The most characters, stated or set by the kind.
  package var maximumLength: Int?
  package var minimum: Int?
  package var maximum: Int?
  /// The form's own pattern beside that of the kind; nil too where it cannot be read.
  package let pattern: Pattern?
  package let patternHint: String?
  package let englishPatternHint: String?
  package let justifications: [FormJustification]
  package let personalData: CodeValue?
  package let sensitiveReason: String?
  /// The licence or register that holds the answer already.
  package let heldBy: String?
  /// Which datum is asked, by its name in the vocabulary of data; nil where the form does not say.
  package let datum: String?
  /// What the filled sample holds: one value, or one for each choice or each entry.
  package var examples: [String]
  /// Where it is defined; nil for a field that a form of several adds.
  package let location: Location?

  package var isRequired: Bool { requirement == .required }

  /// The pattern of a whole answer for browsers and schemas: the form's own, else that of the kind.
  package var portablePattern: String? { (pattern ?? kind.rule.pattern)?.portable }

  /// What is wrong with an answer that does not fit: the form's own words, else those of the kind.
  package var wrongAnswer: Wording? {
    guard pattern != nil, let hint = patternHint else { return kind.rule.wrong }
    return Wording(zh: hint, en: englishPatternHint ?? hint)
  }
}

extension FormField {
  /// A place on paper that is no question of the form: what it is called and how much is written there.
  package init(label: String, kind: Kind, maximumLength: Int?) {
    self.init(
      id: "", label: label, english: nil, kind: kind, requirement: .optional, condition: nil,
      hint: nil, englishHint: nil, options: [], autocomplete: nil, minimumLength: nil,
      maximumLength: maximumLength, minimum: nil, maximum: nil, pattern: nil, patternHint: nil,
      englishPatternHint: nil, justifications: [], personalData: nil, sensitiveReason: nil,
      heldBy: nil, datum: nil, examples: [], location: nil)
  }
}
