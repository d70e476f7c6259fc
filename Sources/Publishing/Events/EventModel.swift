import Standard
import Templates

/// What the page of a life event in a place is filled with.
enum EventModel {
  static let model = PageModel.model(
    "eventPage", [.object("event", event, zh: "一件事", en: "The life event in this place")])

  static let heading: [ViewModel.Field] = [
    .text("name", zh: "名称", en: "The name"),
    .text("note", zh: "一句话说明", en: "What it is, in one sentence").optional,
    .text("everydayNames", zh: "日常用语", en: "What else people call it").optional,
    .text("audience", zh: "谁会办", en: "Whom it concerns").optional,
  ]

  private static let event = ViewModel.Shape(
    "event",
    heading + [
      .text("place", zh: "地区全称", en: "The place, in full"),
      .text("allPlaces", zh: "这件事各地页面的链接", en: "The page that leads to all places"),
      .flag("hasGaps", zh: "是否有事项本地没有公布", en: "Whether items of it are not published here"),
      .list(
        "gaps",
        of: ViewModel.Shape(
          "eventGap",
          [
            .text("name", zh: "事项名称", en: "The item’s name"),
            .text("text", zh: "为什么没有", en: "Why it is not there"),
          ]), zh: "本地没有公布的事项", en: "The items that are not published here"),
      .object("summary", summary, zh: "要点", en: "What is asked first"),
      .flag("hasMaterials", zh: "是否有材料", en: "Whether there are materials"),
      .text("materialsOverview", zh: "材料的一句话概括", en: "The materials in a sentence").optional,
      .list("groups", of: group, zh: "合并后的材料，分组", en: "The merged materials in groups"),
      .object(
        "form",
        ViewModel.Shape(
          "eventForm",
          [
            .text("name", zh: "合表的名称", en: "The joint form’s name"),
            .number("count", zh: "合了几张表", en: "How many forms it puts together"),
            .list("ways", of: PageModel.link, zh: "合表的页面和纸质表", en: "Its pages and papers"),
          ]), zh: "几张表合成的一张；不到两张的没有", en: "The joint form; none where fewer than two meet"
      ).optional,
      .flag("isOrdered", zh: "先后顺序是否成立", en: "Whether the prerequisites make an order"),
      .list("stages", of: stage, zh: "各步", en: "The stages of the order"),
      .list("timeRemarks", of: .text, zh: "关于总时限的说明", en: "What has to be said about the time"),
      .object("diagram", diagram, zh: "顺序图的数字", en: "The numbers of the drawing").optional,
      .list(
        "charges",
        of: ViewModel.Shape(
          "eventCharge",
          [
            .text("item", zh: "事项", en: "The item"),
            .text("name", zh: "收费项目，不收费的写“无”", en: "The fee, or that there is none"),
            .text("standard", zh: "标准，或者不收费、没有写明", en: "The rate, or that there is none"),
            .text("remark", zh: "减免等", en: "Reductions and doubts").optional,
          ]), zh: "费用", en: "The fees of all items"),
      .list(
        "bodies",
        of: ViewModel.Shape(
          "eventBody",
          [
            .text("name", zh: "机构", en: "The body"),
            .text("items", zh: "办哪些事项", en: "What it handles"),
          ]), zh: "办理机构", en: "Who handles them"),
    ])

  private static let summary = ViewModel.Shape(
    "eventSummary",
    [
      .text("items", zh: "几个事项", en: "How many items"),
      .text("itemsNote", zh: "补充", en: "A note").optional,
      .text("time", zh: "总时限", en: "How long it takes"),
      .text("timeNote", zh: "补充", en: "A note").optional,
      .text("visits", zh: "要跑几次", en: "How often to come"),
      .text("visitsNote", zh: "补充", en: "A note").optional,
      .text("fee", zh: "费用", en: "What it costs"),
      .text("feeNote", zh: "补充", en: "A note").optional,
    ])

  private static let group = ViewModel.Shape(
    "eventMaterialGroup",
    [
      .text("id", zh: "页内标识", en: "The id on the page"),
      .text("title", zh: "标题", en: "The title"),
      .text("note", zh: "一句说明", en: "A sentence about it"),
      .flag("isHandedIn", zh: "是否要交", en: "Whether they are handed in"),
      .list("entries", of: material, zh: "材料", en: "The materials"),
    ])

