import Templates

extension SheetView {
  /// What a template knows of the printed form.
  static let shape = ViewModel.Shape(
    "formSheet",
    [
      .text("name", zh: "表名", en: "The name"),
      .text("issuer", zh: "制表机关", en: "Who prescribes it").optional,
      .flag("isSample", zh: "是否示例样表", en: "Whether it is the sample"),
      .flag("isJoint", zh: "是否由几张表合成", en: "Whether it is put together from several forms"),
      .list(
        "forms",
        of: ViewModel.Shape(
          "sheetForm",
          [
            .text("mark", zh: "序号，写在栏目名后面", en: "The number that stands beside labels"),
            .text("name", zh: "表名", en: "The form’s name"),
          ]), zh: "合成它的单张表", en: "The single forms"),
      .list("parts", of: part, zh: "各栏，一栏一个表格", en: "The parts, each a table"),
      .list("officeParts", of: part, zh: "由受理机关填写的各栏", en: "The parts that the office fills in"),
      .flag("hasDeclaration", zh: "是否有声明", en: "Whether there is a declaration"),
      .list("declaration", of: .text, zh: "声明", en: "The declaration"),
      .flag("hasNotes", zh: "是否有填表说明", en: "Whether there are instructions"),
      .list("notes", of: .text, zh: "填表说明", en: "The instructions"),
      .flag("hasHints", zh: "各项是否有提示", en: "Whether there are hints"),
      .list("hints", of: hint, zh: "各项提示", en: "The hints, field by field"),
    ])

  private static let hint = ViewModel.Shape(
    "sheetHint",
    [
      .text("label", zh: "字段名", en: "The label"), .text("text", zh: "提示", en: "The hint"),
    ])

  private static let part = ViewModel.Shape(
    "sheetPart",
    [
      .number("number", zh: "序号", en: "Its number"),
      .text("name", zh: "名称", en: "The name"),
      .text("note", zh: "说明", en: "What to mind").optional,
      .object("grid", grid, zh: "栏目名和填写处交替的表格", en: "A table of names and answers").optional,
      .object("lines", lines, zh: "一列一项的表格", en: "A table with a column for each field").optional,
    ])

  private static let grid = ViewModel.Shape(
    "sheetGrid",
    [
      .flag("isPaired", zh: "是否有两栏一行的", en: "Whether any two answers share a row"),
      .flag("hasPhoto", zh: "是否贴照片", en: "Whether a photograph is stuck on"),
      .flag("isWhole", zh: "是否不跨页", en: "Whether no page break cuts it"),
      .list("rows", of: row, zh: "行", en: "The rows"),
    ])

  private static let row = ViewModel.Shape(
    "sheetRow",
    [
      .object("note", note, zh: "整行的说明", en: "A remark over the whole row").optional,
      .list("cells", of: cell, zh: "栏目", en: "The cells"),
      .object("photo", photo, zh: "从本行起的照片格", en: "The photograph that begins here").optional,
      .flag("isUnderPhoto", zh: "照片格是否占到本行", en: "Whether the photograph reaches here"),
    ])

  private static let note = ViewModel.Shape(
    "sheetNote",
    [
      .text("text", zh: "说明", en: "The remark"),
      .number("span", zh: "占几列", en: "The columns that it takes"),
      .list("covered", of: .text, zh: "被并入的格子", en: "The cells that it covers"),
    ])

  private static let photo = ViewModel.Shape(
    "sheetPhoto",
    [
      .text("label", zh: "字段名", en: "The label"),
      .number("rows", zh: "占几行", en: "The rows that it takes"),
    ])

  private static let lines = ViewModel.Shape(
    "sheetLines",
    [
      .number("columns", zh: "列数", en: "The columns"),
      .list("heads", of: .text, zh: "列名", en: "The heads of the columns"),
      .list(
        "rows",
        of: ViewModel.Shape(
          "sheetLine", [.list("cells", of: cell, zh: "填写处", en: "The cells")]),
        zh: "行", en: "The rows"),
    ])

  private static let cell = ViewModel.Shape(
    "sheetCell",
    [
      .text("label", zh: "字段名", en: "The label"),
      .text(
        "place", zh: "字段的标识；受理机关填写的没有", en: "The id of the field; none for what the office fills in"
      )
      .optional,
      .number("span", zh: "填写处占几列", en: "The columns that the answer takes"),
      .list("covered", of: .text, zh: "被并入的格子", en: "The cells that it covers"),
      .flag("isTall", zh: "是否要写几行", en: "Whether several lines are written"),
      .flag("isPhoto", zh: "是否贴照片", en: "Whether a photograph is stuck on"),
      .flag("isDate", zh: "是否空白日期", en: "Whether it is a date to fill in"),
      .text("text", zh: "填好的内容", en: "What is filled in").optional,
      .flag("isDescription", zh: "内容是否只是说明", en: "Whether the text only says what goes there"),
      .flag("hasOptions", zh: "是否有选项", en: "Whether there are choices"),
      .list("options", of: option, zh: "选项", en: "The choices"),
      .flag("hasBoxes", zh: "是否一字一格", en: "Whether each character has a box"),
      .list(
        "boxes",
        of: ViewModel.Shape("sheetBox", [.text("text", zh: "字", en: "The character")]),
        zh: "格子", en: "The boxes"),
      .text("whole", zh: "格子里的全部字", en: "The characters of all boxes"),
    ])

  private static let option = ViewModel.Shape(
    "sheetOption",
    [
      .text("text", zh: "选项", en: "The choice"),
      .flag("isTicked", zh: "是否勾选", en: "Whether it is ticked"),
    ])
}
