/// Applies a pure function to the numbers below a count on several threads; results keep their order.
package enum Parallel {
  package static func map<Result: Sendable>(
    _ count: Int,
    workers: Int,
    _ transform: @escaping @Sendable (Int) -> Result
  ) async -> [Result] {
    // More parts than workers, so that one long part does not hold up the rest.
    let size = max(1, (count + workers * 4 - 1) / max(1, workers * 4))
    let starts = Array(stride(from: 0, to: count, by: size))
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      var parts = [[Result]](repeating: [], count: starts.count)
      var next = 0
      func startNext() {
        guard next < starts.count else { return }
        let part = next
        let range = starts[part]..<min(starts[part] + size, count)
        next += 1
        group.addTask { (part, range.map(transform)) }
      }
      for _ in 0..<max(1, workers) { startNext() }
      for await (part, results) in group {
        parts[part] = results
        startNext()
      }
      return parts.flatMap(\.self)
    }
  }
}
