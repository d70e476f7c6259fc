import Compiler
import Standard
import Templates

/// A place as pages above it link to it.
enum PlaceLink {
  static let shape = ViewModel.Shape(
    "placeLink",
    [
      .text("name", zh: "名称", en: "The name"), .text("href", zh: "链接", en: "The address"),
      .text("count", zh: "事项数，下级地区的也算", en: "How many services, those of places below it included"),
    ])

  static func view(_ code: String, on page: Page) -> View {
    let publication = page.publication
    return [
      "name": .text(publication.workspace.label(ofPlace: code)),
      "href": .text(page.href(Address.place(code))),
      "count": .text(String(publication.siteIndex.places[code]?.services ?? 0)),
    ]
  }
}
