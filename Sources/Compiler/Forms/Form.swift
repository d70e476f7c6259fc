/// An application form as pages, papers and schemas read it: what it asks, in which order and when.
///
/// It is read from one definition, or put together from those of a life event.
package struct Form: Sendable {
  package let id: String
  package let name: String
  package let english: String?
  package let issuer: String?
  package let notes: [String]
  /// What the applicant confirms by signing; several where a form is put together from several.
  package let declarations: [String]
  package let groups: [Group]
  /// What the office fills in on paper; several parts where a form is put together from several.
  package let officeUse: [OfficeUse]

  package init(
    id: String,
    name: String,
    english: String?,
    issuer: String?,
    notes: [String],
    declarations: [String],
    groups: [Group],
    officeUse: [OfficeUse] = []
  ) {
    self.id = id
    self.name = name
    self.english = english
    self.issuer = issuer
    self.notes = notes
    self.declarations = declarations
    self.groups = groups
    self.officeUse = officeUse
  }

  /// What one office fills in: no question, and no part of the answers.
  package struct OfficeUse: Sendable {
    /// The form that it belongs to, where there are several.
    package let form: String?
    package let entries: [OfficeEntry]
  }

  package struct OfficeEntry: Sendable {
    /// How much room it takes, and what is printed there.
    package enum Kind: String, Sendable {
      case text
      case longText = "long-text"
      case date
      case seal
    }

    package let name: String
    package let kind: Kind
  }

  /// One part of a form.
  package struct Group: Sendable {
    package let id: String
    package let name: String
    package let english: String?
    package let note: String?
    package let englishNote: String?
    /// How many times it can be filled in; nil where it is filled in once.
    package let repeats: Int?
    /// When it is asked; nil where always.
    package let condition: FormCondition?
    package let fields: [FormField]

    package init(
      id: String,
      name: String,
      english: String?,
      note: String?,
      englishNote: String?,
      repeats: Int?,
      condition: FormCondition?,
      fields: [FormField]
    ) {
      self.id = id
      self.name = name
      self.english = english
      self.note = note
      self.englishNote = englishNote
      self.repeats = repeats
      self.condition = condition
      self.fields = fields
    }

    /// When a field of the group is asked: where the group is and the field itself.
    ///
    /// In a group that repeats, the condition of a field counts within each entry and is not joined to that
    /// of the group.
    package func condition(of field: FormField) -> FormCondition? {
      repeats == nil ? FormCondition.all(condition, field.condition) : field.condition
    }

    /// When anything of the group is asked; nil where something always is.
    package var wholeCondition: FormCondition? {
      guard repeats == nil, let first = fields.first else { return condition }
      return fields.dropFirst().reduce(self.condition(of: first)) {
        FormCondition.any($0, self.condition(of: $1))
      }
    }
  }

  /// All fields in order, those of groups that repeat once each.
  package var fields: [FormField] { groups.flatMap(\.fields) }

  package func field(_ id: String) -> FormField? {
    groups.lazy.flatMap(\.fields).first { $0.id == id }
  }
}
