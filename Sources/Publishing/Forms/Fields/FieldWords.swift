import Compiler
import Source

/// What a page says of an answer that is missing or cannot be right, and how to mend it.
///
/// All of it stands in the page: the script chooses, and the style sheet can show it without the script.
struct FieldWords {
  let field: FormField

  init(_ field: FormField) { self.field = field }

  var missing: String {
    switch field.kind {
    case .singleChoice: "请在“\(name)”里选择一项"
    case .multipleChoice: "请在“\(name)”里至少选择一项"
    default: "请填写“\(name)”"
    }
  }

  /// What it looks like; nil where every text will do.
  var malformed: String? {
    // Pages ask for a date in three fields.
    if field.kind == .date { return "“\(name)”：请填四位的年、一到两位的月和日，只写数字" }
    if let wrong = field.wrongAnswer { return "“\(name)”：\(wrong.zh)" }
    return field.pattern == nil ? nil : "“\(name)”的格式不对，请按提示填写"
  }

  /// What is wrong where the shape is right.
  var mismatch: String? {
    switch field.kind.rule.check {
    case .citizenNumber: "“\(name)”有一位对不上，请对照居民身份证逐位核对"
    case .creditCode: "“\(name)”有一位对不上，请对照营业执照或者登记证书逐位核对"
    case .date: "“\(name)”填的这一天不存在，请核对年、月、日"
    case nil: nil
    }
  }

  /// How great a whole number may be; nil where nothing is said.
  var range: String? {
    switch (field.minimum, field.maximum) {
    case (let least?, let most?): "“\(name)”填\(least)到\(most)之间的数"
    case (let least?, nil): "“\(name)”最小填\(least)"
    case (nil, let most?): "“\(name)”最大填\(most)"
    case (nil, nil): nil
    }
  }

  /// The label without the mark of a question at its end.
  private var name: String {
    field.label.hasSuffix("？") || field.label.hasSuffix("?")
      ? String(field.label.dropLast()) : field.label
  }
}
