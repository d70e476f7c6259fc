package import ArgumentParser
import Compiler
import Reports
import Source
import Standard
import YAML

/// `zhun diff`: how the districts carry out the same item, element by element.
struct DiffCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare districts with the catalogue and with one another.",
    discussion: """
      Each item is compared with its catalogue record. Where the catalogue is silent, what more than
      half of at least three districts say is the measure; where there is no majority, the table says so.

      Examples:
        zhun diff
        zhun diff --item 442106041002
        zhun diff --all standards/districts/44/4401
        zhun diff --against-rev HEAD~20
        zhun diff --format json > comparison.json
        zhun diff --merge 番禺区,从化区 --decisions csv=decisions.csv
      """)

  @ArgumentParser.Argument(
    help: "Files and folders whose items are compared; without any, the whole workspace.",
    completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("Compare one item only, by its basic code or name.", valueName: "code"))
  var item: String?

  @Flag(name: .customLong("all"), help: "Show what is the same and local elements too.")
  var showsAll = false

  @Option(
    name: .customLong("against-rev"),
    help: ArgumentHelp(
      "Show what changed for applicants since a git revision instead, item by district.",
      valueName: "revision"))
  var againstRevision: String?

  @Option(help: ArgumentHelp("How to write the report: text or json.", valueName: "format"))
  var format: DiffFormat = .text

  @OptionGroup(title: "Merging districts") var merger: MergerOptions

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func run(in session: Session) async throws -> ExitStatus {
    if let status = try await merger.run(in: session) { return status }
    if let againstRevision {
      return try await RevisionComparison.showMatrix(
        against: againstRevision, item: item, in: session)
    }
    let reading = try await Reading(paths, in: session)
    let items = try selected(reading.items)
    let comparer = Comparer(asOf: session.day, includesLocal: true)
    let all = await comparer.comparisons(of: items, workers: session.workers)
    let comparisons = all.filter { $0.columns.count > 1 || $0.catalogue != nil }
    if let item, comparisons.isEmpty {
      throw Failure(
        zh: "事项 \(item) 只有 1 地实施，目录中也没有，无可比对",
        en: "Only one district has item \(item) and the catalogue does not: nothing to compare with"
      )
    }
    if comparisons.count < all.count {
      let count = all.count - comparisons.count
      session.note(
        Wording(
          zh: "另有 \(count) 个事项只有 1 地实施，目录中也没有，无可比对",
          en:
            "\(count) more have one district each and no catalogue record: nothing to compare with")
      )
    }
    let outcome = DiffOutcome(files: reading.workspace.files, comparisons: comparisons)
    session.output.write(format.write(outcome, session.diffOptions(showsAll: showsAll)))
    for failure in reading.failures { session.say(failure.message) }
    guard reading.failures.isEmpty else { return .failed }
    return outcome.isUniform ? .done : .findings
  }

  private func selected(_ items: [Item]) throws(Failure) -> [Item] {
    guard !items.isEmpty else {
      throw Failure(zh: "没有可以比对的事项", en: "There is no item to compare")
    }
    guard let item else { return items }
    let found = items.filter { $0.basicCode == item || $0.name == item }
    guard found.isEmpty else { return found }
    let names = Set(items.flatMap { [$0.basicCode, $0.name].compactMap(\.self) }).sorted()
    let meant = Suggestion(for: item, among: names).wording
    throw Failure(
      zh: "没有事项 \(item)\(meant.zh)",
      en: "There is no item \(item)\(meant.en)")
  }

  /// The workspace with the items that paths select.
  private struct Reading {
    let workspace: Workspace
    let items: [Item]
    let failures: [Failure]

    init(_ paths: [String], in session: Session) async throws {
      let selection = try Selection(paths, from: session.folder)
      let loader = WorkspaceLoader(workers: session.workers)
      let scope: [String]
      switch selection.place {
      case .workspace(let root, let paths):
        workspace = try await loader.load(root: root)
        scope = paths
      case .files(let files):
        workspace = await loader.load(files: files, in: session.folder)
        scope = [""]
      }
      let review = Review(workspace, scope: scope, diagnostics: workspace.diagnostics)
      failures = selection.failures + workspace.failures + review.failures + review.unread
      let files = workspace.files
      items = workspace.items.filter { item in
        scope.contains { WorkPath.holds($0, files.path(item.file)) }
      }
    }
  }
}

extension Session {
  /// How comparisons are to look on standard output: tables use the whole width.
  func diffOptions(showsAll: Bool) -> DiffOptions {
    let columns = environment.variables["COLUMNS"].flatMap { Int($0) } ?? output.columns
    return DiffOptions(
      language: language, isColored: isColored(output), width: min(240, max(60, columns)),
      showsAll: showsAll)
  }
}

extension DiffFormat: ExpressibleByArgument {
  package init?(argument: String) {
    guard let format = DiffFormat.find(argument) else { return nil }
    self = format
  }

  package var defaultValueDescription: String { name }

  package static var allValueStrings: [String] { all.map(\.name) }

  package static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
