import Compiler

/// The pages of life events: all of them, each, and each in every place that has items of it.
enum EventPages {
  static func files(_ publication: Publication) throws(Failure) -> [OutputFile] {
    let all = publication.lifeEvents
    guard !all.events.isEmpty else { return [] }
    let templates = try publication.templates.set()
    let first = OutputFile.page(Address.events, "events", of: templates) {
      EventsView(all: all, publication: publication).view
    }
    return [first]
      + all.events.flatMap { event in
        [
          OutputFile.page(event.path, "eventPlaces", of: templates) {
            EventPlacesView(event: event, all: all, publication: publication).view
          }
        ]
          + event.places.map { place in
            OutputFile.page(Address.event(event.event, in: place), "event", of: templates) {
              EventView(event.event, in: place, all, publication).view
            }
          }
      }
  }
}
