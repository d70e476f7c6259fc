import Compiler
import Templates

/// The page at the address of an item that is gone.
struct GoneView {
  let gone: Manifest.Page
  let kindred: Kindred
  let publication: Publication

  var view: View {
    let name = gone.name ?? "办事指南"
    let place = publication.workspace.place(gone.division)
    var page = Page(
      publication: publication, path: gone.path, title: "\(name)（不再公布）",
      description: "\(place)“\(name)”的办事指南不再公布。")
    page.isListed = false
    let ways = WaysOn(
      basicCode: gone.basicCode, division: gone.division, kindred: kindred,
      publication: publication)
    page.above = ways.above
    return page.view { object in
      object["gone"] = .object { own in
        own["name"] = .text(name)
        own["place"] = .text(place)
        ways.fill(&own, page)
      }
    }
  }

  static let model = PageModel.model(
    "gonePage", [.object("gone", gone, zh: "不再公布的指南", en: "The guide that is gone")])

  private static let gone = ViewModel.Shape(
    "gone",
    [
      .text("name", zh: "事项名称", en: "The name of the item"),
      .text("place", zh: "地区全称", en: "The place, in full"),
    ] + WaysOn.fields)
}
