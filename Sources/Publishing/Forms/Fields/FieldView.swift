import Compiler
import Source
import Standard
import Templates

/// One field of a form, as pages ask for it.
struct FieldView {
  let field: FormField
  let group: Form.Group
  let form: FormFields
  /// Where it stands among the blocks of a group that repeats, from 1; nil in other groups.
  var block: Int?
  /// Whether its label is the heading of a page of its own.
  var isHeading = false

  var view: View {
    let words = FieldWords(field)
    let requirement = requirement
    return .object { object in
      object["place"] = .text(place)
      object["label"] = .text(field.label)
      object["english"] = .text(field.english)
      object["isHeading"] = .flag(isHeading)
      object["mustFill"] = .flag(requirement == .always)
      object["mustFillWhen"] = .flag(requirement == .sometimes)
      object["mayFill"] = .flag(requirement == .never)
      object["needed"] = .text(needed)
      object["neededWhen"] = .text(neededWhen)
      object["hint"] = .text(field.hint)
      object["englishHint"] = .text(field.englishHint)
      object["justification"] = .text(justification)
      object["personalData"] = .text(personalData)
      object["sensitiveReason"] = .text(field.sensitiveReason)
      object["heldBy"] = .text(field.heldBy)
      object["uses"] = .text(form.uses.parts(of: field, in: group).map(form.uses.words))
      object["condition"] = .text(condition)
      object["when"] = .text(
        field.condition.map { form.script($0, of: group, block: block) })
      object["describedBy"] = .text(describedBy)
      object["check"] = .text(field.kind.rule.check?.rawValue)
      object["missing"] = .text(words.missing)
      object["malformed"] = .text(words.malformed)
      object["mismatch"] = .text(words.mismatch)
      object["range"] = range(words)
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

  private enum Need { case always, sometimes, never }

  private var requirement: Need {
    switch field.requirement {
    case .optional: .never
    case .requiredWhen: .sometimes
    case .required:
      // Later blocks of a group that repeats are for those who have so many to tell of.
      field.condition == nil && group.condition == nil && (block ?? 1) == 1
        ? .always : .sometimes
    }
  }

  private var needed: String? {
    guard case .requiredWhen(let condition) = field.requirement else { return nil }
    return form.script(condition, of: group, block: block)
  }

  /// The same in words.
  private var neededWhen: String? {
    guard case .requiredWhen(let condition) = field.requirement else { return nil }
    return "\(form.words(condition))的必填"
  }

  private var justification: String? {
    field.justifications.isEmpty
      ? nil : field.justifications.map(\.shown).joined(separator: "；")
  }

  private var personalData: String? {
    guard let data = field.personalData, data.code != "none" else { return nil }
    return data.name.zh + "个人信息"
  }

  private var condition: String? {
    field.condition.map { "只在\(form.words($0))时填写" }
  }

  private var describedBy: String? {
    let parts = [
      ("condition", condition), ("needed", neededWhen), ("hint", field.hint),
      ("english", field.englishHint),
    ]
    let ids = parts.filter { $0.1 != nil }.map { "\($0.0)-\(place)" }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  private func range(_ words: FieldWords) -> View {
    guard let message = words.range else { return .nothing }
    return [
      "message": .text(message), "minimum": .text(field.minimum.map(String.init)),
      "maximum": .text(field.maximum.map(String.init)),
    ]
  }

  private var input: View {
    guard let type = field.kind.inputType else { return .nothing }
    return [
      "type": .text(type), "inputmode": .text(field.kind.rule.inputMode),
      "autocomplete": .text(autocomplete), "pattern": .text(field.portablePattern),
      "minimumLength": minimumLength, "maximumLength": maximumLength,
      "isShort": .flag(field.kind.rule.length.map { $0 <= 24 } ?? false),
    ]
  }

  private var longText: View {
    guard field.kind == .longText || field.kind == .address else { return .nothing }
    return [
      "rows": .text(field.kind == .address ? "2" : "4"),
      "autocomplete": .text(autocomplete), "minimumLength": minimumLength,
      "maximumLength": maximumLength,
    ]
  }

  private var choice: View {
    guard field.kind.isChoice else { return .nothing }
    let isOne = field.kind == .singleChoice
    return [
      "type": .text(isOne ? "radio" : "checkbox"), "isOne": .flag(isOne),
      "options": .list(
        field.options.map { ["text": .text($0.text), "english": .text($0.english)] }),
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

  private var minimumLength: View { .text(field.minimumLength.map(String.init)) }

  private var maximumLength: View { .text(field.maximumLength.map(String.init)) }
}

extension FormField.Kind {
  /// The type of its line in HTML; nil for what is no single line.
  fileprivate var inputType: String? {
    switch self {
    case .phone: "tel"
    case .email: "email"
    case .text, .citizenNumber, .creditCode, .postcode, .integer, .decimal, .money: "text"
    case .longText, .address, .singleChoice, .multipleChoice, .date, .photo: nil
    }
  }
}
