import Compiler

/// Pages of one kind among the guides: what they are and the files that they consist of.
///
/// The site is the list of all groups; a new kind of page is named here once.
struct PageGroup: Sendable {
  let files: @Sendable (Publication) throws(Failure) -> [OutputFile]

  /// Every kind, the first page of the site first.
  static let all: [PageGroup] = [
    .first, .places, .groups, .services, .search, .guides, .briefs, .moved,
  ]
}

extension PageGroup {
  /// The guide of each item.
  private static let guides = PageGroup { publication throws(Failure) in
    let templates = try Templates.load(publication.workspace, page: "guide", GuideModel.model)
    return publication.items.map { item in
      OutputFile.page(Address.guide(item), "guide", of: templates) {
        GuideView(item, in: publication).view
      }
    }
  }

  /// What stands at the old addresses of guides whose codes changed.
  private static let moved = PageGroup { publication throws(Failure) in
    try MovedView.pages(publication.moves.guides, publication)
  }
}
