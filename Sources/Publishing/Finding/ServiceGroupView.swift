import Compiler
import Standard
import Templates

/// The page of a group: its services, a row each.
struct ServiceGroupView {
  let group: ServiceGroup
  let publication: Publication

  static let model = PageModel.model(
    "groupPage", [.object("group", shape, zh: "主题、对象、机构或者层级", en: "The group")])

  private static let shape = ViewModel.Shape(
    "group",
    [
      .text("name", zh: "名称", en: "The name"),
      .text("title", zh: "它是哪一类：自然人主题、服务对象等", en: "What it is a kind of"),
      .text("place", zh: "机构所在的地区", en: "The place of a body").optional,
      .text("count", zh: "事项数", en: "How many services"),
      .flag("hasThemes", zh: "是否有主题", en: "Whether there are themes below it"),
      .list("themes", of: GroupLink.shape, zh: "下面的主题", en: "The themes below it"),
      ServiceRow.field,
    ])

  var view: View {
    let place = group.division.map(publication.workspace.place)
    let name = place.map { group.name.contains($0) ? group.name : "\(group.name)（\($0)）" }
    var page = Page(
      publication: publication, path: group.address, title: name ?? group.name,
      description: "\(group.title)“\(group.name)”的\(group.members.count)个事项，各地的办事指南。")
    if let division = group.division { page.above = publication.breadcrumbs(to: division) }
    if let side = publication.siteIndex.side(of: group) { page.above = [(side.name, side.address)] }
    let themes = publication.siteIndex.themes(of: group)
    return page.view { object in
      object["group"] = [
        "name": .text(group.name), "title": .text(group.title),
        "place": .text(place), "count": .text(String(group.members.count)),
        "hasThemes": .flag(!themes.isEmpty),
        "themes": .list(themes.map { GroupLink.view($0, on: page) }),
        "services": .list(ServiceRow.views(group, on: page)),
      ]
    }
  }
}
