/// Unfolds the parts of a pattern into states.
struct PatternBuilder {
  var states: [Pattern.State] = [.accept]
  private var parts = 0

  /// Appends the states of a part in front of what follows it.
  ///
  /// - Returns: the state in which the part begins.
  mutating func build(
    _ node: PatternParser.Node,
    before next: Int
  ) throws(Pattern.Problem) -> Int {
    parts += 1
    // Parts count too: some have no state, however often they are repeated.
    guard max(states.count, parts) <= Pattern.mostStates else {
      throw Pattern.Problem(offset: 0, zh: "重复次数太多", en: "it repeats too often")
    }
    switch node {
    case .empty: return next
    case .set(let set): return append(.character(set, next: next))
    case .start: return append(.start(next: next))
    case .end: return append(.end(next: next))
    case .sequence(let parts):
      var first = next
      for part in parts.reversed() { first = try build(part, before: first) }
      return first
    case .choice(let parts):
      var first: Int?
      for part in parts.reversed() {
        let start = try build(part, before: next)
        first = first.map { append(.split(start, $0)) } ?? start
      }
      return first ?? next
    case .repeated(let part, let least, let most):
      var first = next
      if let most {
        for _ in 0..<(most - least) {
          let start = try build(part, before: first)
          first = append(.split(start, next))
        }
      } else {
        first = append(.split(next, next))
        let start = try build(part, before: first)
        states[first] = .split(start, next)
      }
      for _ in 0..<least { first = try build(part, before: first) }
      return first
    }
  }

  private mutating func append(_ state: Pattern.State) -> Int {
    states.append(state)
    return states.count - 1
  }
}
