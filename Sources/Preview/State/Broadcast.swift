import Synchronization

/// What a page that is open is told.
package enum PreviewEvent: Hashable, Sendable {
  /// A page can be made from what was saved.
  case page(number: Int)
  /// What was saved is checked.
  case findings(number: Int)
  /// Nothing has happened: it keeps the line open.
  case silence
}

/// Passes events on to everybody who listens.
final class Broadcast: Sendable {
  private struct State {
    var next = 0
    var listeners: [Int: AsyncStream<PreviewEvent>.Continuation] = [:]
  }

  private let state = Mutex(State())

  /// Who listens may be slow: only the last events wait.
  private static let waiting = 16

  /// The events from now on; nil where as many listen as may.
  func listen(limit: Int = .max) -> (number: Int, events: AsyncStream<PreviewEvent>)? {
    let (stream, continuation) = AsyncStream<PreviewEvent>.makeStream(
      bufferingPolicy: .bufferingNewest(Self.waiting))
    let number: Int? = state.withLock { state in
      guard state.listeners.count < limit else { return nil }
      state.next += 1
      state.listeners[state.next] = continuation
      return state.next
    }
    return number.map { ($0, stream) }
  }

  /// Ends the events of one listener.
  func end(_ number: Int) {
    state.withLock { $0.listeners.removeValue(forKey: number) }?.finish()
  }

  func send(_ event: PreviewEvent) {
    for listener in state.withLock({ Array($0.listeners.values) }) { listener.yield(event) }
  }

  var count: Int { state.withLock { $0.listeners.count } }
}
