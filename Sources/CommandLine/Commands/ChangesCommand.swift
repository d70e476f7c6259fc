import ArgumentParser
import Compiler
import Reports
import Source
import Standard

/// `zhun changes`: what changed for applicants between two revisions.
struct ChangesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Show what changed for applicants between two revisions.",
    discussion: """
      Items are compared as they take effect, whichever file says it: moved files, other layout and \
      comments are no change. Every change is tightening, easing, neutral or, where only a person can \
      tell, to be judged. Without a second revision the files as they are count.

      Examples:
        zhun changes
        zhun changes origin/main
        zhun changes v1.2..v1.3 --district 440113
        zhun changes origin/main...HEAD --format markdown=comment.md
        zhun changes origin/main --fail-on tightening
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp(
      "What to compare: A..B, A...B from where they parted, or A with the files as they are.",
      valueName: "revisions"))
  var range: RevisionRange = RevisionRange(before: "HEAD")

  @Option(
    help: ArgumentHelp(
      "Only this item, by its basic code, code or name. Repeatable.", valueName: "code"))
  var item: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only this district and what is below it, by its digits or name. Repeatable.",
      valueName: "division"))
  var district: [String] = []

  @Option(
    help: ArgumentHelp(
      "How to write the report: \(ChangesFormat.all.map(\.name).joined(separator: ", ")); =FILE writes it into a file. May be given several times.",
      valueName: "format[=file]"))
  var format: [ChangesRequest] = []

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "The changes that end with 1: tightening, undetermined (to be judged, and tightening) or never.",
      valueName: "impact"))
  var failure: ImpactThreshold = .never

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func validate() throws { try format.validate() }

  func run(in session: Session) async throws -> ExitStatus {
    let comparison = try await RevisionComparison(
      RevisionComparison.Request(range: range, items: item, districts: district), in: session)
    let requests = format.isEmpty ? [ChangesRequest(.text)] : format
    try requests.write(comparison.outcome, in: session)
    for failure in comparison.failures { session.say(failure.message) }
    guard comparison.failures.isEmpty else { return .failed }
    guard let least = failure.impact, let most = comparison.outcome.history.impact, most >= least
    else { return .done }
    return .findings
  }
}

/// Which changes make a run fail.
enum ImpactThreshold: String, CaseIterable, ExpressibleByArgument {
  case tightening, undetermined, never

  var impact: Impact? {
    switch self {
    case .tightening: .tightening
    case .undetermined: .undetermined
    case .never: nil
    }
  }
}

extension RevisionComparison {
  /// `zhun diff --against-rev`: the matrix of changes; ends with 1 where something was tightened.
  static func showMatrix(
    against revision: String, _ selection: DiffSelectionOptions, in session: Session
  ) async throws -> ExitStatus {
    let comparison = try await RevisionComparison(
      Request(
        range: RevisionRange(before: revision), items: selection.item,
        districts: selection.district), in: session)
    session.output.write(
      ChangesMatrix(comparison.outcome, session.reportOptions).bytes())
    for failure in comparison.failures { session.say(failure.message) }
    guard comparison.failures.isEmpty else { return .failed }
    return comparison.outcome.history.impact == .tightening ? .findings : .done
  }
}
