import Compiler
import Source
import Templates

/// The pages by which items are found.
extension PageGroup {
  /// The first page of the site.
  static let first = PageGroup { publication throws(Failure) in
    let templates = try Templates.load(publication.workspace, page: "index", IndexView.model)
    return [
      OutputFile.page(IndexView.path, "index", of: templates) {
        IndexView(publication: publication).view
      }
    ]
  }

  /// A page for each place that has items or lies above one that has.
  static let places = PageGroup { publication throws(Failure) in
    let templates = try Templates.load(publication.workspace, page: "place", PlaceView.model)
    let places = publication.siteIndex.places
    return places.codes.compactMap { places[$0] }.map { place in
      OutputFile.page(Address.place(place.code), "place", of: templates) {
        PlaceView(place: place, publication: publication).view
      }
    }
  }

  /// A page for each theme, audience, body and level that has items.
  static let groups = PageGroup { publication throws(Failure) in
    let templates = try Templates.load(
      publication.workspace, page: "group", ServiceGroupView.model)
    return publication.siteIndex.groups.map { group in
      OutputFile.page(group.address, "group", of: templates) {
        ServiceGroupView(group: group, publication: publication).view
      }
    }
  }

  /// A page for each service that has a basic code.
  static let services = PageGroup { publication throws(Failure) in
    let templates = try Templates.load(publication.workspace, page: "service", ServiceView.model)
    return publication.siteIndex.services.compactMap { service in
      ServiceView(service, in: publication).map { page in
        OutputFile.page(page.address, "service", of: templates) { page.view }
      }
    }
  }

  /// The search page and what it looks through.
  static let search = PageGroup { publication throws(Failure) in
    let templates = try Templates.load(publication.workspace, page: "search", SearchView.model)
    let initials = try PinyinInitials.load(publication.workspace)
    return [
      OutputFile.page(Address.search, "search", of: templates) {
        SearchView(publication: publication, initials: initials).view
      },
      OutputFile(Address.searchIndex) { SearchIndex(publication, initials).script },
    ]
  }
}
