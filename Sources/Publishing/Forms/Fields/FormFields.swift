import Compiler
import Source

/// The fields of a form with what is asked of them again and again, worked out once for a page.
struct FormFields: Sendable {
  let groups: [Form.Group]
  /// What each question is for, where the form is put together from several.
  let uses: FormUses
  private let labels: [String: String]
  private let groupOfField: [String: Int]

  init(_ form: Form, uses: FormUses = FormUses(nil)) {
    groups = form.groups
    self.uses = uses
    var labels: [String: String] = [:]
    var groupOfField: [String: Int] = [:]
    for (place, group) in groups.enumerated() {
      for field in group.fields {
        labels[field.id] = field.label
        groupOfField[field.id] = place
      }
    }
    self.labels = labels
    self.groupOfField = groupOfField
  }

  /// When a field or a group is asked for, in words: `“由谁办理”选“本人办理”`.
  func words(_ condition: FormCondition) -> String {
    condition.cases.map { tests in
      tests.map { test -> String in
        if let words = uses.words(test) { return words }
        let values = test.values.map { "“\($0)”" }.joined(separator: "或者")
        return "“\(labels[test.field] ?? test.field)”选\(values)"
      }.joined(separator: "，并且")
    }.joined(separator: "，或者")
  }

  /// A condition for the script: in one of several cases each place has one of its values.
  ///
  /// - Parameter block: the block in which the field stands that the condition is about
  func script(_ condition: FormCondition, of group: Form.Group, block: Int?) -> String {
    let place = groups.firstIndex { $0.id == group.id }
    let cases = condition.cases.map { tests -> JSON in
      .array(
        tests.map { test in
          let isBeside = groupOfField[test.field] != nil && groupOfField[test.field] == place
          return [
            .text(FieldView.place(test.field, isBeside ? block : nil)), .texts(test.values),
          ]
        })
    }
    let bytes = JSON.line(.array(cases)).file
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }
}
