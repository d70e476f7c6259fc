import ArgumentParser
import Compiler
import Reports
import Source
import Standard

/// `zhun diff --merge A,B`: what must be decided when districts become one.
struct MergerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "List what must be decided when these districts become one: codes or names, with commas between.",
      valueName: "districts"))
  var merge: String?

  @Option(help: MergerRequest.help)
  var decisions: [MergerRequest] = []

  func validate() throws {
    if merge == nil, !decisions.isEmpty {
      throw ValidationError("--decisions is for --merge.")
    }
    if decisions.count(where: { $0.path == nil }) > 1 {
      throw ValidationError(
        "Only one list can go to standard output: write others as --decisions NAME=FILE.")
    }
    let paths = decisions.compactMap(\.path)
    if Set(paths).count < paths.count {
      throw ValidationError("Two lists cannot go into the same file.")
    }
  }

  /// Lists the decisions; nil where no merger was asked for.
  func run(in session: Session) async throws -> ExitStatus? {
    guard let merge else { return nil }
    guard let root = WorkspaceLoader.root(of: session.folder) else {
      throw Failure(
        zh: "这里不在任何工作区内（没有 zhun.yaml），没有可以合并的区划",
        en: "There is no workspace here whose districts could be merged")
    }
    let workspace = try await WorkspaceLoader(workers: session.workers).load(root: root)
    let review = Review(workspace, scope: [""], diagnostics: workspace.diagnostics)
    let failures = workspace.failures + review.failures + review.unread
    for failure in failures { session.say(failure.message) }
    let decisions = await MergerDecisions(
      workspace, divisions: try divisions(merge, workspace), asOf: session.day,
      workers: session.workers)
    let outcome = MergerOutcome(files: workspace.files, decisions: decisions)
    for request in self.decisions.isEmpty ? [MergerRequest(.text)] : self.decisions {
      let bytes = request.format.write(outcome, session.language)
      if let path = request.path {
        try FileSystem.replace(WorkPath.joined(session.folder, path), with: bytes)
      } else {
        session.output.write(bytes)
      }
    }
    guard failures.isEmpty else { return .failed }
    return decisions.isSettled ? .done : .findings
  }

  /// The divisions of codes or names, in the order in which they were named.
  private func divisions(
    _ text: String, _ workspace: Workspace
  ) throws(Failure) -> [Division] {
    var found: [Division] = []
    for name in text.split(whereSeparator: { ",，、".contains($0) }) {
      let division = try division(name.filter { !$0.isWhitespace }, workspace)
      if !found.contains(division) { found.append(division) }
    }
    guard found.count > 1 else {
      throw Failure(
        zh: "--merge 要写至少两个不同的区划，如 --merge 440113,440117",
        en: "--merge takes at least two different districts, such as 440113,440117")
    }
    return found
  }

  private func division(_ name: String, _ workspace: Workspace) throws(Failure) -> Division {
    let inUse = Set(workspace.files.roles.compactMap(\.division))
    if let division = workspace.division(name) {
      guard inUse.contains(division.prefix) else {
        throw Failure(
          zh: "\(division.name)（\(name)）在工作区里没有任何文件",
          en: "The workspace has no files of \(division.name) (\(name))")
      }
      return division
    }
    let known = inUse.sorted().compactMap { workspace.division($0) }
    let named = known.filter { $0.name == name }
    if named.count == 1, let only = named.first { return only }
    if named.count > 1 {
      let codes = named.map(\.prefix).joined(separator: ", ")
      throw Failure(
        zh: "有几个\(name)（\(codes)），请写代码",
        en: "Several districts are called \(name) (\(codes)): give the code")
    }
    let meant = Suggestion(for: name, among: known.flatMap { [$0.name, $0.prefix] }).wording
    throw Failure(
      zh: "工作区里没有区划 \(name)\(meant.zh)", en: "The workspace has no district \(name)\(meant.en)")
  }
}

/// A list that was asked for: `csv` on standard output, or `csv=list.csv` into a file.
struct MergerRequest: ExpressibleByArgument {
  let format: MergerFormat
  /// Where it goes; nil for standard output.
  let path: String?

  init(_ format: MergerFormat) {
    self.format = format
    path = nil
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let format = MergerFormat.find(String(name)) else { return nil }
    self.format = format
    path = parts.count == 2 ? String(parts[1]) : nil
    if path == "" { return nil }
  }

  static var allValueStrings: [String] { MergerFormat.all.map(\.name) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  var defaultValueDescription: String { format.name }

  static var help: ArgumentHelp {
    ArgumentHelp(
      "With --merge: how to write the list: \(allValueStrings.joined(separator: ", ")); =FILE writes it into a file. May be given several times.",
      valueName: "format[=file]")
  }
}
