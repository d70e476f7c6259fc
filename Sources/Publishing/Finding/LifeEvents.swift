import Compiler

/// Where a page leads to pages of life events.
struct LifeEventLink: Sendable {
  let name: String
  /// Its path below the output folder.
  let address: String
  /// How many items it brings together.
  let itemCount: Int
}

extension Publication {
  /// The life events that have pages, in the order in which they are listed.
  var lifeEventLinks: [LifeEventLink] {
    events.filter { $0.errors == 0 }.map { event, _ in
      LifeEventLink(
        name: event.name, address: Address.event(event), itemCount: event.distinctParts.count)
    }
  }
}
