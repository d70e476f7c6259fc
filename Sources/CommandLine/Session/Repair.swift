import Compiler
import Reports
import Source
import YAML

/// The safe fixes of what paths select, applied in memory.
struct Repair {
  /// The workspace as the fixes leave it.
  private let inspection: Inspection
  private let run: FixRun

  init(_ request: Inspection.Request, in session: Session) async throws {
    var last: Inspection?
    run = try await FixRun { overlay in
      var request = request
      request.overlay = overlay
      let inspection = try await Inspection(request, in: session)
      last = inspection
      return FixRun.View(
        files: inspection.outcome.files, standard: inspection.workspace.standard,
        diagnostics: inspection.outcome.diagnostics, changeable: inspection.changeable)
    }
    if let last {
      inspection = last
    } else {
      inspection = try await Inspection(request, in: session)
    }
  }

  /// Prints the changes as a patch and writes nothing.
  func show(in session: Session, failing: Bool) -> ExitStatus {
    let diff = UnifiedDiff(
      isColored: session.isColored(session.output), isForPeople: session.output.isTerminal)
    for (path, text) in changes { session.output.write(diff.bytes(path, text)) }
    for failure in inspection.failures { session.say(failure.message) }
    let count = Self.count(run.count, changes.count)
    session.note(
      changes.isEmpty
        ? Wording(zh: "没有可以自动修改的地方", en: "there is nothing to fix safely")
        : Wording(
          zh: "可自动修改\(count.zh)，没有写入", en: "\(count.en) would be applied; nothing was written"))
    noteRest(in: session)
    guard inspection.failures.isEmpty else { return .failed }
    return changes.isEmpty || !failing ? .done : .findings
  }

  /// Writes the changed files, each in one step, and returns what remains to be reported.
  func written(_ request: Inspection.Request, in session: Session) async throws -> Inspection {
    var failures: [Failure] = []
    let folder = inspection.workspace.root ?? session.folder
    for (path, text) in changes {
      do throws(Failure) {
        try FileSystem.replace(
          WorkPath.joined(folder, path), holding: text.original, with: text.bytes)
      } catch {
        failures.append(error)
      }
    }
    guard failures.isEmpty else {
      // What could not be written is as it was: the report is about the files as they are.
      var inspection = try await Inspection(request, in: session)
      inspection.add(failures)
      return inspection
    }
    let count = Self.count(run.count, changes.count)
    session.note(
      changes.isEmpty
        ? Wording(zh: "没有可以自动修改的地方", en: "there was nothing to fix safely")
        : Wording(zh: "已自动修改\(count.zh)", en: "applied \(count.en)"))
    noteRest(in: session)
    var mended = inspection
    mended.outcome.isMended = true
    return mended
  }

  /// The changed files in the order of their paths.
  private var changes: [(path: String, text: EditedText)] {
    run.texts.filter { $0.value.bytes != $0.value.original }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, $0.value) }
  }

  /// Says what was not applied: fixes that would do harm, and suggestions that a person decides on.
  private func noteRest(in session: Session) {
    let files = inspection.workspace.files
    for finding in run.refused {
      let source = files[finding.location.file].source
      let line = LineTable(source).line(of: Int(finding.location.range.start))
      let place = "\(source.path):\(line)"
      session.note(
        Wording(
          zh: "\(place) \(finding.rule.code) 没有自动修改：改后文件会有新的错误，请手工改正",
          en:
            "\(place): \(finding.rule.code) was not fixed, the file would have new errors: correct it by hand"
        ))
    }
    let open = inspection.outcome.diagnostics.count { $0.fix?.isSafe == false }
    guard open > 0 else { return }
    session.note(
      Wording(
        zh: "另有 \(open) 处修改建议，需要人来决定",
        en: "\(counted(open, "suggested change")) left for a person to decide"))
  }

  private static func count(_ fixes: Int, _ files: Int) -> Wording {
    Wording(
      zh: " \(fixes) 处，涉及 \(files) 个文件",
      en: "\(counted(fixes, "fix", plural: "fixes")) in \(counted(files, "file"))")
  }
}
