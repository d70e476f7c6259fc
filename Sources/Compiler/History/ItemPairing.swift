import Source
import Standard

/// Finds what an item was: by its implementation code, by division and basic code, both as they were and as
/// the history of codes says they are now, then by its file.
struct ItemPairing {
  private(set) var pairs: [(old: Int, new: Int)] = []
  /// The numbers of items that are on one side alone.
  private(set) var removed: [Int] = []
  private(set) var added: [Int] = []

  /// One item of a state, with the path of its file.
  struct Candidate: Sendable {
    let item: Item
    let path: String
    /// Implementation code, division and basic code as they are written.
    let keys: Keys
    /// The same as they are called now.
    let successors: Keys

    init(_ item: Item, path: String, _ successions: Successions) {
      self.item = item
      self.path = path
      let code = item.record.string(.code)
      keys = Keys(code: code, division: item.division, basicCode: item.basicCode)
      successors = Keys(
        code: code.map(successions.current(item:)),
        division: successions.current(division: item.division),
        basicCode: item.basicCode.map(successions.current(item:)))
    }

    /// The code that it goes on under; nil where no code of it has changed.
    var successor: String? {
      if successors.code != keys.code { return successors.code }
      return successors.basicCode == keys.basicCode ? nil : successors.basicCode
    }

    /// Whether a file may hold the same item still: another code under another name is another item.
    func mayBe(_ other: Candidate) -> Bool {
      guard let mine = keys.basicCode, let theirs = other.keys.basicCode, mine != theirs else {
        return true
      }
      guard let name = item.name, let otherName = other.item.name else { return false }
      return Canonical(name: name) == Canonical(name: otherName)
    }
  }

  struct Keys: Hashable, Sendable {
    let code: String?
    let division: String
    let basicCode: String?

    /// Implementation codes differ in width and case at most by mistake.
    var identity: String? { code.map { Canonical(name: $0).string } }

    var place: String? { basicCode.map { "\(division) \($0)" } }
  }

  init(_ old: [Candidate], _ new: [Candidate]) {
    var restOld = Array(old.indices)
    var restNew = Array(new.indices)
    pair(&restOld, &restNew, old, new) { $0.keys.identity }
    follow(&restOld, &restNew, old, new, \.identity)
    pair(&restOld, &restNew, old, new) { $0.keys.place }
    follow(&restOld, &restNew, old, new, \.place)
    pair(&restOld, &restNew, old, new, where: { $0.mayBe($1) }, by: { $0.path })
    pair(
      &restOld, &restNew, old, new, where: { $0.mayBe($1) },
      by: { "\($0.item.division) \($0.item.slug)" })
    // The order of a dictionary must not be seen.
    pairs.sort { ($0.new, $0.old) < ($1.new, $1.old) }
    removed = restOld
    added = restNew
  }

  /// Pairs what one key names on each side.
  private mutating func pair(
    _ restOld: inout [Int], _ restNew: inout [Int], _ old: [Candidate], _ new: [Candidate],
    where mayBe: (Candidate, Candidate) -> Bool = { _, _ in true },
    by key: (Candidate) -> String?
  ) {
    let before = Self.groups(restOld, of: old, key)
    let after = Self.groups(restNew, of: new, key)
    var taken: (old: Set<Int>, new: Set<Int>) = ([], [])
    for (name, numbers) in after {
      guard numbers.count == 1, let others = before[name], others.count == 1,
        mayBe(old[others[0]], new[numbers[0]])
      else { continue }
      pairs.append((others[0], numbers[0]))
      taken.old.insert(others[0])
      taken.new.insert(numbers[0])
    }
    restOld.removeAll(where: taken.old.contains)
    restNew.removeAll(where: taken.new.contains)
  }

  /// Pairs items with those that the history of codes says they became: the items of two districts that
  /// merge both go on as one.
  private mutating func follow(
    _ restOld: inout [Int], _ restNew: inout [Int], _ old: [Candidate], _ new: [Candidate],
    _ key: KeyPath<Keys, String?>
  ) {
    let succeeded = restOld.filter { old[$0].keys != old[$0].successors }
    guard !succeeded.isEmpty else { return }
    let after = Self.groups(Array(new.indices), of: new) { $0.keys[keyPath: key] }
    var taken: (old: Set<Int>, new: Set<Int>) = ([], [])
    for number in succeeded {
      guard let name = old[number].successors[keyPath: key], let found = after[name],
        found.count == 1
      else { continue }
      pairs.append((number, found[0]))
      taken.old.insert(number)
      taken.new.insert(found[0])
    }
    restOld.removeAll(where: taken.old.contains)
    restNew.removeAll(where: taken.new.contains)
  }

  private static func groups(
    _ numbers: [Int], of candidates: [Candidate], _ key: (Candidate) -> String?
  ) -> [String: [Int]] {
    var groups: [String: [Int]] = [:]
    for number in numbers {
      if let name = key(candidates[number]) { groups[name, default: []].append(number) }
    }
    return groups
  }
}
