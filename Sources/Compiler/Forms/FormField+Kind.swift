package import Source
package import Standard
import YAML

extension FormField {
  /// What kind of answer a field takes; a type that only the data of a standard knows takes text.
  package enum Kind: String, Sendable, CaseIterable {
    case text
    case longText = "long-text"
    case date
    case phone
    case citizenNumber = "citizen-number"
    case creditCode = "credit-code"
    case email
    case postcode
    case singleChoice = "single-choice"
    case multipleChoice = "multiple-choice"
    case address
    case integer
    case decimal
    case money
    case photo

    package var isChoice: Bool { self == .singleChoice || self == .multipleChoice }

    /// Whether an answer is a text of characters, whatever the kind asks of it.
    package var isText: Bool {
      switch self {
      case .text, .longText, .date, .phone, .citizenNumber, .creditCode, .email, .postcode,
        .address, .decimal, .money:
        true
      case .singleChoice, .multipleChoice, .integer, .photo: false
      }
    }
  }

  /// What a kind asks of an answer: the one place for schemas, pages, their scripts and rules.
  package struct KindRule: Sendable {
    /// The whole answer.
    package let pattern: Pattern?
    /// The most characters that the pattern allows.
    package let length: Int?
    /// What no pattern can say.
    package let check: Check?
    /// The keyboard for it, as HTML’s `inputmode` names it.
    package let inputMode: String?
    /// What somebody reads whose answer does not fit.
    package let wrong: Wording?

    fileprivate init(
      _ pattern: String? = nil,
      length: Int? = nil,
      check: Check? = nil,
      inputMode: String? = nil,
      wrong: Wording? = nil
    ) {
      self.pattern = pattern.flatMap { try? Pattern($0) }
      self.length = length
      self.check = check
      self.inputMode = inputMode
      self.wrong = wrong
    }
  }

  /// What is computed from the characters of an answer.
  package enum Check: String, Sendable, CaseIterable {
    /// GB 11643: a date of birth that exists and the check character.
    case citizenNumber = "citizen-number"
    /// GB 32100: the check character.
    case creditCode = "credit-code"
    /// A day of the calendar.
    case date

    package func accepts(_ answer: String) -> Bool {
      switch self {
      case .citizenNumber: CitizenNumber.isValid(answer.uppercased())
      case .creditCode: UnifiedSocialCreditCode.isValid(answer)
      case .date: CalendarDate(answer)?.description == answer
      }
    }
  }
}

extension FormField.Kind {
  package var rule: FormField.KindRule { Self.rules[self] ?? FormField.KindRule() }

  private static let rules: [FormField.Kind: FormField.KindRule] = [
    .date: FormField.KindRule(
      "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", length: 10, check: .date,
      inputMode: "numeric",
      wrong: Wording(
        zh: "日期按“年-月-日”填写，例如 2026-03-05，请看看有没有这一天",
        en:
          "Give the date as year-month-day, such as 2026-03-05, and check that there is such a day")
    ),
    // A mobile number, a nationwide 400 or 800 number, a landline with or without area code, or a short
    // service number.
    .phone: FormField.KindRule(
      "1[3-9][0-9]{9}|[48]00-?[0-9]{3}-?[0-9]{4}|(0[0-9]{2,3}-?)?[1-9][0-9]{6,7}(-[0-9]{1,6})?|[1-9][0-9]{4}",
      length: 20, inputMode: "tel",
      wrong: Wording(
        zh: "填11位手机号码，或者带区号的固定电话，例如 020-12345678",
        en:
          "Give a mobile number of 11 digits, or a landline with its area code, such as 020-12345678"
      )),
    .citizenNumber: FormField.KindRule(
      "[1-9][0-9]{5}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]",
      length: 18, check: .citizenNumber,
      wrong: Wording(
        zh: "公民身份号码是18位，最后一位可能是字母X；请对照居民身份证逐位核对",
        en: "A citizen number has 18 characters and may end in X; compare it with the identity card"
      )),
    .creditCode: FormField.KindRule(
      "[0-9A-HJ-NPQRTUWXY]{18}", length: 18, check: .creditCode,
      wrong: Wording(
        zh: "统一社会信用代码是18位数字和大写字母，没有字母 I、O、S、V、Z；请对照营业执照逐位核对",
        en:
          "A credit code has 18 digits and capital letters, none of them I, O, S, V or Z; compare it with the licence"
      )),
    .email: FormField.KindRule(
      "[0-9A-Za-z._%+\\-]{1,64}@([0-9A-Za-z]([0-9A-Za-z\\-]{0,61}[0-9A-Za-z])?\\.)+[A-Za-z]{2,24}",
      length: 254, inputMode: "email",
      wrong: Wording(
        zh: "电子邮箱要有“@”，例如 name@example.cn",
        en: "An email address has an @, such as name@example.cn")),
    .postcode: FormField.KindRule(
      "[0-9]{6}", length: 6, inputMode: "numeric",
      wrong: Wording(zh: "邮政编码是6位数字", en: "A postcode has 6 digits")),
    .integer: FormField.KindRule(
      "0|-?[1-9][0-9]{0,14}", length: 16, inputMode: "numeric",
      wrong: Wording(zh: "填整数，不写单位", en: "Give a whole number without a unit")),
    .decimal: FormField.KindRule(
      "-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,6})?", length: 24, inputMode: "decimal",
      wrong: Wording(zh: "填数字，可以有小数，不写单位", en: "Give a number without a unit")),
    .money: FormField.KindRule(
      "(0|[1-9][0-9]{0,12})(\\.[0-9]{1,2})?", length: 16, inputMode: "decimal",
      wrong: Wording(
        zh: "金额以元为单位，最多两位小数，不写逗号和“元”，例如 1200.50",
        en: "Give the amount in yuan with at most two decimals and no commas, such as 1200.50")),
  ]
}

extension CitizenNumber {
  fileprivate static func isValid(_ answer: String) -> Bool {
    (try? CitizenNumber(Text(answer)))?.isValid ?? false
  }
}

extension UnifiedSocialCreditCode {
  fileprivate static func isValid(_ answer: String) -> Bool {
    (try? UnifiedSocialCreditCode(Text(answer)))?.isValid ?? false
  }
}
