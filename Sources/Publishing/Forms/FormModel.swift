import Templates

extension FormView {
  /// What the page of a form is filled with.
  static let model = PageModel.model(
    "formPage", [.object("form", form, zh: "表单", en: "The form")])

  private static let form = ViewModel.Shape(
    "form",
    [
      .text("name", zh: "表名", en: "The name"),
      .text("english", zh: "英文名", en: "The English name").optional,
      .text("issuer", zh: "制表机关", en: "Who prescribes it").optional,
      .text("handIn", zh: "交到哪里", en: "Where to hand it in"),
      .object("guide", guide, zh: "所属指南", en: "The guide it belongs to").optional,
      .flag("hasNotes", zh: "是否有填表说明", en: "Whether there are instructions"),
      .list("notes", of: PageModel.richText, zh: "填表说明", en: "The instructions"),
      .list("groups", of: group, zh: "分组", en: "The groups of fields"),
      .flag("hasDeclaration", zh: "是否有声明", en: "Whether there is a declaration"),
      .list("declaration", of: .text, zh: "声明", en: "The declaration"),
      .flag("hasPoints", zh: "是否有收表窗口", en: "Whether windows are named"),
      .list("points", of: PageModel.point, zh: "收表窗口", en: "Where it is taken"),
    ])

  private static let guide = ViewModel.Shape(
    "formGuide",
    [
      .text("name", zh: "事项名称", en: "The item’s name"),
      .text("href", zh: "链接", en: "The guide’s address"),
    ])

  private static let group = ViewModel.Shape(
    "formGroup",
    [
      .text("id", zh: "标识", en: "The id"),
      .text("name", zh: "名称", en: "The name"),
      .text("english", zh: "英文名", en: "The English name").optional,
      .text("note", zh: "说明", en: "What to mind").optional,
      .list("fields", of: field, zh: "字段", en: "The fields"),
    ])

  private static let field = ViewModel.Shape(
    "formField",
    [
      .text("id", zh: "标识", en: "The id"),
      .text("label", zh: "字段名", en: "The label"),
      .text("english", zh: "英文名", en: "The English label").optional,
      .flag("mustFill", zh: "必填", en: "Always required"),
      .flag("mustFillWhen", zh: "符合条件时必填", en: "Required under its condition"),
      .flag("mayFill", zh: "选填", en: "Optional"),
      .text("hint", zh: "提示", en: "The hint").optional,
      .text("englishHint", zh: "英文提示", en: "The English hint").optional,
      .text("justification", zh: "为什么要填", en: "Why it is asked").optional,
      .text("personalData", zh: "个人信息类别", en: "The class of personal data").optional,
      .text("condition", zh: "填写条件", en: "When it is asked").optional,
      .text("describedBy", zh: "说明文字的标识", en: "The ids of what describes it").optional,
      .object("input", input, zh: "单行输入", en: "A line of text").optional,
      .object("longText", longText, zh: "多行输入", en: "Several lines of text").optional,
      .object("choice", choice, zh: "选择", en: "A choice").optional,
      .object("photo", photo, zh: "照片", en: "A photograph").optional,
    ])

  private static let input = ViewModel.Shape(
    "input",
    [
      .text("type", zh: "HTML 类型", en: "The type in HTML"),
      .text("inputmode", zh: "键盘", en: "The keyboard").optional,
      .text("autocomplete", zh: "自动填充", en: "What browsers fill in").optional,
      .text("pattern", zh: "格式", en: "The pattern").optional,
      .text("maximumLength", zh: "最长", en: "The most characters").optional,
    ])

  private static let longText = ViewModel.Shape(
    "longText",
    [
      .text("rows", zh: "行数", en: "The rows"),
      .text("autocomplete", zh: "自动填充", en: "What browsers fill in").optional,
      .text("maximumLength", zh: "最长", en: "The most characters").optional,
    ])

  private static let choice = ViewModel.Shape(
    "choice",
    [
      .text("type", zh: "单选或多选", en: "One or several"),
      .list(
        "options", of: ViewModel.Shape("option", [.text("text", zh: "选项", en: "The option")]),
        zh: "选项", en: "The options"),
    ])

  private static let photo = ViewModel.Shape("photo", [.text("size", zh: "尺寸", en: "The size")])
}
