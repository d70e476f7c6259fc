import Compiler
import Templates

/// The search page: the form, the way in for those without script, and the place of the results.
struct SearchView {
  let publication: Publication

  static let model = PageModel.model(
    "searchPage", [.object("search", shape, zh: "搜索页", en: "The search page")])

  private static let shape = ViewModel.Shape(
    "search",
    [
      .text("count", zh: "可搜索的事项数", en: "How many services can be found"),
      .text("example", zh: "举例用的事项名称", en: "The name of a service, as an example").optional,
      .text("initials", zh: "它的拼音首字母", en: "Its initials in pinyin").optional,
      .list("places", of: place, zh: "可以选的地区", en: "The places to choose from"),
    ] + GroupLink.fields("hasSides", "sides", zh: "个人办事、法人办事", en: "sides")
      + [.list("provinces", of: PlaceLink.shape, zh: "各省", en: "The provinces")])

  private static let place = ViewModel.Shape(
    "searchPlace",
    [
      .text("code", zh: "区划代码", en: "Its code"),
      .text("name", zh: "全称", en: "Its name in full"),
    ])

  let initials: PinyinInitials

  var view: View {
    let site = publication.siteIndex
    var page = Page(
      publication: publication, path: Address.search, title: "搜索办事指南",
      description: "在\(site.services.count)个事项里按名称、俗称、材料、机构、地区或者拼音首字母查找。")
    page.scripts = [Address.searchIndex, Address.searchScript]
    page.needsScripts = true
    let example = example
    return page.view { object in
      object["search"] = [
        "count": .text(String(site.services.count)), "example": .text(example?.name),
        "initials": .text(example?.initials),
        "places": .list(
          choices.map { code in
            [
              "code": .text(Address.part(code)),
              "name": .text(publication.workspace.place(code)),
            ]
          }),
        "hasSides": .flag(!site.sides.isEmpty),
        "sides": .list(site.sides.map { GroupLink.view($0, on: page) }),
        "provinces": .list(site.places.roots.map { PlaceLink.view($0, on: page) }),
      ]
    }
  }

  /// The shortest name whose every character has one reading.
  private var example: (name: String, initials: String)? {
    publication.siteIndex.services.lazy.map(\.name)
      .map { (name: $0, initials: initials.initials(of: $0)) }
      .filter { $0.initials.utf8.count > 2 && $0.initials.utf8.allSatisfy { $0 > 0x60 } }
      .min { $0.name.utf8.count < $1.name.utf8.count }
  }

  /// The places that one can choose: down to the counties, because towns are too many for a menu.
  private var choices: [String] {
    publication.siteIndex.places.codes.filter { $0.count <= 6 }
  }
}
