import ArgumentParser
import Compiler
import Publishing
import Reports
import Source

/// `zhun link`: joins what several machines found or made of one workspace.
struct LinkCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Join the parts that zhun check --shard or zhun build --shard wrote.",
    discussion: """
      Parts of checks come to the report of one zhun check, parts of a site to the folder of one \
      zhun build, byte for byte. Whatever the parts do not hold, or hold of files that have changed \
      since, is checked or made here and now; a part of another day, standard or program is refused.

      Examples:
        zhun check --shard 1/2 --part 1.zhun   on one machine
        zhun check --shard 2/2 --part 2.zhun   on another
        zhun link 1.zhun 2.zhun --format text --format sarif=findings.sarif

        zhun build --shard 1/2 --part 1.site   on one machine
        zhun build --shard 2/2 --part 2.site   on another
        zhun link 1.site 2.site --out public
      """)

  @ArgumentParser.Argument(
    help: "The files that zhun check --shard or zhun build --shard wrote.", completion: .file())
  var parts: [String]

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp("The folder to write the site into.", valueName: "dir"),
    completion: .directory)
  var folder: String?

  @OptionGroup var findings: FindingOptions

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func run(in session: Session) async throws -> ExitStatus {
    let places = parts.map { (path: $0, place: WorkPath.joined(session.folder, $0)) }
    let ofSites = try places.filter { try SitePart.isOne($0.place) }
    if ofSites.isEmpty { return try await report(places, in: session) }
    guard ofSites.count == places.count else {
      throw Failure(
        zh: "zhun check 的部分和 zhun build 的部分不能一起合并",
        en: "Parts of zhun check and parts of zhun build cannot be joined with each other")
    }
    guard findings.areLeftOut else {
      throw Failure(
        zh: "合成发布目录时不出报告，请去掉 --format、--fail-on 和 --baseline",
        en: "Parts of a site come to no report: leave out --format, --fail-on and --baseline")
    }
    let parts = try SiteParts(places.map { try SitePart($0.place, name: $0.path) })
    return try await SiteBuild(
      folder: folder,
      outputs: Publishing.Output.all.filter { parts.origin.outputs.contains($0.id) },
      publishesErrors: parts.origin.publishesErrors, parts: parts
    ).run(in: session)
  }

  private func report(
    _ places: [(path: String, place: String)], in session: Session
  ) async throws -> ExitStatus {
    guard folder == nil else {
      throw Failure(
        zh: "--out 只用于 zhun build 的部分，\(places[0].path) 不是",
        en: "--out is for parts of zhun build, and \(places[0].path) is none")
    }
    var request = Inspection.Request()
    request.baseline = try findings.knownFindings(in: session)
    request.parts = try places.map { path, place throws(Failure) in
      (path, try FileSystem.read(place))
    }
    let asked = request
    let inspection = try await Observations.$current.withValue(Observations()) {
      try await Inspection(asked, in: session)
    }
    session.leaveStanding(inspection)
    return try inspection.report(findings, request.baseline, in: session)
  }
}
