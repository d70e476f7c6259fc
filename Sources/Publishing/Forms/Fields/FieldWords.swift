/// What a page says of an answer that is missing or cannot be right, and how to mend it.
///
/// All of it stands in the page: the script chooses, and the style sheet can show it without the script.
struct FieldWords {
  let field: FormField

  init(_ field: FormField) { self.field = field }

  /// Which check the script makes beside those of the browser.
  var check: String? {
    switch field.kind {
    case .citizenNumber, .creditCode, .date: field.kind.rawValue
    default: nil
    }
  }

  var missing: String {
    switch field.kind {
    case .singleChoice: "请在“\(name)”里选择一项"
    case .multipleChoice: "请在“\(name)”里至少选择一项"
    default: "请填写“\(name)”"
    }
  }

  /// What it looks like; nil where every text will do.
  var malformed: String? {
    if let hint = field.patternHint { return "“\(name)”的格式是：\(hint)" }
    if field.pattern != nil { return "“\(name)”的格式不对，请按提示填写" }
    return field.kind.shapeInWords.map { "“\(name)”\($0)" }
  }

  /// What is wrong where the shape is right.
  var mismatch: String? {
    switch field.kind {
    case .citizenNumber: "“\(name)”有一位对不上，请对照居民身份证逐位核对"
    case .creditCode: "“\(name)”有一位对不上，请对照营业执照或者登记证书逐位核对"
    case .date: "“\(name)”填的这一天不存在，请核对年、月、日"
    default: nil
    }
  }

  /// The label without the mark of a question at its end.
  private var name: String {
    field.label.hasSuffix("？") || field.label.hasSuffix("?")
      ? String(field.label.dropLast()) : field.label
  }
}

extension FormField.Kind {
  fileprivate var shapeInWords: String? {
    switch self {
    case .citizenNumber: "是18位：前17位是数字，最后一位是数字或者字母X"
    case .creditCode: "是18位数字和大写字母，没有I、O、S、V、Z"
    case .phone: "请写11位手机号码，或者区号加固定电话号码"
    case .date: "请写成四位的年、一到两位的月和日，只写数字"
    case .integer: "请只写整数"
    case .text, .longText, .singleChoice, .multipleChoice, .address, .photo: nil
    }
  }

  /// The type of its line in HTML and the keyboard for it; nil for what is no single line.
  var input: (type: String, mode: String?)? {
    switch self {
    case .text, .citizenNumber, .creditCode: ("text", nil)
    case .phone: ("tel", "tel")
    case .integer: ("text", "numeric")
    case .longText, .address, .singleChoice, .multipleChoice, .date, .photo: nil
    }
  }

  /// Whether a short line holds any answer.
  var isShort: Bool {
    switch self {
    case .phone, .integer, .citizenNumber, .creditCode: true
    default: false
    }
  }
}
