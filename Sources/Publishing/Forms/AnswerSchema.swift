import Source
import Standard

/// The JSON Schema of the answers to a form, with what a program needs to lay the form out.
struct AnswerSchema {
  let form: PublishedForm

  var json: JSON {
    let groups = form.groups
    let fields = form.fields
    let conditional = Dictionary(
      grouping: fields.filter { $0.condition != nil }, by: \.condition)
    let rules = conditional.sorted { Self.order($0.key) < Self.order($1.key) }
      .compactMap { condition, fields in condition.map { rule($0, fields) } }
    return .object(present: [
      ("$schema", .text(CatalogueSchema.dialect)),
      ("$id", .text("urn:zhun:forms:\(form.key.replacing("/", with: ":"))")),
      ("title", .text(form.record.string(.name) ?? form.key)),
      ("x-title-en", form.record.string(.english).map(JSON.text)),
      ("type", "object"),
      ("properties", .object(fields.map { ($0.id, property($0)) })),
      (
        "required",
        .texts(fields.filter { $0.isRequired && $0.condition == nil }.map(\.id))
      ),
      ("additionalProperties", false),
      ("allOf", rules.isEmpty ? nil : .array(rules)),
      ("x-groups", .array(groups.map(group))),
    ])
  }

  /// A condition's fields may be answered only where it holds, and must be where they are required.
  private func rule(_ condition: FormField.Condition, _ fields: [FormField]) -> JSON {
    let isSeveral = form.fields.first { $0.id == condition.field }?.kind == .multipleChoice
    let value: JSON = ["const": .text(condition.value)]
    let required = fields.filter(\.isRequired).map(\.id)
    return .object(present: [
      (
        "if",
        [
          "properties": .object([(condition.field, isSeveral ? ["contains": value] : value)]),
          "required": [.text(condition.field)],
        ]
      ),
      ("then", required.isEmpty ? nil : ["required": .texts(required)]),
      ("else", ["properties": .object(fields.map { ($0.id, false) })]),
    ])
  }

  private static func order(_ condition: FormField.Condition?) -> String {
    condition.map { "\($0.field)\u{1F}\($0.value)" } ?? ""
  }

  private func property(_ field: FormField) -> JSON {
    var members: [(name: String, value: JSON?)] = [
      ("title", .text(field.label)),
      ("x-title-en", field.english.map(JSON.text)),
      ("description", field.hint.map(JSON.text)),
      ("x-description-en", field.englishHint.map(JSON.text)),
    ]
    members += shape(field)
    members += [
      ("x-type", .text(field.kind.rawValue)),
      ("x-autocomplete", field.autocomplete.map(JSON.text)),
      ("x-justification", field.justification.map(JSON.text)),
      ("x-personal-data", field.personalData.map { .text($0.code) }),
    ]
    return .object(present: members)
  }

  private func shape(_ field: FormField) -> [(name: String, value: JSON?)] {
    switch field.kind {
    case .integer:
      return [("type", "integer")]
    case .photo:
      return [
        ("type", "string"), ("contentEncoding", "base64"), ("contentMediaType", "image/jpeg"),
      ]
    case .singleChoice:
      return [("type", "string"), ("enum", .texts(field.options))]
    case .multipleChoice:
      return [
        ("type", "array"), ("items", ["type": "string", "enum": .texts(field.options)]),
        ("uniqueItems", true), ("minItems", field.isRequired ? 1 : nil),
      ]
    case .text, .longText, .date, .phone, .citizenNumber, .creditCode, .address:
      return [
        ("type", "string"), ("format", field.kind == .date ? "date" : nil),
        ("minLength", field.isRequired ? 1 : nil),
        ("maxLength", (field.maximumLength ?? field.kind.length).map(JSON.integer)),
        ("pattern", field.kind.pattern.map { .text("^\($0)$") }),
      ]
    }
  }

  private func group(_ group: PublishedForm.Group) -> JSON {
    .object(present: [
      ("id", .text(group.id)),
      ("title", group.record.string(.name).map(JSON.text)),
      ("title-en", group.record.string(.english).map(JSON.text)),
      ("note", group.record.string(.note).map(JSON.text)),
      ("fields", .texts(group.fields.map(\.id))),
    ])
  }
}
