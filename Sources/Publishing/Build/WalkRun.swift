import Compiler
import Synchronization

/// A walk while it is made: steps come from several threads, and their parts go into the files in order.
final class WalkRun: Sendable {
  private struct Step {
    let basis: Basis?
    /// Nil where they stand as they are.
    let parts: OutputParts?
    var origin = Production.Origin.made
  }

  private struct State {
    /// The next step that nobody makes yet.
    var next = 0
    /// The next step whose parts are to be written.
    var due = 0
    /// Steps that are made before it is their turn.
    var waiting: [Int: Step] = [:]
    /// Whether a thread writes: one does at a time.
    var isWriting = false
    var made: [Int: Production.Made] = [:]
    var failure: Failure?
  }

  private let walk: OutputWalk
  /// The numbers of entries by those of files.
  private let numbers: [Int: Int]
  private let steps: Int
  /// The files that have a part in each step.
  private let files: [[Int]]
  /// The files that end with a step.
  private let last: [Int: [Int]]
  /// What stands at their addresses, where its pieces are known.
  private let former: [FormerFile?]
  /// The paths of the files; nil for those that nobody wants.
  private let paths: [String?]
  private let parts: SiteParts?
  private let sinks: Mutex<[FileSink?]>
  private let state: Mutex<State>

  init(
    _ walk: OutputWalk, _ entries: [Int: FolderUpdate.Entry], _ numbers: [Int: Int],
    _ update: FolderUpdate, writes: Bool
  ) {
    self.walk = walk
    self.numbers = numbers
    steps = walk.steps
    var files = [[Int]](repeating: [], count: walk.steps)
    for file in numbers.keys.sorted() { for step in walk.ranges[file] { files[step].append(file) } }
    self.files = files
    last = Dictionary(grouping: numbers.keys.sorted()) { walk.ranges[$0].upperBound - 1 }
    let former = walk.ranges.indices.map { file in
      writes ? entries[file].flatMap(update.former) : nil
    }
    self.former = former
    paths = walk.ranges.indices.map { entries[$0]?.path }
    parts = update.parts
    sinks = Mutex(
      walk.ranges.indices.map { file in
        entries[file].map { FileSink($0, former[file], update, writes: writes) }
      })
    state = Mutex(State())
  }

  /// The next step, where not too many are made that cannot be written yet.
  func take(within window: Int) -> Int? {
    state.withLock { state in
      guard state.failure == nil, state.next < steps, state.next - state.due < window else {
        return nil
      }
      state.next += 1
      return state.next - 1
    }
  }

  /// Makes a step, and writes what can be written then.
  func make(_ step: Int) {
    do throws(Failure) {
      let basis = walk.basis(step)
      let made: Step
      if stands(step, basis) {
        made = Step(basis: basis, parts: nil)
      } else if let joined = try joined(step, basis) {
        made = Step(basis: basis, parts: joined, origin: .joined)
      } else {
        made = Step(basis: basis, parts: try walk.parts(step))
      }
      state.withLock { $0.waiting[step] = made }
      try write()
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
    }
  }

  /// What came of the entries.
  var results: [Int: Result<Production.Made, Failure>] {
    state.withLock { state in
      var results: [Int: Result<Production.Made, Failure>] = [:]
      for (file, number) in numbers {
        if let made = state.made[file] {
          results[number] = .success(made)
        } else if let failure = state.failure {
          results[number] = .failure(failure)
        }
      }
      return results
    }
  }

  /// Whether the parts of a step are in all its files already.
  private func stands(_ step: Int, _ basis: Basis?) -> Bool {
    files[step].allSatisfy { file in
      let range = walk.ranges[file]
      return former[file]?.holds(step - range.lowerBound, of: range.count, from: basis) ?? false
    }
  }

  /// What another run made of a step; nil where no part has all of it.
  private func joined(_ step: Int, _ basis: Basis?) throws(Failure) -> OutputParts? {
    guard let parts, basis != nil else { return nil }
    var joined = OutputParts()
    for file in files[step] {
      let range = walk.ranges[file]
      guard let path = paths[file],
        let bytes = try parts.bytes(
          of: path, step - range.lowerBound, of: range.count, from: basis)
      else { return nil }
      joined.add(bytes, to: file)
    }
    return joined
  }

  /// Writes the steps whose turn it is, unless another thread is at it.
  private func write() throws(Failure) {
    while let (step, made) = takeDue() {
      let ended = last[step] ?? []
      let results = try sinks.withLock { (sinks) throws(Failure) in
        for file in files[step] {
          if let parts = made.parts {
            try sinks[file]?.add(
              parts.bytes(of: file), from: made.basis, isWhole: walk.ranges[file].count == 1,
              made.origin)
          } else {
            try sinks[file]?.keep()
          }
        }
        var results: [(Int, Production.Made)] = []
        for file in ended {
          if let result = try sinks[file]?.finish() { results.append((file, result)) }
          sinks[file] = nil
        }
        return results
      }
      state.withLock { state in
        state.due += 1
        state.isWriting = false
        for (file, result) in results { state.made[file] = result }
      }
    }
  }

  private func takeDue() -> (number: Int, step: Step)? {
    state.withLock { state in
      guard !state.isWriting, let step = state.waiting.removeValue(forKey: state.due) else {
        return nil
      }
      state.isWriting = true
      return (state.due, step)
    }
  }
}
