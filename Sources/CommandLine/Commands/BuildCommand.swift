import ArgumentParser
import Compiler
import Publishing

/// `zhun build`: what citizens and portals read, written to a folder.
struct BuildCommand: RepeatableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Publish items as pages and data.",
    discussion: """
      Items with errors are left out and named, unless --publish-with-errors is given. The folder is
      replaced in one step: whoever reads it sees the old state or the new one. A folder that is up to
      date is left alone.

      Outputs: \(Publishing.Output.all.map(\.id).joined(separator: ", "))

      Examples:
        zhun build
        zhun build --only catalogue,lists --out public
        zhun build --verify
        zhun build --changes-since v1.2
        zhun build --only lists --measured-since v2026.1
        zhun build --shard 2/4 --part part-2.site
      """)

  @Option(
    name: .customLong("only"),
    help: ArgumentHelp("The outputs to write, with commas between.", valueName: "outputs"))
  var selection: OutputSelection = OutputSelection(outputs: Publishing.Output.all)

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp("The folder to write.", valueName: "dir"), completion: .directory)
  var folder: String?

  @Flag(name: .customLong("publish-with-errors"), help: "Publish items that have errors, too.")
  var publishesErrors = false

  @Flag(
    name: .customLong("verify"),
    help: "Write nothing; end with 1 where the folder is not what would be written.")
  var verifies = false

  @Option(
    name: .customLong("changes-since"),
    help: ArgumentHelp(
      "Let the change feed begin with this revision, unless the folder's feed does already.",
      valueName: "revision"))
  var changesSince: String?

  @Option(
    name: .customLong("measured-since"),
    help: ArgumentHelp(
      "A git revision that the reform lists measure by, beside the standard.",
      valueName: "revision"))
  var measuredSince: String?

  @Option(
    help: ArgumentHelp(
      "Make one part of the site, such as 2/4, and publish nothing: several machines take a part each.",
      valueName: "part"))
  var shard: Shard?

  @Option(
    help: ArgumentHelp("Where to write what --shard made, for zhun link.", valueName: "file"),
    completion: .file())
  var part: String?

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func validate() throws {
    let ids = selection.outputs.map(\.id)
    if ids.contains(Publishing.Output.openAPI.id),
      !ids.contains(Publishing.Output.catalogue.id)
    {
      throw ValidationError(
        "openapi describes the catalogue as it is written: name both, --only catalogue,openapi.")
    }
    guard (shard == nil) == (part == nil) else {
      throw ValidationError("--shard and --part go together: which part, and where to write it.")
    }
    guard shard != nil else { return }
    if folder != nil || verifies {
      throw ValidationError("--shard writes into no folder: give --out to zhun link.")
    }
    if changesSince != nil || measuredSince != nil {
      throw ValidationError(
        "What a revision is read for cannot be made in parts: leave out --shard.")
    }
  }

  func run(in session: Session) async throws -> ExitStatus {
    let site = SiteBuild(
      folder: folder, outputs: selection.outputs, publishesErrors: publishesErrors,
      verifies: verifies, changesSince: changesSince, measuredSince: measuredSince)
    if let shard, let part { return try await site.write(shard, into: part, in: session) }
    return try await site.run(in: session)
  }

  /// Revisions are read out of git, whose answers are not written down; a part is made once.
  var isRepeatable: Bool { changesSince == nil && measuredSince == nil && shard == nil }
}
