import Compiler
import Source
import Standard
import YAML

/// The life events among what is searched.
extension SearchIndex {
  struct Event: Sendable {
    let name: String
    let initials: String
    let everydayNames: [(name: String, initials: String)]
    /// The folder of its pages.
    let folder: String
    /// Numbers of the places that have a page of it.
    let places: [Int]
  }

  /// The events that lead somewhere: one that is left out, or that no place publishes, says only so.
  static func events(
    _ publication: Publication, _ initials: PinyinInitials, _ placeNumbers: [String: Int]
  ) -> [Event] {
    publication.lifeEvents.events.filter { !$0.places.isEmpty }.map { found in
      let event = found.event
      let names = event.record.texts(.everydayNames).map(\.string).filter { $0 != event.name }
      return Event(
        name: event.name, initials: initials.initials(of: event.name),
        everydayNames: names.map { ($0, initials.initials(of: $0)) },
        folder: Address.folder(of: event), places: found.places.compactMap { placeNumbers[$0] })
    }
  }

  static func write(_ event: Event, _ json: inout JSONWriter) {
    json.array { json in
      json.string(event.name)
      json.string(event.initials)
      write(event.everydayNames, &json)
      json.string(event.folder)
      json.array { json in for place in event.places { json.integer(place) } }
    }
  }
}
