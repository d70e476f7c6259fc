import Templates

/// What differs from the standard, in plain words and as it is declared.
extension GuideModel {
  static let deviations = ViewModel.Shape(
    "deviations",
    [
      .text("verdict", zh: "比较的结论", en: "What the comparison shows"),
      .text("notCompared", zh: "标准没有规定、没有比较的要素", en: "What the standard does not settle").optional,
      .flag("hasBetter", zh: "是否有对申请人更方便的", en: "Whether anything is better for the applicant"),
      .list("better", of: difference, zh: "对申请人更方便的差别", en: "What is better for the applicant"),
      .flag("hasEntries", zh: "是否声明了差异", en: "Whether deviations are declared"),
      .list("entries", of: declared, zh: "声明的差异", en: "The declared deviations"),
      .flag("hasOthers", zh: "是否有其他差别", en: "Whether anything else differs"),
      .list("others", of: difference, zh: "其他差别", en: "What else differs"),
    ])

  private static let difference = ViewModel.Shape(
    "difference",
    [
      .text("sentence", zh: "一句话说明", en: "The difference in a sentence"),
      .text("note", zh: "是否说明理由", en: "Whether grounds are stated").optional,
      .flag("isOpen", zh: "是否没有有效的理由", en: "Whether no grounds hold"),
      .flag("hasTexts", zh: "是否另列两边的原文", en: "Whether both texts are shown apart"),
      .text("standard", zh: "标准的原文", en: "What the standard says").optional,
      .text("here", zh: "本地的原文", en: "What holds here").optional,
      .text("reason", zh: "理由", en: "The reason").optional,
      .text("basis", zh: "依据", en: "What it rests on").optional,
    ])

  private static let declared = ViewModel.Shape(
    "deviation",
    [
      .text("element", zh: "要素", en: "The element"),
      .text("standard", zh: "标准", en: "What the standard says"),
      .text("here", zh: "本地", en: "What holds here"),
      .text("reason", zh: "理由", en: "The reason"),
      .text("basis", zh: "依据", en: "What it rests on").optional,
      .text("until", zh: "有效至", en: "Until when").optional,
    ])
}
