import Compiler
import Source
import Standard

/// A command that comes to the same as long as the files that it reads are the same.
protocol RepeatableCommand: Subcommand {
  /// Whether nothing else goes into it, as it was called.
  var isRepeatable: Bool { get }
}

/// Runs commands, or says what they said before where nothing that they go by has changed.
enum Repetition {
  static func run(
    _ command: any Subcommand, _ arguments: [String], in session: Session
  ) async throws -> Int32 {
    guard let (folder, identity) = remember(command, in: session) else {
      return try await command.run(in: session).rawValue
    }
    let cache = RunCache(folder: folder)
    let key = key(of: arguments, identity, in: session)
    var earlier: OvertakenRun?
    switch await cache.recall(key, workers: session.workers) {
    case .known(let run):
      session.output.write(run.output)
      session.messages.write(run.messages)
      session.detail(
        Wording(
          zh: "自上次运行以来文件没有变化，以上是上次的结果",
          en: "no file has changed since the last run: this is what it said"))
      return run.status
    case .overtaken(let run): earlier = run
    case .nothing: break
    case .damaged:
      cache.forget(key)
      sayDamaged(session)
    }
    session.output.keep()
    session.messages.keep()
    let observations = Observations(after: earlier)
    session.leaveStanding(observations)
    let status = try await Observations.$current.withValue(observations) {
      try await command.run(in: session).rawValue
    }
    guard let output = session.output.kept, let messages = session.messages.kept else {
      return status
    }
    do throws(Failure) {
      try cache.keep(
        KnownRun(status: status, output: output, messages: messages), observations, as: key)
    } catch {
      session.detail(
        Wording(
          zh: "结果没有保存，下次重新核验：\(error.message.zh)",
          en: "the result was not kept for the next run: \(error.message.en)"))
    }
    return status
  }

  /// Lets a run go by what earlier ones left of parts of the work.
  ///
  /// - Returns: the folder in which runs are kept, and what tells this program from any other; nil where nothing is kept
  @discardableResult
  static func remember(
    _ command: any Subcommand, in session: Session
  ) -> (folder: String, program: String)? {
    guard let command = command as? any RepeatableCommand, command.isRepeatable,
      let folder = session.cacheFolder, let program = session.environment.program,
      let identity = ProgramIdentity.identity(of: program, keptIn: folder)
    else { return nil }
    session.checks = PlaceMemory(of: .checks, folder: folder, program: identity)
    session.sites = PlaceMemory(of: .sites, folder: folder, program: identity)
    return (folder, identity)
  }

  /// Says that what was kept is no use.
  static func sayDamaged(_ session: Session) {
    let folder = session.cacheFolder ?? ""
    session.note(
      Wording(
        zh: "\(folder) 里保存的上次结果已损坏，没有使用，这次全部重做",
        en:
          "what was kept of the last run in \(folder) is damaged and was not used: all is done anew"
      ))
  }

  /// What a run was asked, by which program and for whom.
  private static func key(
    of arguments: [String], _ identity: String, in session: Session
  ) -> String {
    let outputs = [session.output, session.messages].map { "\($0.isTerminal) \($0.columns)" }
    let variables = session.environment.telling.sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value)" }
    let parts =
      [identity, session.environment.folder, session.day.description] + outputs + variables
      + arguments
    // Each with its length, so that no two lists come to the same.
    return Digest.text(Array(parts.map { "\($0.utf8.count):\($0)" }.joined().utf8))
  }
}
