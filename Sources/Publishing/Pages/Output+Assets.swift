import BuiltIn
import Source

extension Output {
  /// What pages share: the style sheet and the images. It is written wherever there are pages.
  static let assets = Output(
    "assets", Wording(zh: "样式和图形", en: "assets"), folders: ["assets"], hasPages: false
  ) { publication in
    Templates.assets(publication.workspace)
  }
}
