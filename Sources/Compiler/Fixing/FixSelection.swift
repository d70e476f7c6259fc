package import Source

/// The fixes that one round applies: none overlaps another, and each is applied whole or not at all.
package struct FixSelection: Sendable {
  /// Findings with the fix that is to be applied, by place.
  package let chosen: [Diagnostic]

  /// - Parameter candidates: findings with safe fixes
  package init(of candidates: [Diagnostic]) {
    var taken: [FileID: IntervalSet] = [:]
    var chosen: [Diagnostic] = []
    for diagnostic in candidates.sorted(by: Self.precedes) {
      guard let fix = diagnostic.fix, Self.isOrderly(fix) else { continue }
      // What does not fit waits for the next round, which sees what has become of the place.
      let fits = fix.edits.allSatisfy { edit in
        taken[edit.location.file]?.hasRoom(for: edit.location.range) ?? true
      }
      guard fits else { continue }
      for edit in fix.edits {
        taken[edit.location.file, default: IntervalSet()].insert(edit.location.range)
      }
      chosen.append(diagnostic)
    }
    self.chosen = chosen
  }

  /// Whether a fix changes something and its own edits do not overlap.
  private static func isOrderly(_ fix: Fix) -> Bool {
    var ranges: [FileID: IntervalSet] = [:]
    for edit in fix.edits {
      let file = edit.location.file
      guard ranges[file]?.hasRoom(for: edit.location.range) ?? true else { return false }
      ranges[file, default: IntervalSet()].insert(edit.location.range)
    }
    return !fix.edits.isEmpty
  }

  private static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    guard let first = left.fix?.start, let second = right.fix?.start, first != second else {
      return Diagnostic.precedes(left, right)
    }
    return first.file != second.file
      ? first.file < second.file : first.range.start < second.range.start
  }
}

extension Fix {
  /// The first place that the fix changes.
  var start: Location? {
    edits.map(\.location).min {
      ($0.file, $0.range.start) < ($1.file, $1.range.start)
    }
  }
}

/// Ranges that do not overlap, in order of their starts.
private struct IntervalSet {
  private var ranges: [ByteRange] = []

  /// Whether a range overlaps none that is there and starts where none starts.
  func hasRoom(for range: ByteRange) -> Bool {
    let place = place(of: range)
    if place > 0, ranges[place - 1].end > range.start { return false }
    guard place < ranges.count else { return true }
    return ranges[place].start > range.start && ranges[place].start >= range.end
  }

  mutating func insert(_ range: ByteRange) { ranges.insert(range, at: place(of: range)) }

  /// The number of ranges that start before a range.
  private func place(of range: ByteRange) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].start < range.start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
