import Compiler
import Source

/// How a program lays a form out: a UI schema of JSON Forms, which lays out what a JSON Schema describes.
///
/// JSON Forms leaves `options` to whoever writes the schema: there stand the English words, hints, keyboards
/// and autofill tokens.
struct FormLayout {
  let form: Form
  /// The way from the document to the folder of the site.
  let root: String

  static let schemaAddress = "forms/schema/v1/ui.schema.json"

  var json: JSON {
    .object(present: [
      ("$schema", .text(root + Self.schemaAddress)),
      ("type", "VerticalLayout"),
      ("label", .text(form.name)),
      (
        "options",
        .object(present: [
          ("english", form.english.map(JSON.text)),
          ("notes", form.notes.isEmpty ? nil : .texts(form.notes)),
          ("declarations", form.declarations.isEmpty ? nil : .texts(form.declarations)),
        ])
      ),
      ("elements", .array(form.groups.map(group))),
    ])
  }

  private func group(_ group: Form.Group) -> JSON {
    let elements: [JSON]
    if group.repeats == nil {
      elements = group.fields.map { control($0, group.condition(of: $0)) }
    } else {
      let detail: JSON = [
        "type": "VerticalLayout",
        "elements": .array(group.fields.map { control($0, $0.condition) }),
      ]
      elements = [
        .object(present: [
          ("type", "Control"), ("scope", scope(group.id)), ("label", .text(group.name)),
          (
            "options",
            .object(present: [
              ("english", group.english.map(JSON.text)),
              ("most", group.repeats.map(JSON.integer)), ("detail", detail),
            ])
          ),
        ])
      ]
    }
    return .object(present: [
      ("type", "Group"),
      ("label", .text(group.name)),
      (
        "options",
        .object(present: [
          ("id", .text(group.id)),
          ("english", group.english.map(JSON.text)),
          ("note", group.note.map(JSON.text)),
          ("englishNote", group.englishNote.map(JSON.text)),
        ])
      ),
      ("rule", group.wholeCondition.map(rule)),
      ("elements", .array(elements)),
    ])
  }

  private func control(_ field: FormField, _ condition: FormCondition?) -> JSON {
    .object(present: [
      ("type", "Control"),
      ("scope", scope(field.id)),
      ("label", .text(field.label)),
      ("options", options(field)),
      ("rule", condition.map(rule)),
    ])
  }

  private func options(_ field: FormField) -> JSON {
    .object(present: [
      ("english", field.english.map(JSON.text)),
      ("hint", field.hint.map(JSON.text)),
      ("englishHint", field.englishHint.map(JSON.text)),
      ("widget", .text(field.kind.rawValue)),
      ("format", field.kind == .singleChoice ? "radio" : nil),
      ("multi", field.kind == .longText || field.kind == .address ? true : nil),
      ("inputMode", field.kind.rule.inputMode.map(JSON.text)),
      ("autocomplete", field.autocomplete.map(JSON.text)),
      ("wrong", field.wrongAnswer.map { ["zh": .text($0.zh), "en": .text($0.en)] }),
      ("choices", field.kind.isChoice ? .array(field.options.map(choice)) : nil),
    ])
  }

  private func choice(_ option: FormField.Option) -> JSON {
    .object(present: [
      ("const", .text(option.text)), ("english", option.english.map(JSON.text)),
    ])
  }

  private func rule(_ condition: FormCondition) -> JSON {
    ["effect": "SHOW", "condition": ["scope": "#", "schema": AnswerSchema.test(condition)]]
  }

  private func scope(_ id: String) -> JSON { .text("#/properties/\(id)") }
}
