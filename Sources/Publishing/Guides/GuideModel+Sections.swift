import Standard
import Templates

/// The sections of a guide, each with the facts that it has no layout for.
extension GuideModel {
  static let basics = ViewModel.Shape(
    "basics",
    [
      .object(
        "codes", ViewModel.Shape("codes", facts), zh: "编码和登记信息，折叠显示", en: "Codes, folded away"
      ).optional
    ] + facts)

  static let decision = ViewModel.Shape("decision", facts)

  static let crossRegion = ViewModel.Shape(
    "crossRegion",
    [
      .flag("isNone", zh: "写明没有", en: "Whether the item says that there is none"),
      .flag("hasRanges", zh: "是否有通办", en: "Whether there are any"),
      .list(
        "ranges",
        of: ViewModel.Shape(
          "range",
          [
            .text("type", zh: "类型", en: "The type"),
            .text("areas", zh: "地区", en: "The regions"),
            .text("forms", zh: "怎么办", en: "How it is handled"), remarks,
          ]), zh: "通办的类型和地区", en: "How and where"),
    ] + facts)

  static let results = ViewModel.Shape(
    "results",
    [
      .flag("isNone", zh: "写明没有", en: "Whether the item says that there is none"),
      .flag("hasOutcomes", zh: "是否有结果", en: "Whether there are any"),
      .list(
        "outcomes",
        of: ViewModel.Shape(
          "outcome",
          [
            .text("name", zh: "名称", en: "The name"),
            .text("type", zh: "类型", en: "The type").optional,
            .text("licence", zh: "电子证照", en: "Whether it is a digital licence").optional,
            .list("files", of: file, zh: "样本", en: "The samples"), remarks,
          ]), zh: "结果", en: "The results"),
    ] + facts)

  static let procedures = ViewModel.Shape(
    "specialProcedures",
    [
      .flag("isNone", zh: "写明没有", en: "Whether the item says that there is none"),
      .flag("hasProcedures", zh: "是否有特别程序", en: "Whether there are any"),
      .list(
        "procedures",
        of: ViewModel.Shape(
          "procedure",
          [
            .text("type", zh: "程序", en: "The procedure"),
            .text("limit", zh: "时限", en: "How long it takes"),
            .text("counted", zh: "是否计入办结时限", en: "Whether it counts towards the limit"),
            .text("note", zh: "说明", en: "A note").optional,
            .text("basis", zh: "依据", en: "What it rests on").optional, remarks,
          ]), zh: "特别程序", en: "The procedures"),
    ] + facts)

  static let conditions = ViewModel.Shape(
    "conditions",
    [.text("audience", zh: "服务对象", en: "Whom it is for").optional] + entries + facts)

  static let process = ViewModel.Shape(
    "process",
    [
      .list(
        "channels",
        of: ViewModel.Shape(
          "channel",
          [
            .text("id", zh: "页内标识：online、window", en: "The id on the page: online, window"),
            .text("name", zh: "名称", en: "The name"),
            .object("address", webLink, zh: "办理网址", en: "Where to apply").optional,
          ] + entries), zh: "办理渠道", en: "The ways to apply"),
      .flag("hasSteps", zh: "是否写明环节", en: "Whether steps are stated"),
      .text("who", zh: "各环节共同的办理机构和办理人", en: "The body and the role of every step").optional,
      .list("steps", of: step, zh: "环节", en: "The steps"),
      .text("total", zh: "时限合计", en: "The sum of the limits").optional,
      .object("flowChart", flowChart, zh: "流程图", en: "The steps as a picture").optional,
    ] + facts)

  private static let step = ViewModel.Shape(
    "step",
    [
      .text("name", zh: "名称", en: "The name"),
      .text("limit", zh: "时限", en: "The limit").optional,
      .text("who", zh: "办理机构和办理人", en: "The body and the role").optional,
      .flag("hasCriteria", zh: "是否有审查标准", en: "Whether there are criteria"),
      .object("criteria", PageModel.richText, zh: "审查标准", en: "The criteria"),
      .text("outcome", zh: "办理结果", en: "What comes out of it").optional, remarks,
    ])

