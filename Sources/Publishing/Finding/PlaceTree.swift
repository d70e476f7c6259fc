import Compiler
import Standard

/// The places that have items, and those above them.
struct PlaceTree: Sendable {
  /// A place with its own items and the places below it.
  struct Place: Sendable {
    let code: String
    /// In the order of their services.
    fileprivate(set) var items: [PublishedItem] = []
    /// The codes of the places right below it.
    fileprivate(set) var children: [String] = []
    /// How many guides it and the places below it have: one for each item.
    fileprivate(set) var guides = 0
    /// How many services those are the guides of: one for all places that offer it.
    fileprivate(set) var services = 0
    fileprivate var latest: Int?

    /// Counts an item; those of one service come one after the other.
    fileprivate mutating func count(_ service: Int) {
      guides += 1
      if latest != service { services += 1 }
      latest = service
    }
  }

  private var places: [String: Place] = [:]
  /// The codes of all places, in their order.
  let codes: [String]
  /// The outermost places.
  let roots: [String]

  /// - Parameter services: in the order in which a page lists them
  init(_ services: [Service]) {
    var places: [String: Place] = [:]
    var roots: Set<String> = []
    for (number, service) in services.enumerated() {
      for item in service.offerings {
        let path = Self.path(to: item.item.division)
        for (depth, code) in path.enumerated() {
          if places[code] == nil {
            places[code] = Place(code: code)
            if depth == 0 {
              roots.insert(code)
            } else {
              places[path[depth - 1]]?.children.append(code)
            }
          }
          places[code]?.count(number)
        }
        if let own = path.last { places[own]?.items.append(item) }
      }
    }
    for code in places.keys { places[code]?.children.sort(by: Manifest.precedes) }
    self.places = places
    codes = places.keys.sorted(by: Manifest.precedes)
    self.roots = roots.sorted(by: Manifest.precedes)
  }

  subscript(code: String) -> Place? { places[code] }

  /// The codes from the province down to a division itself.
  ///
  /// The county digits of a city without counties name the city once more and are no place.
  static func path(to division: String) -> [String] {
    Division.ancestry(of: division).filter {
      $0 == division || $0.count != 6 || Division.prefix(of: $0).count == 6
    }
  }
}

extension Workspace {
  /// What a place is called on its own: `番禺区`.
  func label(ofPlace code: String) -> String { name(ofDivision: code) ?? code }
}

extension Publication {
  /// The places above a page about a division, with the place itself: what breadcrumbs show.
  func breadcrumbs(to division: String) -> [(label: String, path: String)] {
    PlaceTree.path(to: division).filter { siteIndex.places[$0] != nil }.map { code in
      (workspace.label(ofPlace: code), Address.place(code))
    }
  }
}
