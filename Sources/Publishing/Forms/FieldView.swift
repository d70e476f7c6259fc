import Compiler
import Source
import Standard
import Templates

/// One field of a form, as its page shows it.
struct FieldView {
  let field: FormField
  let group: Form.Group
  let form: Form

  var view: View {
    .object { object in
      object["id"] = .text(field.id)
      object["label"] = .text(field.label)
      object["english"] = .text(field.english)
      object["mustFill"] = .flag(field.isRequired && whole == nil)
      object["mustFillWhen"] = .flag(field.isRequired && whole != nil)
      object["mayFill"] = .flag(!field.isRequired)
      object["hint"] = .text(field.hint)
      object["englishHint"] = .text(field.englishHint)
      object["justification"] = .text(justification)
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

  private var justification: String? {
    field.justifications.isEmpty
      ? nil : field.justifications.map(\.shown).joined(separator: "；")
  }

  private var whole: FormCondition? { group.condition(of: field) }

  private var condition: String? {
    whole.map { whole in
      let cases = whole.cases.map { tests in
        tests.map { test in
          let label = form.field(test.field)?.label ?? test.field
          return "“\(label)”选“\(test.values.joined(separator: "”或者“"))”"
        }.joined(separator: "，并且")
      }
      return "只在\(cases.joined(separator: "，或者"))时填写"
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
    case .phone: (type, mode) = ("tel", field.kind.rule.inputMode)
    case .email: (type, mode) = ("email", field.kind.rule.inputMode)
    case .integer: (type, mode) = ("number", field.kind.rule.inputMode)
    case .text, .date, .citizenNumber, .creditCode, .postcode, .decimal, .money:
      (type, mode) = ("text", field.kind.rule.inputMode)
    case .longText, .address, .singleChoice, .multipleChoice, .photo: return .nothing
    }
    return [
      "type": .text(type), "inputmode": .text(mode), "autocomplete": .text(field.autocomplete),
      "pattern": .text(field.portablePattern), "maximumLength": maximumLength,
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
      "type": .text(type), "options": .list(field.options.map { ["text": .text($0.text)] }),
    ]
  }

  private var maximumLength: View {
    .text(field.maximumLength.map(String.init))
  }
}
