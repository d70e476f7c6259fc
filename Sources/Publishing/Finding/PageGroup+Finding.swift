import Compiler
import Source
import Templates

/// The pages by which items are found.
extension PageGroup {
  /// The first page of the site.
  static let first = PageGroup(
    PageKind("index", zh: "首页", en: "The first page", IndexView.model)
  ) { publication throws(Failure) in
    let templates = try publication.templates.set()
    return [
      OutputFile.page(IndexView.path, "index", of: templates) {
        IndexView(publication: publication).view
      }
    ]
  }

  /// A page for each place that has items or lies above one that has.
  static let places = PageGroup(
    PageKind("place", zh: "一个地区的事项", en: "The items of a place", PlaceView.model)
  ) { publication throws(Failure) in
    let templates = try publication.templates.set()
    let places = publication.siteIndex.places
    return places.codes.compactMap { places[$0] }.map { place in
      OutputFile.page(Address.place(place.code), "place", of: templates) {
        PlaceView(place: place, publication: publication).view
      }
    }
  }

  /// A page for each theme, audience, body and level that has items.
  static let groups = PageGroup(
    PageKind(
      "group", zh: "一个主题、一类对象、一个机构或者一个层级的事项",
      en: "The items of a theme, an audience, a body or a level", ServiceGroupView.model)
  ) { publication throws(Failure) in
    let templates = try publication.templates.set()
    return publication.siteIndex.groups.map { group in
      OutputFile.page(group.address, "group", of: templates) {
        ServiceGroupView(group: group, publication: publication).view
      }
    }
  }

  /// A page for each service that has a basic code.
  static let services = PageGroup(
    PageKind("service", zh: "各地的同一个事项", en: "An item in all places", ServiceView.model)
  ) { publication throws(Failure) in
    let templates = try publication.templates.set()
    return publication.siteIndex.services.compactMap { service in
      ServiceView(service, in: publication).map { page in
        OutputFile.page(page.address, "service", of: templates) { page.view }
      }
    }
  }

  /// The search page and what it looks through.
  static let search = PageGroup(
    PageKind("search", zh: "搜索", en: "The search", SearchView.model)
  ) { publication throws(Failure) in
    let templates = try publication.templates.set()
    let initials = try PinyinInitials.load(publication.templates)
    let fillers = try FillerWords.load(publication.templates)
    return [
      OutputFile.page(Address.search, "search", of: templates) {
        SearchView(publication: publication, initials: initials).view
      },
      OutputFile(Address.searchIndex) { SearchIndex(publication, initials, fillers).script },
    ]
  }
}
