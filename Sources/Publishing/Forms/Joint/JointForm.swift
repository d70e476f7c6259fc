import Compiler
import Source
import Standard

/// The joint form of a life event in one place: the forms of its items, each datum once.
struct JointForm: Sendable {
  let plan: EventPlan
  let form: EventForm
  /// The published item of each step of the event; nil where there is none.
  let items: [PublishedItem?]

  /// Nil where fewer than two forms meet: one form is its own.
  init?(_ plan: EventPlan, _ published: [FileID: PublishedItem], _ workspace: Workspace) {
    guard let form = EventForm(plan, workspace), form.parts.count > 1 else { return nil }
    self.plan = plan
    self.form = form
    items = plan.steps.map { step in step.item.flatMap { published[$0.file] } }
  }

  var event: LifeEvent { plan.event }

  var division: String { plan.division }

  /// The joint forms of all life events, place by place.
  static func all(_ events: PublishedEvents, _ workspace: Workspace) -> [PublishedForm] {
    let withForms = Set(
      events.published.values.map(\.item).filter { !workspace.forms(of: $0).isEmpty }.map(\.file))
    guard !withForms.isEmpty else { return [] }
    return events.events.flatMap { event in
      event.places.compactMap { place -> PublishedForm? in
        let chosen = event.event.distinctParts.compactMap {
          events.items.choice(of: $0.code, in: place)
        }
        guard chosen.contains(where: { withForms.contains($0.item.file) }) else { return nil }
        let plan = EventPlan(event.event, in: place, events.items, of: workspace)
        return JointForm(plan, events.published, workspace)?.published(workspace)
      }
    }
  }

  private func published(_ workspace: Workspace) -> PublishedForm {
    let steps = Set(form.parts.flatMap(\.steps))
    return PublishedForm(
      origin: .event(self), form: form.form, path: workspace.files.path(event.file),
      folder: Address.form(event, in: division), division: division,
      items: steps.sorted().compactMap { items[$0] })
  }

  /// The single form behind a part of the joint one.
  func folder(of part: EventForm.Part, _ workspace: Workspace) -> String {
    Address.form(workspace.formKey(part.record))
  }
}
