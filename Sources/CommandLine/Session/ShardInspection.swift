import ArgumentParser
import Compiler
import Source

/// Checks one part of a workspace and writes down what it found, for `zhun link`.
enum ShardInspection {
  static func run(
    _ shard: Shard, into path: String, in session: Session
  ) async throws -> ExitStatus {
    guard case .workspace(let root, _) = try Selection([], from: session.folder).place else {
      throw Failure(
        zh: "这里不是工作区，没有可以分开核验的内容", en: "There is no workspace here that could be checked in parts")
    }
    let loader = WorkspaceLoader(workers: session.workers)
    let program = try session.environment.programDigest
    // What files hold is written down with what was found.
    let (workspace, checked) = try await Observations.$current.withValue(Observations()) {
      let workspace = try await loader.load(
        root: root, after: Recollection(shard: shard, day: session.day, program: program))
      return (
        workspace,
        await Checker.check(
          recollected: workspace, workers: session.workers, asOf: session.day)
      )
    }
    for failure in workspace.failures { session.say(failure.message) }
    guard let checked, let part = checked.part else {
      session.say(
        Wording(
          zh: "有文件读不了，这一部分没有写出", en: "some files could not be read: the part was not written"))
      return .failed
    }
    try FileSystem.replace(WorkPath.joined(session.folder, path), with: part)
    session.note(
      Wording(
        zh:
          "第 \(shard.number) 部分（共 \(shard.count) 部分）已核验 \(workspace.items.count) 个事项，写入 \(path)；各部分都完成后用 zhun link 合并",
        en:
          "part \(shard.number) of \(shard.count), items checked: \(workspace.items.count), written into \(path): zhun link joins the parts"
      ))
    return workspace.failures.isEmpty ? .done : .failed
  }
}

extension Environment {
  /// What tells this program from any other.
  var programDigest: String {
    get throws(Failure) {
      try program.map { path throws(Failure) in try FileSystem.digest(path) } ?? Version.current
    }
  }
}

extension Shard: ExpressibleByArgument {
  /// Reads `2/4`.
  package init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]) else {
      return nil
    }
    self.init(number, of: count)
  }
}
