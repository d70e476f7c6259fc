/// How a text differs from its original, line by line: what stays, goes and comes.
package struct LineChanges: Sendable {
  package enum Change: Hashable, Sendable {
    case same(Range<Int>)
    /// Bytes of the original that are gone.
    case removed(Range<Int>)
    /// Bytes of the new text.
    case added(Range<Int>)
  }

  /// Some changes that stand close together, with the lines around them.
  package struct Hunk: Sendable {
    /// The number of lines before the hunk, in the original and in the new text.
    package let before: (old: Int, new: Int)
    package let changes: [Change]

    /// How many lines of the original and of the new text it holds.
    package var counts: (old: Int, new: Int) {
      changes.reduce(into: (0, 0)) { counts, change in
        if case .added = change {} else { counts.0 += 1 }
        if case .removed = change {} else { counts.1 += 1 }
      }
    }
  }

  package let changes: [Change]

  package init(_ text: EditedText) {
    let old = EditedText.lines(of: text.original)
    let new = EditedText.lines(of: text.bytes)
    var changes: [Change] = []
    var oldPlace = 0
    var added: [Range<Int>] = []
    func close(until end: Int) {
      var removed = old[oldPlace..<end]
      var fresh = added[...]
      var tail: [Change] = []
      // An edit may have left a line that it touched as it was.
      while let (first, other) = Self.pair(removed.first, fresh.first),
        text.original[first].elementsEqual(text.bytes[other])
      {
        changes.append(.same(removed.removeFirst()))
        fresh.removeFirst()
      }
      while let (last, other) = Self.pair(removed.last, fresh.last),
        text.original[last].elementsEqual(text.bytes[other])
      {
        tail.append(.same(removed.removeLast()))
        fresh.removeLast()
      }
      changes += removed.map(Change.removed) + fresh.map(Change.added) + tail.reversed()
      added = []
    }
    for (line, origin) in zip(new, text.origins) {
      guard let origin, origin >= oldPlace else {
        added.append(line)
        continue
      }
      close(until: origin)
      changes.append(.same(old[origin]))
      oldPlace = origin + 1
    }
    close(until: old.count)
    self.changes = changes
  }

  private static func pair(
    _ left: Range<Int>?, _ right: Range<Int>?
  ) -> (Range<Int>, Range<Int>)? {
    guard let left, let right else { return nil }
    return (left, right)
  }

  /// The changes with some lines around them; what stands closer together is one hunk.
  package func hunks(context: Int) -> [Hunk] {
    var hunks: [Hunk] = []
    var start = 0
    var last: Int?
    var numbers = (old: 0, new: 0)
    var startNumbers = numbers
    for (place, change) in changes.enumerated() {
      if case .same = change {
        numbers.old += 1
        numbers.new += 1
        continue
      }
      if let end = last, place - end > 2 * context {
        hunks.append(hunk(start..<min(changes.count, end + context + 1), startNumbers))
        last = nil
      }
      if last == nil {
        let above = min(context, place)
        start = place - above
        startNumbers = (numbers.old - above, numbers.new - above)
      }
      last = place
      if case .removed = change { numbers.old += 1 } else { numbers.new += 1 }
    }
    if let last { hunks.append(hunk(start..<min(changes.count, last + context + 1), startNumbers)) }
    return hunks
  }

  private func hunk(_ range: Range<Int>, _ before: (old: Int, new: Int)) -> Hunk {
    Hunk(before: before, changes: Array(changes[range]))
  }
}
