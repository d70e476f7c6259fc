import Compiler

/// Pages of one kind among the guides: what they are and the files that they consist of.
///
/// The site is the list of all groups; a new kind of page is named here once.
struct PageGroup: Sendable {
  /// The kinds of pages that it has.
  let kinds: [PageKind]
  /// Whether its pages are for search engines: not those that only lead on or say that something ended.
  let isListed: Bool
  let files: @Sendable (Publication) throws(Failure) -> [OutputFile]

  init(
    _ kinds: PageKind...,
    isListed: Bool = true,
    files: @escaping @Sendable (Publication) throws(Failure) -> [OutputFile]
  ) {
    self.kinds = kinds
    self.isListed = isListed
    self.files = files
  }

  /// Every kind, the first page of the site first.
  static let all: [PageGroup] = [
    .first, .places, .groups, .services, .search, .guides, .briefs, .events, .moved, .held,
    .gone,
  ]
}

extension PageGroup {
  /// The guide of each item.
  private static let guides = PageGroup(
    PageKind("guide", zh: "办事指南", en: "The guide of an item", GuideModel.model)
  ) { publication throws(Failure) in
    let templates = try publication.templates.set()
    return publication.items.map { item in
      OutputFile.page(
        Address.guide(item), "guide", of: templates, from: publication.basis?.ofGuide(item)
      ) {
        GuideView(item, in: publication).view
      }
    }
  }

  /// Life events: several items as one matter.
  private static let events = PageGroup(
    PageKind("events", zh: "全部一件事", en: "All life events", EventsView.model),
    PageKind("eventPlaces", zh: "一件事", en: "A life event", EventPlacesView.model),
    PageKind("event", zh: "一个地方的一件事", en: "A life event in one place", EventModel.model)
  ) { publication throws(Failure) in
    try EventPages.files(publication)
  }

  /// What stands at the old addresses of guides whose codes changed.
  private static let moved = PageGroup(
    PageKind("moved", zh: "原来的地址", en: "An address that has moved", MovedView.model),
    isListed: false
  ) { publication throws(Failure) in
    try MovedView.pages(publication.moves.guides + publication.moves.finding, publication)
  }

  /// What stands at the addresses of items that are not published because of their errors.
  private static let held = PageGroup(
    PageKind("held", zh: "正在更正的指南", en: "A guide that is being corrected", HeldView.model),
    isListed: false
  ) { publication throws(Failure) in
    let templates = try publication.templates.set()
    let kindred = Kindred(publication.items)
    return publication.departures.held.map { held in
      OutputFile.page(held.address, "held", of: templates) {
        HeldView(held: held, kindred: kindred, publication: publication).view
      }
    }
  }

  /// What stands at the addresses of items that are gone.
  private static let gone = PageGroup(
    PageKind("gone", zh: "不再公布的指南", en: "A guide that is gone", GoneView.model),
    isListed: false
  ) { publication throws(Failure) in
    let templates = try publication.templates.set()
    let kindred = Kindred(publication.items)
    return publication.departures.gone.map { gone in
      OutputFile.page(gone.path, "gone", of: templates) {
        GoneView(gone: gone, kindred: kindred, publication: publication).view
      }
    }
  }
}
