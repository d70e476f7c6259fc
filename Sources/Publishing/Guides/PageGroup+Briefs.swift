import Compiler

extension PageGroup {
  /// The one-page version of each guide.
  static let briefs = PageGroup { publication throws(Failure) in
    let templates = try Templates.load(publication.workspace, page: "brief", BriefModel.model)
    return publication.items.map { item in
      OutputFile.page(Address.brief(item), "brief", of: templates) {
        BriefView(item, in: publication).view
      }
    }
  }
}
