import Source
import Standard

/// Finds what an item was: by its implementation code, by division and basic code, then by its file.
struct ItemPairing {
  private(set) var pairs: [(old: Int, new: Int)] = []
  /// The numbers of items that are on one side alone.
  private(set) var removed: [Int] = []
  private(set) var added: [Int] = []

  /// One item of a state, with the path of its file.
  struct Candidate: Sendable {
    let item: Item
    let path: String
    /// Codes as they are called now.
    let code: Canonical?
    let basicCode: String?
    let division: String

    init(_ item: Item, path: String) {
      self.item = item
      self.path = path
      code = item.record.string(.code).map { Canonical(name: $0) }
      basicCode = item.basicCode
      division = item.division
    }

    /// Whether a file may hold the same item still: another code under another name is another item.
    func mayBe(_ other: Candidate) -> Bool {
      guard let mine = basicCode, let theirs = other.basicCode, mine != theirs else { return true }
      guard let name = item.name, let otherName = other.item.name else { return false }
      return Canonical(name: name) == Canonical(name: otherName)
    }
  }

  init(_ old: [Candidate], _ new: [Candidate]) {
    var restOld = Array(old.indices)
    var restNew = Array(new.indices)
    let keys: [(isSure: Bool, of: (Candidate) -> String?)] = [
      (true, { $0.code?.string }),
      (true, { candidate in candidate.basicCode.map { "\(candidate.division) \($0)" } }),
      (false, { $0.path }),
      (false, { "\($0.division) \($0.item.slug)" }),
    ]
    for key in keys {
      let before = Self.groups(restOld, of: old, key.of)
      let after = Self.groups(restNew, of: new, key.of)
      var taken: (old: Set<Int>, new: Set<Int>) = ([], [])
      for (name, numbers) in after {
        guard numbers.count == 1, let others = before[name], others.count == 1,
          key.isSure || old[others[0]].mayBe(new[numbers[0]])
        else { continue }
        pairs.append((others[0], numbers[0]))
        taken.old.insert(others[0])
        taken.new.insert(numbers[0])
      }
      restOld.removeAll(where: taken.old.contains)
      restNew.removeAll(where: taken.new.contains)
    }
    // The order of a dictionary must not be seen.
    pairs.sort { $0.new < $1.new }
    removed = restOld
    added = restNew
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
