import ArgumentParser
import Compiler
import Reports
import Source

/// `zhun link`: joins what several machines found of one workspace.
struct LinkCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Join the parts that zhun check --shard wrote into one report.",
    discussion: """
      The report is that of one zhun check, byte for byte. Whatever the parts do not \
      hold, or hold of files that have changed since, is checked here and now; a part of \
      another day, standard or program is refused.

      Examples:
        zhun check --shard 1/2 --part 1.zhun   on one machine
        zhun check --shard 2/2 --part 2.zhun   on another
        zhun link 1.zhun 2.zhun --format text --format sarif=findings.sarif
      """)

  @ArgumentParser.Argument(help: "The files that zhun check --shard wrote.", completion: .file())
  var parts: [String]

  @OptionGroup var findings: FindingOptions

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func run(in session: Session) async throws -> ExitStatus {
    var request = Inspection.Request()
    request.baseline = try findings.knownFindings(in: session)
    request.parts = try parts.map { path throws(Failure) in
      (path, try FileSystem.read(WorkPath.joined(session.folder, path)))
    }
    let asked = request
    let inspection = try await Observations.$current.withValue(Observations()) {
      try await Inspection(asked, in: session)
    }
    session.leaveStanding(inspection)
    return try inspection.report(findings, request.baseline, in: session)
  }
}
