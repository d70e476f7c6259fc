import ArgumentParser
import Compiler
import Publishing
import Reports
import Source

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

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func run(in session: Session) async throws -> ExitStatus {
    let inspection = try await Inspection(Inspection.Request(), in: session)
    session.leaveStanding(inspection)
    guard let root = inspection.workspace.root else {
      throw Failure(
        zh: "这里不在任何工作区内（没有 zhun.yaml），没有可以发布的", en: "There is no workspace here to publish")
    }
    for failure in inspection.failures { session.say(failure.message) }
    // Items may be published with their errors, but not by settings or a standard that have some.
    guard inspection.failures.isEmpty || publishesErrors && !inspection.hasBrokenBasis else {
      session.say(
        Wording(zh: "没有发布；原有的发布结果没有改动", en: "nothing was published or changed"))
      return .failed
    }
    guard reportTemplates(of: inspection, session) else { return .failed }
    let place = folder.map { WorkPath.joined(session.folder, $0) } ?? root + "/build"
    var wanted = Builder.Options(
      folder: place, outputs: selection.outputs, generator: "zhun \(Version.current)",
      workers: session.workers)
    wanted.publishesErrors = publishesErrors
    wanted.day = options.day
    wanted.today = session.day
    // Who verifies trusts nothing.
    if !verifies, let sites = session.sites {
      wanted.memory = sites
      switch sites.recall(place) {
      case .known(let bytes): wanted.kept = bytes
      case .nothing: break
      case .damaged: Repetition.sayDamaged(session)
      }
    }
    if let changesSince {
      wanted.base = try await FormerCatalogue.reading(
        changesSince, inspection.workspace, publishesErrors: publishesErrors, session)
    }
    if let measuredSince {
      wanted.formerItems = try await RevisionComparison.formerItems(
        measuredSince, of: inspection.workspace, root, session)
    }
    let builder = Builder(inspection.workspace, inspection.outcome.diagnostics, wanted)
    let outcome = try await verifies ? builder.verify() : builder.build()
    if outcome.taken > 0 {
      session.detail(
        Wording(
          zh: "\(outcome.taken) 个文件所依据的内容没有变化，没有重新生成",
          en: "\(outcome.taken) files were not made anew: all that they are made from is as it was")
      )
    }
    if let failure = outcome.notKept {
      session.detail(
        Wording(
          zh: "各文件的来源没有保存，下次全部重新生成：\(failure.message.zh)",
          en: "what files were made from was not kept for the next run: \(failure.message.en)"))
    }
    session.say(
      now: { report(outcome, place, session) }, again: { report(outcome.again, place, session) })
    if verifies, !outcome.isUnchanged { return .findings }
    return outcome.leftOut.isEmpty && outcome.leftOutEvents.isEmpty ? .done : .findings
  }

  /// Shows what is wrong in the workspace's templates; false where it keeps pages from being made.
  private func reportTemplates(
    of inspection: Inspection, _ session: Session
  ) -> Bool {
    let found = inspection.templates.diagnostics
    guard !found.isEmpty, selection.outputs.contains(where: \.hasPages) else { return true }
    let isBroken = found.contains { $0.severity == .error }
    let report = CheckOutcome(
      files: inspection.templates.files, diagnostics: found, checked: [], counts: (0, 0),
      notChecked: [], day: session.day)
    var look = session.reportOptions
    look.isColored = session.isColored(session.messages)
    look.isQuiet = true
    session.messages.write(ReportFormat.text.write(report, look))
    guard isBroken else { return true }
    let count = found.count { $0.severity == .error }
    session.say(
      Wording(
        zh: "模板有 \(count) 处错误，没有发布；原有的发布结果没有改动",
        en:
          "the templates have \(count) error\(count == 1 ? "" : "s"): nothing was published or changed"
      ))
    return false
  }

  /// Revisions are read out of git, whose answers are not written down.
  var isRepeatable: Bool { changesSince == nil && measuredSince == nil }

  private func report(_ outcome: Builder.Outcome, _ place: String, _ session: Session) {
    for item in outcome.leftOut + outcome.leftOutEvents { session.say(item.message) }
    let shown = WorkPath.relative(place, to: session.folder) ?? place
    if verifies {
      for (paths, sign) in [(outcome.added, "+"), (outcome.changed, "~"), (outcome.removed, "-")] {
        for path in paths { session.output.line("\(sign) \(path)") }
      }
    }
    if let first = outcome.leftOut.first {
      session.note(
        Wording(
          zh: "未发布的事项，原地址写明“正在更正”；哪里有错，用 zhun check 查看，例如 zhun check \(first.path)",
          en:
            "the addresses of items left out say that they are being corrected; zhun check shows what is wrong, such as zhun check \(first.path)"
        ))
    }
    for note in outcome.notesOnAddresses { session.note(note) }
    session.note(outcome.summary(folder: shown, verifies: verifies))
  }
}
