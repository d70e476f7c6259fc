import ArgumentParser
import Compiler
import Reports
import Source

/// `zhun check`: what is wrong, where and why.
struct CheckCommand: RepeatableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check items against the standard.",
    discussion: """
      A workspace (a folder with zhun.yaml) is always read whole; the paths select \
      whose findings are reported. Files outside any workspace are checked against \
      the standard in this program alone.

      Examples:
        zhun check
        zhun check standards/districts/44/4401
        zhun check item.yaml --lang zh
        zhun check --format text --format sarif=findings.sarif
        zhun check --fail-on warning
        zhun check --since origin/main
        zhun check --write-baseline known.yaml
        zhun check --baseline known.yaml
        zhun check --fix --diff
        zhun check --fix
        zhun check --shard 2/4 --part part-2.zhun
      """)

  @ArgumentParser.Argument(
    help: "Files and folders to report on; without any, the whole workspace.",
    completion: .file())
  var paths: [String] = []

  @OptionGroup var findings: FindingOptions

  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp("Write all findings into this file as known.", valueName: "file"),
    completion: .file())
  var newBaseline: String?

  @Option(
    help: ArgumentHelp(
      "Report only on items that have changed since a git revision, such as origin/main.",
      valueName: "revision"))
  var since: String?

  @Flag(
    name: .customLong("fix"),
    help: "Apply safe fixes to the files; comments and layout stay.")
  var appliesFixes = false

  @Flag(
    name: .customLong("diff"),
    help: "Print what --fix would change as a patch and write nothing; ends with 1 if there is any."
  )
  var showsDiff = false

  @Option(
    help: ArgumentHelp(
      "Check one part of the codes, such as 2/4, and report nothing: several machines take a part each.",
      valueName: "part"))
  var shard: Shard?

  @Option(
    help: ArgumentHelp("Where to write what --shard found, for zhun link.", valueName: "file"),
    completion: .file())
  var part: String?

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func validate() throws {
    guard (shard == nil) == (part == nil) else {
      throw ValidationError("--shard and --part go together: which part, and where to write it.")
    }
    if shard != nil,
      !findings.format.isEmpty || !paths.isEmpty || findings.baseline != nil || newBaseline != nil
        || since != nil
        || appliesFixes || showsDiff
    {
      throw ValidationError("--shard reports nothing: give the other options to zhun link.")
    }
    if appliesFixes || showsDiff, newBaseline != nil {
      throw ValidationError("--fix and --write-baseline exclude each other: fix first.")
    }
    if showsDiff, !findings.format.isEmpty {
      throw ValidationError("--diff prints a patch instead of a report: leave out --format.")
    }
    if newBaseline != nil, !paths.isEmpty || findings.baseline != nil || since != nil {
      throw ValidationError(
        "--write-baseline holds the findings of the whole workspace: give neither paths nor --baseline nor --since."
      )
    }
  }

  func run(in session: Session) async throws -> ExitStatus {
    if let shard, let part {
      return try await ShardInspection.run(shard, into: part, in: session)
    }
    var request = Inspection.Request(paths: paths)
    request.baseline = try findings.knownFindings(in: session)
    request.since = since
    // What has changed since a revision is told item by item.
    request.asksForFindingsAlone = since == nil && !appliesFixes && !showsDiff
    if showsDiff {
      return try await Repair(request, in: session)
        .show(in: session, failing: findings.failure != .never)
    }
    let inspection =
      appliesFixes
      ? try await Repair(request, in: session).written(request, in: session)
      : try await Inspection(request, in: session)
    session.leaveStanding(inspection)
    if let newBaseline {
      return try write(inspection, into: newBaseline, session)
    }
    return try inspection.report(findings, request.baseline, in: session)
  }

  /// What changes files is never taken for done; revisions are read out of git, whose answers are not written down.
  var isRepeatable: Bool {
    !appliesFixes && !showsDiff && newBaseline == nil && since == nil && shard == nil
  }

  /// Writes the baseline, unless something was not checked: what nobody looked at is not known.
  private func write(
    _ inspection: Inspection, into path: String, _ session: Session
  ) throws(Failure) -> ExitStatus {
    let failures = inspection.failures + inspection.unread
    for failure in failures { session.say(failure.message) }
    guard failures.isEmpty else { return .failed }
    let findings = inspection.verdict.diagnostics
    try FileSystem.replace(
      WorkPath.joined(session.folder, path),
      with: KnownFindings.bytes(of: findings, inspection.workspace.files))
    let count = KnownFindings(of: findings).count
    session.note(
      Wording(
        zh: "\(path) 记下了 \(count) 个已知问题", en: "\(path) holds \(counted(count, "known finding"))"))
    return .done
  }
}

/// When findings make a run fail.
enum FailureThreshold: String, CaseIterable, ExpressibleByArgument {
  case error, warning, never

  var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .never: nil
    }
  }
}
