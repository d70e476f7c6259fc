import Compiler
import Standard
import Templates

/// The same service in other places: those of the same city, and the way to all of them.
enum ElsewhereView {
  static let field = ViewModel.Field.object(
    "elsewhere", shape, zh: "同一事项在别的地方；只有一处办理时为空",
    en: "The same service in other places; nothing where there is only one"
  ).optional

  private static let shape = ViewModel.Shape(
    "elsewhere",
    [
      .flag("hasNearby", zh: "本市是否还有别处", en: "Whether there are others in the city"),
      .list(
        "nearby",
        of: ViewModel.Shape(
          "neighbour",
          [
            .text("name", zh: "地区", en: "The place"),
            .text("href", zh: "指南的地址", en: "The guide’s address"),
          ]), zh: "本市的其他地区", en: "The others of the city"),
      .object("all", PageModel.link, zh: "所有地区", en: "All places").optional,
    ])

  static func view(_ published: PublishedItem, on page: Page) -> View {
    let publication = page.publication
    guard let service = publication.siteIndex.service(of: published), service.offerings.count > 1
    else { return .nothing }
    let division = published.item.division
    let nearby = service.offerings(inCityOf: division).filter { $0.key != published.key }
    let count = service.placeCount
    return [
      "hasNearby": .flag(!nearby.isEmpty),
      "nearby": .list(
        nearby.map { offering in
          let place = publication.workspace.label(ofPlace: offering.item.division)
          let isHere = offering.item.division == division
          return [
            "name": .text(isHere ? offering.item.name ?? place : place),
            "href": .text(page.href(Address.guide(offering))),
          ]
        }),
      "all": service.address.map { address in
        [
          "display": .text(count > 1 ? "全部\(count)个地方" : "全部\(service.offerings.count)份指南"),
          "href": .text(page.href(address)),
        ]
      } ?? .nothing,
    ]
  }
}
