import Compiler
import Source
import Templates

/// What is shown in the place of a page that cannot be shown, and above everything else beside it.
struct TroubleView {
  private let language: Language
  private let files: SourceFiles?

  init(_ state: PreviewState, _ language: Language) {
    self.language = language
    files = state.workspace?.files
  }

  func list(_ troubles: [PreviewState.Trouble]) -> View {
    .list(troubles.map { view($0) })
  }

  /// The whole page; the item that would be shown is named.
  func page(_ troubles: [PreviewState.Trouble], _ item: PreviewedItem?) -> View {
    let list = list(troubles)
    return .object { object in
      object["page"] = Words.view(language)
      object["name"] = .text(item?.name)
      object["troubles"] = list
    }
  }

  private func view(_ trouble: PreviewState.Trouble) -> View {
    var findings = (trouble.files ?? files).map { FindingView($0, language) }
    let list = findings?.list(trouble.findings) ?? .list([])
    return ["message": .text(trouble.message[language]), "findings": list]
  }

  static let shape = ViewModel.Shape(
    "trouble",
    [
      .text("message", zh: "出了什么事", en: "What happened"),
      .list("findings", of: FindingView.shape, zh: "具体的问题", en: "The findings that say why"),
    ])

  static let model = ViewModel(
    ViewModel.Shape(
      "troublePage",
      [
        .object("page", Words.shape, zh: "页面", en: "The page"),
        .text("name", zh: "事项或者文件", en: "The item or file").optional,
        .list("troubles", of: shape, zh: "妨碍", en: "What stands in the way"),
      ]))
}

/// What every page of the preview knows of itself.
enum Words {
  static func view(_ language: Language) -> View {
    [
      "tag": .text(language == .chinese ? "zh-CN" : "en"), "zh": .flag(language == .chinese),
      "en": .flag(language == .english), "language": .text(language.rawValue),
    ]
  }

  static let shape = ViewModel.Shape(
    "previewPage",
    [
      .text("tag", zh: "语言标签", en: "The language tag"),
      .text("language", zh: "语言", en: "The language"),
      .flag("zh", zh: "是否用中文", en: "Whether it is in Chinese"),
      .flag("en", zh: "是否用英文", en: "Whether it is in English"),
    ])
}
