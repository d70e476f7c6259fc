import Compiler

extension PageGroup {
  /// The one-page version of each guide, which search engines find under the guide itself.
  static let briefs = PageGroup(
    PageKind("brief", zh: "一页纸版指南", en: "The guide on one sheet", BriefModel.model),
    isListed: false
  ) { publication throws(Failure) in
    let templates = try publication.templates.set()
    return publication.items.map { item in
      OutputFile.page(
        Address.brief(item), "brief", of: templates, from: publication.basis?.of(item)
      ) {
        BriefView(item, in: publication).view
      }
    }
  }
}
