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

  /// A name in a group, with those who have their entry there under it.
  struct Member {
    let name: Int
    let link: Link
    /// Nil for all who have the name.
    var holders: Set<Int>?
  }

  /// Names that are one entry; the first is the name that the others are measured against.
  struct Group {
    var members: [Member]
    var holders: Set<Int>

    var primary: Int { members[0].name }
  }

  private(set) var groups: [Group] = []

  init(_ names: [Name], synonyms: [Canonical: Canonical], similarity: Similarity?) {
    var places: [Canonical: Int] = [:]
    for number in Self.ranked(names) {
      let name = names[number]
      let head = synonyms[name.key] ?? name.key
      guard let place = places[head] else {
        places[head] = groups.count
        groups.append(
          Group(
            members: [Member(name: number, link: .identity)], holders: Set(name.holders)))
        continue
      }
      // Who has both names takes them for two things; for all others they are one.
      let twice = name.holders.filter(groups[place].holders.contains)
      let once = twice.isEmpty ? nil : Set(name.holders).subtracting(twice)
      if once?.isEmpty != true {
        groups[place].members.append(Member(name: number, link: .synonym, holders: once))
        groups[place].holders.formUnion(once ?? Set(name.holders))
      }
      guard !twice.isEmpty else { continue }
      groups.append(
        Group(
          members: [
            Member(name: number, link: .identity, holders: once == [] ? nil : Set(twice))
          ], holders: Set(twice)))
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
  ///
  /// A group that could join an earlier one is not offered to later ones in the same round, so that hundreds
  /// of names of one thing are each measured against one name and not against one another.
  private mutating func join(_ names: [Name], _ similarity: Similarity) {
    // Who has an entry in each of them takes no two of them for one thing; most often that is the catalogue.
    guard let first = groups.first,
      !first.holders.contains(where: { holder in
        groups.allSatisfy { $0.holders.contains(holder) }
      })
    else { return }
    let profiles = groups.map { similarity.profile(of: names[$0.primary].key) }
    var open = Array(groups.indices)
    while open.count > 1 {
      var joined: Set<Int> = []
      let (candidates, offered) = candidates(among: open, profiles, similarity.threshold)
      for candidate in candidates {
        let (left, right) = (candidate.left, candidate.right)
        guard !joined.contains(right), areApart(left, right) else { continue }
        joined.insert(right)
        join(right, to: left, names, similarity, profiles)
      }
      // Who found another in its place has not yet been offered to the others.
      let left = open.filter { !joined.contains($0) }
      guard !joined.isEmpty, left.contains(where: { !offered.contains($0) }) else { break }
      open = left
    }
    groups.removeAll(where: \.members.isEmpty)
  }

  private mutating func join(
    _ right: Int,
    to left: Int,
    _ names: [Name],
    _ similarity: Similarity,
    _ profiles: [NameProfile]
  ) {
    for member in groups[right].members {
      let profile = similarity.profile(of: names[member.name].key)
      // A synonym that is like nothing stands for the name that is.
      let score =
        Similarity.score(profiles[left], profile)
        ?? Similarity.score(profiles[left], profiles[right])
      groups[left].members.append(
        Member(
          name: member.name, link: .similar(score ?? similarity.threshold),
          holders: member.holders))
    }
    groups[left].holders.formUnion(groups[right].holders)
    groups[right].members = []
  }

  /// Whether nobody has an entry in both groups.
  private func areApart(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (groups[left].holders, groups[right].holders)
    return one.count < other.count ? one.isDisjoint(with: other) : other.isDisjoint(with: one)
  }

  /// How many names may share two characters that tell anything: beyond, every name would be measured against
  /// every other.
  private static let tellingPair = 512

  /// How many names a name is measured against at most, those first with which it shares most.
  private static let measured = 128

  private struct Candidate {
    let left: Int
    let right: Int
    let score: Int
  }

  /// The pairs of groups whose names are like enough, found through what their names share, and the groups
  /// that later ones were measured against.
  private func candidates(
    among open: [Int],
    _ profiles: [NameProfile],
    _ threshold: Int
  ) -> (candidates: [Candidate], offered: Set<Int>) {
    var holders: [NameProfile.Pair: [Int]] = [:]
    var result: [Candidate] = []
    var offered: Set<Int> = []
    var shared = [Int](repeating: 0, count: groups.count)
    for right in open {
      var lefts: [Int] = []
      // Pairs that too many have tell nothing, and are shared by whoever they are.
      var untold = 0
      for pair in profiles[right].pairs {
        guard let known = holders[pair] else { continue }
        guard known.count <= Self.tellingPair else {
          untold += 1
          continue
        }
        for left in known {
          if shared[left] == 0 { lefts.append(left) }
          shared[left] += 1
        }
      }
      let found = likest(lefts, to: right, profiles, threshold, shared, untold)
      for left in lefts { shared[left] = 0 }
      result += found
      guard found.isEmpty else { continue }
      offered.insert(right)
      for pair in profiles[right].pairs { holders[pair, default: []].append(right) }
    }
    result.sort { a, b in
      a.score != b.score ? a.score > b.score : (a.left, a.right) < (b.left, b.right)
    }
    return (result, offered)
  }

  /// Those of the groups that are like enough to one.
  ///
  /// - Parameters:
  ///   - shared: how many telling pairs each group shares with it
  ///   - untold: how many pairs any of them may share beyond
  private func likest(
    _ lefts: [Int],
    to right: Int,
    _ profiles: [NameProfile],
    _ threshold: Int,
    _ shared: [Int],
    _ untold: Int
  ) -> [Candidate] {
    let profile = profiles[right]
    var near = lefts.filter { left in
      Similarity.bound(profiles[left], profile, shared: shared[left] + untold) >= threshold
        && areApart(left, right) && !profiles[left].contradicts(profile)
    }
    guard !near.isEmpty else { return [] }
    if near.count > Self.measured {
      near.sort { shared[$0] != shared[$1] ? shared[$0] > shared[$1] : $0 < $1 }
      near.removeSubrange(Self.measured...)
    }
    let common = CommonCharacters(profile.characters)
    return near.compactMap { left in
      let pairs = untold == 0 ? shared[left] : profiles[left].sharedPairs(profile)
      guard Similarity.bound(profiles[left], profile, shared: pairs) >= threshold else {
        return nil
      }
      let score = Similarity.score(profiles[left], profile, shared: pairs, common)
      return score >= threshold ? Candidate(left: left, right: right, score: score) : nil
    }
  }
}
