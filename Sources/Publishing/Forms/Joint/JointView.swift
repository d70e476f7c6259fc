import Compiler
import Standard
import Templates

/// What the pages of a joint form say of its single forms, and of what is handed in with it.
struct JointView {
  let joint: JointForm
  let publication: Publication
  let page: Page

  var view: View {
    let materials = materials
    return [
      "event": .text(joint.event.name), "count": .number(joint.form.parts.count),
      "forms": .list(joint.form.parts.map(form)), "hasMaterials": .flag(!materials.isEmpty),
      "materials": .list(materials),
    ]
  }

  private func form(_ part: EventForm.Part) -> View {
    let folder = joint.folder(of: part, publication.workspace)
    return [
      "name": .text(part.form.name), "href": .text(page.href(FormPage.single.address(folder))),
      "isAlwaysNeeded": .flag(part.choice == nil),
      "items": .list(
        part.steps.compactMap { joint.items[$0] }.map { item in
          ["display": .text(item.item.name ?? item.key), "href": .text(page.href(of: item))]
        }),
    ]
  }

  /// All that applicants hand in besides, and in which cases.
  private var materials: [View] {
    let plan = joint.plan
    let forms = Set(joint.form.parts.map(\.path))
    return plan.materials.filter { $0.group != .notHandedIn }.filter { material in
      !material.demands.contains { demand in
        guard let item = plan.steps[demand.step].item else { return false }
        return demand.form(publication.workspace, item).map { forms.contains($0.path) } ?? false
      }
    }.map { material in
      [
        "name": .text(material.name), "isByCase": .flag(material.group == .byCase),
        "isDeferrable": .flag(material.group == .mayFollow),
      ]
    }
  }
}

extension JointView {
  static let shape = ViewModel.Shape(
    "jointForm",
    [
      .text("event", zh: "一件事的名称", en: "The life event"),
      .number("count", zh: "合了几张表", en: "How many forms it puts together"),
      .list(
        "forms",
        of: ViewModel.Shape(
          "jointFormPart",
          [
            .text("name", zh: "单张表的名称", en: "The single form"),
            .text("href", zh: "单张表的页面", en: "Its page"),
            .flag("isAlwaysNeeded", zh: "是否人人都要填", en: "Whether everybody needs it"),
            .list("items", of: PageModel.link, zh: "要这张表的事项", en: "The items that ask for it"),
          ]), zh: "单张表", en: "The single forms"),
      .flag("hasMaterials", zh: "是否有一起交的材料", en: "Whether materials are handed in with it"),
      .list(
        "materials",
        of: ViewModel.Shape(
          "jointFormMaterial",
          [
            .text("name", zh: "名称", en: "The name"),
            .flag("isByCase", zh: "是否看情况才交", en: "Whether only some hand it in"),
            .flag("isDeferrable", zh: "是否可以后补", en: "Whether it may follow later"),
          ]), zh: "一起交的材料", en: "What is handed in with it"),
    ])
}
