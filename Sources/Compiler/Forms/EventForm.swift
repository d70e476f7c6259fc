package import Standard

/// The forms of a life event in one place as one form that asks each datum once.
///
/// What is one datum is what the forms themselves say (`datum`), never what looks alike. Merged answers can
/// be taken apart into the answers of each single form.
package struct EventForm: Sendable {
  /// A single form of the event.
  package struct Part: Sendable {
    /// The path of its file in the workspace.
    package let path: String
    package let record: Record
    package let form: Form
    /// The steps of the event that ask for it, by number.
    package let steps: [Int]
    /// The choice in the merged form by which somebody says that it is needed; nil where everybody needs it.
    package let choice: FormCondition.Test?
  }

  /// Where a question of the merged form comes from.
  package struct Origin: Hashable, Sendable {
    /// The number of the part.
    package let part: Int
    /// The group that repeats and holds the field.
    package let group: String?
    package let field: String
  }

  package let parts: [Part]
  package let form: Form
  /// The fields of single forms behind each field of the merged one, by its id.
  package let origins: [String: [Origin]]
  /// The names that fields and groups that repeat have in the merged form, by part.
  let names: [[String: String]]

  /// The answers of one single form; nil where it is not needed.
  ///
  /// Where the merged answers are right, so are these.
  package func answers(of part: Int, in merged: FormAnswers) -> FormAnswers? {
    if let choice = parts[part].choice, !merged.meet(FormCondition(choice)) { return nil }
    let names = names[part]
    var answers = FormAnswers()
    for group in parts[part].form.groups where answers.meet(group.condition) {
      guard group.repeats != nil else {
        for field in group.fields where answers.meet(field.condition) {
          answers[field.id] = names[field.id].flatMap { merged[$0] }
        }
        continue
      }
      guard let name = names[group.id], case .entries(let entries)? = merged[name] else { continue }
      answers[group.id] = .entries(
        entries.map { entry in
          var own = FormAnswers()
          for field in group.fields { own[field.id] = names[field.id].flatMap { entry[$0] } }
          return own
        })
    }
    return answers
  }
}
