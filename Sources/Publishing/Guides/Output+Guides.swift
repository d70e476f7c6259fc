import Compiler
import Source

extension Output {
  /// The site: the guides and all pages that lead to them.
  static let guides = Output("guides", Wording(zh: "办事指南", en: "guides"), hasPages: true) {
    publication throws(Failure) in
    var files: [OutputFile] = []
    for group in PageGroup.all { files += try group.files(publication) }
    return files
  }
}
