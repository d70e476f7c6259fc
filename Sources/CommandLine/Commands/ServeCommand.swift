import ArgumentParser
import Compiler
import Preview
import Reports
import Source
import Standard

/// `zhun serve`: the site as it would be published, in a browser on this machine, with what is wrong beside it.
struct ServeCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the pages in a browser while items are being written.",
    discussion: """
      Prints an address; open it in a browser. Pages and findings follow every save. Nothing is
      written, and only this machine can open the address. Ctrl-C ends it.

      Examples:
        zhun serve
        zhun serve --open standards/districts/44/4401/440113/items/residence-permit.yaml
        zhun serve --port 9000
      """)

  @Option(
    help: ArgumentHelp(
      "The port; without it, the first free one from \(ServeCommand.firstPort) on.",
      valueName: "port"))
  var port: Int?

  @Option(
    name: .customLong("open"),
    help: ArgumentHelp("Print the address of this item's page.", valueName: "file"),
    completion: .file())
  var item: String?

  @Flag(
    name: .customLong("poll"),
    help: "Look for changes again and again: for folders of another machine that tell of none.")
  var polls = false

  @OptionGroup(title: "Global options") var options: GlobalOptions

  static let firstPort = 8321

  func validate() throws {
    if let port, !(0...65_535).contains(port) {
      throw ValidationError("--port takes a number from 0 to 65535; 0 takes any free one.")
    }
  }

  func run(in session: Session) async throws -> ExitStatus {
    guard let folder = FileSystem.absolute(session.folder),
      let root = WorkspaceLoader.root(of: folder)
    else {
      throw Failure(
        zh: "这里不在任何工作区内（没有 zhun.yaml），没有可以预览的",
        en: "There is no workspace here to preview: no zhun.yaml")
    }
    let (progress, feed) = AsyncStream<Workbench.Progress>.makeStream(
      bufferingPolicy: .bufferingNewest(64))
    let workbench = Workbench(
      Workbench.Options(
        root: root, workers: session.workers, generator: "zhun \(Version.current)",
        day: options.day, today: { Machine.today() })
    ) { feed.yield($0) }
    let server = try await PreviewServer(
      workbench, port: port ?? Self.firstPort, mayMove: port == nil, language: session.language,
      run: "\(Machine.moment())")
    let (armed, isArmed) = AsyncStream<Void>.makeStream()
    let interruption = Task {
      await Machine.interruption { isArmed.finish() }
      feed.finish()
    }
    for await _ in armed {}
    let watcher = Watcher(workbench.places, polls: polls)
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask { await server.serve() }
      let (ready, isReady) = AsyncStream<Void>.makeStream()
      group.addTask {
        await watcher.run {
          // Only what is saved after everything is watched is noticed: so it is read after that.
          await workbench.refresh()
          isReady.finish()
        } onChange: {
          await workbench.refresh()
          watcher.move(to: workbench.places)
        }
      }
      for await _ in ready {}
      try announce(server, workbench, watcher, root, session)
      for await step in progress { report(step, session) }
      interruption.cancel()
      group.cancelAll()
    }
    return .done
  }

  /// Prints where to look, and what is not as it was asked for.
  private func announce(
    _ server: PreviewServer, _ workbench: Workbench, _ watcher: Watcher, _ root: String,
    _ session: Session
  ) throws(Failure) {
    var address = "http://localhost:\(server.port)/"
    if let item { address += try Self.page(of: item, workbench.state, root, session) }
    session.output.line(address)
    session.output.flush()
    if port == nil, server.port != Self.firstPort {
      session.note(
        Wording(
          zh: "端口 \(Self.firstPort) 已被占用，改用 \(server.port)",
          en: "port \(Self.firstPort) is in use: \(server.port) is taken instead"))
    }
    if let remark = watcher.method.remark { session.note(remark) }
    session.note(
      Wording(
        zh: "在浏览器里打开上面的地址；保存文件后页面自动更新。按 Ctrl-C 结束",
        en: "open the address above in a browser; pages follow every save. Ctrl-C ends it"))
    session.messages.flush()
  }

  /// The address of the preview of an item, below that of the preview.
  private static func page(
    of item: String, _ state: PreviewState, _ root: String, _ session: Session
  ) throws(Failure) -> String {
    let place = WorkPath.place(item, from: session.folder)
    let path = (FileSystem.absolute(place) ?? place)
    guard let shown = WorkPath.relative(path, to: root),
      let address = state.address(ofFile: shown)
    else {
      throw Failure(
        zh: "\(item) 不是这个工作区的事项", en: "\(item) is no item of this workspace")
    }
    return PreviewServer.path(toAddress: address)
  }

  private func report(_ step: Workbench.Progress, _ session: Session) {
    let state = step.state
    let milliseconds =
      step.duration.components.seconds * 1000
      + step.duration.components.attoseconds / 1_000_000_000_000_000
    for block in state.blocks { session.say(block.message) }
    if state.isChecked {
      session.detail(
        Wording(
          zh: "第 \(state.number) 次：\(milliseconds) 毫秒后检查完，\(state.findings.count) 个问题",
          en:
            "change \(state.number): checked after \(milliseconds) ms, \(counted(state.findings.count, "finding"))"
        ))
    } else {
      session.detail(
        Wording(
          zh: "第 \(state.number) 次：\(milliseconds) 毫秒后可以看页面",
          en: "change \(state.number): pages after \(milliseconds) ms"))
    }
    session.messages.flush()
  }
}

extension Watcher.Method {
  /// Why the workspace is looked at again and again; nil where the system tells of changes.
  fileprivate var remark: Wording? {
    switch self {
    case .notices: nil
    case .polling(.asked): nil
    case .polling(.unavailable):
      Wording(
        zh: "系统不提供文件变动通知，改为每隔不到一秒查看一次",
        en: "the system gives no notices of changes: files are looked at about twice a second")
    case .polling(.limit):
      Wording(
        zh: "系统允许监视的文件夹数不够，改为每隔不到一秒查看一次（可调大 fs.inotify.max_user_watches）",
        en:
          "the system watches too few folders: files are looked at about twice a second (fs.inotify.max_user_watches sets how many)"
      )
    case .polling(.network):
      Wording(
        zh: "工作区在网络盘或共享文件夹上，收不到变动通知，改为每隔不到一秒查看一次",
        en:
          "the workspace is on a network drive, which tells of no changes: files are looked at about twice a second"
      )
    }
  }
}
