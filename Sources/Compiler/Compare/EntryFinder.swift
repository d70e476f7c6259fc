import Source
package import Standard

/// Finds entries of lists by what people call them: as the alignment does, by the name without differences
/// of spelling, then by synonyms.
package struct EntryFinder {
  /// What the entries are called, each name once, in the order of the lists.
  let names: [String]
  private var places: [Canonical: Int] = [:]
  private var placesOfHeads: [Canonical: Int] = [:]
  private let synonyms: [Canonical: Canonical]

  /// - Parameter groups: the entries that are one entry, in each of the lists that have it
  private init(_ groups: [[Entry]], synonyms: [Canonical: Canonical]) {
    self.synonyms = synonyms
    var names: [String] = []
    for (number, group) in groups.enumerated() {
      for entry in group {
        let name = entry.shown.zh
        for key in [entry.canonicalIdentity, Canonical(name: name)].compactMap(\.self) {
          guard places[key] == nil else { continue }
          places[key] = number
          if names.last != name { names.append(name) }
          let head = synonyms[key] ?? key
          if placesOfHeads[head] == nil { placesOfHeads[head] = number }
        }
      }
    }
    self.names = names
  }

  /// Finds the groups of aligned lists.
  init(_ alignment: EntryAlignment) {
    let groups = alignment.groups.map { group in
      [group.base].compactMap(\.self) + group.entries.compactMap { $0?.entry }
    }
    self.init(groups, synonyms: alignment.synonyms)
  }

  /// Finds the entries of one list of an element.
  package init(_ list: Entry, of element: Element, _ standard: Standard) {
    self.init(
      list.entries.map { [$0] }, synonyms: EntryAlignment.synonyms(of: element, standard))
  }

  /// The number of the entry in its list or of the group in the alignment; nil where none is called so.
  package func find(_ name: String) -> Int? {
    let key = Canonical(name: name)
    return places[key] ?? placesOfHeads[synonyms[key] ?? key]
  }
}
