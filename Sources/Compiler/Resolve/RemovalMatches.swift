import Standard

/// The entries of a list that removals name, by identity without differences of spelling.
///
/// A removal that states only some of the identifying elements, as a law without a clause, names the one
/// entry that these fit; where they fit several, it is not clear which is meant and none is taken out.
struct RemovalMatches {
  /// For each removal the places of the entries that it may mean.
  let places: [[Int]]
  /// The entries that are not taken out.
  let rest: [Entry]

  init(_ removals: [Removal], among entries: [Entry]) {
    var byIdentity: [Canonical: [Int]] = [:]
    for (place, entry) in entries.enumerated() {
      if let identity = entry.canonicalIdentity { byIdentity[identity, default: []].append(place) }
    }
    // Entries by some of their identifying elements, for each choice of elements that a removal states.
    var byPart: [[ElementName]: [Canonical: [Int]]] = [:]
    places = removals.map { removal in
      guard let entry = removal.entry, let identity = entry.canonicalIdentity else { return [] }
      if let exact = byIdentity[identity] { return exact }
      let stated = entry.statedIdentity
      guard let shape = entry.record?.shape, stated.count < shape.identity.count,
        let part = entry.canonicalIdentity(by: stated)
      else { return [] }
      let names = stated.map(\.name)
      if byPart[names] == nil {
        var index: [Canonical: [Int]] = [:]
        for (place, entry) in entries.enumerated() {
          if let key = entry.canonicalIdentity(by: stated) { index[key, default: []].append(place) }
        }
        byPart[names] = index
      }
      return byPart[names]?[part] ?? []
    }
    var isRemoved = Array(repeating: false, count: entries.count)
    for (removal, found) in zip(removals, places)
    where Self.isClear(removal, found, entries) {
      for place in found { isRemoved[place] = true }
    }
    rest = zip(entries, isRemoved).filter { !$0.1 }.map(\.0)
  }

  /// Whether there is no doubt which entry a removal means; twins of one identity go together.
  static func isClear(_ removal: Removal, _ places: [Int], _ entries: [Entry]) -> Bool {
    guard places.count > 1 else { return true }
    let identities = Set(places.map { entries[$0].canonicalIdentity })
    return identities.count == 1
  }
}
