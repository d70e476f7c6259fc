import Compiler
import Source
import Standard

extension Session {
  /// The workspace around the folder, or an empty one with the built-in standard where there is none.
  ///
  /// - Returns: the workspace, and `failed` where its settings or its standard cannot be relied on.
  func loadStandard() async throws -> (workspace: Workspace, status: ExitStatus) {
    let loader = WorkspaceLoader(workers: workers)
    guard let folder = FileSystem.absolute(folder), FileSystem.targetKind(folder) == .folder else {
      throw Failure(zh: "目录 \(self.folder) 不存在", en: "There is no folder \(self.folder)")
    }
    guard let root = WorkspaceLoader.root(of: folder) else {
      return (await loader.load(files: []), .done)
    }
    detail(Wording(zh: "工作区 \(root)", en: "workspace \(root)"))
    let workspace = try await loader.load(root: root)
    let review = Review(
      workspace, scope: [""], diagnostics: workspace.diagnostics)
    let failures = workspace.failures + review.failures
    for failure in failures { say(failure.message) }
    return (workspace, failures.isEmpty ? .done : .failed)
  }
}
