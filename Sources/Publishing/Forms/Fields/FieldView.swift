import Source
import Standard
import Templates

/// One field of a form, as pages ask for it.
struct FieldView {
  let field: FormField
  let form: FormFields
  /// Where it stands among the blocks of a group that repeats, from 1; nil in other groups.
  var block: Int?
  /// Whether its label is the heading of a page of its own.
  var isHeading = false

  var view: View {
    let words = FieldWords(field)
    // Later blocks of a group that repeats are for those who have so many to tell of.
    let isAsked = (block ?? 1) == 1
    return .object { object in
      object["place"] = .text(place)
      object["label"] = .text(field.label)
      object["english"] = .text(field.english)
      object["isHeading"] = .flag(isHeading)
      object["mustFill"] = .flag(field.isRequired && !isConditional && isAsked)
      object["mustFillWhen"] = .flag(field.isRequired && (isConditional || !isAsked))
      object["mayFill"] = .flag(!field.isRequired)
      object["hint"] = .text(field.hint)
      object["englishHint"] = .text(field.englishHint)
      object["justification"] = .text(field.justification)
      object["personalData"] = .text(personalData)
      object["condition"] = .text(field.condition.map(form.words))
      object["when"] = field.condition.map(when) ?? .nothing
      object["describedBy"] = .text(describedBy)
      object["check"] = .text(words.check)
      object["missing"] = .text(words.missing)
      object["malformed"] = .text(words.malformed)
      object["mismatch"] = .text(words.mismatch)
      object["input"] = input
      object["longText"] = longText
      object["choice"] = choice
      object["date"] = date
      object["photo"] = field.kind == .photo ? ["size": "一寸"] : .nothing
    }
  }

  /// What tells it apart on the page; a full stop is in no id.
  private var place: String { Self.place(field.id, block) }

  static func place(_ id: String, _ block: Int?) -> String {
    Address.part(id) + (block.map { ".\($0)" } ?? "")
  }

  private var isConditional: Bool {
    field.condition != nil || form.group(of: field.id)?.condition != nil
  }

  private var personalData: String? {
    guard let data = field.personalData, data.code != "none" else { return nil }
    return data.name.zh + "个人信息"
  }

  private func when(_ condition: FormField.Condition) -> View {
    // A field of the same block is meant before one of the same name elsewhere.
    let isBeside = form.areBeside(condition.field, field.id)
    return [
      "place": .text(Self.place(condition.field, isBeside ? block : nil)),
      "value": .text(condition.value),
    ]
  }

  private var describedBy: String? {
    let parts = [
      ("condition", field.condition.map(form.words)), ("hint", field.hint),
      ("english", field.englishHint),
    ]
    let ids = parts.filter { $0.1 != nil }.map { "\($0.0)-\(place)" }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  private var input: View {
    guard let (type, mode) = field.kind.input else { return .nothing }
    return [
      "type": .text(type), "inputmode": .text(mode), "autocomplete": .text(autocomplete),
      "pattern": .text(field.pattern ?? field.kind.pattern), "maximumLength": maximumLength,
      "isShort": .flag(field.kind.isShort),
    ]
  }

  private var longText: View {
    guard field.kind == .longText || field.kind == .address else { return .nothing }
    return [
      "rows": .text(field.kind == .address ? "2" : "4"),
      "autocomplete": .text(autocomplete), "maximumLength": maximumLength,
    ]
  }

  private var choice: View {
    guard field.kind == .singleChoice || field.kind == .multipleChoice else { return .nothing }
    let isOne = field.kind == .singleChoice
    return [
      "type": .text(isOne ? "radio" : "checkbox"), "isOne": .flag(isOne),
      "options": .list(field.options.map { ["text": .text($0)] }),
    ]
  }

  /// Year, month and day each in a field of its own: every keyboard can type them, whatever the browser.
  private var date: View {
    guard field.kind == .date else { return .nothing }
    let isBirthday = field.autocomplete == "bday"
    let parts = [("year", "年", 4), ("month", "月", 2), ("day", "日", 2)]
    return [
      "parts": .list(
        parts.map { part, label, length in
          [
            "part": .text(part), "label": .text(label), "maximumLength": .number(length),
            "pattern": .text(length == 4 ? "[0-9]{4}" : "[0-9]{1,2}"),
            "autocomplete": .text(isBirthday ? "bday-\(part)" : "off"),
          ]
        })
    ]
  }

  /// What browsers may fill in; never from what somebody else typed at the same counter.
  private var autocomplete: String { field.autocomplete ?? "off" }

  private var maximumLength: View {
    .text((field.maximumLength ?? field.kind.length).map(String.init))
  }
}
