import Standard
import Templates
import YAML

/// A group of fields, as pages ask for it: once, or in several blocks.
struct GroupView {
  let group: PublishedForm.Group
  let form: FormFields
  /// Whether each field is the heading of a page of its own.
  var areHeadings = false

  var view: View { view(of: group.fields) }

  func view(of fields: [FormField]) -> View {
    .object { object in
      object["id"] = .text(Address.part(group.id))
      object["name"] = .text(name)
      object["english"] = .text(group.record.string(.english))
      object["note"] = .text(group.record.string(.note))
      object["condition"] = .text(group.condition.map(form.words))
      object["when"] =
        group.condition.map {
          ["place": .text(FieldView.place($0.field, nil)), "value": .text($0.value)]
        } ?? .nothing
      object["repeats"] = repeats
      object["blocks"] = .list(blocks(fields))
    }
  }

  var name: String { group.record.string(.name) ?? group.id }

  /// So many blocks stand on the page for those whose browser runs no script, and on paper.
  static func blocks(of group: PublishedForm.Group) -> Int {
    group.repeats <= 5 ? max(group.repeats, 1) : 3
  }

  private var repeats: View {
    guard group.repeats > 1 else { return .nothing }
    let shown = Self.blocks(of: group)
    return [
      "most": .number(group.repeats),
      "more": .text(
        group.repeats > shown ? "多于\(shown)项的，另纸按同样的格式填写，最多\(group.repeats)项。" : nil),
    ]
  }

  private func blocks(_ fields: [FormField]) -> [View] {
    (1...Self.blocks(of: group)).map { number in
      let isRepeated = group.repeats > 1
      return [
        "number": .text(isRepeated ? String(number) : nil),
        "title": .text(isRepeated ? "\(name)第\(number)项" : nil),
        "isFirst": .flag(number == 1),
        "fields": .list(
          fields.map {
            FieldView(
              field: $0, form: form, block: isRepeated ? number : nil,
              isHeading: areHeadings && !isRepeated
            ).view
          }),
      ]
    }
  }
}
