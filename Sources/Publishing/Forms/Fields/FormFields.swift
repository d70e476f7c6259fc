import Standard

/// The fields of a form with what is asked of them again and again, worked out once for a page.
struct FormFields: Sendable {
  let groups: [PublishedForm.Group]
  private let labels: [String: String]
  private let groupOfField: [String: Int]

  init(_ form: PublishedForm) {
    groups = form.groups
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

  /// The group that a field stands in.
  func group(of field: String) -> PublishedForm.Group? { groupOfField[field].map { groups[$0] } }

  func areBeside(_ one: String, _ other: String) -> Bool {
    groupOfField[one] != nil && groupOfField[one] == groupOfField[other]
  }

  /// When a field or a group is asked for, in words.
  func words(_ condition: FormField.Condition) -> String {
    "只在“\(label(condition))”选“\(condition.value)”时填写"
  }

  /// The name of the field that decides.
  func label(_ condition: FormField.Condition) -> String {
    labels[condition.field] ?? condition.field
  }
}
