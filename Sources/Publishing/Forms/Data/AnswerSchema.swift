import Compiler
import Source
import Standard

/// The JSON Schema of the answers to a form.
///
/// What is not answered is left out; what is not asked may not be there. A group that repeats is an array
/// of objects. What no schema can say, such as a check digit, is named in `x-check`.
struct AnswerSchema {
  let form: Form
  /// What identifies the form among all: `forms:44:residencePermit`.
  let urn: String

  var json: JSON {
    .object(
      present: [
        ("$schema", .text(CatalogueSchema.dialect)),
        ("$id", .text("urn:zhun:\(urn)")),
        ("title", .text(form.name)),
        ("x-title-en", form.english.map(JSON.text)),
      ] + object(parts))
  }

  /// A property of an object of answers.
  private struct Part {
    let id: String
    let schema: JSON
    let requirement: FormField.Requirement
    let condition: FormCondition?
  }

  private var parts: [Part] {
    form.groups.flatMap { group -> [Part] in
      guard let repeats = group.repeats else {
        return group.fields.map { part($0, group.condition(of: $0)) }
      }
      let entry = object(group.fields.map { part($0, $0.condition) })
      let list = JSON.object(
        present: [
          ("title", .text(group.name)),
          ("x-title-en", group.english.map(JSON.text)),
          ("description", group.note.map(JSON.text)),
          ("x-description-en", group.englishNote.map(JSON.text)),
          ("type", "array"), ("minItems", 1), ("maxItems", .integer(repeats)),
          ("items", .object(present: entry)),
        ])
      return [
        Part(
          id: group.id, schema: list, requirement: group.isRequired ? .required : .optional,
          condition: group.condition)
      ]
    }
  }

  private func part(_ field: FormField, _ condition: FormCondition?) -> Part {
    Part(
      id: field.id, schema: property(field), requirement: field.requirement, condition: condition)
  }

  /// An object of answers: its properties, what must be there and what follows from choices.
  private func object(_ parts: [Part]) -> [(name: String, value: JSON?)] {
    let required = parts.filter { $0.requirement == .required && $0.condition == nil }.map(\.id)
    let rules = rules(parts)
    return [
      ("type", "object"),
      ("properties", .object(parts.map { ($0.id, $0.schema) })),
      ("required", .texts(required)),
      ("additionalProperties", false),
      ("allOf", rules.isEmpty ? nil : .array(rules)),
    ]
  }

  /// The parts of one condition may be answered only where it holds, and must be where they are required.
  private func rules(_ parts: [Part]) -> [JSON] {
    var conditions: [FormCondition] = []
    var shown: [FormCondition: [Part]] = [:]
    var needed: [FormCondition: [String]] = [:]
    func note(_ condition: FormCondition) {
      if shown[condition] == nil, needed[condition] == nil { conditions.append(condition) }
    }
    for part in parts {
      if let condition = part.condition {
        note(condition)
        shown[condition, default: []].append(part)
        if part.requirement == .required { needed[condition, default: []].append(part.id) }
      }
      if case .requiredWhen(let condition) = part.requirement {
        note(condition)
        needed[condition, default: []].append(part.id)
      }
    }
    return conditions.map { condition in
      .object(present: [
        ("if", Self.test(condition)),
        ("then", needed[condition].map { ["required": .texts($0)] }),
        (
          "else",
          shown[condition].map { parts in
            ["properties": .object(parts.map { ($0.id, false) })]
          }
        ),
      ])
    }
  }

  /// The schema that answers satisfy where a condition holds.
  static func test(_ condition: FormCondition) -> JSON {
    let cases = condition.cases.map { tests -> JSON in
      tests.count == 1 ? test(tests[0]) : ["allOf": .array(tests.map { test($0) })]
    }
    return cases.count == 1 ? cases[0] : ["anyOf": .array(cases)]
  }

  private static func test(_ test: FormCondition.Test) -> JSON {
    let value: JSON =
      test.values.count == 1
      ? ["const": .text(test.values[0])] : ["enum": .texts(test.values)]
    // Of several choices one is enough; a single choice is no array.
    let chosen: JSON = ["if": ["type": "array"], "then": ["contains": value], "else": value]
    return ["properties": .object([(test.field, chosen)]), "required": [.text(test.field)]]
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
      ("examples", examples(field)),
      ("x-type", .text(field.kind.rawValue)),
      ("x-check", field.kind.rule.check.map { .text($0.rawValue) }),
      ("x-autocomplete", field.autocomplete.map(JSON.text)),
      ("x-datum", field.datum.map(JSON.text)),
      ("x-held-by", field.heldBy.map(JSON.text)),
      ("x-justification", justification(field)),
      ("x-personal-data", field.personalData.map { .text($0.code) }),
      ("x-sensitive-reason", field.sensitiveReason.map(JSON.text)),
    ]
    return .object(present: members)
  }

  private func justification(_ field: FormField) -> JSON? {
    field.justifications.isEmpty ? nil : .texts(field.justifications.map(\.shown))
  }

  private func examples(_ field: FormField) -> JSON? {
    let examples = field.examples.compactMap(field.answer).map(\.json)
    return examples.isEmpty ? nil : .array(examples)
  }

  private func shape(_ field: FormField) -> [(name: String, value: JSON?)] {
    let options = field.options.map(\.text)
    switch field.kind {
    case .integer:
      return [
        ("type", "integer"), ("minimum", field.minimum.map(JSON.integer)),
        ("maximum", field.maximum.map(JSON.integer)),
      ]
    case .photo:
      return [
        ("type", "string"), ("minLength", 1), ("contentEncoding", "base64"),
        ("contentMediaType", "image/jpeg"),
      ]
    case .singleChoice:
      return [("type", "string"), ("enum", .texts(options))]
    case .multipleChoice:
      return [
        ("type", "array"), ("items", ["type": "string", "enum": .texts(options)]),
        ("uniqueItems", true), ("minItems", 1),
      ]
    case .text, .longText, .date, .phone, .citizenNumber, .creditCode, .email, .postcode,
      .address, .decimal, .money:
      let patterns = [field.kind.rule.pattern, field.pattern].compactMap { $0.map(Self.whole) }
      return [
        ("type", "string"), ("format", field.kind == .date ? "date" : nil),
        ("minLength", .integer(max(1, field.minimumLength ?? 1))),
        ("maxLength", field.maximumLength.map(JSON.integer)),
        ("pattern", patterns.first.map(JSON.text)),
        (
          "allOf",
          patterns.count > 1
            ? .array(patterns.dropFirst().map { ["pattern": .text($0)] }) : nil
        ),
      ]
    }
  }

  private static func whole(_ pattern: Pattern) -> String { "^(?:\(pattern.portable))$" }
}

extension FormAnswers {
  /// The answers as the schema takes them, by the names of fields.
  var json: JSON {
    .object(values.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) })
  }
}

extension FormAnswers.Answer {
  var json: JSON {
    switch self {
    case .text(let text): .text(text)
    case .integer(let number): .integer(number)
    case .choices(let choices): .texts(choices)
    case .entries(let entries): .array(entries.map(\.json))
    }
  }
}
