import Compiler
import Templates

/// The questions of a form one after the other: each field a step, a group that repeats one step as a whole.
struct StepsView {
  let form: FormFields

  private struct Step {
    let id: String
    let group: Form.Group
    let fields: [FormField]
    let isFirstOfGroup: Bool
  }

  /// Fills in the steps, and which of them is the first and which the last.
  func fill(_ object: inout View.Object) {
    let steps = steps
    object["first"] = .text(steps.first?.id ?? Self.check)
    object["last"] = .text(steps.last?.id ?? Self.start)
    object["steps"] = .list(
      steps.enumerated().map { place, step in
        .object { object in
          object["id"] = .text(step.id)
          object["isFirstOfGroup"] = .flag(step.isFirstOfGroup)
          object["isGroup"] = .flag(step.group.repeats != nil)
          object["previous"] = .text(place == 0 ? Self.start : steps[place - 1].id)
          object["next"] = .text(place + 1 == steps.count ? Self.check : steps[place + 1].id)
          object["group"] =
            GroupView(group: step.group, form: form, areHeadings: true).view(of: step.fields)
        }
      })
  }

  /// Nothing is asked where a photograph is to be stuck on: that is told at the end.
  private var steps: [Step] {
    form.groups.flatMap { group -> [Step] in
      let asked = group.fields.filter { $0.kind != .photo }
      guard group.repeats == nil else {
        guard !asked.isEmpty else { return [] }
        let id = "group-\(Address.part(group.id))"
        return [Step(id: id, group: group, fields: asked, isFirstOfGroup: true)]
      }
      return asked.enumerated().map { place, field in
        Step(
          id: "question-\(Address.part(field.id))", group: group, fields: [field],
          isFirstOfGroup: place == 0)
      }
    }
  }

  private static let start = "start"
  private static let check = "check"

  static let fields: [ViewModel.Field] = [
    .text("first", zh: "第一题的标识", en: "The id of the first question"),
    .text("last", zh: "最后一题的标识", en: "The id of the last question"),
    .list("steps", of: shape, zh: "问题，一题一步", en: "The questions, one a step"),
  ]

  private static let shape = ViewModel.Shape(
    "formStep",
    [
      .text("id", zh: "标识", en: "The id"),
      .flag("isFirstOfGroup", zh: "是否本组第一题", en: "Whether it is the first of its group"),
      .flag("isGroup", zh: "是否为可重复的一组", en: "Whether it is a group that repeats"),
      .text("previous", zh: "上一步的标识", en: "The id of the step before"),
      .text("next", zh: "下一步的标识", en: "The id of the step after"),
      .object("group", GroupView.shape, zh: "所属分组和要问的字段", en: "The group with the fields asked"),
    ])
}
