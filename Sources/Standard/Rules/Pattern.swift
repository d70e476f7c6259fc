/// A pattern for texts, matched in one pass over the text.
///
/// Patterns and the texts that they meet both come with a workspace, which may be a stranger's proposal
/// in a pipeline. A backtracking matcher, as in the standard library, can be kept busy for years by
/// twenty characters of pattern; this one reads every character once for every state, and knows no
/// syntax for which that would not be enough: no back references, no look-around.
package struct Pattern: Sendable {
  /// What a state of the matcher does.
  enum State: Sendable {
    case character(CharacterSet, next: Int)
    case split(Int, Int)
    case start(next: Int)
    case end(next: Int)
    case accept
  }

  /// A set of characters, as ranges of code points.
  struct CharacterSet: Sendable {
    var ranges: [ClosedRange<UInt32>]
    var isNegated = false

    func contains(_ scalar: UInt32) -> Bool {
      for range in ranges where range.contains(scalar) { return !isNegated }
      return isNegated
    }
  }

  package let text: String
  /// The same as other readers of regular expressions take it, without anchors around the whole.
  package let portable: String
  let states: [State]
  let first: Int

  /// As many characters as a pattern may have.
  package static let longest = 200
  /// As many states as the counts of a pattern may unfold into.
  static let mostStates = 2_000
  /// Characters of a text that are looked at; nobody writes a longer value that a pattern is meant for.
  package static let longestText = 20_000

  /// Whether a whole text is what the pattern says.
  package func matches(_ text: String) -> Bool {
    var run = Run(self)
    run.enter(first, from: 0, isStart: true, isEnd: text.isEmpty)
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index].value
      scalars.formIndex(after: &index)
      run.advance(over: scalar, isEnd: index == scalars.endIndex)
      if run.isExhausted { return false }
    }
    return run.accepted != nil
  }

  /// The first place where the pattern occurs, as offsets of bytes; of several there, the longest.
  package func firstMatch(in text: String) -> Range<Int>? {
    var run = Run(self)
    var best: Range<Int>?
    var offset = 0
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    run.enter(first, from: 0, isStart: true, isEnd: scalars.isEmpty)
    while index < scalars.endIndex {
      let scalar = scalars[index]
      scalars.formIndex(after: &index)
      offset += UTF8.width(scalar)
      let isEnd = index == scalars.endIndex
      run.advance(over: scalar.value, isEnd: isEnd)
      if let start = run.accepted {
        if let found = best {
          if start <= found.lowerBound { best = start..<offset }
        } else {
          best = start..<offset
        }
      }
      if let best {
        run.dropThreads(startingAfter: best.lowerBound)
        if run.isExhausted { return best }
      } else {
        run.enter(first, from: offset, isStart: false, isEnd: isEnd)
      }
    }
    return best
  }

  /// Whether the pattern also matches nothing, so that it would be found everywhere.
  package var matchesNothing: Bool { matches("") }

  /// The states that are alive at one place of a text, those that started first before the others.
  private struct Run {
    private let states: [State]
    private var threads: [(state: Int, start: Int)] = []
    private var earlier: [(state: Int, start: Int)] = []
    /// The step in which each state was last entered.
    private var entered: [Int]
    private var step = 0
    /// Where the first thread began that has come to its end here.
    private(set) var accepted: Int?

    init(_ pattern: Pattern) {
      states = pattern.states
      entered = [Int](repeating: -1, count: states.count)
    }

    var isExhausted: Bool { threads.isEmpty && accepted == nil }

    mutating func advance(over scalar: UInt32, isEnd: Bool) {
      step += 1
      accepted = nil
      swap(&threads, &earlier)
      threads.removeAll(keepingCapacity: true)
      for place in earlier.indices {
        let (state, start) = earlier[place]
        guard case .character(let set, let next) = states[state], set.contains(scalar) else {
          continue
        }
        enter(next, from: start, isStart: false, isEnd: isEnd)
      }
    }

    mutating func dropThreads(startingAfter start: Int) {
      threads.removeAll { $0.start > start }
    }

    /// Enters a state and all that follow it without reading a character.
    mutating func enter(_ state: Int, from start: Int, isStart: Bool, isEnd: Bool) {
      var pending = [state]
      while let state = pending.popLast() {
        guard entered[state] != step else { continue }
        entered[state] = step
        switch states[state] {
        case .split(let left, let right):
          pending.append(right)
          pending.append(left)
        case .start(let next): if isStart { pending.append(next) }
        case .end(let next): if isEnd { pending.append(next) }
        case .accept: accepted = min(accepted ?? start, start)
        case .character: threads.append((state, start))
        }
      }
    }
  }
}
