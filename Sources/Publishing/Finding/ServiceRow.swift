import Compiler
import Standard
import Templates

/// A service as lists show it: one row, in however many places it is offered.
struct ServiceRow {
  static let field = ViewModel.Field.list(
    "services", of: shape, zh: "事项，每个服务一行", en: "The services, a row each")

  private static let shape = ViewModel.Shape(
    "serviceRow",
    [
      .text("href", zh: "链接：只有一处办理的到指南，多处的到事项页", en: "Its guide, or the page of all places"),
      .text("name", zh: "事项名称", en: "The name"),
      .text("everydayNames", zh: "日常用语", en: "What people call it").optional,
      .text("places", zh: "在哪里办：地区名或者地区数", en: "The place, or how many places"),
    ])

  let service: Service
  /// Those of its items that the list is about.
  let items: [PublishedItem]

  func view(on page: Page) -> View {
    let count = Service.placeCount(items)
    let names = Service.everydayNames(items)
    let division = items.first?.item.division ?? ""
    let isOne = items.count == 1 && (service.offerings.count == 1 || service.code == nil)
    return [
      "href": .text(page.href(isOne ? Address.guide(items[0]) : service.entrance)),
      "name": .text(items.lazy.compactMap(\.item.name).first ?? service.name),
      "everydayNames": .text(names.isEmpty ? nil : names.joined(separator: "、")),
      "places": .text(
        count == 1 ? page.publication.workspace.place(division) : "\(count)个地方"),
    ]
  }

  /// The rows of a group, in the order of services.
  static func views(_ group: ServiceGroup, on page: Page) -> [View] {
    let services = page.publication.siteIndex.services
    return group.members.map { member in
      let service = services[member.service]
      // A body is in one place: whoever looks for what it does wants its own guide.
      if group.kind == .body, let item = member.items.first, member.items.count == 1 {
        return ServiceRow(service: Service(code: nil, [item]), items: [item]).view(on: page)
      }
      return ServiceRow(service: service, items: member.items).view(on: page)
    }
  }
}
