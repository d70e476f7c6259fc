package import Standard

/// Which codes took the place of which: merged divisions, renamed bodies, recoded items.
///
/// It answers in both directions and through chains. Entries that contradict others are left aside, and
/// rules say so: of two entries for one old code the first counts, of entries in a circle none, and of a chain
/// of more than `longestChain` the last.
package struct Successions: Sendable {
  /// What was read of the entries of `沿革`, in their order.
  let records: [Record]
  /// The entries that could be understood, in their order.
  package let all: [Succession]
  /// Those among them that count.
  package let effective: [Succession]
  /// Entries whose codes lead back to where they began.
  let circular: [Succession]
  /// Entries that are too many steps before the code of now.
  let remote: [Succession]
  private let forward: [Key: Succession]
  private let backward: [Key: [Succession]]

  struct Key: Hashable {
    let subject: Succession.Subject
    let code: String
  }

  package init(_ records: [Record] = []) {
    self = Self.consistent(records, records.compactMap(Succession.init))
  }

  private init(
    _ records: [Record], _ all: [Succession], effective: [Succession], circular: [Succession],
    remote: [Succession]
  ) {
    self.records = records
    self.all = all
    self.effective = effective
    self.circular = circular
    self.remote = remote
    forward = Dictionary(effective.map { ($0.key, $0) }) { first, _ in first }
    backward = Dictionary(grouping: effective) { Key(subject: $0.subject, code: $0.new.text) }
  }

  private static func consistent(_ records: [Record], _ all: [Succession]) -> Successions {
    var sources: Set<Key> = []
    let distinct = all.filter { sources.insert($0.key).inserted }
    var circles = circles(distinct)
    let remote = remote(distinct.filter { !circles.contains($0.key) })
    while true {
      let result = Successions(
        records, all,
        effective: distinct.filter { !circles.contains($0.key) && !remote.contains($0.key) },
        circular: distinct.filter { circles.contains($0.key) },
        remote: distinct.filter { remote.contains($0.key) })
      // An entry for a whole code and one for its part can lead in a circle, too.
      let undone = result.effective.filter { entry in
        entry.subject == .implementation
          && result.path(fromItem: entry.new.text).contains { $0.code == entry.old.text }
      }
      if undone.isEmpty { return result }
      circles.formUnion(undone.map(\.key))
    }
  }

  package var isEmpty: Bool { effective.isEmpty }

  /// What counts on a day: an entry that is yet to come into force is as if it were not there.
  package func inForce(on day: CalendarDate) -> Successions {
    Self.consistent(records, all.filter { $0.isInForce(on: day) })
  }

  /// The division that stands for one now: itself where nothing took its place.
  package func current(division: String) -> String {
    let code = Succession.normal(division: division)
    let current = last(.division, code)
    return current == code ? division : current
  }

  package func current(body: String) -> String { last(.body, body) }

  /// The code of an item now, given its basic code, its implementation code or its handling code.
  package func current(item code: String) -> String {
    path(fromItem: code).last?.code ?? code
  }

  /// The divisions that a division stands for, nearest first.
  package func former(division: String) -> [String] {
    all(before: Succession.normal(division: division), .division)
  }

  package func former(body: String) -> [String] { all(before: body, .body) }

  /// The codes that an item had, given its basic code, its implementation code or its handling code.
  ///
  /// An implementation code is taken apart: each combination of what its body, its basic code and itself
  /// were is a code that the item may have had, unless it went on as another one.
  package func former(item code: String) -> [String] {
    let current = current(item: code)
    var found: [String] = [code]
    var seen: Set<String> = [code, current]
    var place = 0
    while place < found.count {
      for former in before(item: found[place])
      where seen.insert(former).inserted && self.current(item: former) == current {
        found.append(former)
      }
      place += 1
    }
    return Array(found.dropFirst())
  }

  /// The first entry that a code of a kind is an old code of.
  package func succession(of code: String, _ subject: Succession.Subject) -> Succession? {
    forward[Key(subject: subject, code: code)]
  }

  /// The entries that have a code of a kind as their new code.
  func predecessors(of code: String, _ subject: Succession.Subject) -> [Succession] {
    backward[Key(subject: subject, code: code)] ?? []
  }

  private func last(_ subject: Succession.Subject, _ code: String) -> String {
    var code = code
    // Circles have been left out, so that this comes to an end.
    while let next = succession(of: code, subject) { code = next.new.text }
    return code
  }

  private func all(before code: String, _ subject: Succession.Subject) -> [String] {
    var found: [String] = [code]
    var place = 0
    while place < found.count {
      found += predecessors(of: found[place], subject).map(\.old.text)
      place += 1
    }
    return Array(found.dropFirst())
  }

  /// How often a code may have changed: every page that ever was is followed through all of it.
  static let longestChain = 64

  /// The entries from which more steps lead to the code of now than are followed; none lies on a circle.
  private static func remote(_ entries: [Succession]) -> Set<Key> {
    let next = Dictionary(
      entries.map { ($0.key, Key(subject: $0.subject, code: $0.new.text)) }
    ) { first, _ in first }
    var steps: [Key: Int] = [:]
    for entry in entries {
      var trail: [Key] = []
      var key = entry.key
      while steps[key] == nil, let following = next[key] {
        trail.append(key)
        key = following
      }
      var count = steps[key] ?? 0
      for key in trail.reversed() {
        count += 1
        steps[key] = count
      }
    }
    return Set(steps.filter { $0.value > longestChain }.keys)
  }

  /// The entries that lie on a circle of old and new codes of one kind.
  private static func circles(_ entries: [Succession]) -> Set<Key> {
    let next = Dictionary(
      entries.map { ($0.key, Key(subject: $0.subject, code: $0.new.text)) }
    ) { first, _ in first }
    var done: Set<Key> = []
    var circles: Set<Key> = []
    for entry in entries {
      var places: [Key: Int] = [:]
      var trail: [Key] = []
      var key: Key? = entry.key
      while let current = key, next[current] != nil, !done.contains(current) {
        if let start = places[current] {
          circles.formUnion(trail[start...])
          break
        }
        places[current] = trail.count
        trail.append(current)
        key = next[current]
      }
      done.formUnion(trail)
    }
    return circles
  }
}

extension Succession {
  var key: Successions.Key { Successions.Key(subject: subject, code: old.text) }
}
