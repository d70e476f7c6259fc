import Source
import Standard

/// The entries that a list had with those that it has: by identity, by synonyms, then by likeness.
///
/// Places of two states of a workspace have nothing to do with each other, so that what stands at the same
/// place of both is not the same for that.
struct EntryPairing {
  struct Pair {
    let old: Entry?
    let new: Entry?
    let link: Alignment.Link
  }

  /// In the order of the old list, then that of what is new.
  let pairs: [Pair]

  init(_ old: [Entry], _ new: [Entry], of element: Element, _ standard: Standard) {
    var pairs: [Pair] = []
    var names: [Alignment.Name] = []
    var held: [(old: [Entry], new: [Entry])] = []
    var numbers: [Canonical: Int] = [:]
    for (holder, entries) in [(-1, old), (0, new)] {
      for entry in entries {
        let key = entry.canonicalIdentity ?? entry.canonical(as: element)
        let number = numbers[key] ?? names.count
        if number == names.count {
          numbers[key] = number
          names.append(Alignment.Name(key: key, holders: []))
          held.append(([], []))
        }
        if holder < 0 { held[number].old.append(entry) } else { held[number].new.append(entry) }
        if names[number].holders.last != holder { names[number].holders.append(holder) }
      }
    }
    let shape = element.kind.recordID.flatMap { standard[shape: $0] }
    let isNamed = shape.map { $0.identity.count == 1 && $0.identity[0].kind == .text } ?? false
    let alignment = Alignment(
      names, synonyms: EntryAlignment.synonyms(of: element, standard),
      similarity: isNamed ? Similarity(standard) : nil)
    for group in alignment.groups {
      let link = group.members.last?.link ?? .identity
      let before = group.members.flatMap { held[$0.name].old }
      let after = group.members.flatMap { held[$0.name].new }
      for place in 0..<max(before.count, after.count) {
        pairs.append(
          Pair(
            old: place < before.count ? before[place] : nil,
            new: place < after.count ? after[place] : nil, link: link))
      }
    }
    self.pairs = Self.joined(pairs)
  }

  /// Puts together what is left over and has one name on both sides, as a law whose number has changed.
  private static func joined(_ pairs: [Pair]) -> [Pair] {
    var places: [String: [Int]] = [:]
    for (place, pair) in pairs.enumerated().reversed() where pair.old == nil {
      if let new = pair.new { places[new.shown.zh, default: []].append(place) }
    }
    guard !places.isEmpty else { return pairs }
    var result = pairs
    var isTaken = [Bool](repeating: false, count: pairs.count)
    for (place, pair) in pairs.enumerated() {
      guard pair.new == nil, let old = pair.old, let other = places[old.shown.zh]?.popLast()
      else { continue }
      result[place] = Pair(old: old, new: pairs[other].new, link: .identity)
      isTaken[other] = true
    }
    return zip(result, isTaken).filter { !$1 }.map(\.0)
  }

  /// The pairs in the order of one of the lists.
  func order(in list: [Entry], _ side: KeyPath<Pair, Entry?>) -> [Int] {
    var places: [Location: Int] = [:]
    for (place, entry) in list.enumerated() { places[entry.location] = place }
    return pairs.indices.filter { pairs[$0].old != nil && pairs[$0].new != nil }
      .sorted { left, right in
        let (a, b) = (pairs[left][keyPath: side], pairs[right][keyPath: side])
        return (a.flatMap { places[$0.location] } ?? 0, left)
          < (b.flatMap { places[$0.location] } ?? 0, right)
      }
  }
}
