import Compiler
import Source
import Standard

/// The life events of a publication with the places that have a page, found once for all pages.
struct PublishedEvents: Sendable {
  /// A life event and its places.
  struct Event: Sendable {
    let event: LifeEvent
    /// The divisions that have a page, ascending; none where the event itself has errors.
    let places: [String]
    /// How many errors keep it from being published.
    let errors: Int

    var path: String { Address.event(event) }
  }

  let events: [Event]
  let items: EventItems
  /// The published items by the file that they stand in.
  let published: [FileID: PublishedItem]

  init(
    _ events: [(event: LifeEvent, errors: Int)], _ publishedItems: [PublishedItem],
    _ workspace: Workspace
  ) {
    let published = Dictionary(publishedItems.map { ($0.item.file, $0) }) { first, _ in first }
    let items = EventItems(workspace.items) { published[$0.file] != nil }
    self.items = items
    self.published = published
    self.events = events.map { event, errors in
      // Where nothing of it is published there is nothing to tell.
      let places = errors > 0 ? [] : items.places(of: event)
      let codes = event.distinctParts.map(\.code)
      return Event(
        event: event,
        places: places.filter { place in
          codes.contains { items.choice(of: $0, in: place)?.isPublished ?? false }
        }, errors: errors)
    }
  }
}

extension Address {
  /// All life events.
  static let events = "events/index.html"

  /// What a life event is and where it can be settled.
  static func event(_ event: LifeEvent) -> String { folder(of: event) + "/index.html" }

  /// Where the pages of a life event stand.
  static func folder(of event: LifeEvent) -> String { "events/" + part(event.slug) }

  /// A life event in one place.
  static func event(_ event: LifeEvent, in division: String) -> String {
    "\(folder(of: event))/\(part(division))/index.html"
  }
}
