package import Compiler
package import Source
package import Standard
import YAML

/// Fixes texts in memory as `--fix` fixes files.
package struct FixBench: Sendable {
  package let texts: [(path: String, bytes: [UInt8])]
  package let standard: Standard

  package init(_ texts: [(path: String, bytes: [UInt8])], _ standard: Standard) {
    self.texts = texts
    self.standard = standard
  }

  package init(_ example: Example, _ standard: Standard) {
    self.init(
      example.files.map { ($0.path, Array($0.content.text.utf8)) }, standard)
  }

  package func workspace(_ overlay: FileOverlay = FileOverlay()) -> Workspace {
    WorkspaceLoader(workers: 1).load(
      texts: texts.map { ($0.path, overlay[$0.path] ?? $0.bytes) }, standard: standard,
      division: "440113")
  }

  package func findings(_ overlay: FileOverlay = FileOverlay()) async -> [Diagnostic] {
    await Checker.check(workspace(overlay), workers: 1, asOf: Example.day)
  }

  /// - Parameter accepts: the findings whose fixes are to be applied
  package func run(
    where accepts: (Diagnostic) -> Bool = { _ in true }
  ) async throws -> FixRun {
    try await FixRun { overlay in
      let workspace = workspace(overlay)
      let found = await Checker.check(workspace, workers: 1, asOf: Example.day)
      return FixRun.View(
        files: workspace.files, standard: standard, diagnostics: found.filter(accepts),
        changeable: Set(workspace.files.trees.map(\.file)))
    }
  }

  /// The bench with the texts as a run leaves them.
  package func after(_ run: FixRun) -> FixBench {
    FixBench(texts.map { ($0.path, run.texts[$0.path]?.bytes ?? $0.bytes) }, standard)
  }
}
