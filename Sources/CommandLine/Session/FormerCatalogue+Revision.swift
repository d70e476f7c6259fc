import Compiler
import Publishing
import Revisions
import Source
import Standard
import YAML

extension FormerCatalogue {
  /// Makes what a revision would publish: read out of git without a checkout, judged by its own day.
  static func reading(
    _ name: String, _ workspace: Workspace, publishesErrors: Bool, _ session: Session
  ) async throws -> @Sendable (Set<String>) -> FormerCatalogue {
    guard let root = workspace.root else {
      throw Failure(
        zh: "这里不在任何工作区内（没有 zhun.yaml），没有版本可以比对",
        en: "There is no workspace here whose revisions could be compared")
    }
    let revision = try await RevisionComparison.reading(name) {
      () async throws(RevisionFailure) in
      try await GitRepository(around: root).revision(name)
    }
    let then = try await RevisionComparison.State(
      revision, root, session, known: workspace.contents)
    for failure in then.failures { session.say(failure.message) }
    let day = CalendarDate(revision.day) ?? session.day
    let verdict = await Checker.verdict(
      on: then.workspace, workers: session.workers, asOf: day)
    return { outputs in
      let publication = Publication(
        then.workspace, verdict.diagnostics, withErrors: publishesErrors, outputs: outputs,
        generator: "zhun \(Version.current)",
        successions: then.workspace.successions.inForce(on: day))
      return FormerCatalogue(
        publication, revision: name, commit: revision.id, day: revision.day)
    }
  }
}
