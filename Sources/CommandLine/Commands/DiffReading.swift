import Compiler
import Reports
import Source
import Standard
import YAML

/// The workspace of a comparison and what of it the paths select.
struct DiffReading {
  let workspace: Workspace
  /// The paths as the workspace has them.
  let scope: [String]
  /// The files that they hold; nil for all.
  let files: Set<FileID>?
  /// What a check finds there; nil where nobody asked.
  let findings: CheckOutcome?
  /// What stands in the way of a whole comparison, wherever it stands: all districts are compared.
  let failures: [Failure]

  init(
    _ paths: [String], withFindings: Bool, _ baseline: String?, in session: Session
  ) async throws {
    let selection = try Selection(paths, from: session.folder)
    let scope: [String]
    let unread: [Failure]
    if withFindings {
      var request = Inspection.Request(paths: paths)
      request.baseline = try baseline.map { try KnownFindings(at: $0, in: session) }
      let inspection = try await Inspection(request, in: session)
      workspace = inspection.workspace
      findings = inspection.outcome
    } else {
      let loader = WorkspaceLoader(workers: session.workers)
      switch selection.place {
      case .workspace(let root, _): workspace = try await loader.load(root: root)
      case .files(let files): workspace = await loader.load(files: files, in: session.folder)
      }
      findings = nil
    }
    switch selection.place {
    case .workspace(_, let paths): scope = paths
    case .files: scope = [""]
    }
    let review = Review(workspace, scope: scope, diagnostics: workspace.diagnostics)
    unread = Review(workspace, scope: [""], diagnostics: workspace.diagnostics).unread
    failures = selection.failures + workspace.failures + review.failures + unread
    self.scope = scope.contains("") ? [] : scope
    let all = workspace.files
    files =
      scope.contains("")
      ? nil
      : Set(
        workspace.items.map(\.file).filter { file in
          scope.contains { WorkPath.holds($0, all.path(file)) }
        })
  }
}

extension KnownFindings {
  /// The baseline in a file.
  init(at path: String, in session: Session) throws(Failure) {
    let bytes = try FileSystem.read(WorkPath.joined(session.folder, path))
    try self.init(SourceText(path: path, bytes: bytes))
  }
}
