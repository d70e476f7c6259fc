import Compiler
import Standard

/// The document that leads from the joint form of a life event back to the single forms.
struct JointFormDocument {
  let published: PublishedForm
  let joint: JointForm
  let workspace: Workspace

  static let schemaAddress = "forms/schema/v1/event-form.schema.json"

  private var form: EventForm { joint.form }

  var json: JSON {
    let keys = form.parts.map { workspace.formKey($0.record) }
    func way(_ address: String) -> JSON {
      .text(Address.relative(address, from: published.documentAddress))
    }
    return .object(present: [
      ("$schema", way(Self.schemaAddress)),
      ("event", .text(joint.event.slug)),
      ("name", .text(form.form.name)),
      (
        "division",
        .object(present: [
          ("code", .text(joint.division)),
          ("name", workspace.name(ofDivision: joint.division).map(JSON.text)),
        ])
      ),
      ("schema", way(published.schemaAddress)),
      ("layout", way(published.layoutAddress)),
      (
        "forms",
        .array(
          zip(form.parts, keys).map { part, key in
            .object(present: [
              ("id", .text(key)), ("name", .text(part.form.name)),
              ("schema", way(PublishedForm.schemaAddress(Address.form(key)))),
              ("items", .texts(part.steps.map { joint.event.distinctParts[$0].code })),
              (
                "neededWhen",
                part.choice.map {
                  ["field": .text($0.field), "option": .text($0.values.first ?? "")]
                }
              ),
            ])
          })
      ),
      ("fields", .array(form.form.groups.flatMap { fields($0, keys) })),
    ])
  }

  private func fields(_ group: Form.Group, _ keys: [String]) -> [JSON] {
    group.fields.compactMap { field in
      guard let origins = form.origins[field.id] else { return nil }
      return .object(present: [
        ("id", .text(field.id)),
        ("group", group.repeats == nil ? nil : .text(group.id)),
        ("label", .text(field.label)),
        ("datum", field.datum.map(JSON.text)),
        (
          "from",
          .array(
            origins.map { origin in
              .object(present: [
                ("form", .text(keys[origin.part])), ("group", origin.group.map(JSON.text)),
                ("field", .text(origin.field)),
              ])
            })
        ),
      ])
    }
  }
}
