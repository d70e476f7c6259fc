import Compiler
import Source
import Standard

/// All lists over a publication: counts of every place, made once; rows are made place by place, so that
/// they are never all in memory.
struct ListResults: Sendable {
  let publication: Publication
  let lists: [PublishedList]
  /// For each list, by place: its own items.
  private var own: [[String: ListTally]] = []
  /// For each list, by place: those of the places below it included.
  private var all: [[String: ListTally]] = []
  private var wholes: [ListTally] = []
  private let events: [String: [ListRow]]

  init(_ publication: Publication) {
    self.publication = publication
    lists = PublishedList.all(publication)
    events = Self.events(publication)
    let places = publication.siteIndex.places
    for list in lists {
      var own: [String: ListTally] = [:]
      var all: [String: ListTally] = [:]
      var whole = ListTally(measures: list.measures.count)
      for code in places.codes {
        var tally = ListTally(measures: list.measures.count)
        for judgement in judgements(list, code) { tally.add(judgement) }
        own[code] = tally
        for above in PlaceTree.path(to: code) {
          all[above, default: ListTally(measures: list.measures.count)].add(tally)
        }
        whole.add(tally)
      }
      self.own.append(own)
      self.all.append(all)
      wholes.append(whole)
    }
  }

  /// The counts of a place with all below it; nil for the whole.
  func tally(_ list: Int, _ place: String?) -> ListTally {
    guard let place else { return wholes[list] }
    return all[list][place] ?? ListTally(measures: lists[list].measures.count)
  }

  /// The counts of what a place itself has.
  func ownTally(_ list: Int, _ place: String) -> ListTally {
    own[list][place] ?? ListTally(measures: lists[list].measures.count)
  }

  /// The places that a page shows with counts: right below a place; for the whole all down to counties.
  func places(below place: String?) -> [String] {
    let places = publication.siteIndex.places
    guard let place else {
      // One province alone would say what the whole says.
      let least = places.roots.count == 1 && places.codes.count > 1 ? 3 : 2
      return places.codes.filter { (least...6).contains($0.count) }
    }
    return places[place]?.children ?? []
  }

  /// What the files about a place are made from: its items, and the figures of the places right below it.
  ///
  /// Nil where a life event stands among them, which goes by items of other places.
  func basis(of place: String) -> Basis? {
    guard let basis = publication.basis, events[place] == nil else { return nil }
    var others = [place]
    for list in lists.indices {
      var tallies = [tally(list, place), ownTally(list, place)]
      others += places(below: place)
      tallies += places(below: place).map { tally(list, $0) }
      others.append(
        tallies.map { $0.figures.map(String.init).joined(separator: " ") }.joined(separator: ";"))
    }
    return basis.alone(publication.siteIndex.places[place]?.items ?? [], besides: others)
  }

  /// What a list makes of each item of a place itself, those that it does not count included.
  func rows(_ list: PublishedList, _ place: String) -> [ListRow] {
    if list.subject == .events { return events[place] ?? [] }
    return (publication.siteIndex.places[place]?.items ?? []).map { published in
      let item = published.item
      return ListRow(
        id: published.key, name: item.name ?? published.key, path: path(of: published),
        body: item.body?.string(.name), item: item, judgement: list.judge(item))
    }
  }

  private func judgements(
    _ list: PublishedList, _ place: String
  ) -> [PublishedList.Judgement] {
    if list.subject == .events { return (events[place] ?? []).map(\.judgement) }
    return (publication.siteIndex.places[place]?.items ?? []).map { list.judge($0.item) }
  }

  private func path(of item: PublishedItem) -> String? {
    if publication.outputs.contains("guides") { return Address.guide(item) }
    return publication.outputs.contains("catalogue") ? Address.catalogueItem(item) : nil
  }

  /// Life events by place.
  ///
  /// A place that only stands in an event has no page of its own here.
  private static func events(_ publication: Publication) -> [String: [ListRow]] {
    let published = publication.lifeEvents
    var rows: [String: [ListRow]] = [:]
    for event in published.events {
      for place in event.places where publication.siteIndex.places[place] != nil {
        rows[place, default: []].append(
          ListRow(
            id: event.event.slug, name: event.event.name,
            path: publication.outputs.contains("guides")
              ? Address.event(event.event, in: place) : nil,
            body: nil, item: nil,
            judgement: PublishedList.parallel(event.event, in: place, published.items)))
      }
    }
    return rows
  }
}
