import Compiler
import Synchronization

/// Makes the files of a new state on several threads: each thread takes what is next until nothing is left.
///
/// What takes longest comes first: files that one thread has to make alone, then walks step by step, then
/// small files.
final class Production: Sendable {
  /// What came of a file.
  struct Made: Sendable {
    let file: Manifest.File
    let difference: FolderUpdate.Difference
    /// What it consists of; empty where the next build cannot go by it.
    let pieces: [KeptSite.Piece]
    /// Where its bytes come from.
    var origin = Origin.made
  }

  /// Where the bytes of a file come from.
  enum Origin: Sendable {
    /// Some of them were made now.
    case made
    /// Some come out of a part that another run made, the others stand.
    case joined
    /// It stands as the last build made it.
    case standing
  }

  private struct State {
    var sequences: [Int]
    var small: ArraySlice<Int>
    var made: [Int: Result<Made, Failure>] = [:]
    /// Whether a file could not be made: what comes after it need not be made either.
    var hasFailed = false
  }

  private enum Job {
    case files(ArraySlice<Int>)
    case step(WalkRun, Int)
  }

  private let entries: [FolderUpdate.Entry]
  private let update: FolderUpdate
  private let writes: Bool
  private let walks: [WalkRun]
  private let state: Mutex<State>
  /// How many steps of a walk may be made before the first of them is written.
  private let window: Int

  /// How many small files a thread takes at a time.
  private static let portion = 8

  init(_ entries: [FolderUpdate.Entry], _ update: FolderUpdate, workers: Int, writes: Bool) {
    let plan = ProductionPlan(entries)
    self.entries = entries
    self.update = update
    self.writes = writes
    walks = plan.walks.map { walk, numbers in
      WalkRun(walk, numbers.mapValues { entries[$0] }, numbers, update, writes: writes)
    }
    state = Mutex(State(sequences: plan.sequences, small: plan.small[...]))
    window = 4 * max(1, workers)
  }

  /// Takes jobs until there are none; called on each thread.
  func work() {
    while let job = next() {
      switch job {
      case .files(let numbers):
        for number in numbers where !make(number) { break }
      case .step(let walk, let step): walk.make(step)
      }
    }
  }

  /// What came of the entries, in their order.
  func results() throws(Failure) -> [Made] {
    var made = state.withLock { $0.made }
    for walk in walks { made.merge(walk.results) { first, _ in first } }
    var results: [Made] = []
    var missing: String?
    for (number, entry) in entries.enumerated() {
      if let result = made[number] {
        results.append(try result.get())
      } else {
        missing = missing ?? entry.path
      }
    }
    // What failed says more than what was not made for it.
    if let missing {
      throw Failure(zh: "\(missing) 没有生成，没有发布", en: "\(missing) was not made: nothing is published")
    }
    return results
  }

  private func next() -> Job? {
    state.withLock { state in
      guard !state.hasFailed else { return nil }
      if let number = state.sequences.popLast() { return .files([number]) }
      for walk in walks {
        if let step = walk.take(within: window) { return .step(walk, step) }
      }
      if !state.small.isEmpty {
        let numbers = state.small.prefix(Self.portion)
        state.small = state.small.dropFirst(Self.portion)
        return .files(numbers)
      }
      // Rather than wait for a slow step, one goes further ahead of it.
      for walk in walks {
        if let step = walk.take(within: .max) { return .step(walk, step) }
      }
      return nil
    }
  }

  /// Makes the file of an entry; false where it could not be made.
  ///
  /// All before it have been taken by then, so that of several failures the first is told whoever is faster.
  private func make(_ number: Int) -> Bool {
    let made = Result { () throws(Failure) in try make(entries[number]) }
    var isMade = true
    if case .failure = made { isMade = false }
    state.withLock { [isMade] state in
      state.made[number] = made
      state.hasFailed = state.hasFailed || !isMade
    }
    return isMade
  }

  /// Makes a file that one thread makes alone, and puts it beside the folder where it is new.
  private func make(_ entry: FolderUpdate.Entry) throws(Failure) -> Made {
    switch entry.content {
    case .kept: return try update.kept(entry, trusts: writes)
    case .made(let file):
      let former = writes ? update.former(entry) : nil
      var sink = FileSink(entry, former, update, writes: writes)
      for piece in 0..<file.pieces {
        let basis = file.basis(piece)
        if let former, former.holds(piece, of: file.pieces, from: basis) {
          try sink.keep()
        } else if let bytes = try update.parts?.bytes(
          of: entry.path, piece, of: file.pieces, from: basis)
        {
          try sink.add(bytes, from: basis, isWhole: file.pieces == 1, .joined)
        } else {
          try sink.add(try file.piece(piece), from: basis, isWhole: file.pieces == 1)
        }
      }
      return try sink.finish()
    }
  }
}
