import Compiler
import Source

extension Output {
  /// The guide of each item, and the first page of the site, which leads to them.
  static let guides = Output("guides", Wording(zh: "办事指南", en: "guides"), hasPages: true) {
    publication throws(Failure) in
    let guide = try Templates.load(publication.workspace, page: "guide", GuideModel.model)
    let index = try Templates.load(publication.workspace, page: "index", IndexView.model)
    let first = OutputFile.page(IndexView.path, "index", of: index) {
      IndexView(publication: publication).view
    }
    let guides = publication.items.map { item in
      OutputFile.page(Address.guide(item), "guide", of: guide) {
        GuideView(item, in: publication).view
      }
    }
    return try [first] + guides + MovedView.pages(publication.moves.guides, publication)
  }
}
