import Compiler
import Source
import Standard
import Templates

/// The page of all lists of a place, or of the whole.
struct ListsView {
  let results: ListResults
  let place: String?

  var view: View {
    let publication = results.publication
    let name = place.map(publication.workspace.place)
    let title = "\(name ?? "")改革清单"
    var page = Page(
      publication: publication, path: Address.lists(place), title: title,
      description: "\(name ?? publication.owner)的改革清单和数字，由事项的要素推算。")
    page.division = place
    page.above = above
    let lists = results.lists.enumerated().map { number, list in
      (list, results.tally(number, place), Address.list(list.id, place))
    }
    let children = results.places(below: place)
    return page.view { object in
      object["lists"] = [
        "title": .text(title), "place": .text(name),
        "rates": .list(
          lists.filter { $0.0.measures.isEmpty }.map { row($0, $1, page.href($2)) }),
        "measured": .list(
          lists.filter { !$0.0.measures.isEmpty }.map { row($0, $1, page.href($2)) }),
        "since": .text(publication.formerItems?.label),
        "hasPlaces": .flag(!children.isEmpty),
        "places": .list(
          children.map { code in
            [
              "name": .text(publication.workspace.label(ofPlace: code)),
              "href": .text(page.href(Address.lists(code))),
              "count": .text(String(publication.siteIndex.places[code]?.guides ?? 0)),
            ]
          }),
        "data": .text(page.href(Address.listsData(place))),
      ]
    }
  }

  private var above: [(label: String, path: String)] {
    guard let place else { return [] }
    let publication = results.publication
    return [("改革清单", Address.lists(nil))]
      + PlaceTree.path(to: place).dropLast().filter { publication.siteIndex.places[$0] != nil }
      .map { (publication.workspace.label(ofPlace: $0), Address.lists($0)) }
  }

  private func row(_ list: PublishedList, _ tally: ListTally, _ href: String) -> View {
    guard case .object(var object) = ListFigureRow.view(list.name.zh, href, list, tally) else {
      return .nothing
    }
    object["definition"] = .text(list.definition.zh)
    object["listed"] = .text(list.words.listed.zh)
    return .object(object)
  }
}

extension ListsView {
  static let model = PageModel.model(
    "listsPage", [.object("lists", shape, zh: "全部清单", en: "All lists")])

  private static let shape = ViewModel.Shape(
    "lists",
    [
      .text("title", zh: "标题", en: "The title"),
      .text("place", zh: "地区全称，全部地区时为空", en: "The place in full; none for the whole").optional,
      .list("rates", of: row, zh: "按比率统计的清单", en: "Lists with a rate"),
      .list("measured", of: row, zh: "按数量统计的清单", en: "Lists with measures"),
      .text("since", zh: "减少的量另外对比的版本", en: "The revision that is measured by, too").optional,
      .flag("hasPlaces", zh: "是否有下级地区", en: "Whether there are places below"),
      .list("places", of: PlaceLink.shape, zh: "下级地区", en: "The places below"),
      .text("data", zh: "JSON 的地址", en: "The data"),
    ])

  private static let row = ViewModel.Shape(
    "listsRow",
    ListFigureRow.fields + [
      .text("listed", zh: "“在清单上”的叫法", en: "What being on it is called")
    ])
}
