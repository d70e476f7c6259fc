import Standard

/// Codes of items, which hold those of a body and of the catalogue.
extension Successions {
  /// One step of an item's code: what it became, and the entry that says so.
  struct Step {
    let code: String
    let succession: Succession
  }

  /// The codes that an item has had since it had a code, with the entries that changed it.
  ///
  /// Of several entries that fit, the earliest is taken, and of one day that for the whole code.
  func path(fromItem code: String) -> [Step] {
    var steps: [Step] = []
    var seen: Set<String> = [code]
    var code = code
    while let step = step(after: code) {
      // An entry for a whole code may undo one for its part; rules say so.
      guard seen.insert(step.code).inserted else { break }
      steps.append(step)
      code = step.code
    }
    return steps
  }

  /// The entries that changed the code of an item, in the order in which they did.
  package func steps(fromItem code: String) -> [Succession] {
    path(fromItem: code).map(\.succession)
  }

  private func step(after code: String) -> Step? {
    if code.utf8.count == Self.basicLength {
      return succession(of: code, .item).map { Step(code: $0.new.text, succession: $0) }
    }
    guard let parts = Parts(code) else { return nil }
    var best: Step?
    let candidates: [(Succession?, (String) -> String)] = [
      (succession(of: parts.implementation, .implementation), { $0 + parts.sequence }),
      (succession(of: parts.body, .body), { $0 + parts.level + parts.basic + parts.sequence }),
      (succession(of: parts.basic, .item), { parts.body + parts.level + $0 + parts.sequence }),
    ]
    for (succession, whole) in candidates {
      guard let succession, best.map({ succession.since < $0.succession.since }) ?? true else {
        continue
      }
      best = Step(code: whole(succession.new.text), succession: succession)
    }
    return best
  }

  /// The codes that one entry turns into a code.
  func before(item code: String) -> [String] {
    if code.utf8.count == Self.basicLength {
      return predecessors(of: code, .item).map(\.old.text)
    }
    guard let parts = Parts(code) else { return [] }
    return predecessors(of: parts.implementation, .implementation).map {
      $0.old.text + parts.sequence
    }
      + predecessors(of: parts.body, .body).map {
        $0.old.text + parts.level + parts.basic + parts.sequence
      }
      + predecessors(of: parts.basic, .item).map {
        parts.body + parts.level + $0.old.text + parts.sequence
      }
  }

  private static let basicLength = 12

  /// An implementation code, or a handling code that adds two digits to one, taken apart.
  struct Parts {
    let body: String
    let level: String
    let basic: String
    let sequence: String

    var implementation: String { body + level + basic }

    init?(_ code: String) {
      let bytes = Array(code.utf8)
      guard bytes.count == 31 || bytes.count == 33, bytes.allSatisfy({ $0 < 0x80 }) else {
        return nil
      }
      func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      body = part(ImplementationCode.bodyPart)
      level = part(ImplementationCode.levelPart)
      basic = part(ImplementationCode.basicPart)
      sequence = part(31..<bytes.count)
    }
  }
}
