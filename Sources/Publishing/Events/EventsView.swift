import Compiler
import Source
import Standard
import Templates
import YAML

/// The page that lists all life events.
struct EventsView {
  let all: PublishedEvents
  let publication: Publication

  var view: View {
    let page = Page(
      publication: publication, path: Address.events, title: Self.title,
      description: "\(publication.owner)：把要办的几个事项合在一起看，材料只备一次。")
    return page.view { object in
      object["events"] = [
        "title": .text(Self.title),
        "entries": .list(
          all.events.map { event in
            [
              "name": .text(event.event.name), "href": .text(page.href(event.path)),
              "note": .text(event.event.record.string(.note)),
              "count": .text("\(event.event.distinctParts.count)个事项"),
              "audience": .text(event.event.audience),
            ]
          }),
      ]
    }
  }

  static let title = "一件事"

  static let model = PageModel.model(
    "eventsPage", [.object("events", events, zh: "各件事", en: "The life events")])

  private static let events = ViewModel.Shape(
    "events",
    [
      .text("title", zh: "标题", en: "The title"),
      .list(
        "entries",
        of: ViewModel.Shape(
          "eventEntry",
          [
            .text("name", zh: "名称", en: "The name"),
            .text("href", zh: "链接", en: "The address"),
            .text("note", zh: "一句话说明", en: "What it is").optional,
            .text("count", zh: "几个事项", en: "How many items"),
            .text("audience", zh: "谁会办", en: "Whom it concerns").optional,
          ]), zh: "各件事", en: "The life events"),
    ])
}

extension LifeEvent {
  /// Whom it concerns.
  var audience: String? {
    let names = record.codes(.serviceObjects).map(\.name.zh)
    return names.isEmpty ? nil : names.joined(separator: "、")
  }

  /// What else people call it.
  var otherNames: String? {
    let names = record.texts(.everydayNames).map(\.string)
    return names.isEmpty ? nil : names.joined(separator: "、")
  }
}
