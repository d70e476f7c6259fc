import Source

/// Words that reports of several formats use.
enum ReportWords {
  static let notChecked = Wording(zh: "未核验", en: "not checked")
  static let why = Wording(zh: "原因", en: "why")
  static let ground = Wording(zh: "依据", en: "ground")
  static let help = Wording(zh: "帮助", en: "help")
  static let sameElsewhere = Wording(zh: "这里也一样", en: "the same here")
}
