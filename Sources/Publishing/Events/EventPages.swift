import Compiler

/// The pages of life events: all of them, each, and each in every place that has items of it.
enum EventPages {
  static func files(_ publication: Publication) throws(Failure) -> [OutputFile] {
    let all = PublishedEvents(publication)
    guard !all.events.isEmpty else { return [] }
    let workspace = publication.workspace
    let list = try Templates.load(workspace, page: "events", EventsView.model)
    let places = try Templates.load(workspace, page: "eventPlaces", EventPlacesView.model)
    let page = try Templates.load(workspace, page: "event", EventModel.model)
    let first = OutputFile.page(Address.events, "events", of: list) {
      EventsView(all: all, publication: publication).view
    }
    return [first]
      + all.events.flatMap { event in
        [
          OutputFile.page(event.path, "eventPlaces", of: places) {
            EventPlacesView(event: event, all: all, publication: publication).view
          }
        ]
          + event.places.map { place in
            OutputFile.page(Address.event(event.event, in: place), "event", of: page) {
              EventView(event.event, in: place, all, publication).view
            }
          }
      }
  }
}
