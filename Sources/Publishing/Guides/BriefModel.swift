import Templates

/// What the one-page version of a guide is filled with.
enum BriefModel {
  static let model = PageModel.model(
    "briefPage",
    [
      .object("item", GuideModel.item, zh: "事项", en: "The item"),
      .object("brief", brief, zh: "一页纸版", en: "The one-page version"),
      .object("edition", GuideModel.edition, zh: "版本和生效日期", en: "Which version, since when"),
    ])

  private static let brief = ViewModel.Shape(
    "brief",
    [
      .text("guide", zh: "完整指南的链接", en: "The way to the full guide"),
      .text("address", zh: "完整指南的地址，印在纸上", en: "The address of the full guide, for paper"),
      .flag("hasErrors", zh: "是否带着错误发布", en: "Whether it is published with errors"),
      .list("facts", of: fact, zh: "费用、时限、次数、结果", en: "Fee, limits, visits, results"),
      .object("conditions", conditions, zh: "受理条件", en: "The conditions"),
      .object("materials", materials, zh: "申请材料", en: "The materials"),
      .text("steps", zh: "办理环节，一行", en: "The steps in a line").optional,
      .text("online", zh: "网上办理的网址", en: "Where to apply online").optional,
      .flag("hasPoints", zh: "是否有窗口", en: "Whether windows are named"),
      .list("points", of: GuideModel.point, zh: "前几个窗口", en: "The first windows"),
      .text("morePoints", zh: "还有多少窗口", en: "How many more there are").optional,
      .list("hours", of: .text, zh: "办理时间", en: "The opening hours"),
      .list("lines", of: GuideModel.line, zh: "咨询、投诉方式", en: "Whom to ask or complain to"),
    ])

  private static let fact = ViewModel.Shape(
    "briefFact",
    [
      .text("label", zh: "名称", en: "What it is"), .text("text", zh: "内容", en: "The answer"),
      .text("note", zh: "补充", en: "What is to be said with it").optional,
    ])

  private static let conditions = ViewModel.Shape(
    "briefConditions",
    [.text("audience", zh: "服务对象", en: "Whom it is for").optional] + GuideModel.entries)

  private static let materials = ViewModel.Shape(
    "briefMaterials",
    [
      .flag("isNone", zh: "写明没有", en: "Whether the item says that there is none"),
      .flag("hasMaterials", zh: "是否有材料", en: "Whether there are any"),
      .text("ticks", zh: "记住勾选用的名字", en: "Under what name ticks are remembered"),
      .flag("hasHandedIn", zh: "是否有要交的", en: "Whether anything is to be handed in"),
      .list("handedIn", of: material, zh: "要交的材料", en: "What is to be handed in"),
      .text("exempt", zh: "免提交的材料，一行", en: "What need not be handed in, in a line").optional,
      .list(
        "cases",
        of: ViewModel.Shape(
          "briefCase",
          [
            .text("name", zh: "情形", en: "The case"),
            .text("unneeded", zh: "不用交的", en: "What is not needed").optional,
            .flag("hasAdded", zh: "是否另外要交", en: "Whether more is asked for"),
            .list("added", of: material, zh: "另外要交或者要求不同的", en: "What is asked for besides"),
          ]), zh: "情形", en: "The cases"),
    ])

  private static let material = ViewModel.Shape(
    "briefMaterial",
    [
      .text("id", zh: "页内标识", en: "The id on the page"),
      .text("name", zh: "名称", en: "The name"),
      .text("note", zh: "份数、后补、什么情况要交", en: "Copies, later, in which case").optional,
      .list("files", of: GuideModel.file, zh: "空白表格和样例", en: "The blank form and the sample"),
    ])
}
