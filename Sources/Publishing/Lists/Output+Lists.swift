import Compiler
import Source

extension Output {
  /// Reform lists and measures: pages, data and tables of the whole and of each place.
  static let lists = Output(
    "lists", Wording(zh: "改革清单", en: "reform lists"),
    kinds: [
      PageKind("lists", zh: "一个地区的全部改革清单", en: "All reform lists of a place", ListsView.model),
      PageKind("list", zh: "改革清单", en: "A reform list", ListView.model),
    ]
  ) { publication throws(Failure) in
    let templates = try publication.templates.set()
    let results = ListResults(publication)
    let places = [nil] + publication.siteIndex.places.codes.map(Optional.some)
    var files = [
      OutputFile.json(Address.listSchema("list")) { ListSchema.list },
      OutputFile.json(Address.listSchema("index")) { ListSchema.index },
    ]
    for place in places {
      files += [
        OutputFile.page(Address.lists(place), "lists", of: templates) {
          ListsView(results: results, place: place).view
        },
        OutputFile.json(Address.listsData(place)) {
          ListsDocument(results: results, place: place).json
        },
      ]
    }
    for (number, list) in results.lists.enumerated() {
      files += [
        OutputFile.page(Address.list(list.id, nil), "list", of: templates) {
          ListView(results: results, number: number, place: nil).view
        },
        OutputFile.json(Address.listData(list.id, nil)) {
          ListDocument(results: results, number: number, place: nil).json
        },
      ]
    }
    files += ListWalk(results: results, templates: templates).files
    return try files + MovedView.pages(publication.moves.lists, publication)
  }
}