  private static let material = ViewModel.Shape(
    "eventMaterial",
    [
      .text("number", zh: "序号", en: "The number"),
      .text("id", zh: "页内标识", en: "The id on the page"),
      .text("name", zh: "名称", en: "The name"),
      .text("otherNames", zh: "别的事项的叫法", en: "What other items call it").optional,
      .text("usedFor", zh: "哪些事项要用", en: "Which items need it"),
      .flag("hasTags", zh: "是否有标签", en: "Whether there are tags"),
      .flag("isShared", zh: "是否几个事项都要", en: "Whether several items need it"),
      .flag("isHandedIn", zh: "是否要交", en: "Whether it is handed in"),
      .flag("isDeferrable", zh: "是否可以后补", en: "Whether it may follow later"),
      .flag("hasLicence", zh: "是否已关联电子证照", en: "Whether an electronic licence is linked"),
      .list("when", of: .text, zh: "什么情况要交", en: "In which cases it is needed"),
      .list("spared", of: .text, zh: "哪些事项不用交，为什么", en: "For which items it is not, and why"),
      .flag("hasCounts", zh: "是否写明份数或者形式", en: "Whether counts or the medium are stated"),
      .text("originals", zh: "原件份数，取最多的", en: "How many originals, at most").optional,
      .text("copies", zh: "复印件份数，取最多的", en: "How many photocopies, at most").optional,
      .text("form", zh: "形式", en: "Paper or electronic").optional,
      .flag("hasFiles", zh: "是否有表样", en: "Whether there are files"),
      .list("files", of: GuideModel.file, zh: "空白表格和样例", en: "The blank form and the sample"),
      .flag("hasNotes", zh: "是否有说明", en: "Whether there are notes"),
      .list("requests", of: .text, zh: "各事项的要求，一行一个", en: "What each item asks for"),
      .list(
        "notes",
        of: ViewModel.Shape(
          "eventNote", [.text("title", zh: "标题", en: "The title"), RichText.field]),
        zh: "填报须知和受理标准", en: "Instructions and standards of acceptance"),
    ])

  private static let stage = ViewModel.Shape(
    "eventStage",
    [
      .text("number", zh: "第几步", en: "The number"),
      .flag("isParallel", zh: "是否可以同时办", en: "Whether several can run side by side"),
      .text("count", zh: "几个事项", en: "How many items"),
      .list(
        "steps",
        of: ViewModel.Shape(
          "eventStep",
          [
            .text("id", zh: "页内标识", en: "The id on the page"),
            .text("name", zh: "事项名称", en: "The item’s name"),
            .text("href", zh: "指南的链接，没有公布时为空", en: "Its guide; none where it is not published")
              .optional,
            .text("body", zh: "办理机构", en: "The body").optional,
            .text("limit", zh: "时限", en: "The limit").optional,
            .text("visits", zh: "到现场次数", en: "The visits").optional,
            .text("after", zh: "要先办完的事项", en: "What must be finished first").optional,
            .text("when", zh: "什么情况才要办", en: "When it is needed").optional,
            .text("note", zh: "说明", en: "What it does in the event").optional,
            .text("reach", zh: "不在本级或者有几家办的说明", en: "Where it is handled elsewhere, or by several")
              .optional,
            .list("others", of: PageModel.link, zh: "另外几家的指南", en: "The guides of the others"),
            .flag("isMissing", zh: "是否本地没有公布", en: "Whether it is not published here"),
            .flag("isWithheld", zh: "是否因有错误没有公布", en: "Whether errors keep it back"),
          ]), zh: "事项", en: "The items"),
    ])

  private static let diagram = ViewModel.Shape(
    "eventDiagram",
    [
      .text("title", zh: "标题", en: "The title"),
      .text("description", zh: "用文字说的同样内容", en: "The same in words"),
      .number("width", zh: "宽", en: "The width"), .number("height", zh: "高", en: "The height"),
      .number("boxWidth", zh: "框的宽", en: "The width of a box"),
      .number("boxHeight", zh: "框的高", en: "The height of a box"),
      .list(
        "boxes",
        of: ViewModel.Shape(
          "eventBox",
          [
            .number("x", zh: "左", en: "Left"), .number("y", zh: "上", en: "Top"),
            .number("center", zh: "中线", en: "The middle"),
            .flag("isCritical", zh: "是否在最慢的一路上", en: "Whether the time depends on it"),
            .text("limit", zh: "时限", en: "The limit").optional,
            .number("limitY", zh: "时限的基线", en: "The base line of the limit"),
            .list(
              "lines",
              of: ViewModel.Shape(
                "eventBoxLine",
                [
                  .number("center", zh: "中线", en: "The middle"),
                  .number("y", zh: "基线", en: "The base line"),
                  .text("text", zh: "文字", en: "The words"),
                ]), zh: "名称，一行一行", en: "The name in lines"),
          ]), zh: "框", en: "The boxes"),
      .list(
        "lines",
        of: ViewModel.Shape(
          "eventLine",
          [
            .number("x1", zh: "起点横", en: "Start, across"),
            .number("y1", zh: "起点竖", en: "Start, down"),
            .number("x2", zh: "终点横", en: "End, across"),
            .number("y2", zh: "终点竖", en: "End, down"),
            .number("bend", zh: "弯处竖", en: "Where it bends, down"),
            .flag("isCritical", zh: "是否在最慢的一路上", en: "Whether the time depends on it"),
          ]), zh: "连线", en: "The lines"),
    ])
}
