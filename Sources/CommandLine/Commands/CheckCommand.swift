import ArgumentParser
import Compiler
import Reports
import Source

/// `zhun check`: what is wrong, where and why.
struct CheckCommand: Subcommand {
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
        zhun check --format json > findings.json
        zhun check --fail-on warning
      """)

  @ArgumentParser.Argument(
    help: "Files and folders to report on; without any, the whole workspace.",
    completion: .file())
  var paths: [String] = []

  @Option(help: ArgumentHelp("How to write the report: text or json.", valueName: "format"))
  var format: ReportFormat = .text

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "The severity from which findings end with 1: error, warning or never.",
      valueName: "severity"))
  var failure: FailureThreshold = .error

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func run(in session: Session) async throws -> ExitStatus {
    let inspection = try await Inspection(paths, in: session)
    session.output.write(format.write(inspection.outcome, session.reportOptions))
    for failure in inspection.failures + inspection.unread { session.say(failure.message) }
    return inspection.status(failingAt: failure.severity)
  }
}

/// The severity from which findings make a run fail.
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

extension ReportFormat: ExpressibleByArgument {
  package init?(argument: String) {
    guard let format = ReportFormat.find(argument) else { return nil }
    self = format
  }

  package var defaultValueDescription: String { name }

  package static var allValueStrings: [String] { all.map(\.name) }
}
