package import Standard

/// Lays one record over another: what the upper states replaces, what it leaves out is inherited, what it
/// removes is gone.
package enum Layering {
  package static func merge(_ base: Record, under upper: Record) -> Record {
    var fields: [Field] = []
    fields.reserveCapacity(max(base.fields.count, upper.fields.count))
    let isRemoving = !upper.removals.isEmpty
    // The order of the base is the order of the standard; what only the upper states follows.
    for field in base.fields {
      let name = field.element.name
      let over = upper.field(name)
      if isRemoving, upper.removal(of: name) != nil {
        // Who removes and states at once means the new value alone; that it is odd is a finding.
        if let over { fields.append(replacing(field, by: over)) }
      } else if let over {
        fields.append(merge(field, under: over, upper.entryRemovals(of: name)))
      } else if isRemoving, let rest = field.without(upper.entryRemovals(of: name)) {
        if let rest { fields.append(rest) }
      } else {
        fields.append(field)
      }
    }
    for field in upper.fields where base.field(field.element.name) == nil {
      fields.append(field)
    }
    // What is stated again further down is no longer missing.
    let removals =
      isRemoving || !base.removals.isEmpty ? upper.lacking(base.removals) + upper.removals : []
    return Record(
      shape: upper.shape, fields: fields, removals: removals, blanks: base.blanks + upper.blanks,
      location: upper.location)
  }

  /// Entries with the same identity become one; the rest of the base comes before the rest of the upper.
  ///
  /// - Parameter isOrdered: whether the order means something, so that the upper’s own counts where it states it
  package static func merge(
    _ base: [Entry], under upper: [Entry], isOrdered: Bool = false
  ) -> [Entry] {
    // Of entries that have one identity, the first takes the first.
    var places: [Canonical: [Int]] = [:]
    for (place, entry) in upper.enumerated().reversed() {
      if let identity = entry.canonicalIdentity { places[identity, default: []].append(place) }
    }
    var merged: [Entry?] = Array(repeating: nil, count: upper.count)
    // Of each entry of the base, the place of the same entry in the upper.
    let partners = base.map { entry -> Int? in
      guard let identity = entry.canonicalIdentity, let place = places[identity]?.popLast() else {
        return nil
      }
      var over = upper[place]
      if case .record(let below) = entry.value, case .record(let above) = over.value {
        over.value = .record(merge(below, under: above))
      }
      merged[place] = over
      return place
    }
    if isOrdered { return inOrder(base, partners, upper, merged) }
    let shared = zip(base, partners).map { entry, place in place.flatMap { merged[$0] } ?? entry }
    return shared + zip(upper, merged).filter { $1 == nil }.map(\.0)
  }

  /// What only the upper has stands after the entry that it follows there.
  ///
  /// A list that names all entries of the base states their order; one that refines some of them does not.
  private static func inOrder(
    _ base: [Entry], _ partners: [Int?], _ upper: [Entry], _ merged: [Entry?]
  ) -> [Entry] {
    // An entry with those that only the upper has and that follow it; what comes first goes with the first.
    var groups: [[Entry]] = []
    var numbers: [Int: Int] = [:]
    var leading: [Entry] = []
    for (place, (entry, shared)) in zip(upper, merged).enumerated() {
      if let shared {
        numbers[place] = groups.count
        groups.append(leading + [shared])
        leading = []
      } else if groups.isEmpty {
        leading.append(entry)
      } else {
        groups[groups.count - 1].append(entry)
      }
    }
    guard partners.contains(nil) else { return groups.flatMap(\.self) + leading }
    let result = zip(base, partners).flatMap { entry, partner in
      partner.flatMap { numbers[$0] }.map { groups[$0] } ?? [entry]
    }
    return result + leading
  }

  private static func merge(_ base: Field, under upper: Field, _ removals: [Removal]) -> Field {
    var entry = upper.entry
    switch (base.entry.value, upper.entry.value) {
    case (.record(let below), .record(let above)):
      entry.value = .record(merge(below, under: above))
    case (.list(let below), .list(let above)) where upper.element.holdsRecords:
      let rest = removals.isEmpty ? below : RemovalMatches(removals, among: below).rest
      entry.value = .list(merge(rest, under: above, isOrdered: upper.element.ordered))
    default: break
    }
    return Field(
      element: upper.element, key: upper.key, entry: entry, beneath: base.beneath + [base.entry])
  }

  private static func replacing(_ base: Field, by upper: Field) -> Field {
    Field(
      element: upper.element, key: upper.key, entry: upper.entry,
      beneath: base.beneath + [base.entry])
  }
}

extension Field {
  /// The list without the entries that are removed: nil where none of them is in it, a field that is nil
  /// where none is left.
  fileprivate func without(_ removals: [Removal]) -> Field?? {
    guard !removals.isEmpty, case .list(let entries) = entry.value else { return nil }
    let rest = RemovalMatches(removals, among: entries).rest
    if rest.count == entries.count { return nil }
    guard !rest.isEmpty else { return .some(nil) }
    return Field(
      element: element, key: key, entry: Entry(.list(rest), at: entry.location),
      beneath: beneath + [entry])
  }
}

extension Record {
  /// The removals of what the record does not state itself.
  func lacking(_ removals: [Removal]) -> [Removal] {
    guard !removals.isEmpty else { return [] }
    var places: [ElementName: [Int]] = [:]
    for (place, removal) in removals.enumerated() {
      places[removal.element.name, default: []].append(place)
    }
    var isStated = Array(repeating: false, count: removals.count)
    for (name, places) in places {
      guard let field = field(name) else { continue }
      let found = RemovalMatches(places.map { removals[$0] }, among: field.entry.entries).places
      for (place, found) in zip(places, found) {
        isStated[place] = removals[place].entry == nil || !found.isEmpty
      }
    }
    return zip(removals, isStated).filter { !$0.1 }.map(\.0)
  }
}
