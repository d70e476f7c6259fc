import Compiler
import Standard
import Templates
import YAML

/// The page that says what a life event is and leads to its places.
struct EventPlacesView {
  let event: PublishedEvents.Event
  let all: PublishedEvents
  let publication: Publication

  var view: View {
    let own = event.event
    var page = Page(
      publication: publication, path: event.path, title: own.name,
      description: own.record.string(.note) ?? own.name)
    page.above = [(EventsView.title, Address.events)]
    page.source = publication.workspace.files.path(own.file)
    return page.view { object in
      object["event"] = [
        "name": .text(own.name), "note": .text(own.record.string(.note)),
        "everydayNames": .text(own.otherNames), "audience": .text(own.audience),
        "isLeftOut": .flag(event.errors > 0), "hasPlaces": .flag(!event.places.isEmpty),
        "cities": .list(cities(page)), "items": .list(items(page)),
      ]
    }
  }

  private func items(_ page: Page) -> [View] {
    let parts = event.event.distinctParts
    let names = parts.map { all.items.name(of: $0.code, publication.workspace) }
    let before = parts.precedence.before
    return parts.indices.map { number in
      let earlier = before[number].map { "“\(names[$0])”" }
      // Whoever is not where the only guide is sees that it is the only one.
      let address = publication.siteIndex.service(code: parts[number].code)?.address
      return [
        "name": .text(names[number]), "href": .text(address.map(page.href)),
        "when": .text(parts[number].when),
        "note": .text(parts[number].note),
        "after": .text(earlier.isEmpty ? nil : earlier.joined(separator: "、")),
      ]
    }
  }

  private func cities(_ page: Page) -> [View] {
    let workspace = publication.workspace
    let groups = Dictionary(grouping: event.places) { String($0.prefix(4)) }
    return groups.sorted { Manifest.precedes($0.key, $1.key) }.map { city, places in
      [
        "name": .text(workspace.name(ofDivision: city) ?? city),
        "places": .list(
          places.map { place in
            [
              "name": .text(name(place, in: city)),
              "href": .text(page.href(Address.event(event.event, in: place))),
            ]
          }),
      ]
    }
  }

  private func name(_ place: String, in city: String) -> String {
    if place == city { return place.count == 2 ? "省本级" : "市本级" }
    let workspace = publication.workspace
    let own = workspace.name(ofDivision: place) ?? place
    guard place.count > 6, let county = workspace.name(ofDivision: String(place.prefix(6))),
      !own.contains(county)
    else { return own }
    return county + own
  }
}

extension EventPlacesView {
  static let model = PageModel.model(
    "eventPlacesPage", [.object("event", event, zh: "一件事", en: "The life event")])

  private static let event = ViewModel.Shape(
    "eventAnywhere",
    EventModel.heading + [
      .flag("isLeftOut", zh: "是否因有错误没有公布", en: "Whether errors keep it from being published"),
      .list(
        "items",
        of: ViewModel.Shape(
          "eventPart",
          [
            .text("name", zh: "事项名称", en: "The item’s name"),
            .text("href", zh: "链接，有地方公布的才有", en: "Its address, where any place publishes it")
              .optional,
            .text("when", zh: "什么情况才要办", en: "When it is needed").optional,
            .text("note", zh: "说明", en: "What it does in the event").optional,
            .text("after", zh: "要先办完的事项", en: "What must be finished first").optional,
          ]), zh: "要办的事项", en: "The items"),
      .flag("hasPlaces", zh: "是否有地方公布", en: "Whether any place has a page"),
      .list(
        "cities",
        of: ViewModel.Shape(
          "eventCity",
          [
            .text("name", zh: "地市", en: "The city"),
            .list(
              "places",
              of: ViewModel.Shape(
                "eventPlace",
                [
                  .text("name", zh: "地方", en: "The place"),
                  .text("href", zh: "链接", en: "The address"),
                ]), zh: "各地", en: "Its places"),
          ]), zh: "各地市", en: "The cities"),
    ])
}
