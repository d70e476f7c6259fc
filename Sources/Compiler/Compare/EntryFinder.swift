import Source
import Standard

/// Finds entries of aligned lists by what people call them: as the alignment does, by the name without
/// differences of spelling, then by synonyms.
struct EntryFinder {
  /// What the entries are called, each name once, in the order of the alignment.
  let names: [String]
  private var places: [Canonical: Int] = [:]
  private var placesOfHeads: [Canonical: Int] = [:]
  private let synonyms: [Canonical: Canonical]

  init(_ alignment: EntryAlignment) {
    synonyms = alignment.synonyms
    var names: [String] = []
    for (number, group) in alignment.groups.enumerated() {
      for entry in [group.base].compactMap(\.self) + group.entries.compactMap({ $0?.entry }) {
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

  /// The number of the entry in the alignment; nil where none is called so.
  func find(_ name: String) -> Int? {
    let key = Canonical(name: name)
    return places[key] ?? placesOfHeads[synonyms[key] ?? key]
  }
}
