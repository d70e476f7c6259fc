import Standard

/// Puts together the entries of several districts that are the same entry: by identity, then by the
/// synonyms of the standard, then by likeness of their names.
///
/// It works on distinct names, of which there are few however many districts there are.
struct Alignment {
  /// One name with who has an entry of it.
  struct Name {
    let key: Canonical
    /// The numbers of those who state it themselves, ascending; the catalogue counts as -1.
    var holders: [Int]
  }

  enum Link: Equatable {
    case identity
    case synonym
    /// Probably the same under another name, with the likeness in hundredths.
    case similar(Int)
  }

  /// Names that are one entry; the first is the name that the others are measured against.
  struct Group {
    var members: [(name: Int, link: Link)]
    var holders: Set<Int>

    var primary: Int { members[0].name }
  }

  private(set) var groups: [Group] = []

  init(_ names: [Name], synonyms: [Canonical: Canonical], similarity: Similarity?) {
    var places: [Canonical: [Int]] = [:]
    for number in Self.ranked(names) {
      let name = names[number]
      let head = synonyms[name.key] ?? name.key
      let place = places[head]?.first { groups[$0].holders.isDisjoint(with: name.holders) }
      if let place {
        groups[place].members.append((number, .synonym))
        groups[place].holders.formUnion(name.holders)
      } else {
        places[head, default: []].append(groups.count)
        groups.append(Group(members: [(number, .identity)], holders: Set(name.holders)))
      }
    }
    if let similarity { join(names, similarity) }
    // The order of the page: that of the catalogue, then of the first district that has the entry.
    groups.sort { Self.first($0) < Self.first($1) }
  }

  private static func first(_ group: Group) -> Int {
    group.members.map(\.name).min() ?? group.primary
  }

  /// What the catalogue says first, then what most districts say, then what comes first.
  private static func ranked(_ names: [Name]) -> [Int] {
    names.indices.sorted { left, right in
      let (a, b) = (names[left], names[right])
      let (inA, inB) = (a.holders.first == -1, b.holders.first == -1)
      if inA != inB { return inA }
      if a.holders.count != b.holders.count { return a.holders.count > b.holders.count }
      return left < right
    }
  }

  /// Joins groups of like names, the likest pair first; nobody has two entries in one group.
  private mutating func join(_ names: [Name], _ similarity: Similarity) {
    let pairs = groups.map { similarity.pairs(of: names[$0.primary].key) }
    var joined: [Int?] = Array(repeating: nil, count: groups.count)
    for candidate in Self.candidates(pairs, similarity.threshold) {
      let (left, right) = (candidate.left, candidate.right)
      guard joined[left] == nil, joined[right] == nil,
        groups[left].holders.isDisjoint(with: groups[right].holders)
      else { continue }
      joined[right] = left
      for member in groups[right].members {
        let score = Similarity.score(pairs[left], similarity.pairs(of: names[member.name].key))
        groups[left].members.append((member.name, .similar(score)))
      }
      groups[left].holders.formUnion(groups[right].holders)
      groups[right].members = []
    }
    groups.removeAll(where: \.members.isEmpty)
  }

  /// The pairs of groups whose names are like enough, found through what their names share.
  private static func candidates(
    _ pairs: [Set<Similarity.Pair>],
    _ threshold: Int
  ) -> [(left: Int, right: Int, score: Int)] {
    var holders: [Similarity.Pair: [Int]] = [:]
    var result: [(left: Int, right: Int, score: Int)] = []
    for (right, own) in pairs.enumerated() {
      var common: [Int: Int] = [:]
      for pair in own {
        for left in holders[pair] ?? [] { common[left, default: 0] += 1 }
        holders[pair, default: []].append(right)
      }
      for (left, count) in common {
        let score = Similarity.score(common: count, pairs[left].count, own.count)
        if score >= threshold { result.append((left, right, score)) }
      }
    }
    return result.sorted { a, b in
      a.score != b.score ? a.score > b.score : (a.left, a.right) < (b.left, b.right)
    }
  }
}
