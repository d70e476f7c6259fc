import Standard
import Templates

extension RichText {
  /// The blocks as a page is filled with them.
  var view: View { .list(blocks.map(\.view)) }

  /// The blocks of several texts, one after the other.
  static func view(_ texts: [String]) -> View {
    .list(texts.flatMap { RichText($0).blocks.map(\.view) })
  }

  /// What a page declares for a free text.
  static let field = ViewModel.Field.list(
    "blocks", of: block, zh: "正文，一段或者一个列表为一块", en: "The text: paragraphs and lists")

  private static let block = ViewModel.Shape(
    "textBlock",
    [
      .flag("isList", zh: "是否为列表", en: "Whether it is a list"),
      .list(
        "lines",
        of: ViewModel.Shape(
          "textLine",
          [.list("runs", of: run, zh: "文字和链接", en: "Its words and links")]),
        zh: "段落（一行）或者列表的各项", en: "The paragraph, or the points of the list"),
    ])

  private static let run = ViewModel.Shape(
    "textRun",
    [
      .text("text", zh: "文字", en: "The words"),
      .text(
        "href", zh: "链接，只会是网址、电话或者邮箱", en: "Where it leads: the web, a telephone or a letter box"
      ).optional,
    ])
}

extension RichText.Block {
  fileprivate var view: View {
    switch self {
    case .paragraph(let runs): ["isList": false, "lines": [line(runs)]]
    case .list(let points): ["isList": true, "lines": .list(points.map(line))]
    }
  }

  private func line(_ runs: [RichText.Run]) -> View {
    ["runs": .list(runs.map { ["text": .text($0.text), "href": .text($0.target)] })]
  }
}
