import Synchronization

/// Applies a pure function to the numbers below a count on several threads; results keep their order.
package enum Parallel {
  package static func map<Result: Sendable>(
    _ count: Int,
    workers: Int,
    _ transform: @escaping @Sendable (Int) -> Result
  ) async -> [Result] {
    let portions = Portions(of: count, for: max(1, workers))
    return await withTaskGroup(of: [(start: Int, results: [Result])].self) { group in
      for _ in 0..<min(count, max(1, workers)) {
        group.addTask {
          var made: [(Int, [Result])] = []
          while let portion = portions.next() {
            made.append((portion.lowerBound, portion.map(transform)))
          }
          return made
        }
      }
      var parts: [(start: Int, results: [Result])] = []
      for await made in group { parts += made }
      parts.sort { $0.start < $1.start }
      return parts.flatMap(\.results)
    }
  }
}

/// Numbers handed out to workers: large portions first and ever smaller ones, so that all end at about the same time.
private final class Portions: Sendable {
  private let begun = Mutex(0)
  private let count: Int
  private let workers: Int

  init(of count: Int, for workers: Int) {
    self.count = count
    self.workers = workers
  }

  func next() -> Range<Int>? {
    begun.withLock { begun in
      guard begun < count else { return nil }
      let size = max(1, (count - begun) / (8 * workers))
      defer { begun += size }
      return begun..<begun + size
    }
  }
}
