import Templates

extension FormView {
  /// What the page with all questions is filled with.
  static let model = PageModel.model(
    "formPage",
    [
      common,
      .list("groups", of: GroupView.shape, zh: "分组", en: "The groups of fields"),
      .object("sheet", SheetView.shape, zh: "打印用的表格", en: "The form as it is printed"),
    ])

  /// What the page with one question at a time is filled with.
  static let stepsModel = PageModel.model(
    "formStepsPage",
    [common] + StepsView.fields + [
      .list("photos", of: .text, zh: "要贴的照片", en: "The photographs to stick on"),
      .object("sheet", SheetView.shape, zh: "打印用的表格", en: "The form as it is printed"),
    ])

  /// What the empty form and the sample are filled with.
  static let sheetModel = PageModel.model(
    "formSheetPage",
    [common, .object("sheet", SheetView.shape, zh: "表格", en: "The form as it is printed")])

  /// What the page is filled with that leads from a joint form to the single ones.
  static let originsModel = PageModel.model("formOriginsPage", [common] + OriginsView.fields)

  /// What the papers for a word processor are filled with.
  static let documentModel = ViewModel(
    ViewModel.Shape(
      "formDocument",
      [.object("sheet", SheetView.shape, zh: "表格", en: "The form as it is printed")]))

  private static let common = ViewModel.Field.object("form", form, zh: "表单", en: "The form")

  private static let form = ViewModel.Shape(
    "form",
    [
      .text("name", zh: "表名", en: "The name"),
      .text("english", zh: "英文名", en: "The English name").optional,
      .text("issuer", zh: "制表机关", en: "Who prescribes it").optional,
      .text("handIn", zh: "交到哪里", en: "Where to hand it in"),
      .object(
        "source", PageModel.link, zh: "列出其他材料的页面", en: "The page that lists the other materials"
      )
      .optional,
      .object("joint", JointView.shape, zh: "合成这张表的单张表", en: "The single forms, of a joint form")
        .optional,
      .flag("hasNotes", zh: "是否有填表说明", en: "Whether there are instructions"),
      .list("notes", of: PageModel.richText, zh: "填表说明", en: "The instructions"),
      .flag("hasDeclaration", zh: "是否有声明", en: "Whether there is a declaration"),
      .list("declaration", of: .text, zh: "声明", en: "The declaration"),
      .flag("hasPoints", zh: "是否有收表窗口", en: "Whether windows are named"),
      .list("points", of: PageModel.point, zh: "收表窗口", en: "Where it is taken"),
      .list("ways", of: way, zh: "这张表的其他填写方式", en: "The other pages and papers of the form"),
    ])

  private static let way = ViewModel.Shape(
    "formWay",
    [
      .text("label", zh: "名称", en: "What it is called"),
      .text("note", zh: "说明", en: "What one gets there"),
      .text("href", zh: "链接", en: "Its address"),
      .flag("isFile", zh: "是否为文件", en: "Whether it is a file and not a page"),
    ])
}
