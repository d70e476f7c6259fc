package import Compiler
import NIOCore
import NIOHTTP1
import NIOPosix
package import Source
import Synchronization

/// Serves the preview to browsers on this machine, and to nobody else.
package struct PreviewServer: Sendable {
  /// What a client may ask for at most; what goes beyond is refused, and nothing of it is kept.
  package enum Limits {
    /// Bytes of the address that is asked for.
    static let target = 2048
    /// Bytes of one header, and of all.
    static let header = 4096
    static let headers = 16_384
    static let headerCount = 64
    /// Connections at a time, and how many of them may wait for events.
    static let connections = 64
    static let listeners = 24
    /// After so long without a sign a connection is closed.
    static let idle = TimeAmount.seconds(60)
    /// So often an open line is told that it is still open.
    static let silence = Duration.seconds(15)
  }

  /// The port that was found.
  package let port: Int
  private let listeners: [Listener]
  private let workbench: Workbench
  private let language: Language
  private let run: String
  private let open = Counter()

  fileprivate typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
  fileprivate typealias Listener = NIOAsyncChannel<Connection, Never>

  /// Starts to listen on the addresses of this machine that nobody else can reach.
  ///
  /// - Parameters:
  ///   - port: the port; 0 for any
  ///   - mayMove: whether the next free one will do
  package init(
    _ workbench: Workbench, port: Int, mayMove: Bool, language: Language, run: String
  ) async throws(Failure) {
    // What the pages of the preview need is looked at before anybody asks for one.
    _ = try PreviewPages.shared.get()
    self.workbench = workbench
    self.language = language
    self.run = run
    var candidate = port
    while true {
      switch await Self.listen(candidate) {
      case .listening(let listeners, let found):
        self.listeners = listeners
        self.port = found
        return
      case .taken where port == 0, .taken where mayMove && candidate < min(65_535, port + 99):
        if port != 0 { candidate += 1 }
      case .taken:
        throw Failure(
          zh: "端口 \(candidate) 已被占用：关掉占用它的程序，或者用 --port 换一个",
          en: "Port \(candidate) is in use: end what uses it, or name another one with --port")
      case .failed(let reason):
        throw Failure(
          zh: "端口 \(candidate) 打不开：\(reason)", en: "Port \(candidate) cannot be opened: \(reason)")
      }
    }
  }

  private enum Attempt {
    case listening([Listener], Int)
    case taken
    case failed(String)
  }

  /// Listens on both addresses of this machine that nobody else can reach: `localhost` may mean either.
  private static func listen(_ port: Int) async -> Attempt {
    do {
      let first = try await bind("127.0.0.1", port)
      let found = first.channel.localAddress?.port ?? port
      do {
        return .listening([first, try await bind("::1", found)], found)
      } catch let error as IOError where error.errnoCode == EADDRINUSE {
        try? await first.channel.close()
        return .taken
      } catch {
        // There is no ::1 on this machine.
        return .listening([first], found)
      }
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      return .taken
    } catch let error as IOError {
      return .failed("\(error)")
    } catch {
      return .failed("\(error)")
    }
  }

  private static func bind(_ host: String, _ port: Int) async throws -> Listener {
    try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelOption(.backlog, value: 64)
      .bind(host: host, port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          var limits = NIOHTTPDecoderLimitConfiguration()
          limits.maxHeaderFieldSize = Limits.header
          limits.maxHeaderListSize = Limits.headers
          limits.maxHeaderFieldCount = Limits.headerCount
          try channel.pipeline.syncOperations.configureHTTPServerPipeline(
            withEncoderConfiguration: .init(), withDecoderLimitConfiguration: limits)
          try channel.pipeline.syncOperations.addHandlers(
            IdleStateHandler(allTimeout: Limits.idle), CloseWhenIdle())
          return try Connection(wrappingChannelSynchronously: channel)
        }
      }
  }

  /// Serves until the task is cancelled.
  package func serve() async {
    await withTaskGroup(of: Void.self) { group in
      for listener in listeners {
        group.addTask { await accept(listener) }
      }
      group.addTask {
        while !Task.isCancelled {
          try? await Task.sleep(for: Limits.silence)
          workbench.broadcast.send(.silence)
        }
      }
    }
  }

  /// The path at which the preview shows an address of the site.
  package static func path(toAddress address: String) -> String {
    "preview/" + Request.encoded(address)
  }

  /// Stops listening without having served.
  package func close() async {
    for listener in listeners { try? await listener.channel.close() }
  }

  private func accept(_ listener: Listener) async {
    try? await listener.executeThenClose { inbound in
      try await withThrowingDiscardingTaskGroup { group in
        for try await connection in inbound {
          group.addTask { await converse(connection) }
        }
      }
    }
  }

  private func converse(_ connection: Connection) async {
    let isWelcome = open.enter(below: Limits.connections)
    defer { if isWelcome { open.leave() } }
    // A client that goes away in the middle is no matter.
    try? await connection.executeThenClose { inbound, outbound in
      guard isWelcome else {
        try await Self.write(
          .text(503, "同时打开的连接太多 · too many connections at a time"), to: outbound,
          .init(isHead: false, staysOpen: false), connection.channel)
        return
      }
      var head: HTTPRequestHead?
      var hasBody = false
      for try await part in inbound {
        switch part {
        case .head(let received):
          head = received
          hasBody = false
        case .body:
          // Nothing that is asked for here has a body; it is not read to its end.
          hasBody = true
        case .end: break
        }
        guard let asked = head else { continue }
        if case .end = part {} else if !hasBody { continue }
        head = nil
        let manner = Manner(
          isHead: asked.method == .HEAD, staysOpen: asked.isKeepAlive && !hasBody)
        let request = Self.request(asked)
        switch answer(request, asked) {
        case .full(let full):
          try await Self.write(.full(full), to: outbound, manner, connection.channel)
          guard manner.staysOpen else { return }
        case .events:
          try await stream(connection.channel, outbound, manner)
          return
        }
      }
    }
  }

  private func answer(_ request: Request?, _ head: HTTPRequestHead) -> Response {
    guard head.uri.utf8.count <= Limits.target else {
      return .text(414, "地址太长 · the address is too long")
    }
    do throws(Failure) {
      return try Router(workbench.state, run: run, language: language).answer(request)
    } catch {
      return .text(500, error.message[language])
    }
  }

  private static func request(_ head: HTTPRequestHead) -> Request? {
    Request(
      method: head.method.rawValue, target: head.uri, hosts: head.headers["host"],
      site: head.headers.first(name: "sec-fetch-site"),
      destination: head.headers.first(name: "sec-fetch-dest"))
  }

  /// How an answer is to be given.
  private struct Manner {
    let isHead: Bool
    let staysOpen: Bool
  }

  private typealias Outbound = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

  private static func write(
    _ response: Response, to outbound: Outbound, _ manner: Manner, _ channel: any Channel
  ) async throws {
    guard case .full(let full) = response else { return }
    var headers = HTTPHeaders(full.headers.map { ($0.name, $0.value) })
    headers.add(name: "Content-Length", value: "\(full.bytes.count)")
    if !manner.staysOpen { headers.add(name: "Connection", value: "close") }
    let head = HTTPResponseHead(
      version: .http1_1, status: .init(statusCode: full.status), headers: headers)
    try await outbound.write(.head(head))
    if !manner.isHead, !full.bytes.isEmpty {
      try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: full.bytes))))
    }
    if manner.staysOpen {
      try await outbound.write(.end(nil))
    } else {
      // To close the connection drops what the system has not taken yet.
      try await channel.writeAndFlush(HTTPServerResponsePart.end(nil))
    }
  }

  /// Tells one page of every change until it goes away.
  private func stream(
    _ channel: any Channel, _ outbound: Outbound, _ manner: Manner
  ) async throws {
    guard !manner.isHead, let (number, events) = workbench.broadcast.listen(limit: Limits.listeners)
    else {
      let refusal =
        manner.isHead
        ? Response.make(200, Self.eventType, [])
        : .text(503, "打开的预览太多 · too many previews are open")
      try await Self.write(
        refusal, to: outbound, .init(isHead: manner.isHead, staysOpen: false), channel)
      return
    }
    let broadcast = workbench.broadcast
    channel.closeFuture.whenComplete { _ in broadcast.end(number) }
    defer { broadcast.end(number) }
    var headers = HTTPHeaders(Response.common.map { ($0.name, $0.value) })
    headers.add(name: "Content-Type", value: Self.eventType)
    try await outbound.write(
      .head(HTTPResponseHead(version: .http1_1, status: .ok, headers: headers)))
    // What happened before the line was open would otherwise be missed.
    let state = workbench.state
    let greeting = Self.message(
      "state", state.number, more: #","run":"\#(run)","checked":\#(state.isChecked)"#)
    try await outbound.write(.body(.byteBuffer(ByteBuffer(string: "retry: 1000\n" + greeting))))
    for await event in events {
      let text =
        switch event {
        case .page(let number): Self.message("page", number)
        case .findings(let number): Self.message("findings", number)
        case .silence: ":\n\n"
        }
      try await outbound.write(.body(.byteBuffer(ByteBuffer(string: text))))
    }
    try await outbound.write(.end(nil))
  }

  private static let eventType = "text/event-stream; charset=utf-8"

  private static func message(_ name: String, _ number: Int, more: String = "") -> String {
    "event: \(name)\ndata: {\"number\":\(number)\(more)}\n\n"
  }
}

/// How many there are at a time.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func enter(below limit: Int) -> Bool {
    count.withLock { count in
      guard count < limit else { return false }
      count += 1
      return true
    }
  }

  func leave() { count.withLock { $0 -= 1 } }
}

/// Closes a connection on which nothing has happened for long.
private final class CloseWhenIdle: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent {
      context.close(promise: nil)
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }
}
