import Compiler
import Publishing
import Reports
import Source
import Standard
import YAML

/// Checks what paths select and keeps what belongs to the selection.
struct Inspection {
  /// What of a check is asked for.
  struct Request {
    /// Files and folders to report on; without any, the whole workspace.
    var paths: [String] = []
    /// What was known before and is not reported again.
    var baseline: KnownFindings?
    /// The revision since which items have to have changed to be reported on.
    var since: String?
    /// What stands in for the bytes of some files: fixes that are not written yet.
    var overlay = FileOverlay()
    /// What checks of parts of the workspace left, with their names.
    var parts: [(name: String, bytes: [UInt8])] = []
    /// Whether findings are all that is asked for, so that items which nothing has touched need not be read.
    var asksForFindingsAlone = false
  }

  let workspace: Workspace
  let verdict: Verdict
  var outcome: CheckOutcome
  /// Why the job could not be done; empty where everything was looked at.
  private(set) var failures: [Failure]
  /// Files that findings say were not readable as YAML, so that nothing more is known of them.
  let unread: [Failure]
  /// Whether the settings or the standard, which everything is judged by, have errors.
  let hasBrokenBasis: Bool
  /// The files in which fixes may be applied.
  var changeable: Set<FileID> { review.changeable }
  private let review: Review

  /// What the report is limited to; nil where it is whole.
  let since: Since?
  /// What is wrong in the workspace's own templates.
  let templates: TemplateReview

  init(_ request: Request, in session: Session) async throws {
    let selection = try Selection(request.paths, from: session.folder)
    let loader = WorkspaceLoader(workers: session.workers, overlay: request.overlay)
    let scope: [String]
    switch selection.place {
    case .workspace(let root, let paths):
      session.detail(Wording(zh: "工作区 \(root)", en: "workspace \(root)"))
      (workspace, verdict) = try await Self.check(
        root, loader, request.parts,
        request.asksForFindingsAlone ? session.checks : nil, session)
      scope = paths
    case .files(let files):
      workspace = await loader.load(files: files, in: session.folder)
      verdict = await Checker.verdict(on: workspace, workers: session.workers, asOf: session.day)
      scope = [""]
      // Rounds of fixes look again and again: it is said once.
      guard request.overlay.isEmpty else { break }
      session.note(
        Wording(
          zh: "不在任何工作区内，仅按内置国家标准核验；继承的内容、登记册里的名称和附件没有核验",
          en:
            "Outside any workspace: checked against the built-in national standard alone; what is inherited, names of registers and attached files were not checked"
        ))
    }
    let name = workspace.standard.name
    session.detail(Wording(zh: "标准：\(name.zh)", en: "standard: \(name.en)"))
    since =
      if let name = request.since {
        try await Self.changes(in: workspace, since: name, session)
      } else {
        nil
      }
    templates = try TemplateReview(workspace)
    let review = Review(
      workspace, scope: scope, diagnostics: verdict.diagnostics, templates: templates)
    failures = selection.failures + workspace.failures + review.failures
    unread = review.unread
    hasBrokenBasis = review.hasBrokenBasis
    self.review = review
    let changes = since?.changes
    let isShown = { (diagnostic: Diagnostic) in
      review.shows(diagnostic)
        && (changes?.concerns(diagnostic) ?? true || review.stops(diagnostic))
    }
    let items = workspace.items
    let changedItems = changes.map { changes in
      zip(items, zip(review.selectedItems, changes.isChanged))
        .filter { $1.0 && $1.1 }.map(\.0)
    }
    let itemCount = changedItems?.count ?? review.counts.items
    outcome = CheckOutcome(
      files: templates.files,
      diagnostics: (verdict.diagnostics.allSatisfy(isShown)
        ? verdict.diagnostics : verdict.diagnostics.filter(isShown))
        + templates.diagnostics.filter(review.showsTemplate),
      suppressed: verdict.suppressed.filter { isShown($0.diagnostic) },
      baseline: request.baseline,
      checked: changedItems?.map(\.file) ?? review.selected + review.selectedTemplates,
      counts: (review.counts.files, itemCount),
      since: since?.scope((itemCount, review.counts.items)),
      notChecked: (failures + unread).map(\.message), day: session.day,
      names: ReportNames(workspace))
  }

  /// Checks a workspace, and takes over what an earlier check found of codes that nothing has touched since.
  private static func check(
    _ root: String, _ loader: WorkspaceLoader, _ parts: [(name: String, bytes: [UInt8])],
    _ checks: PlaceMemory?, _ session: Session
  ) async throws(Failure) -> (Workspace, Verdict) {
    let (workers, day) = (session.workers, session.day)
    if !parts.isEmpty {
      let program = try session.environment.programDigest
      let workspace = try await loader.load(
        root: root, after: Recollection(parts: parts, day: day, program: program))
      if let checked = await Checker.check(
        recollected: workspace, workers: workers, asOf: day)
      {
        sayTakenOver(workspace, session)
        return (workspace, checked.verdict)
      }
    }
    guard let checks else {
      let workspace = try await loader.load(root: root)
      return (workspace, await Checker.verdict(on: workspace, workers: workers, asOf: day))
    }
    var known: [UInt8]?
    switch checks.recall(root) {
    case .known(let bytes): known = bytes
    case .nothing: break
    case .damaged: Repetition.sayDamaged(session)
    }
    for bytes in known.map({ [$0, nil] }) ?? [nil] {
      let workspace = try await loader.load(
        root: root, after: Recollection(last: bytes, day: day, program: checks.program))
      guard
        let checked = await Checker.check(recollected: workspace, workers: workers, asOf: day)
      else { continue }
      sayTakenOver(workspace, session)
      if let kept = checked.keptBytes {
        do throws(Failure) {
          if kept != bytes { try checks.keep(kept, of: root) }
          Observations.current?.goBy(findings: kept)
        } catch {
          session.detail(
            Wording(
              zh: "逐项结果没有保存：\(error.message.zh)",
              en: "what was found of each item was not kept: \(error.message.en)"))
        }
      }
      return (workspace, checked.verdict)
    }
    let workspace = try await loader.load(root: root)
    return (workspace, await Checker.verdict(on: workspace, workers: workers, asOf: day))
  }

  /// Says of how many items it was known what is to be found.
  private static func sayTakenOver(_ workspace: Workspace, _ session: Session) {
    let (known, read) = (workspace.countLeft, workspace.items.count)
    guard known > 0 else { return }
    session.detail(
      Wording(
        zh: "\(known) 个事项及其依据没有变化，沿用已有结果；重新核验的事项：\(read)",
        en:
          known == 1
          ? "taken over: 1 item that is as it was, like all that it is judged by; checked: \(read)"
          : "taken over: \(known) items that are as they were, like all that they are judged by; checked: \(read)"
      ))
  }

  /// Adds failures of what was done with what was found.
  mutating func add(_ more: [Failure]) {
    failures += more
  }

  /// The exit code, given the severity at which findings fail; nil where they never do.
  func status(failingAt severity: Severity?) -> ExitStatus {
    if !failures.isEmpty { return .failed }
    if let severity, outcome.diagnostics.contains(where: { $0.severity >= severity }) {
      return .findings
    }
    // An unreadable file is a finding; where findings do not fail, it still is no quiet pass.
    return unread.isEmpty ? .done : .failed
  }
}
