import Compiler
import Standard
import Templates
import YAML

/// The first page of the site: all items by city and district, with what is asked first.
struct IndexView {
  static let path = "index.html"

  let publication: Publication

  var view: View {
    var page = Page(
      publication: publication, path: Self.path, title: publication.owner,
      description: "\(publication.owner)：\(publication.items.count)个事项的办事指南，按地区排列。")
    page.above = []
    page.structuredData = page.website
    return page.view { object in
      object["index"] = [
        "title": .text("办事指南"),
        "introduction": .text("共\(publication.items.count)个事项。先选地区，再看费用、时限和要跑几次。"),
        "hasProvinces": .flag(!publication.items.isEmpty),
        "provinces": .list(provinces(page)),
      ]
    }
  }

  private var divisions: Divisions { publication.workspace.standard.divisions }

  private func provinces(_ page: Page) -> [View] {
    let groups = Self.grouped(publication.items) { String($0.item.division.prefix(2)) }
    return groups.map { code, items in
      let cities = Self.grouped(items) { String($0.item.division.prefix(4)) }
      return [
        "id": .text(Self.id(code)),
        "cities": .list(
          cities.map { city($0, $1, within: groups.count > 1 ? name(code) : "", page) }),
      ]
    }
  }

  private func city(
    _ code: String,
    _ items: [PublishedItem],
    within province: String,
    _ page: Page
  ) -> View {
    let districts = Self.grouped(items) { $0.item.division }
    // A province’s own items stand where those of a city would; its name is not said twice.
    let isCity = code.count > 2
    return [
      "id": .text(isCity ? Self.id(code) : Self.id(code) + "-all"),
      "name": .text(isCity ? province + name(code) : name(code)),
      "districts": .list(
        districts.map { district, items in
          let isOwn = district == code
          return [
            "id": .text(isOwn ? Self.id(code) + "-own" : Self.id(district)),
            "name": .text(isOwn ? (isCity ? "市本级" : "省本级") : name(ofDistrict: district)),
            "count": .text(String(items.count)), "items": .list(items.map { row($0, page) }),
          ]
        }),
    ]
  }

  private func row(_ published: PublishedItem, _ page: Page) -> View {
    let item = published.item
    let facts = KeyFacts(item)
    return [
      "href": .text(page.href(Address.guide(published))),
      "name": .text(item.name ?? published.key),
      "body": .text(item.body?.string(.name) ?? item[.body]?.text?.string ?? KeyFacts.unstated),
      "limit": .text(facts.limit.text), "visits": .text(facts.visits.text),
      "fee": .text(facts.fee.text), "hasFindings": .flag(published.hasErrors),
    ]
  }

  private func name(_ code: String) -> String {
    publication.workspace.name(ofDivision: code) ?? code
  }

  /// The name of a district; of a town with its county's, because it stands beside the county.
  private func name(ofDistrict code: String) -> String {
    let above = divisions.path(to: code).filter { $0.level == .county && $0.prefix != code }
    let name = name(code)
    return above.map(\.name).filter { !name.contains($0) }.joined() + name
  }

  /// The divisions above an item and where the index names them, outermost first.
  ///
  /// A county is left out above its towns: the index has no place for it where it has no items itself.
  static func anchors(of division: String, _ workspace: Workspace) -> [(
    label: String, path: String
  )] {
    Division.ancestry(of: division).filter { $0.count <= 4 || $0 == division }.map { code in
      (workspace.name(ofDivision: code) ?? code, "\(path)#\(id(code))")
    }
  }

  private static func id(_ code: String) -> String { "division-\(Address.part(code))" }

  /// Groups in the order of their codes; items keep the order of their files.
  private static func grouped(
    _ items: [PublishedItem],
    by key: (PublishedItem) -> String
  ) -> [(String, [PublishedItem])] {
    Dictionary(grouping: items, by: key).sorted { Manifest.precedes($0.key, $1.key) }
      .map { ($0.key, $0.value) }
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
      .flag("hasProvinces", zh: "是否有事项", en: "Whether there are items"),
      .list("provinces", of: province, zh: "各省", en: "The provinces"),
    ])

  private static let province = ViewModel.Shape(
    "province",
    [
      .text("id", zh: "页内标识", en: "The id on the page, `division-44`"),
      .list("cities", of: city, zh: "各地市", en: "The cities"),
    ])

  private static let city = ViewModel.Shape(
    "city",
    [
      .text("id", zh: "页内标识", en: "The id on the page, `division-4401`"),
      .text("name", zh: "名称", en: "The name"),
      .list(
        "districts", of: district, zh: "各区县；市本级也算一个", en: "The districts; the city itself is one"),
    ])

  private static let district = ViewModel.Shape(
    "district",
    [
      .text("id", zh: "页内标识", en: "The id on the page, `division-440113`"),
      .text("name", zh: "名称", en: "The name"),
      .text("count", zh: "事项数", en: "How many items"),
      .list("items", of: item, zh: "事项", en: "The items"),
    ])

  private static let item = ViewModel.Shape(
    "indexItem",
    [
      .text("href", zh: "指南的地址", en: "The guide’s address"),
      .text("name", zh: "事项名称", en: "The item’s name"),
      .text("body", zh: "办理机构", en: "The body"),
      .text("limit", zh: "办结时限", en: "The time limit"),
      .text("visits", zh: "到现场次数", en: "The visits"),
      .text("fee", zh: "费用", en: "The fee"),
      .flag("hasFindings", zh: "是否待更正", en: "Whether it is published with errors"),
    ])
}
