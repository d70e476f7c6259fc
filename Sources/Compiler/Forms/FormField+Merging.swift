import Standard

extension FormField {
  /// One question that asks for the datum of both, as strictly as either; nil where no answer surely suits
  /// both.
  ///
  /// Conditions and requirements are put together by who knows the forms.
  func merged(with other: FormField) -> FormField? {
    guard let kind = Self.stricter(kind, other.kind) else { return nil }
    if kind.isChoice, Set(options.map(\.text)) != Set(other.options.map(\.text)) { return nil }
    if let pattern, let second = other.pattern, pattern.portable != second.portable { return nil }
    let lengths = Self.range(minimumLength, maximumLength, other.minimumLength, other.maximumLength)
    let numbers = Self.range(minimum, maximum, other.minimum, other.maximum)
    guard let lengths, let numbers else { return nil }
    let own = pattern == nil && other.pattern != nil ? other : self
    var both = FormField(
      id: id, label: label, english: english ?? other.english, kind: kind, requirement: requirement,
      condition: condition, hint: Self.both(hint, other.hint),
      englishHint: Self.both(englishHint, other.englishHint),
      options: options, autocomplete: autocomplete ?? other.autocomplete,
      minimumLength: lengths.least, maximumLength: lengths.most, minimum: numbers.least,
      maximum: numbers.most, pattern: own.pattern, patternHint: own.patternHint,
      englishPatternHint: own.englishPatternHint,
      justifications: justifications
        + other.justifications.filter { one in
          !justifications.contains { $0.shown == one.shown }
        },
      personalData: Self.graver(personalData, other.personalData),
      sensitiveReason: sensitiveReason ?? other.sensitiveReason, heldBy: heldBy ?? other.heldBy,
      datum: datum, examples: [], location: location)
    // Two patterns may leave nothing that fits both: an example shows that something does.
    let examples = [examples, other.examples].filter { !$0.isEmpty }
    let fitting = examples.first { both.accepts($0) }
    if fitting == nil, !examples.isEmpty { return nil }
    both.examples = fitting ?? []
    return both
  }

  private func accepts(_ examples: [String]) -> Bool {
    examples.allSatisfy { example in answer(example).map { faults(of: $0).isEmpty } ?? false }
  }

  /// The kind whose answers suit both: a checked text is a text too.
  private static func stricter(_ left: Kind, _ right: Kind) -> Kind? {
    if left == right { return left }
    guard left.isText, right.isText else { return nil }
    if left.isPlain { return right.isPlain ? (left == .longText ? right : left) : right }
    return right.isPlain ? left : nil
  }

  private static func range(
    _ least: Int?, _ most: Int?, _ otherLeast: Int?, _ otherMost: Int?
  ) -> (least: Int?, most: Int?)? {
    let least = [least, otherLeast].compactMap(\.self).max()
    let most = [most, otherMost].compactMap(\.self).min()
    if let least, let most, least > most { return nil }
    return (least, most)
  }

  /// What both say of how to fill it in: neither may be lost.
  private static func both(_ left: String?, _ right: String?) -> String? {
    left == right ? left : [left, right].compactMap(\.self).inOneText
  }

  private static func graver(_ left: CodeValue?, _ right: CodeValue?) -> CodeValue? {
    [left, right].compactMap(\.self).first { $0.code == "sensitive" }
      ?? [left, right].compactMap(\.self).first { $0.code != "none" } ?? left ?? right
  }
}

extension FormField.Kind {
  /// Whether it takes any text.
  fileprivate var isPlain: Bool { self == .text || self == .longText || self == .address }
}
