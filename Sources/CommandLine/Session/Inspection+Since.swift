import Compiler
import Reports
import Revisions
import Source
import Standard
import YAML

extension Inspection {
  /// What a check is limited to: what has changed since a revision.
  struct Since {
    let revision: String
    let changes: Changes

    /// Why more than the changed items is reported; nil where nothing more is.
    var remark: Wording? {
      let reason: Wording? =
        switch changes.cause {
        case nil: nil
        case .noWorkspace: Wording(zh: "当时还没有这个工作区", en: "there was no workspace yet")
        case .brokenSettings:
          Wording(zh: "当时的 zhun.yaml 有错误", en: "zhun.yaml had errors then")
        case .settings: Wording(zh: "zhun.yaml 的设置已变化", en: "the settings of zhun.yaml changed")
        case .standard: Wording(zh: "标准已变化", en: "the standard changed")
        case .suppressions:
          Wording(zh: "zhun.yaml 中的忽略已到期", en: "a suppression of zhun.yaml has run out")
        }
      return reason.map {
        Wording(
          zh: "自 \(revision) 以来\($0.zh)，全部事项都视为有变化",
          en: "since \(revision), \($0.en): every item counts as changed")
      }
    }

    func scope(_ counts: (changed: Int, all: Int)) -> SinceScope {
      SinceScope(revision: revision, changedItems: counts.changed, allItems: counts.all)
    }
  }

  /// Compares a workspace with what it was at a revision, which is read out of git without a checkout.
  static func changes(
    in workspace: Workspace, since name: String, _ session: Session
  ) async throws(Failure) -> Since {
    guard let root = workspace.root else {
      throw Failure(
        zh: "这里不在任何工作区内（没有 zhun.yaml），--since 无从比较",
        en: "There is no workspace here that --since could compare")
    }
    do throws(RevisionFailure) {
      let revision = try await GitRepository(around: root).revision(name)
      session.detail(
        Wording(zh: "版本 \(name)：\(revision.id)", en: "revision \(name): \(revision.id)"))
      return Since(
        revision: name, changes: try await changes(in: workspace, root, since: revision, session))
    } catch {
      throw Failure(
        zh: "--since \(name)：\(error.message.zh)", en: "--since \(name): \(error.message.en)")
    }
  }

  private static func changes(
    in workspace: Workspace, _ root: String, since revision: Revision, _ session: Session
  ) async throws(RevisionFailure) -> Changes {
    let then = try await RevisionWorkspace(
      of: revision, root: root, known: workspace.contents, session)
    guard let earlier = then.workspace else {
      return Changes(everythingIn: workspace, because: .noWorkspace)
    }
    return await Changes(
      from: earlier, on: CalendarDate(revision.day) ?? session.day, to: workspace, on: session.day,
      workers: session.workers)
  }
}
