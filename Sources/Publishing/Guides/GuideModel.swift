import Templates

/// What the page of a guide is filled with.
enum GuideModel {
  static let model = PageModel.model(
    "guidePage",
    [
      .object("item", item, zh: "事项", en: "The item"),
      .object(
        "findings", findings, zh: "待更正的内容（带着错误发布时）",
        en: "What is wrong, where it is published with errors"
      )
      .optional,
      .object("summary", summary, zh: "要点", en: "What an applicant asks first"),
      ElsewhereView.field,
      .text("brief", zh: "一页纸版的链接", en: "The address of the one-page version"),
      .object("edition", edition, zh: "版本和生效日期", en: "Which version, and in force since when"),
    ] + sections)

  /// The sections; published guides begin with codes, `guide.mustache` with what an applicant needs.
  private static let sections: [ViewModel.Field] = [
    .object("basics", basics, zh: "基本信息", en: "Basic facts"),
    .object("crossRegion", crossRegion, zh: "通办范围", en: "Where else it is handled").optional,
    .object("decision", decision, zh: "审批信息", en: "Level, source of power, nature of the body")
      .optional,
    .object("results", results, zh: "审批结果", en: "What the applicant gets"),
    .object("specialProcedures", procedures, zh: "特别程序", en: "Procedures that take extra time")
      .optional,
    .object("conditions", conditions, zh: "受理条件", en: "Who may apply, and when"),
    .object("process", process, zh: "办理流程", en: "How it goes"),
    .object("materials", materials, zh: "申请材料", en: "What to hand in"),
    .object("fees", fees, zh: "收费", en: "What it costs"),
    .object("legalBasis", legalBasis, zh: "设定依据", en: "The laws that it rests on"),
    .object("rights", rights, zh: "权利和义务", en: "Rights and duties").optional,
    .object("remedies", remedies, zh: "法律救济", en: "Where to appeal").optional,
    .object("contact", contact, zh: "咨询、投诉和窗口", en: "Whom to ask and where to go"),
    .object("questions", questions, zh: "常见问题", en: "Questions and answers").optional,
    .object("deviations", deviations, zh: "与统一标准的差别", en: "How it differs from the standard"),
  ]

  static let item = ViewModel.Shape(
    "item",
    [
      .text("name", zh: "事项名称", en: "The name"),
      .text("place", zh: "地区全称", en: "The place, in full"),
      .text("type", zh: "事项类型", en: "The type").optional,
      .text("body", zh: "实施主体", en: "The body").optional,
      .text("everydayNames", zh: "日常用语", en: "What people call it").optional,
      .text(
        "sentence", zh: "一句话说明：谁向谁申请什么，办成得到什么", en: "Who applies to whom for what, and gets what"
      )
      .optional,
      .text("notice", zh: "暂停、计划取消等提示", en: "Where it is suspended or will end").optional,
    ])

  static let edition = ViewModel.Shape(
    "edition",
    [
      .text("version", zh: "事项版本", en: "The version of the item").optional,
      .text("since", zh: "计划生效日期", en: "The day from which it holds").optional,
      .text("asOf", zh: "核对日期", en: "The day of the check").optional,
    ])

  private static let findings = ViewModel.Shape(
    "findings",
    [
      .text("count", zh: "处数", en: "How many"),
      .flag("hasPhones", zh: "是否有电话", en: "Whether there are phones"),
      .list("phones", of: PageModel.phone, zh: "确认电话", en: "Whom to ring before coming"),
      .list("messages", of: message, zh: "各处问题", en: "What is wrong"),
    ])

  private static let message = ViewModel.Shape(
    "finding",
    [
      .text("severity", zh: "严重程度", en: "The severity"),
      .flag("isError", zh: "是否为错误", en: "Whether it is an error"),
      .text("element", zh: "要素", en: "The element").optional,
      .text("message", zh: "问题", en: "The message"),
      .text("code", zh: "规则编号", en: "The code of the rule"),
    ])

  private static let summary = ViewModel.Shape(
    "summary",
    [
      .text("fee", zh: "费用", en: "The fee"),
      .text("feeNote", zh: "费用的补充", en: "What is to be said with it").optional,
      .text("limit", zh: "办结时限", en: "The time limit"),
      .text("limitNote", zh: "法定时限和办件类型", en: "The statutory limit and the processing type")
        .optional,
      .text("visits", zh: "到现场次数", en: "The visits"),
      .text("visitsNote", zh: "到现场的原因", en: "Why one has to come").optional,
      .text("place", zh: "在哪里办", en: "Where"),
      .text("placeNote", zh: "地址或别的办法", en: "The address, or other ways").optional,
      .flag("hasActions", zh: "是否有操作", en: "Whether there is anything to do"),
      .object("action", action, zh: "主要操作，只有一个", en: "The one thing to do").optional,
      .list("otherActions", of: action, zh: "其他操作", en: "What else can be done"),
    ])

  private static let action = ViewModel.Shape(
    "action",
    [
      .text("label", zh: "文字", en: "The label"), .text("href", zh: "链接", en: "The address"),
    ])

  // MARK: Shapes that several sections use

  private static let fact = ViewModel.Shape(
    "fact",
    [
      .text("label", zh: "要素名", en: "The element’s name"),
      .list("values", of: factValue, zh: "值", en: "Its values"),
    ])

  private static let factValue = ViewModel.Shape(
    "factValue",
    [
      .text("text", zh: "文字", en: "The text"),
      .flag("isCode", zh: "是否用编码字体", en: "Whether it is set as a code"),
      .text("href", zh: "链接", en: "The address").optional,
    ])

  /// The facts that every section ends with.
  static let facts: [ViewModel.Field] = [
    .flag("hasFacts", zh: "是否有其他要素", en: "Whether there are facts"),
    .list(
      "facts", of: fact, zh: "没有专门版式的要素，包括各省自己的",
      en: "Elements without a layout of their own, those of provinces among them"),
  ]

  static let entries: [ViewModel.Field] = [
    .flag("hasEntries", zh: "是否有正文", en: "Whether there are texts"),
    .flag("areSeveral", zh: "是否多条", en: "Whether they are several, and so numbered"),
    .list("entries", of: PageModel.richText, zh: "正文", en: "The texts"),
  ]

  static let remarks = ViewModel.Field.list(
    "remarks", of: .text, zh: "其他要素，一行一个", en: "What else is stated, a line each")

  static let phones: [ViewModel.Field] = [
    .flag("hasPhones", zh: "是否有电话", en: "Whether there are phones"),
    .list("phones", of: PageModel.phone, zh: "电话", en: "The phones"),
  ]

  static let file = ViewModel.Shape(
    "file",
    [
      .text("label", zh: "文字", en: "The label"),
      .text("href", zh: "链接，本站没有收录时为空", en: "The address; none where the site does not hold it")
        .optional,
    ])

  static let webLink = ViewModel.Shape(
    "webLink",
    [
      .text("display", zh: "显示的文字", en: "What is shown"),
      .text("href", zh: "链接，不是网址时为空", en: "The address; none where the text is no web address")
        .optional,
    ])

  /// A window with the way to it.
  static let point = ViewModel.Shape(
    "guidePoint",
    PageModel.point.fields + [
      .text("map", zh: "地图链接", en: "Where a map shows it").optional
    ])
}
