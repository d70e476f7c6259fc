import BuiltIn
import Compiler
import Source

extension Output {
  /// What pages share: the style sheet and the images, written wherever there are pages.
  static let assets = Output(
    "assets", Wording(zh: "样式和图形", en: "assets")
  ) { publication throws(Failure) in
    try publication.templates.assets()
  }
}