  static let materials = ViewModel.Shape(
    "materials",
    [
      .flag("isNone", zh: "写明没有", en: "Whether the item says that there is none"),
      .flag("hasMaterials", zh: "是否有材料", en: "Whether there are any"),
      .text("overview", zh: "一句话概括", en: "All of them in a sentence"),
      .text("ticks", zh: "记住勾选用的名字", en: "Under what name ticks are remembered"),
      .flag("hasHandedIn", zh: "是否有要交的", en: "Whether anything is to be handed in"),
      .list("handedIn", of: material, zh: "要交的材料", en: "What is to be handed in"),
      .flag("hasExempt", zh: "是否有免提交的", en: "Whether anything need not be handed in"),
      .list("exempt", of: material, zh: "免提交的材料", en: "What need not be handed in"),
      .flag("hasCases", zh: "是否分情形", en: "Whether cases are told apart"),
      .list(
        "cases", of: handlingCase, zh: "条件或者材料不同的情形", en: "The cases in which something differs"),
    ] + facts)

  private static let handlingCase = ViewModel.Shape(
    "case",
    [
      .text("id", zh: "页内标识", en: "The id on the page"),
      .text("name", zh: "名称", en: "The name"),
      .list("notes", of: .text, zh: "什么情况属于这一情形", en: "When it applies"),
      .object("conditions", texts, zh: "另外要符合的条件", en: "The conditions besides").optional,
      .flag("hasUnneeded", zh: "是否有不用交的", en: "Whether anything is not needed"),
      .list("unneeded", of: .text, zh: "不用交的材料", en: "The materials that are not needed"),
      .flag("hasMarked", zh: "清单里是否有这种情形才要的", en: "Whether the list holds some for this case"),
      .list(
        "marked",
        of: ViewModel.Shape(
          "caseMaterial",
          [
            .text("display", zh: "名称", en: "The name"),
            .text("target", zh: "页内标识", en: "The id of the material on the page"),
          ]), zh: "清单里这种情形才要的材料", en: "The materials of the list that only this case needs"),
      .flag("hasAdded", zh: "是否另外要交", en: "Whether more is asked for"),
      .list(
        "added", of: material, zh: "另外要交或者要求不同的材料", en: "What is asked for besides or otherwise"),
      .text("overview", zh: "一句话概括", en: "All that is handed in, in a sentence"), remarks,
    ])

  private static let material = ViewModel.Shape(
    "material",
    [
      .text("number", zh: "序号", en: "The number"),
      .text("id", zh: "页内标识", en: "The id on the page"),
      .text("name", zh: "名称", en: "The name"),
      .text("necessity", zh: "必要性", en: "Whether it is needed"),
      .flag("isRequired", zh: "是否必要", en: "Whether it is always needed"),
      .flag("isDeferrable", zh: "是否容缺后补", en: "Whether it may follow later"),
      .flag("isExempt", zh: "是否免提交", en: "Whether it need not be handed in"),
      .text("exemptNote", zh: "免提交的说明", en: "Why it need not").optional,
      .text("kind", zh: "类型", en: "The type").optional,
      .text("form", zh: "形式", en: "Paper or electronic").optional,
      .text("size", zh: "规格", en: "The size").optional,
      .text("counts", zh: "原件、复印件各几份", en: "How many originals and copies").optional,
      .text("source", zh: "来源", en: "Where it comes from").optional,
      .text("when", zh: "什么情况要交", en: "In which case it is needed").optional,
      .flag("hasFiles", zh: "是否有表样", en: "Whether there are files"),
      .list("files", of: file, zh: "空白表格和样例", en: "The blank form and the sample"),
      .flag("hasNotes", zh: "是否有说明", en: "Whether there are notes"),
      .list(
        "notes",
        of: ViewModel.Shape(
          "note",
          [
            .text("title", zh: "标题", en: "The title"),
            RichText.field,
          ]), zh: "填报须知、依据等", en: "Instructions, grounds and more"),
    ])

