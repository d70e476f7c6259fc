import Glibc
package import Source
import Synchronization

/// How long the parts of a run take: on the clock, and of all processors together.
package final class Timings: Sendable {
  /// Where the parts of this task, and of those that it starts, are written down.
  @TaskLocal package static var current: Timings?

  /// One part of a run; a part that runs beside another counts the processors of both.
  package struct Part: Sendable {
    package let name: Wording
    package fileprivate(set) var seconds: Double
    package fileprivate(set) var processorSeconds: Double
  }

  private let state = Mutex<[Part]>([])

  package init() {}

  /// The parts in the order in which they began to end.
  package var parts: [Part] { state.withLock { $0 } }

  /// Runs a part; one that runs again is added to what it took before.
  package static func part<Result, Fault>(
    _ name: Wording, _ run: () async throws(Fault) -> Result
  ) async throws(Fault) -> Result {
    guard let timings = current else { return try await run() }
    let began = (clock(CLOCK_MONOTONIC), clock(CLOCK_PROCESS_CPUTIME_ID))
    defer { timings.add(name, since: began) }
    return try await run()
  }

  private func add(_ name: Wording, since began: (Double, Double)) {
    let (seconds, processorSeconds) = (
      Self.clock(CLOCK_MONOTONIC) - began.0, Self.clock(CLOCK_PROCESS_CPUTIME_ID) - began.1
    )
    state.withLock { parts in
      if let place = parts.firstIndex(where: { $0.name == name }) {
        parts[place].seconds += seconds
        parts[place].processorSeconds += processorSeconds
      } else {
        parts.append(
          Part(name: name, seconds: seconds, processorSeconds: processorSeconds))
      }
    }
  }

  private static func clock(_ clock: clockid_t) -> Double {
    var moment = timespec()
    unsafe clock_gettime(clock, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
  }
}
