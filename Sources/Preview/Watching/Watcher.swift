import NIOCore
import NIOPosix
import Synchronization

/// Tells when something in a workspace has changed: by the system's notices, or by looking again and again.
package final class Watcher: Sendable {
  /// How changes are noticed.
  package enum Method: Hashable, Sendable {
    case notices
    /// The reason why the system's notices do not do.
    case polling(PollingReason)
  }

  package enum PollingReason: Hashable, Sendable {
    case asked
    case unavailable
    /// The system watches fewer folders than the workspace has.
    case limit
    /// A file system of another machine, which tells nobody here of its changes.
    case network
  }

  private struct State {
    var places: WatchedPlaces
    var method: Method
    var count = 0
  }

  private let state: Mutex<State>
  /// Nil where the workspace is looked at again and again.
  private let watch: Mutex<FolderWatch?>
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  /// How long nothing may happen before a save counts as done: editors save in several steps.
  private static let settling = Duration.milliseconds(30)
  private static let longestSettling = Duration.milliseconds(300)
  private static let pollingInterval = Duration.milliseconds(400)

  package init(_ places: WatchedPlaces, polls: Bool = false) {
    var method = Method.notices
    if polls {
      method = .polling(.asked)
    } else if Mounts.isRemote(places.root) {
      method = .polling(.network)
    }
    let inotify = method == .notices ? Inotify() : nil
    if method == .notices, inotify == nil { method = .polling(.unavailable) }
    watch = Mutex(inotify.map { FolderWatch($0, places) })
    state = Mutex(State(places: places, method: method))
    (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  package var method: Method { state.withLock { $0.method } }

  /// Watches other folders from now on: the settings may name them.
  package func move(to places: WatchedPlaces) {
    state.withLock { $0.places = places }
    watch.withLock { $0?.move(to: places) }
  }

  /// Watches until the task is cancelled, and calls back after each change once it has settled.
  ///
  /// - Parameter isWatching: called once when every later change is noticed
  package func run(
    isWatching: @Sendable @escaping () async -> Void = {},
    onChange: @Sendable @escaping () async -> Void
  ) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.watch(isWatching) }
      group.addTask {
        var seen = 0
        for await _ in self.stream {
          guard self.count != seen else { continue }
          await self.settle()
          seen = self.count
          await onChange()
        }
      }
      await group.next()
      group.cancelAll()
    }
  }

  private var count: Int { state.withLock { $0.count } }

  private var places: WatchedPlaces { state.withLock { $0.places } }

  private func report() {
    state.withLock { $0.count += 1 }
    continuation.yield()
  }

  private func settle() async {
    let start = ContinuousClock.now
    var before: Int
    repeat {
      before = count
      try? await Task.sleep(for: Self.settling)
    } while count != before && ContinuousClock.now - start < Self.longestSettling
      && !Task.isCancelled
  }

  private func watch(_ isWatching: @Sendable () async -> Void) async {
    if let descriptor = watch.withLock({ $0?.inotify.descriptor }) {
      do {
        try await follow(descriptor, isWatching)
        return
      } catch is LimitReached {
        state.withLock { $0.method = .polling(.limit) }
      } catch {
        guard !Task.isCancelled else { return }
        state.withLock { $0.method = .polling(.unavailable) }
      }
    }
    await poll(isWatching)
  }

  private struct LimitReached: Error {}

  private func follow(
    _ descriptor: Int32, _ isWatching: @Sendable () async -> Void
  ) async throws {
    let notices = try await NIOPipeBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 65_536))
      .takingOwnershipOfDescriptor(input: descriptor) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, Never>(wrappingChannelSynchronously: channel)
        }
      }
    try await notices.executeThenClose { inbound, _ in
      guard !isRefused else { throw LimitReached() }
      await isWatching()
      for try await bytes in inbound {
        var bytes = bytes
        let events = Inotify.events(in: &bytes)
        if watch.withLock({ $0?.take(events) }) == true { report() }
        guard !isRefused else { throw LimitReached() }
      }
    }
  }

  private var isRefused: Bool { watch.withLock { $0?.isRefused } ?? false }

  private func poll(_ isWatching: @Sendable () async -> Void) async {
    var before = places.stamps()
    await isWatching()
    // Notices may have ended in the middle of something.
    report()
    while !Task.isCancelled {
      try? await Task.sleep(for: Self.pollingInterval)
      let now = places.stamps()
      if now != before { report() }
      before = now
    }
  }
}
