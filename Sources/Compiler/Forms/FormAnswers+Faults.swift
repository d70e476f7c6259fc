import Standard

extension Form {
  /// What is wrong with one answer.
  package struct Fault: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case missing
      /// It is not asked in this case.
      case notAsked
      case unknown
      case wrongKind
      case tooShort
      case tooLong
      case pattern
      case check
      case notAChoice
      case chosenTwice
      case tooSmall
      case tooGreat
      case tooManyEntries
    }

    /// The id of the field, or of the group that repeats.
    package let id: String
    /// The entry of a group that repeats, counted from 0.
    package let entry: Int?
    package let kind: Kind
  }

  /// All that is wrong with answers, in the order of the form; what the form does not know comes last.
  package func faults(in answers: FormAnswers) -> [Fault] {
    var faults: [Fault] = []
    var known: Set<String> = []
    for group in groups {
      guard let repeats = group.repeats else {
        known.formUnion(group.fields.map(\.id))
        faults += Self.faults(in: answers, of: group.fields, entry: nil) {
          answers.meet(group.condition(of: $0))
        }
        continue
      }
      known.insert(group.id)
      faults += entryFaults(of: group, answers, repeats)
    }
    let unknown = answers.values.keys.filter { !known.contains($0) }.sorted()
    return faults + unknown.map { Fault(id: $0, entry: nil, kind: .unknown) }
  }

  private func entryFaults(
    of group: Group, _ answers: FormAnswers, _ repeats: Int
  ) -> [Fault] {
    func fault(_ kind: Fault.Kind) -> [Fault] { [Fault(id: group.id, entry: nil, kind: kind)] }
    let isShown = answers.meet(group.condition)
    guard let answer = answers[group.id] else {
      return isShown && group.isRequired ? fault(.missing) : []
    }
    guard isShown else { return fault(.notAsked) }
    guard case .entries(let entries) = answer else { return fault(.wrongKind) }
    if entries.isEmpty { return fault(.missing) }
    if entries.count > repeats { return fault(.tooManyEntries) }
    let ids = Set(group.fields.map(\.id))
    return entries.enumerated().flatMap { number, entry in
      Self.faults(in: entry, of: group.fields, entry: number) { entry.meet($0.condition) }
        + entry.values.keys.filter { !ids.contains($0) }.sorted().map {
          Fault(id: $0, entry: number, kind: .unknown)
        }
    }
  }

  private static func faults(
    in answers: FormAnswers,
    of fields: [FormField],
    entry: Int?,
    where isShown: (FormField) -> Bool
  ) -> [Fault] {
    fields.flatMap { field -> [Fault] in
      func fault(_ kind: Fault.Kind) -> Fault { Fault(id: field.id, entry: entry, kind: kind) }
      let isShown = isShown(field)
      guard let answer = answers[field.id] else {
        let isMissing =
          switch field.requirement {
          case .optional: false
          case .required: isShown
          case .requiredWhen(let condition): isShown && answers.meet(condition)
          }
        return isMissing ? [fault(.missing)] : []
      }
      guard isShown else { return [fault(.notAsked)] }
      return field.faults(of: answer).map(fault)
    }
  }
}

extension Form.Group {
  /// Whether at least one entry must be there: something is required in every entry.
  package var isRequired: Bool {
    fields.contains { $0.requirement == .required && $0.condition == nil }
  }
}

extension FormField {
  /// What is wrong with one answer, whatever else is answered.
  package func faults(of answer: FormAnswers.Answer) -> [Form.Fault.Kind] {
    switch (kind, answer) {
    case (.integer, .integer(let number)):
      [
        minimum.map { number < $0 } == true ? .tooSmall : nil,
        maximum.map { number > $0 } == true ? .tooGreat : nil,
      ].compactMap(\.self)
    case (.singleChoice, .text(let text)):
      options.contains { $0.text == text } ? [] : [.notAChoice]
    case (.multipleChoice, .choices(let choices)):
      choices.isEmpty
        ? [.missing]
        : Set(choices).count < choices.count
          ? [.chosenTwice]
          : choices.allSatisfy { choice in options.contains { $0.text == choice } }
            ? [] : [.notAChoice]
    case (.photo, .text(let text)): text.isEmpty ? [.missing] : []
    case (_, .text(let text)) where kind.isText: textFaults(text)
    default: [.wrongKind]
    }
  }

  private func textFaults(_ text: String) -> [Form.Fault.Kind] {
    // Lengths are counted as JSON Schema counts them: in code points.
    let count = text.unicodeScalars.count
    if count < max(1, minimumLength ?? 1) { return [.tooShort] }
    if let most = maximumLength, count > most { return [.tooLong] }
    for pattern in [kind.rule.pattern, pattern].compactMap(\.self) where !pattern.matches(text) {
      return [.pattern]
    }
    return kind.rule.check.map { $0.accepts(text) } == false ? [.check] : []
  }
}
