import Compiler
import Source
import Standard

/// What all files of linked data share: the names, the code lists and the life events.
final class LinkedData: Sendable {
  let publication: Publication
  let names: LinkedNames
  let codes: LinkedCodes
  /// The published items by division, the divisions in the order of their codes.
  let divisions: [(code: String, items: [PublishedItem])]
  /// The published life events by the basic codes of their items.
  private let events: [String: [LifeEvent]]
  let allEvents: [LifeEvent]

  init(_ publication: Publication) {
    self.publication = publication
    names = LinkedNames(publication.site)
    codes = LinkedCodes(publication.workspace.standard)
    divisions = Dictionary(grouping: publication.items, by: \.item.division)
      .map { ($0.key, $0.value) }.sorted { $0.code < $1.code }
    allEvents = publication.events.filter { $0.errors == 0 }.map(\.event)
    var events: [String: [LifeEvent]] = [:]
    for event in allEvents {
      for part in event.distinctParts { events[part.code, default: []].append(event) }
    }
    self.events = events
  }

  var standard: Standard { publication.workspace.standard }

  /// The life events that an item is part of where it is carried out.
  func events(of item: Item) -> [LifeEvent] {
    item.basicCode.flatMap { events[$0] }?.filter { $0.isFor(item.division) } ?? []
  }

  /// What the node of an item is made from: a life event that is not published, for a mistake elsewhere, is not named.
  func basis(of item: PublishedItem) -> Basis? {
    publication.basis?.alone(
      [item], besides: events(of: item.item).map { "\($0.owner) \($0.slug)" })
  }

  /// Whether CPSV-AP can hold an item at all: a service has a name and an authority.
  static func isExpressible(_ item: PublishedItem) -> Bool {
    item.item.name != nil && authority(item.item.record) != nil
  }

  private static func authority(_ record: Record) -> String? {
    record.record(.body)?.string(.name) ?? record.string(.body)
  }
}
