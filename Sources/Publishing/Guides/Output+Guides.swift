import Compiler
import Source

extension Output {
  /// The site: the guides and all pages that lead to them, and what tells robots of them.
  static let guides = Output(
    "guides", Wording(zh: "办事指南", en: "guides"), kinds: PageGroup.all.flatMap(\.kinds)
  ) { publication throws(Failure) in
    var files: [OutputFile] = []
    var listed: [String] = []
    for group in PageGroup.all {
      let pages = try group.files(publication)
      files += pages
      if group.isListed { listed += pages.map(\.path) }
    }
    return files + SiteMap(listed: listed, publication).files
  }
}
