import Compiler
import Source
import Standard
import YAML

/// What the search page looks through: every service once, texts shared, places by number.
///
/// The format is documented in `docs/site.md`; `templates/assets/search.js` reads it.
struct SearchIndex: Sendable {
  static let format = 1
  /// The variable that the script sets.
  static let variable = "zhunSearchIndex"

  /// A place with the one that it lies in.
  struct Place: Sendable {
    let code: String
    let name: String
    let initials: String
    /// The number of the place above it; -1 for none.
    let parent: Int
  }

  /// Whose guides begin alike: a body of a place.
  struct Office: Hashable, Sendable {
    let place: Int
    /// The number of the body’s name among the texts; -1 where it is not stated.
    let body: Int
    /// The key of its guides with `~` in place of the basic code.
    let key: String
  }

  struct Facts: Hashable, Sendable {
    let limit: String
    let fee: String
    let visits: String
    let hasErrors: Bool
  }

  struct Entry: Sendable {
    /// The basic code; empty for an item that stands alone.
    let code: String
    let name: String
    let initials: String
    let everydayNames: [(name: String, initials: String)]
    /// Numbers of texts: results, materials, themes.
    let texts: [Int]
    /// Numbers of the office and the facts of each offering.
    let offerings: [(office: Int, facts: Int)]
  }

  private(set) var texts: [String] = []
  private(set) var places: [Place] = []
  private(set) var offices: [Office] = []
  private(set) var facts: [Facts] = []
  private(set) var entries: [Entry] = []
  private(set) var events: [Event] = []
  let fillers: [String]

  private var textNumbers: [String: Int] = [:]
  private var placeNumbers: [String: Int] = [:]
  private var officeNumbers: [Office: Int] = [:]
  private var factNumbers: [Facts: Int] = [:]

  init(_ publication: Publication, _ initials: PinyinInitials, _ fillers: FillerWords) {
    self.fillers = fillers.words
    for code in publication.siteIndex.places.codes {
      // A place stands after the one that it lies in, because its code begins with that one’s.
      let above = PlaceTree.path(to: code).dropLast().last.flatMap { placeNumbers[$0] }
      let name = publication.workspace.label(ofPlace: code)
      placeNumbers[code] = places.count
      places.append(
        Place(
          code: Address.part(code), name: name, initials: initials.initials(of: name),
          parent: above ?? -1))
    }
    for service in publication.siteIndex.services {
      for (name, items) in Self.named(service) { add(service.code, name, items, initials) }
    }
    events = Self.events(publication, initials, placeNumbers)
  }

  /// The offerings of a service by their names: what is handled under one basic code may be several things.
  private static func named(_ service: Service) -> [(name: String, items: [PublishedItem])] {
    var numbers: [String: Int] = [:]
    var groups: [(name: String, items: [PublishedItem])] = []
    for item in service.offerings {
      let name = item.item.name ?? item.key
      if let number = numbers[name] {
        groups[number].items.append(item)
      } else {
        numbers[name] = groups.count
        groups.append((name, [item]))
      }
    }
    return groups
  }

  private mutating func add(
    _ code: String?, _ name: String, _ items: [PublishedItem], _ initials: PinyinInitials
  ) {
    var seen: Set<Int> = []
    var texts: [Int] = []
    for item in items {
      for text in Self.texts(of: item.item) {
        let number = Self.number(text, &self.texts, &textNumbers)
        if seen.insert(number).inserted { texts.append(number) }
      }
    }
    let names = Service.everydayNames(items).filter { $0 != name }
    entries.append(
      Entry(
        code: code ?? "", name: name, initials: initials.initials(of: name),
        everydayNames: names.map { ($0, initials.initials(of: $0)) }, texts: texts,
        offerings: items.map { offering($0, code) }))
  }

  private mutating func offering(
    _ published: PublishedItem, _ code: String?
  ) -> (office: Int, facts: Int) {
    let answers = KeyFacts(published.item)
    let facts = Facts(
      limit: answers.limit.text, fee: answers.fee.text, visits: answers.visits.text,
      hasErrors: published.hasErrors)
    let body = published.item.bodyName.map { Self.number($0, &texts, &textNumbers) } ?? -1
    let office = Office(
      place: placeNumbers[published.item.division] ?? -1, body: body,
      key: Self.pattern(published.key, code))
    return (
      Self.number(office, &offices, &officeNumbers), Self.number(facts, &self.facts, &factNumbers)
    )
  }

  /// A key with `~` for the basic code, so that the items of one body share it.
  static func pattern(_ key: String, _ code: String?) -> String {
    guard let code, let start = key.utf8.firstRange(of: code.utf8) else { return key }
    return key[..<start.lowerBound] + "~" + key[start.upperBound...]
  }

  private static func number<Value: Hashable>(
    _ value: Value, _ values: inout [Value], _ numbers: inout [Value: Int]
  ) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }

  /// What an item is found by besides its names, its body and its place.
  private static func texts(of item: Item) -> [String] {
    let record = item.record
    let named = [KnownElement.results, .materials].flatMap { known in
      record.records(known).compactMap { $0.string(.name) }
    }
    let themes = [KnownElement.personThemes, .legalThemes, .localThemes].flatMap { known in
      record.codes(known).map(\.name.zh) + record.texts(known).map(\.string)
    }
    return (named + themes).filter { !$0.isEmpty }
  }
}

extension SearchIndex {
  /// The script that sets the variable to the index.
  var script: [UInt8] {
    var json = JSONWriter(isPretty: false)
    json.object { json in
      json.key("format")
      json.integer(Self.format)
      json.key("texts")
      json.array { json in for text in texts { json.string(text) } }
      json.key("places")
      json.array { json in
        for place in places {
          json.array { json in
            for text in [place.code, place.name, place.initials] { json.string(text) }
            json.integer(place.parent)
          }
        }
      }
      json.key("offices")
      json.array { json in
        for office in offices {
          json.array { json in
            json.integer(office.place)
            json.integer(office.body)
            json.string(office.key)
          }
        }
      }
      json.key("facts")
      json.array { json in
        for facts in facts {
          json.array { json in
            for text in [facts.limit, facts.fee, facts.visits] { json.string(text) }
            json.integer(facts.hasErrors ? 1 : 0)
          }
        }
      }
      json.key("services")
      json.array { json in for entry in entries { Self.write(entry, &json) } }
      json.key("events")
      json.array { json in for event in events { Self.write(event, &json) } }
      json.key("fillers")
      json.array { json in for word in fillers { json.string(word) } }
    }
    // One statement, so that the page works from a disk too, where nothing can be fetched.
    return Array("var \(Self.variable)=".utf8) + json.bytes + Array(";\n".utf8)
  }

  static func write(_ names: [(name: String, initials: String)], _ json: inout JSONWriter) {
    json.array { json in
      for (name, initials) in names {
        json.string(name)
        json.string(initials)
      }
    }
  }

  private static func write(_ entry: Entry, _ json: inout JSONWriter) {
    json.array { json in
      for text in [entry.code, entry.name, entry.initials] { json.string(text) }
      write(entry.everydayNames, &json)
      json.array { json in for text in entry.texts { json.integer(text) } }
      json.array { json in
        for (office, facts) in entry.offerings {
          json.integer(office)
          json.integer(facts)
        }
      }
    }
  }
}
