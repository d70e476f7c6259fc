import Standard

/// What somebody answered to a form, by field, and by group where a group repeats.
package struct FormAnswers: Hashable, Sendable {
  package enum Answer: Hashable, Sendable {
    case text(String)
    case integer(Int)
    /// Of a field that takes several choices.
    case choices([String])
    /// Of a group that repeats.
    case entries([FormAnswers])
  }

  package var values: [String: Answer]

  package init(_ values: [String: Answer] = [:]) { self.values = values }

  package subscript(_ id: String) -> Answer? {
    get { values[id] }
    set { values[id] = newValue }
  }

  /// The choices made in a field.
  package func chosen(_ id: String) -> [String] {
    switch values[id] {
    case .text(let text): [text]
    case .choices(let choices): choices
    case .integer, .entries, nil: []
    }
  }

  /// Whether a condition holds; nil always holds.
  package func meet(_ condition: FormCondition?) -> Bool {
    condition?.holds(chosen: chosen) ?? true
  }
}

extension FormField {
  /// The answer that a text stands for, as somebody writes it into the field; nil where it can be none.
  package func answer(_ text: String) -> FormAnswers.Answer? {
    switch kind {
    case .integer: kind.rule.pattern?.matches(text) == true ? Int(text).map { .integer($0) } : nil
    case .multipleChoice where options.contains { $0.text == text }: .choices([text])
    case .multipleChoice: .choices(text.split { "、；;".contains($0) }.map(String.init))
    default: .text(text)
    }
  }
}

extension Form {
  /// The answers of the filled sample: the examples of what is asked in that case.
  package var sample: FormAnswers {
    var answers = FormAnswers()
    for group in groups where answers.meet(group.condition) {
      guard let repeats = group.repeats else {
        for field in group.fields where answers.meet(field.condition) {
          answers[field.id] = field.example
        }
        continue
      }
      let count = min(repeats, group.fields.map(\.examples.count).max() ?? 0)
      guard count > 0 else { continue }
      answers[group.id] = .entries(
        (0..<count).map { number in
          var entry = FormAnswers()
          for field in group.fields where entry.meet(field.condition) {
            guard field.examples.indices.contains(number) else { continue }
            entry[field.id] = field.answer(field.examples[number])
          }
          return entry
        })
    }
    return answers
  }
}

extension FormField {
  fileprivate var example: FormAnswers.Answer? {
    guard let first = examples.first else { return nil }
    return kind == .multipleChoice && examples.count > 1 ? .choices(examples) : answer(first)
  }
}
