import Compiler
import Templates

/// A group of fields, as pages ask for it: once, or in several blocks.
struct GroupView {
  let group: Form.Group
  let form: FormFields
  /// Whether each field is the heading of a page of its own.
  var areHeadings = false

  var view: View { view(of: group.fields) }

  func view(of fields: [FormField]) -> View {
    .object { object in
      object["id"] = .text(Address.part(group.id))
      object["name"] = .text(group.name)
      object["english"] = .text(group.english)
      object["note"] = .text(group.note)
      object["englishNote"] = .text(group.englishNote)
      object["uses"] = .text(form.uses.parts(of: group).map(form.uses.words))
      object["condition"] = .text(group.condition.map { "只在\(form.words($0))时填写" })
      object["when"] = .text(group.condition.map { form.script($0, of: group, block: nil) })
      object["repeats"] = repeats
      object["blocks"] = .list(blocks(fields))
    }
  }

  /// So many blocks stand on the page for those whose browser runs no script, and on paper.
  static func blocks(of group: Form.Group) -> Int {
    guard let repeats = group.repeats else { return 1 }
    return repeats <= 5 ? repeats : 3
  }

  private var repeats: View {
    guard let repeats = group.repeats else { return .nothing }
    let shown = Self.blocks(of: group)
    return [
      "most": .number(repeats),
      "more": .text(
        repeats > shown ? "多于\(shown)项的，打印后另纸按同样的格式填写，最多\(repeats)项。" : nil),
    ]
  }

  private func blocks(_ fields: [FormField]) -> [View] {
    let isRepeated = group.repeats != nil
    return (1...Self.blocks(of: group)).map { number in
      [
        "number": .text(isRepeated ? String(number) : nil),
        "title": .text(isRepeated ? "第\(number)项" : nil),
        "fields": .list(
          fields.map {
            FieldView(
              field: $0, group: group, form: form, block: isRepeated ? number : nil,
              isHeading: areHeadings && !isRepeated
            ).view
          }),
      ]
    }
  }
}
