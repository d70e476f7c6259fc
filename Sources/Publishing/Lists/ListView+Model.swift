import Templates

extension ListView {
  static let model = PageModel.model(
    "listPage", [.object("list", list, zh: "清单", en: "The list")])

  private static let list = ViewModel.Shape(
    "list",
    [
      .text("name", zh: "清单名", en: "The name"),
      .text("title", zh: "标题", en: "The title of the page"),
      .text("place", zh: "地区全称，全部地区时为空", en: "The place in full; none for the whole").optional,
      .text("definition", zh: "定义", en: "The definition"),
      .text("derivedFrom", zh: "推算依据", en: "What it is derived from"),
      .text("subject", zh: "统计对象", en: "What is counted"),
      .text("counter", zh: "量词", en: "The word that counts them"),
      .text("listed", zh: "“在清单上”的叫法", en: "What being on it is called"),
      .text("numerator", zh: "分子", en: "Above the line"),
      .text("denominator", zh: "分母", en: "Below the line"),
      .text("leftOut", zh: "不统计的", en: "What is left out"),
      .text("count", zh: "在清单上的项数", en: "How many are on it"),
      .text("total", zh: "分母的项数", en: "Of how many"),
      .text("rate", zh: "占比", en: "The rate").optional,
      .text("undecided", zh: "无法判断的项数", en: "How many cannot be judged").optional,
      .text("notCounted", zh: "不计入的项数", en: "How many are not counted").optional,
      .flag("hasClaims", zh: "是否有自行申报", en: "Whether there is something to claim"),
      .text("claimed", zh: "申报的项数", en: "How many claim"),
      .text("claimedOnly", zh: "申报了但推算不成立的项数", en: "How many claim without cause"),
      .text("unclaimed", zh: "在清单上却没有申报的项数", en: "How many are on it without claiming"),
      .flag("hasMeasures", zh: "是否有合计的量", en: "Whether there are measures"),
      .list("measures", of: measure, zh: "合计的量", en: "The measures"),
      .flag("hasPlaces", zh: "是否有下级地区", en: "Whether there are places below"),
      .list("places", of: ListFigureRow.shape, zh: "各地的数字", en: "The figures of places"),
      .flag("hasBodies", zh: "是否列出办理机构", en: "Whether bodies are listed"),
      .list("bodies", of: ListFigureRow.shape, zh: "各机构的数字", en: "The figures of bodies"),
      .flag("hasGroups", zh: "是否另外分组", en: "Whether there are other groups"),
      .text("groupName", zh: "按什么分组", en: "What is grouped by").optional,
      .list("groups", of: ListFigureRow.shape, zh: "各组的数字", en: "The figures of groups"),
      .flag("hasItems", zh: "本级是否有事项", en: "Whether the place itself has items"),
      .list("sections", of: section, zh: "逐项列出的各部分", en: "What is listed item by item"),
      .flag("hasRest", zh: "是否有不在清单上的", en: "Whether some are not on it"),
      .text("restTitle", zh: "“不在清单上”的叫法", en: "What not being on it is called"),
      .text("restCount", zh: "不在清单上的项数", en: "How many are not"),
      .list("rest", of: reason, zh: "不在清单上的理由", en: "Why they are not, with counts"),
      .text("table", zh: "CSV 的地址", en: "The table for spreadsheets"),
      .text("data", zh: "JSON 的地址", en: "The data"),
    ])

  private static let measure = ViewModel.Shape(
    "listMeasure",
    [
      .text("name", zh: "名称", en: "The name"),
      .text("wholeName", zh: "总量的叫法", en: "What the whole is"),
      .text("whole", zh: "总量", en: "The whole"),
      .text("partName", zh: "其中的叫法", en: "What the part is"),
      .text("part", zh: "其中", en: "The part"),
      .text("percent", zh: "百分比", en: "In percent"),
      .text("counted", zh: "进入合计的项数", en: "How many are in the sums"),
      .text("leftOut", zh: "没有进入合计的项数", en: "How many are left out"),
    ])

  private static let section = ViewModel.Shape(
    "listSection",
    [
      .text("id", zh: "标识", en: "Its id"), .text("title", zh: "标题", en: "The title"),
      .text("count", zh: "项数", en: "How many"),
      .flag("hasClaims", zh: "是否有自行申报", en: "Whether there are claims"),
      .flag("hasAmounts", zh: "是否有数量", en: "Whether there are amounts"),
      .list("rows", of: row, zh: "各项", en: "The rows"),
    ])

  private static let row = ViewModel.Shape(
    "listRow",
    [
      .text("href", zh: "地址", en: "Its page").optional,
      .text("name", zh: "名称", en: "The name"),
      .text("body", zh: "办理机构", en: "The body").optional,
      .text("reason", zh: "理由", en: "The reason"),
      .text("claim", zh: "自行申报", en: "What it claims").optional,
      .flag("disagrees", zh: "申报与推算是否不一致", en: "Whether the claim disagrees"),
      .text("amounts", zh: "数量", en: "The amounts").optional,
    ])

  private static let reason = ViewModel.Shape(
    "listReason",
    [
      .text("reason", zh: "理由", en: "The reason"), .text("count", zh: "项数", en: "How many"),
    ])
}