  static let fees = ViewModel.Shape(
    "fees",
    [
      .flag("isFree", zh: "写明不收费", en: "Whether the item says that it is free"),
      .flag("isCharged", zh: "写明收费，没有写标准", en: "Whether it is charged and no rate is stated"),
      .flag("isUnstated", zh: "没有写明是否收费", en: "Whether the item says nothing"),
      .flag("isContradictory", zh: "写明不收费又列有收费项目", en: "Whether it says free and lists fees"),
      .flag("hasFees", zh: "是否有收费项目", en: "Whether there are fees"),
      .list(
        "charges",
        of: ViewModel.Shape(
          "charge",
          [
            .text("name", zh: "项目", en: "The fee"),
            .text("standard", zh: "标准", en: "The rate"),
            .text("basis", zh: "依据", en: "What it rests on").optional,
            .text("reduction", zh: "减免", en: "Reductions").optional,
            .text("remark", zh: "备注", en: "A remark").optional, remarks,
          ]), zh: "收费项目", en: "The fees"),
    ] + facts)

  static let legalBasis = ViewModel.Shape(
    "legalBasis",
    [
      .flag("hasLaws", zh: "是否写明依据", en: "Whether laws are stated"),
      .list("laws", of: law, zh: "法规，按效力级别排列", en: "The laws, by rank"),
    ] + facts)

  private static let law = ViewModel.Shape(
    "law",
    [
      .text("name", zh: "名称，带书名号", en: "The title in its brackets"),
      .object(
        "link", ViewModel.Shape("lawLink", [.text("href", zh: "链接", en: "The address")]),
        zh: "原文链接", en: "Where to read it"
      ).optional,
      .list("particulars", of: .text, zh: "文号、机关、施行日期", en: "Number, issuers, dates"),
      .flag("isOutOfForce", zh: "是否废止", en: "Whether it is repealed"),
      .text("state", zh: "废止的说明", en: "When it was repealed, and by what").optional,
      .flag("hasClauses", zh: "是否写明条款", en: "Whether clauses are stated"),
      .list(
        "clauses",
        of: ViewModel.Shape(
          "clause",
          [
            .text("clause", zh: "条款号", en: "The number"),
            .flag("hasContent", zh: "是否有内容", en: "Whether its text is there"),
            RichText.field,
          ]), zh: "条款", en: "The clauses"),
    ])

  static let rights = ViewModel.Shape(
    "rights",
    [
      .object("entitlements", texts, zh: "申请人权利", en: "Rights").optional,
      .object("obligations", texts, zh: "申请人义务", en: "Duties").optional,
    ] + facts)

  private static let texts = ViewModel.Shape("texts", entries)

  static let remedies = ViewModel.Shape(
    "remedies",
    [
      .flag("hasBodies", zh: "是否写明机关", en: "Whether authorities are stated"),
      .list(
        "bodies",
        of: ViewModel.Shape(
          "remedy",
          [
            .text("kind", zh: "途径", en: "The way"),
            .text("name", zh: "机关", en: "The authority"),
            .text("address", zh: "地址", en: "The address").optional,
            .object("link", webLink, zh: "网址", en: "The link").optional,
          ] + phones + [remarks]), zh: "机关", en: "The authorities"),
    ] + facts)

  static let contact = ViewModel.Shape(
    "contact",
    [
      .flag("hasLines", zh: "是否有咨询、投诉方式", en: "Whether there are lines"),
      .list("lines", of: line, zh: "咨询、投诉方式", en: "Whom to ask or complain to"),
      .flag("hasPoints", zh: "是否有窗口", en: "Whether windows are named"),
      .list("points", of: point, zh: "窗口", en: "The windows"),
    ] + facts)

  static let line = ViewModel.Shape(
    "line",
    [
      .text("kind", zh: "用途", en: "What it is for"),
      .text("address", zh: "地址", en: "The address").optional,
      .object("link", webLink, zh: "网址", en: "The link").optional,
    ] + phones + [remarks])

  static let questions = ViewModel.Shape(
    "questions",
    [
      .list(
        "entries",
        of: ViewModel.Shape(
          "question",
          [
            .text("question", zh: "问题", en: "The question"),
            RichText.field,
          ]), zh: "问答", en: "The questions")
    ])
}
