import Compiler
import Publishing
import Reports
import Source

/// Publishes the workspace, all at once or from parts that several machines made.
struct SiteBuild {
  /// The folder to write; nil for that of the workspace.
  var folder: String?
  var outputs = Publishing.Output.all
  var publishesErrors = false
  /// Whether the folder is only compared with what would be written.
  var verifies = false
  /// The revision with which the change feed is to begin.
  var changesSince: String?
  /// The revision that lists measure by.
  var measuredSince: String?
  /// What other machines made.
  var parts: SiteParts?

  func run(in session: Session) async throws -> ExitStatus {
    guard let (workspace, root, findings) = try await inspected(in: session) else {
      return .failed
    }
    var wanted = options(root, session)
    let place = wanted.folder
    var memory = session.sites
    if parts != nil {
      let program = try session.environment.programDigest
      wanted.program = program
      // Joining parts is never repeated from memory, but the next build may go by what it leaves.
      memory = session.cacheFolder.map { PlaceMemory(of: .sites, folder: $0, program: program) }
    }
    // Who verifies trusts nothing.
    if !verifies, let sites = memory {
      wanted.memory = sites
      switch sites.recall(place) {
      case .known(let bytes): wanted.kept = bytes
      case .nothing: break
      case .damaged: Repetition.sayDamaged(session)
      }
    }
    if let changesSince {
      wanted.base = try await FormerCatalogue.reading(
        changesSince, workspace, publishesErrors: publishesErrors, session)
    }
    if let measuredSince {
      wanted.formerItems = try await RevisionComparison.formerItems(
        measuredSince, of: workspace, root, session)
    }
    let builder = Builder(workspace, findings, wanted)
    let outcome = try await verifies ? builder.verify() : builder.build()
    sayWhereFilesCameFrom(outcome, session)
    session.say(
      now: { report(outcome, place, session) }, again: { report(outcome.again, place, session) })
    if verifies, !outcome.isUnchanged { return .findings }
    return outcome.leftOut.isEmpty && outcome.leftOutEvents.isEmpty ? .done : .findings
  }

  /// Makes one part of the site and writes it into a file.
  func write(_ shard: Shard, into path: String, in session: Session) async throws -> ExitStatus {
    guard let (workspace, root, findings) = try await inspected(in: session) else {
      return .failed
    }
    var wanted = options(root, session)
    wanted.program = try session.environment.programDigest
    let made = try await Builder(workspace, findings, wanted)
      .write(shard, to: WorkPath.joined(session.folder, path))
    session.note(
      Wording(
        zh:
          "第 \(shard.number) 部分（共 \(shard.count) 部分）写入 \(path)：\(made.pieces) 段内容，\(made.bytes) 字节；各部分都完成后用 zhun link 合成发布目录",
        en:
          "part \(shard.number) of \(shard.count), written into \(path): \(counted(made.pieces, "piece")), \(counted(made.bytes, "byte")); zhun link makes one site of the parts"
      ))
    return .done
  }

  /// Checks the workspace; nil, with a word on it, where nothing can be published.
  private func inspected(
    in session: Session
  ) async throws -> (Workspace, root: String, [Diagnostic])? {
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
      return nil
    }
    guard reportTemplates(of: inspection, session) else { return nil }
    return (inspection.workspace, root, inspection.outcome.diagnostics)
  }

  private func options(_ root: String, _ session: Session) -> Builder.Options {
    var options = Builder.Options(
      folder: folder.map { WorkPath.joined(session.folder, $0) } ?? root + "/build",
      outputs: outputs, generator: "zhun \(Version.current)", workers: session.workers)
    options.publishesErrors = publishesErrors
    options.day = session.givenDay
    options.today = session.day
    options.parts = parts
    return options
  }

  private func sayWhereFilesCameFrom(_ outcome: Builder.Outcome, _ session: Session) {
    if outcome.taken > 0 {
      session.detail(
        Wording(
          zh: "\(outcome.taken) 个文件所依据的内容没有变化，没有重新生成",
          en: outcome.taken == 1
            ? "1 file was not made anew: all that it is made from is as it was"
            : "\(outcome.taken) files were not made anew: all that they are made from is as it was")
      )
    }
    if let parts {
      session.detail(
        Wording(
          zh: "\(outcome.joined) 个文件取自各部分，其余在这里生成",
          en: "\(counted(outcome.joined, "file")) came out of the parts, the others were made here")
      )
      for name in parts.damaged {
        session.note(
          Wording(
            zh: "\(name) 的内容有损坏，损坏的没有使用，已在这里重新生成",
            en: "\(name) is damaged: what was damaged in it was not used but made here"))
      }
    }
    if let failure = outcome.notKept {
      session.detail(
        Wording(
          zh: "各文件的来源没有保存，下次全部重新生成：\(failure.message.zh)",
          en: "what files were made from was not kept for the next run: \(failure.message.en)"))
    }
  }

  /// Shows what is wrong in the workspace's templates; false where it keeps pages from being made.
  private func reportTemplates(
    of inspection: Inspection, _ session: Session
  ) -> Bool {
    let found = inspection.templates.diagnostics
    guard !found.isEmpty, outputs.contains(where: \.hasPages) else { return true }
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
          "the templates have \(counted(count, "error")): nothing was published or changed"
      ))
    return false
  }

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
