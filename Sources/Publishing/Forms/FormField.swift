import Standard
import YAML

/// One field of a form, read for schemas and pages.
struct FormField: Sendable {
  /// What kind of answer a field takes; a type that only the data knows takes text.
  enum Kind: String, Sendable {
    case text
    case longText = "long-text"
    case date
    case phone
    case citizenNumber = "citizen-number"
    case creditCode = "credit-code"
    case singleChoice = "single-choice"
    case multipleChoice = "multiple-choice"
    case address
    case integer
    case photo
  }

  /// The field asks only when another one has a value.
  struct Condition: Hashable, Sendable {
    let field: String
    let value: String
  }

  let id: String
  let label: String
  let english: String?
  let kind: Kind
  let isRequired: Bool
  let hint: String?
  let englishHint: String?
  let options: [String]
  let autocomplete: String?
  let maximumLength: Int?
  let justification: String?
  let personalData: CodeValue?
  let condition: Condition?

  /// Nil for a field without an id: nothing could be kept under it.
  init?(_ record: Record) {
    guard let id = record.string(.id) else { return nil }
    self.id = id
    label = record.string(.name) ?? id
    english = record.string(.english)
    kind = record.code(.type).flatMap { Kind(rawValue: $0.code) } ?? .text
    isRequired = record.boolean(.required) ?? false
    hint = record.string(.hint)
    englishHint = record.string(.englishHint)
    var seen: Set<String> = []
    options = record.texts(.options).map(\.string).filter { seen.insert($0).inserted }
    autocomplete = record.string(.autocomplete)
    maximumLength = record.integer(.maximumLength)
    justification = record.string(.justification)
    personalData = record.code(.personalData)
    condition = record.record(.shownWhen).flatMap { shown in
      guard let field = shown.string(.field), let value = shown.string(.equals) else { return nil }
      return Condition(field: field, value: value)
    }
  }
}

extension FormField.Kind {
  /// What a text of this kind looks like: a regular expression that browsers and schemas both read.
  var pattern: String? {
    switch self {
    case .date: "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    // A mobile number, a landline with or without area code, or a short service number.
    case .phone: "(1[3-9][0-9]{9}|(0[0-9]{2,3}-?)?[1-9][0-9]{6,7}(-[0-9]{1,6})?|[1-9][0-9]{4})"
    case .citizenNumber: "[1-9][0-9]{16}[0-9Xx]"
    case .creditCode: "[0-9A-HJ-NPQRTUWXY]{18}"
    case .text, .longText, .singleChoice, .multipleChoice, .address, .integer, .photo: nil
    }
  }

  /// The length that the kind itself sets.
  var length: Int? {
    switch self {
    case .date: 10
    case .citizenNumber, .creditCode: 18
    default: nil
    }
  }
}
