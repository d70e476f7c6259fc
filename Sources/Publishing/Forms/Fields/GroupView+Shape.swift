import Templates

extension GroupView {
  /// What a template knows of a group of fields.
  static let shape = ViewModel.Shape("formGroup", fields)

  static let fields: [ViewModel.Field] = [
    .text("id", zh: "标识", en: "The id"),
    .text("name", zh: "名称", en: "The name"),
    .text("english", zh: "英文名", en: "The English name").optional,
    .text("note", zh: "说明", en: "What to mind").optional,
    .text("englishNote", zh: "英文说明", en: "What to mind, in English").optional,
    .text("uses", zh: "用于哪几张单张表，只有合表有", en: "Which single forms it is for, in a joint form alone")
      .optional,
    .text("condition", zh: "填写条件", en: "When it is asked").optional,
    .text("when", zh: "显示条件，供脚本用", en: "The condition for the script").optional,
    .object("repeats", repeats, zh: "可重复的分组", en: "How often it repeats").optional,
    .list("blocks", of: block, zh: "各项；不重复的只有一项", en: "The blocks; one where it does not repeat"),
  ]

  private static let repeats = ViewModel.Shape(
    "formRepeats",
    [
      .number("most", zh: "最多几项", en: "The most blocks"),
      .text("more", zh: "项数更多时怎么办", en: "What to do with more than stand here").optional,
    ])

  private static let block = ViewModel.Shape(
    "formBlock",
    [
      .text("number", zh: "第几项", en: "Its number").optional,
      .text("title", zh: "标题", en: "Its heading").optional,
      .list("fields", of: field, zh: "字段", en: "The fields"),
    ])

  private static let field = ViewModel.Shape(
    "formField",
    [
      .text("place", zh: "标识，在页面内不重复", en: "Its id, unique on the page"),
      .text("label", zh: "字段名", en: "The label"),
      .text("english", zh: "英文名", en: "The English label").optional,
      .flag("isHeading", zh: "字段名是否作标题", en: "Whether the label is a heading"),
      .flag("mustFill", zh: "必填", en: "Always required"),
      .flag("mustFillWhen", zh: "符合条件时必填", en: "Required under its condition"),
      .flag("mayFill", zh: "选填", en: "Optional"),
      .text("hint", zh: "提示", en: "The hint").optional,
      .text("englishHint", zh: "英文提示", en: "The English hint").optional,
      .text("justification", zh: "为什么要填", en: "Why it is asked").optional,
      .text("personalData", zh: "个人信息类别", en: "The class of personal data").optional,
      .text("sensitiveReason", zh: "敏感信息为什么要填", en: "Why sensitive data is needed").optional,
      .text("heldBy", zh: "已有来源", en: "Who holds it already").optional,
      .text(
        "uses", zh: "用于哪几张单张表，整组相同的写在组上",
        en: "Which single forms it is for, unless its group says so"
      )
      .optional,
      .text("condition", zh: "填写条件", en: "When it is asked").optional,
      .text("when", zh: "显示条件，供脚本用", en: "The condition for the script").optional,
      .text("needed", zh: "必填条件，供脚本用", en: "When it is required, for the script").optional,
      .text("neededWhen", zh: "必填条件，用文字说", en: "When it is required, in words").optional,
      .text("describedBy", zh: "说明文字的标识", en: "The ids of what describes it").optional,
      .text("check", zh: "脚本另作的校验", en: "What the script checks besides").optional,
      .text("missing", zh: "没有填时的提醒", en: "What is said of no answer"),
      .text("malformed", zh: "格式不对时的提醒", en: "What is said of a wrong shape").optional,
      .text("mismatch", zh: "校验不符时的提醒", en: "What is said of a failed check").optional,
      .object("range", range, zh: "数的大小", en: "How great a number may be").optional,
      .object("input", input, zh: "单行输入", en: "A line of text").optional,
      .object("longText", longText, zh: "多行输入", en: "Several lines of text").optional,
      .object("choice", choice, zh: "选择", en: "A choice").optional,
      .object("date", date, zh: "日期", en: "A date").optional,
      .object("photo", photo, zh: "照片", en: "A photograph").optional,
    ])

  private static let input = ViewModel.Shape(
    "input",
    [
      .text("type", zh: "HTML 类型", en: "The type in HTML"),
      .text("inputmode", zh: "键盘", en: "The keyboard").optional,
      .text("autocomplete", zh: "自动填充", en: "What browsers fill in"),
      .text("pattern", zh: "格式", en: "The pattern").optional,
      .text("minimumLength", zh: "最短", en: "The fewest characters").optional,
      .text("maximumLength", zh: "最长", en: "The most characters").optional,
      .flag("isShort", zh: "短的一行就够", en: "Whether a short line is enough"),
    ])

  private static let longText = ViewModel.Shape(
    "longText",
    [
      .text("rows", zh: "行数", en: "The rows"),
      .text("autocomplete", zh: "自动填充", en: "What browsers fill in"),
      .text("minimumLength", zh: "最短", en: "The fewest characters").optional,
      .text("maximumLength", zh: "最长", en: "The most characters").optional,
    ])

  private static let choice = ViewModel.Shape(
    "choice",
    [
      .text("type", zh: "单选或多选", en: "One or several"),
      .flag("isOne", zh: "是否单选", en: "Whether it takes one answer"),
      .list(
        "options", of: option,
        zh: "选项", en: "The options"),
    ])

  private static let option = ViewModel.Shape(
    "option",
    [
      .text("text", zh: "选项", en: "The option"),
      .text("english", zh: "英文选项", en: "The option in English").optional,
    ])

  private static let range = ViewModel.Shape(
    "range",
    [
      .text("message", zh: "超出时的提醒", en: "What is said of others"),
      .text("minimum", zh: "最小", en: "The least").optional,
      .text("maximum", zh: "最大", en: "The greatest").optional,
    ])

  private static let date = ViewModel.Shape(
    "date",
    [
      .list(
        "parts",
        of: ViewModel.Shape(
          "datePart",
          [
            .text("part", zh: "year、month、day", en: "year, month or day"),
            .text("label", zh: "年、月、日", en: "What stands beside it"),
            .number("maximumLength", zh: "最长", en: "The most characters"),
            .text("pattern", zh: "格式", en: "The pattern"),
            .text("autocomplete", zh: "自动填充", en: "What browsers fill in"),
          ]), zh: "年、月、日", en: "Year, month and day")
    ])

  private static let photo = ViewModel.Shape("photo", [.text("size", zh: "尺寸", en: "The size")])
}
