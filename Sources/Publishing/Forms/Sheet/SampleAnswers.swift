import Standard

/// What an invented applicant writes into the sample: the examples of the form and nothing else.
struct SampleAnswers {
  private let examples: [String: String]
  private let fields: FormFields

  init(_ fields: FormFields) {
    self.fields = fields
    var examples: [String: String] = [:]
    for field in fields.groups.flatMap(\.fields) { examples[field.id] = field.example }
    self.examples = examples
  }

  func answer(to field: FormField) -> SheetCell.Answer {
    if let condition = field.condition, !isMet(condition) { return .spared }
    return field.example.map(SheetCell.Answer.example) ?? .described
  }

  func isSpared(_ group: PublishedForm.Group) -> Bool {
    group.condition.map { !isMet($0) } ?? false
  }

  /// Several choices are written one after the other in an example.
  static func choices(_ example: String) -> Set<String> {
    Set(
      example.split { "、，,；;\n".contains($0) }.map { choice in
        String(choice.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      } + [example])
  }

  /// Without an example of the field that decides, its condition may hold.
  private func isMet(_ condition: FormField.Condition) -> Bool {
    guard let example = examples[condition.field] else { return true }
    return Self.choices(example).contains(condition.value)
  }
}
