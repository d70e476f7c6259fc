import Source
import Standard
import YAML

/// A form definition as rules walk through it: every group and field with the record that states it.
struct StatedForm: Sendable {
  struct Field: Sendable {
    let record: Record
    let group: Record
    /// The number of its group.
    let part: Int
    /// Whether its group repeats.
    let repeats: Bool

    var id: String? { record.string(.id) }
    /// What people call it.
    var label: String { record.string(.name) ?? id ?? "" }
    var kind: FormField.Kind? {
      record.code(.type).map { FormField.Kind(rawValue: $0.code) ?? .text }
    }
    /// Where findings about the field as a whole point.
    var place: Location { record[.name]?.location ?? record.head }
  }

  let path: String
  let record: Record
  let groups: [Record]
  let fields: [Field]

  var name: String { record.string(.name) ?? record.string(.id) ?? path }
  var place: Location { record[.name]?.location ?? record.head }

  init(path: String, record: Record) {
    self.path = path
    self.record = record
    groups = record.records(.groups)
    fields = groups.enumerated().flatMap { part, group in
      group.records(.fields).map {
        Field(
          record: $0, group: group, part: part, repeats: (group.integer(.repeats) ?? 1) > 1)
      }
    }
  }
}

extension Workspace {
  /// The form definitions in the order of their files.
  var statedForms: [StatedForm] {
    forms.sorted { $0.key < $1.key }.map { StatedForm(path: $0.key, record: $0.value) }
  }
}
