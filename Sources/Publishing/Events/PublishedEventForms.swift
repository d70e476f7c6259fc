import Compiler
import Source
import Standard

/// The joint form of a life event in one place.
struct PublishedEventForm: Sendable {
  let event: LifeEvent
  let division: String
  let form: EventForm

  /// What stands beside the page of the event in this place.
  static func address(_ event: LifeEvent, _ division: String, _ name: String) -> String {
    "events/\(Address.part(event.slug))/\(Address.part(division))/\(name)"
  }

  /// The document that leads back to the single forms.
  func document(_ publication: Publication) -> JSON {
    let keys = form.parts.map { publication.workspace.formKey($0.record) }
    let root = "../../../"
    return .object(present: [
      ("$schema", .text(root + Self.schemaAddress)),
      ("event", .text(event.slug)),
      ("name", .text(form.form.name)),
      (
        "division",
        .object(present: [
          ("code", .text(division)),
          ("name", publication.workspace.name(ofDivision: division).map(JSON.text)),
        ])
      ),
      ("schema", "schema.json"),
      ("layout", "ui.json"),
      (
        "forms",
        .array(
          zip(form.parts, keys).map { part, key in
            .object(present: [
              ("id", .text(key)), ("name", .text(part.form.name)),
              ("schema", .text("\(root)forms/\(key)/schema.json")),
              ("items", .texts(part.steps.map { event.distinctParts[$0].code })),
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

  static let schemaAddress = "forms/schema/v1/event-form.schema.json"

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

extension Publication {
  /// The joint forms of life events, place by place; those of places without any form are left out.
  var eventForms: [PublishedEventForm] {
    let all = PublishedEvents(self)
    guard !all.events.isEmpty, !workspace.forms.isEmpty else { return [] }
    let withForms = Set(items.map(\.item).filter { !workspace.forms(of: $0).isEmpty }.map(\.file))
    guard !withForms.isEmpty else { return [] }
    return all.events.flatMap { event in
      event.places.compactMap { place -> PublishedEventForm? in
        let chosen = event.event.distinctParts.compactMap {
          all.items.choice(of: $0.code, in: place)
        }
        guard chosen.contains(where: { withForms.contains($0.item.file) }) else { return nil }
        let plan = EventPlan(event.event, in: place, all.items, of: workspace)
        return EventForm(plan, workspace).map {
          PublishedEventForm(event: event.event, division: place, form: $0)
        }
      }
    }
  }

  /// The data of the joint forms: the way back, the schema of the answers and the layout.
  var eventFormFiles: [OutputFile] {
    eventForms.flatMap { one -> [OutputFile] in
      func address(_ name: String) -> String {
        PublishedEventForm.address(one.event, one.division, name)
      }
      return [
        .json(address("form.json")) { one.document(self) },
        .json(address("schema.json")) {
          AnswerSchema(
            form: one.form.form,
            urn: "events:\(Address.part(one.event.slug)):\(Address.part(one.division))"
          ).json
        },
        .json(address("ui.json")) { FormLayout(form: one.form.form, root: "../../../").json },
      ]
    }
  }
}
