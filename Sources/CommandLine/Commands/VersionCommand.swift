import ArgumentParser
import Source

/// `zhun version`: which program this is.
struct VersionCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "version",
    abstract: "Print the version.",
    discussion: """
      Example:
        zhun version
      """)

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func run(in session: Session) async throws -> ExitStatus {
    session.output.line("zhun \(Version.current)")
    return .done
  }
}
