import Source

/// What the rules of one range of codes are about.
struct RuleGroup {
  /// The first characters of the codes, such as `ZS3`.
  let code: String
  let title: Wording

  static let all = [
    RuleGroup("ZS0", zh: "读取", en: "Reading"),
    RuleGroup("ZS1", zh: "结构", en: "Structure"),
    RuleGroup("ZS2", zh: "编码", en: "Codes"),
    RuleGroup("ZS3", zh: "事项内容", en: "Meaning inside one item"),
    RuleGroup("ZS4", zh: "法律依据", en: "Legal basis"),
    RuleGroup("ZS5", zh: "用语", en: "Wording"),
    RuleGroup("ZS6", zh: "层级与地区", en: "Layers and districts"),
    RuleGroup("ZS7", zh: "目录与登记册", en: "Catalogue and registers"),
    RuleGroup("ZS8", zh: "表单、附件与模板", en: "Forms, files and templates"),
    RuleGroup("ZS9", zh: "标准与工作区", en: "The standard and the workspace"),
  ]

  private init(_ code: String, zh: String, en: String) {
    self.code = code
    title = Wording(zh: zh, en: en)
  }

  /// The title of a group; rules of data may have codes of their own, which are their title.
  static func title(of code: String) -> Wording {
    all.first { $0.code == code }?.title ?? Wording(zh: code, en: code)
  }
}
