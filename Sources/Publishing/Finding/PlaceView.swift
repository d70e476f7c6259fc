import Compiler
import Standard
import Templates
import YAML

/// The page of a place: its items, the bodies that handle them and the places below it.
struct PlaceView {
  let place: PlaceTree.Place
  let publication: Publication

  var view: View {
    let workspace = publication.workspace
    let name = workspace.place(place.code)
    var page = Page(
      publication: publication, path: Address.place(place.code), title: name,
      description: "\(name)\(place.services)个事项的办事指南：费用、时限和到现场次数。")
    page.above = publication.breadcrumbs(to: place.code).dropLast()
    page.division = place.code
    let bodies = publication.siteIndex.bodies(of: place.code)
    return page.view { object in
      object["place"] = [
        "name": .text(workspace.label(ofPlace: place.code)), "fullName": .text(name),
        "total": .text(IndexView.count(services: place.services, guides: place.guides)),
        "count": .text(String(place.items.count)),
        "hasChildren": .flag(!place.children.isEmpty),
        "children": .list(place.children.map { PlaceLink.view($0, on: page) }),
        "own": .text(place.children.isEmpty ? nil : ownName),
        "lists": .text(
          publication.outputs.contains("lists") ? page.href(Address.lists(place.code)) : nil),
        "hasItems": .flag(!place.items.isEmpty), "items": .list(place.items.map { row($0, page) }),
        "hasBodies": .flag(!bodies.isEmpty),
        "bodies": .list(bodies.map { GroupLink.view($0, on: page) }),
      ]
    }
  }

  /// What is handled by the place itself and not by those below it.
  private var ownName: String {
    switch Division.level(of: place.code) {
    case .nation, .province: "省本级"
    case .city: "市本级"
    case .county: "县（区）本级"
    case .town, .village: "本级"
    }
  }

  private func row(_ published: PublishedItem, _ page: Page) -> View {
    let item = published.item
    let facts = KeyFacts(item)
    let names = Service.everydayNames([published])
    return [
      "href": .text(page.href(Address.guide(published))),
      "name": .text(item.name ?? published.key),
      "everydayNames": .text(names.isEmpty ? nil : names.joined(separator: "、")),
      "body": .text(item.bodyName ?? KeyFacts.unstated),
      "limit": .text(facts.limit.text), "visits": .text(facts.visits.text),
      "fee": .text(facts.fee.text), "hasFindings": .flag(published.hasErrors),
    ]
  }
}

extension PlaceView {
  static let model = PageModel.model(
    "placePage", [.object("place", shape, zh: "地区", en: "The place")])

  private static let shape = ViewModel.Shape(
    "place",
    [
      .text("name", zh: "名称", en: "The name"),
      .text("fullName", zh: "全称", en: "The name in full"),
      .text(
        "total", zh: "多少个事项、多少份指南，下级地区的也算",
        en: "How many services and guides, those of places below it included"),
      .text("count", zh: "本级指南数", en: "How many guides of its own"),
      .flag("hasChildren", zh: "是否有下级地区", en: "Whether there are places below it"),
      .list("children", of: PlaceLink.shape, zh: "下级地区", en: "The places below it"),
      .text(
        "own", zh: "本级的叫法，没有下级地区时为空", en: "What its own level is called; none without places below"
      )
      .optional,
      .text("lists", zh: "这个地区的改革清单", en: "The reform lists of the place").optional,
      .flag("hasItems", zh: "本级是否有事项", en: "Whether it has items of its own"),
      .list("items", of: item, zh: "本级的事项", en: "Its own items"),
    ] + GroupLink.fields("hasBodies", "bodies", zh: "办理机构", en: "bodies"))

  private static let item = ViewModel.Shape(
    "placeItem",
    [
      .text("href", zh: "指南的地址", en: "The guide’s address"),
      .text("name", zh: "事项名称", en: "The item’s name"),
      .text("everydayNames", zh: "日常用语", en: "What people call it").optional,
      .text("body", zh: "办理机构", en: "The body"),
      .text("limit", zh: "办结时限", en: "The time limit"),
      .text("visits", zh: "到现场次数", en: "The visits"),
      .text("fee", zh: "费用", en: "The fee"),
      .flag("hasFindings", zh: "是否待更正", en: "Whether it is published with errors"),
    ])
}
