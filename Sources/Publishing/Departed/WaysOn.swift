import Compiler
import Standard
import Templates

/// Where somebody can go on from a page that has no guide: the same item elsewhere, the place.
struct WaysOn {
  /// The pages of the place and of those above it.
  let above: [(label: String, path: String)]
  private let items: [PublishedItem]
  private let division: String
  private let publication: Publication

  init(
    basicCode: String?, division: String, kindred: Kindred, publication: Publication
  ) {
    items = kindred.items(of: basicCode, near: division)
    above = publication.breadcrumbs(to: division)
    self.division = division
    self.publication = publication
  }

  func fill(_ object: inout View.Object, _ page: Page) {
    let here = items.filter { $0.item.division == division }
    let elsewhere = items.filter { $0.item.division != division }
    object["hasHere"] = .flag(!here.isEmpty)
    object["here"] = .list(here.map { entry($0, page) })
    object["hasElsewhere"] = .flag(!elsewhere.isEmpty)
    object["elsewhere"] = .list(elsewhere.map { entry($0, page) })
    object["upward"] =
      above.last.map { label, path in
        ["label": .text(label), "href": .text(page.href(path))]
      } ?? .nothing
  }

  private func entry(_ item: PublishedItem, _ page: Page) -> View {
    [
      "href": .text(page.href(Address.guide(item))),
      "name": .text(item.item.name ?? item.key),
      "place": .text(publication.workspace.place(item.item.division)),
      "body": .text(item.item.body?.string(.name) ?? item.item.record.string(.body)),
    ]
  }

  static let fields: [ViewModel.Field] = [
    .flag("hasHere", zh: "本地是否有同一个事项", en: "Whether the place has the same item"),
    .list("here", of: entry, zh: "本地的同一个事项", en: "The same item in this place"),
    .flag("hasElsewhere", zh: "别处是否有同一个事项", en: "Whether other places have the same item"),
    .list(
      "elsewhere", of: entry, zh: "别处的同一个事项，近的在前", en: "The same item elsewhere, the nearest first"),
    .object(
      "upward",
      ViewModel.Shape(
        "upward",
        [
          .text("label", zh: "地区", en: "The place"), .text("href", zh: "链接", en: "The address"),
        ]), zh: "本地的其他事项", en: "What else the place has"
    ).optional,
  ]

  private static let entry = ViewModel.Shape(
    "sameItem",
    [
      .text("href", zh: "指南的地址", en: "The guide’s address"),
      .text("name", zh: "事项名称", en: "The item’s name"),
      .text("place", zh: "地区", en: "The place"),
      .text("body", zh: "办理机构", en: "The body").optional,
    ])
}
