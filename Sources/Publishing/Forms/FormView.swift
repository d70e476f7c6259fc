import Compiler
import Source
import Standard
import Templates
import YAML

/// The page of a form: to fill in on a screen or, printed blank, by hand.
struct FormView {
  let form: PublishedForm
  let publication: Publication

  var view: View {
    let record = form.record
    let name = record.string(.name) ?? form.key
    var page = Page(
      publication: publication, path: form.address, title: name,
      description: "\(name)：在线填写后打印，或者打印后手写。")
    page.source = form.path
    // One item: the form can name its guide and its windows. Several: each guide names its own.
    let only = form.items.count == 1 ? form.items.first : nil
    let hasGuides = publication.outputs.contains("guides")
    if let only, hasGuides {
      page.above = [(only.item.name ?? only.key, Address.guide(only))]
    }
    let declaration = record.text(.declaration).map { RichText.lines($0.string) } ?? []
    let notes = record.texts(.note)
    let points = only?.item.record.records(.servicePoints).map(PointView.view) ?? []
    return page.view { object in
      object["form"] = [
        "name": .text(name), "english": .text(record.string(.english)),
        "issuer": .text(record.string(.issuer)),
        "handIn": .text(
          points.isEmpty ? "签名后连同其他材料，交到办事指南写明的窗口。" : "签名后连同其他材料，交到下面的窗口。"),
        "guide": only.flatMap { item in
          hasGuides
            ? [
              "name": .text(item.item.name ?? item.key),
              "href": .text(page.href(Address.guide(item))),
            ] : nil
        } ?? .nothing,
        "hasNotes": .flag(!notes.isEmpty),
        "notes": .list(
          notes.map { ["blocks": RichText($0.string).view] }),
        "groups": .list(form.form.groups.map(group)),
        "hasDeclaration": .flag(!declaration.isEmpty),
        "declaration": .list(declaration.map(View.text)),
        "hasPoints": .flag(!points.isEmpty),
        "points": .list(points),
      ]
    }
  }

  private func group(_ group: Form.Group) -> View {
    [
      "id": .text(group.id), "name": .text(group.name),
      "english": .text(group.english), "note": .text(group.note),
      "fields": .list(group.fields.map { FieldView(field: $0, group: group, form: form.form).view }),
    ]
  }
}
