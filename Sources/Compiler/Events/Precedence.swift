/// Which of several things come before which, by number.
package struct Precedence: Sendable {
  /// For each, what must be finished before it.
  package let before: [[Int]]

  package init(before: [[Int]]) { self.before = before }

  /// Things that need each other in a circle, and the mention that closes it.
  package struct Cycle: Hashable, Sendable {
    /// Each comes before the next, and the last before the first.
    package let members: [Int]
    /// The one whose list of prerequisites closes the circle, and the place in that list.
    package let closing: (member: Int, mention: Int)

    package static func == (left: Cycle, right: Cycle) -> Bool {
      left.members == right.members && left.closing == right.closing
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(members) }
  }

  /// What can run side by side, stage by stage.
  ///
  /// Each thing stands in the first stage in which all that comes before it is finished. Nil where the order
  /// goes round.
  package var stages: [[Int]]? {
    var open = before.map(\.count)
    var after = before.map { _ in [Int]() }
    for (number, earlier) in before.enumerated() {
      for one in earlier { after[one].append(number) }
    }
    var stages: [[Int]] = []
    var current = before.indices.filter { open[$0] == 0 }
    var placed = 0
    while !current.isEmpty {
      placed += current.count
      stages.append(current)
      var next: [Int] = []
      for one in current {
        for other in after[one] {
          open[other] -= 1
          if open[other] == 0 { next.append(other) }
        }
      }
      current = next.sorted()
    }
    return placed == before.count ? stages : nil
  }

  /// The longest way through the order, where each thing takes as long as its weight says.
  ///
  /// Of several ways of one length it is the one that ends first and goes over what stands first. Nil where
  /// the order goes round; weights must not be negative, nor their sum more than a number holds.
  package func longestPath(_ weights: [Int]) -> (length: Int, path: [Int])? {
    guard let stages else { return nil }
    var lengths = weights
    var previous = before.map { _ in Int?.none }
    for number in stages.joined() {
      for one in before[number] where lengths[one] + weights[number] > lengths[number] {
        lengths[number] = lengths[one] + weights[number]
        previous[number] = one
      }
    }
    guard let last = lengths.indices.max(by: { (lengths[$0], $1) < (lengths[$1], $0) }) else {
      return (0, [])
    }
    var path = [last]
    while let one = path.last, let earlier = previous[one] { path.append(earlier) }
    return (lengths[last], path.reversed())
  }

  /// All that must be finished before one thing, near or far, itself left out.
  package func allBefore(_ number: Int) -> Set<Int> {
    var found: Set<Int> = []
    var pending = before[number]
    while let one = pending.popLast() {
      if found.insert(one).inserted { pending += before[one] }
    }
    found.remove(number)
    return found
  }

  /// The circles in the order, as somebody finds them who reads from the top.
  ///
  /// - Parameter limit: as many as are looked for
  package func cycles(limit: Int) -> [Cycle] {
    var cycles: [Cycle] = []
    var isDone = before.map { _ in false }
    var depths: [Int: Int] = [:]
    for start in before.indices where !isDone[start] {
      var path = [(member: start, mention: 0)]
      depths[start] = 0
      while let (member, mention) = path.last {
        guard mention < before[member].count else {
          path.removeLast()
          depths[member] = nil
          isDone[member] = true
          continue
        }
        path[path.count - 1].mention += 1
        let earlier = before[member][mention]
        if let depth = depths[earlier] {
          let members = path[depth...].map(\.member)
          cycles.append(Cycle(members: members.reversed(), closing: (member, mention)))
          if cycles.count == limit { return cycles }
        } else if !isDone[earlier] {
          depths[earlier] = path.count
          path.append((earlier, 0))
        }
      }
    }
    return cycles
  }
}
