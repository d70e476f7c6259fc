import Templates

/// The numbers and texts that the flow chart is drawn from.
extension GuideModel {
  static let flowChart = ViewModel.Shape(
    "flowChart",
    [
      .text("title", zh: "图名", en: "What the picture is called"),
      .text("description", zh: "图的文字说明", en: "The same in a sentence"),
      .number("width", zh: "图宽", en: "The width of the picture"),
      .number("height", zh: "图高", en: "The height of the picture"),
      .number("fontSize", zh: "字号", en: "The size of the type"),
      .number("noteSize", zh: "小字字号", en: "The size of the small type"),
      .flag("isLong", zh: "是否太长，要折叠", en: "Whether it is so long that it is folded away"),
      .list("terminals", of: chartShape, zh: "开始、结束：椭圆", en: "Starts and ends: ellipses"),
      .list("boxes", of: chartShape, zh: "环节：方框", en: "Steps: boxes"),
      .list(
        "decisions",
        of: ViewModel.Shape(
          "chartDecision", [.text("points", zh: "四角坐标", en: "The four corners")]),
        zh: "判断：菱形", en: "Decisions: diamonds"),
      .list(
        "arrows",
        of: ViewModel.Shape(
          "chartArrow",
          [
            .text("points", zh: "起点和终点坐标", en: "Where it begins and ends"),
            .text("head", zh: "箭头三角的坐标", en: "The corners of its head"),
          ]), zh: "箭头", en: "The arrows"),
      .list("lines", of: chartLine, zh: "各行文字", en: "The lines of text"),
      .list("notes", of: chartLine, zh: "各行小字：时限、是、否", en: "Lines in small type: limits, 是, 否"),
      .flag("hasProcedures", zh: "是否有特别程序", en: "Whether there are special procedures"),
      .text("procedures", zh: "图中没有画出的特别程序", en: "Special procedures, which are not drawn")
        .optional,
    ])

  private static let chartShape = ViewModel.Shape(
    "chartShape",
    [
      .number("x", zh: "椭圆的中心、方框的左边", en: "The middle of an ellipse, the left of a box"),
      .number("y", zh: "椭圆的中心、方框的上边", en: "The middle of an ellipse, the top of a box"),
      .number("across", zh: "椭圆的横半径、方框的宽", en: "The radius or the width"),
      .number("down", zh: "椭圆的纵半径、方框的高", en: "The radius or the height"),
    ])

  private static let chartLine = ViewModel.Shape(
    "chartLine",
    [
      .number("x", zh: "正中的位置", en: "Where its middle is"),
      .number("y", zh: "底线的位置", en: "Where its foot is"),
      .text("text", zh: "文字", en: "The text"),
    ])
}
