/// What the examples of the template rules are checked against.
package enum TemplateExamples {
  private static let material = ViewModel.Shape(
    "material",
    [
      .text("name", zh: "材料名称", en: "The name of the material"),
      .number("copies", zh: "份数", en: "How many copies"),
      .list("parts", of: .again("material"), zh: "组成部分", en: "What the material consists of"),
    ])

  package static let model = ViewModel(
    ViewModel.Shape(
      "guide",
      [
        .text("title", zh: "事项名称", en: "The name of the item"),
        .markup("chart", zh: "流程图", en: "The flow chart, as SVG"),
        .flag("online", zh: "是否网办", en: "Whether it can be done online"),
        .text("note", zh: "备注", en: "A remark").optional,
        .list("materials", of: material, zh: "申请材料", en: "What to bring"),
      ]))

  /// The partials that an example may include, by name.
  package static let partials = ["row": "<li>{{name}}</li>\n"]
}
