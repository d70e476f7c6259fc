import ArgumentParser
import Compiler
import Reports

/// How findings are reported, whichever command found them.
struct FindingOptions: ParsableArguments {
  @Option(help: ReportRequest.help)
  var format: [ReportRequest] = []

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "The severity from which findings end with 1: error, warning or never.",
      valueName: "severity"))
  var failure: FailureThreshold = .error

  @Option(
    help: ArgumentHelp("Leave out the findings that this file holds as known.", valueName: "file"),
    completion: .file())
  var baseline: String?

  func validate() throws { try FormatRequests.validate(format) }

  /// Whether none of them was given.
  var areLeftOut: Bool { format.isEmpty && failure == .error && baseline == nil }

  /// What was known before; nil without a baseline.
  func knownFindings(in session: Session) throws -> KnownFindings? {
    try baseline.map { try KnownFindings(at: $0, in: session) }
  }
}
