import Source
import Standard
import Templates

/// One field of a form, as its page shows it.
struct FieldView {
  let field: FormField
  let form: PublishedForm

  var view: View {
    .object { object in
      object["id"] = .text(field.id)
      object["label"] = .text(field.label)
      object["english"] = .text(field.english)
      object["mustFill"] = .flag(field.isRequired && field.condition == nil)
      object["mustFillWhen"] = .flag(field.isRequired && field.condition != nil)
      object["mayFill"] = .flag(!field.isRequired)
      object["hint"] = .text(field.hint)
      object["englishHint"] = .text(field.englishHint)
      object["justification"] = .text(field.justification)
      object["personalData"] = .text(personalData)
      object["condition"] = .text(condition)
      object["describedBy"] = .text(describedBy)
      object["input"] = input
      object["longText"] = longText
      object["choice"] = choice
      object["photo"] = field.kind == .photo ? ["size": "一寸"] : .nothing
    }
  }

  private var personalData: String? {
    guard let data = field.personalData, data.code != "none" else { return nil }
    return data.name.zh + "个人信息"
  }

  private var condition: String? {
    field.condition.map { condition in
      let label = form.fields.first { $0.id == condition.field }?.label ?? condition.field
      return "只在“\(label)”选“\(condition.value)”时填写"
    }
  }

  private var describedBy: String? {
    let parts = [
      ("condition", condition), ("hint", field.hint), ("english", field.englishHint),
    ]
    let ids = parts.filter { $0.1 != nil }.map { "\($0.0)-\(field.id)" }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  private var input: View {
    let (type, mode): (String, String?)
    switch field.kind {
    case .text, .citizenNumber, .creditCode: (type, mode) = ("text", nil)
    case .date: (type, mode) = ("text", "numeric")
    case .phone: (type, mode) = ("tel", "tel")
    case .integer: (type, mode) = ("number", "numeric")
    case .longText, .address, .singleChoice, .multipleChoice, .photo: return .nothing
    }
    return [
      "type": .text(type), "inputmode": .text(mode), "autocomplete": .text(field.autocomplete),
      "pattern": .text(field.kind.pattern), "maximumLength": maximumLength,
    ]
  }

  private var longText: View {
    guard field.kind == .longText || field.kind == .address else { return .nothing }
    return [
      "rows": .text(field.kind == .address ? "2" : "4"),
      "autocomplete": .text(field.autocomplete), "maximumLength": maximumLength,
    ]
  }

  private var choice: View {
    let type: String
    switch field.kind {
    case .singleChoice: type = "radio"
    case .multipleChoice: type = "checkbox"
    default: return .nothing
    }
    return [
      "type": .text(type), "options": .list(field.options.map { ["text": .text($0)] }),
    ]
  }

  private var maximumLength: View {
    .text((field.maximumLength ?? field.kind.length).map(String.init))
  }
}
