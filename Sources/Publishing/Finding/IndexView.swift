import Compiler
import Standard
import Templates

/// The first page of the site: where to search, and all ways in.
///
/// It names no item, so that it is short however many there are.
struct IndexView {
  static let path = "index.html"

  let publication: Publication

  /// How many places the page names at most; of more it names only the cities.
  static let mostPlaces = 200

  var view: View {
    let services = publication.siteIndex.services.count
    let items = publication.items.count
    var page = Page(
      publication: publication, path: Self.path, title: publication.owner,
      description: "\(publication.owner)：\(services)个事项的办事指南，可以按地区、主题、机构查找。")
    page.above = []
    page.structuredData = page.website
    return page.view { object in object["index"] = index(page, services, items) }
  }

  private func index(_ page: Page, _ services: Int, _ items: Int) -> View {
    let site = publication.siteIndex
    let events = publication.lifeEventLinks
    return .object { object in
      object["title"] = "办事指南"
      object["introduction"] = .text(
        "共\(Self.count(services: services, guides: items))。先看要带什么、多久办好、要不要钱、跑几次。")
      object["hasProvinces"] = .flag(!site.places.roots.isEmpty)
      object["provinces"] = .list(site.places.roots.map { province($0, page) })
      object["hasSides"] = .flag(!site.sides.isEmpty)
      object["sides"] = .list(site.sides.map { side($0, page) })
      object["hasLocalThemes"] = .flag(!site.localThemes.isEmpty)
      object["localThemes"] = .list(site.localThemes.map { GroupLink.view($0, on: page) })
      object["lists"] = .text(
        publication.outputs.contains("lists") ? page.href(Address.lists(nil)) : nil)
      object["hasEvents"] = .flag(!events.isEmpty)
      object["events"] = .list(
        events.map { event in
          [
            "name": .text(event.name), "href": .text(page.href(event.address)),
            "count": .text(String(event.itemCount)),
          ]
        })
      object["hasAudiences"] = .flag(!site.audiences.isEmpty)
      object["audiences"] = .list(site.audiences.map { GroupLink.view($0, on: page) })
      object["hasLevels"] = .flag(!site.levels.isEmpty)
      object["levels"] = .list(site.levels.map { GroupLink.view($0, on: page) })
    }
  }

  /// What is one service in several places has a guide in each.
  static func count(services: Int, guides: Int) -> String {
    services == guides ? "\(services)个事项" : "\(services)个事项，\(guides)份办事指南"
  }

  private func province(_ code: String, _ page: Page) -> View {
    let places = publication.siteIndex.places
    let isShort = places.codes.count <= Self.mostPlaces
    return [
      "place": PlaceLink.view(code, on: page),
      "cities": .list(
        (places[code]?.children ?? []).map { city in
          let districts = isShort ? places[city]?.children ?? [] : []
          return [
            "place": PlaceLink.view(city, on: page),
            "districts": .list(districts.map { PlaceLink.view($0, on: page) }),
          ]
        }),
    ]
  }

  private func side(_ group: ServiceGroup, _ page: Page) -> View {
    let themes = publication.siteIndex.themes(of: group)
    return [
      "group": GroupLink.view(group, on: page), "hasThemes": .flag(!themes.isEmpty),
      "themes": .list(themes.map { GroupLink.view($0, on: page) }),
    ]
  }
}

extension IndexView {
  static let model = PageModel.model(
    "indexPage", [.object("index", index, zh: "首页", en: "The first page")])

  private static let index = ViewModel.Shape(
    "index",
    [
      .text("title", zh: "标题", en: "The title"),
      .text("introduction", zh: "导语", en: "A sentence of introduction"),
      .flag("hasProvinces", zh: "是否有地区", en: "Whether there are places"),
      .list("provinces", of: province, zh: "各省", en: "The provinces"),
      .flag("hasSides", zh: "是否分个人、法人", en: "Whether individuals and organisations are told apart"),
      .list("sides", of: side, zh: "个人办事、法人办事", en: "For individuals, for organisations"),
    ]
      + GroupLink.fields("hasLocalThemes", "localThemes", zh: "地方特色主题", en: "local themes")
      + [
        .text("lists", zh: "改革清单的地址", en: "The reform lists").optional,
        .flag("hasEvents", zh: "是否有一件事", en: "Whether there are life events"),
        .list("events", of: GroupLink.shape, zh: "一件事", en: "The life events"),
      ]
      + GroupLink.fields("hasAudiences", "audiences", zh: "各类服务对象", en: "audiences")
      + GroupLink.fields("hasLevels", "levels", zh: "行使层级", en: "levels"))

  private static let province = ViewModel.Shape(
    "province",
    [
      .object("place", PlaceLink.shape, zh: "省", en: "The province"),
      .list("cities", of: city, zh: "各地市", en: "The cities"),
    ])

  private static let city = ViewModel.Shape(
    "city",
    [
      .object("place", PlaceLink.shape, zh: "市", en: "The city"),
      .list(
        "districts", of: PlaceLink.shape, zh: "各区县；地区太多时为空",
        en: "The districts; none where there are too many places"),
    ])

  private static let side = ViewModel.Shape(
    "side",
    [
      .object("group", GroupLink.shape, zh: "个人办事或者法人办事", en: "For whom")
    ] + GroupLink.fields("hasThemes", "themes", zh: "主题", en: "themes"))
}
