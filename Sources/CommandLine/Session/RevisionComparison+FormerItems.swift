import Compiler
import Revisions
import Source

extension RevisionComparison {
  /// What the items of a workspace were at a revision.
  ///
  /// A state that could be read in part only would make reductions of what is missing: it is refused.
  static func formerItems(
    _ name: String, of workspace: Workspace, _ root: String, _ session: Session
  ) async throws(Failure) -> FormerItems {
    let revision = try await reading(name) { () async throws(RevisionFailure) in
      try await GitRepository(around: root).revision(name)
    }
    let state = try await State(revision, root, session, known: workspace.contents)
    if let failure = state.failures.first { throw failure }
    let commit = String(revision.id.prefix(10))
    return FormerItems(
      state.workspace, label: commit.hasPrefix(name) ? commit : "\(name)（\(commit)）", to: workspace)
  }
}
