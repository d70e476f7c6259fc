import Compiler
import Reports
import Revisions
import Source
import Standard
import YAML

extension RevisionComparison {
  /// One of the two states, with what of it could not be read.
  struct State {
    let workspace: Workspace
    /// Nil for the files as they are.
    let revision: Revision?
    let failures: [Failure]
    /// The files that could not be read, so that nobody knows what they say.
    let unread: [String]

    init(
      _ revision: Revision, _ root: String, _ session: Session, known: [String: [UInt8]] = [:]
    ) async throws(Failure) {
      let then = try await RevisionComparison.reading(revision.name) {
        () async throws(RevisionFailure) in
        try await RevisionWorkspace(of: revision, root: root, known: known, session)
      }
      guard let workspace = then.workspace else {
        throw Failure(
          zh: "版本 \(revision.name) 里还没有这个工作区（没有 zhun.yaml），没有比对",
          en:
            "There was no workspace (no zhun.yaml) at revision \(revision.name): nothing was compared"
        )
      }
      try self.init(workspace, revision: revision, oversized: then.oversized)
    }

    init(_ workspace: Workspace, revision: Revision?, oversized: [String]) throws(Failure) {
      self.workspace = workspace
      self.revision = revision
      let name = Self.name(revision)
      try Self.refuse(workspace, name)
      let files = workspace.files
      // A file that is no item although it stands where items do says something that nobody understands.
      let used = Set(
        (workspace.items + workspace.unusedCatalogue).flatMap { $0.layers.map(\.file) })
      let faulty = Set(
        workspace.diagnostics.lazy.filter { $0.severity == .error }.map(\.location.file))
      let unread = files.trees.filter { tree in
        switch files.role(tree.file) {
        case .item: tree.root == nil || !used.contains(tree.file) && faulty.contains(tree.file)
        case .catalogue, .form: tree.root == nil
        default: false
        }
      }.map(\.source.path)
      failures =
        workspace.failures
        + unread.map { path in
          Failure(
            zh: "\(name.zh)，\(path) 读不出来，与它有关的事项没有比对",
            en: "\(name.en), \(path) cannot be read: the items that it makes were not compared")
        }
        + oversized.map { path in
          Failure(
            zh: "\(name.zh)，\(path) 太大，没有读取，没有比对",
            en: "\(name.en), \(path) is too large and was not read: it was not compared")
        }
      self.unread = unread + oversized
    }

    var shown: ChangesOutcome.Side {
      ChangesOutcome.Side(
        revision: revision?.name,
        commit: revision.map { ChangesOutcome.Commit(id: $0.id, day: $0.day) },
        files: workspace.files, edition: workspace.standard.edition)
    }

    private static func name(_ revision: Revision?) -> Wording {
      revision.map { Wording(zh: "版本 \($0.name) 中", en: "At revision \($0.name)") }
        ?? Wording(zh: "现在的文件中", en: "In the files as they are")
    }

    /// Under broken settings, a broken standard or an unusable register nobody knows what items say.
    private static func refuse(_ workspace: Workspace, _ name: Wording) throws(Failure) {
      let broken = workspace.diagnostics.filter { $0.severity == .error }
      let files = workspace.files
      for diagnostic in broken {
        let file = diagnostic.location.file
        switch files.role(file) {
        case .settings, .standard:
          throw Failure(
            zh: "\(name.zh)，\(files.path(file)) 有错误，没有比对：\(diagnostic.message(in: .chinese))",
            en:
              "\(name.en), \(files.path(file)) has errors, nothing was compared: \(diagnostic.message(in: .english))"
          )
        default: continue
        }
      }
      for file in workspace.unusableLayers where workspace.files.role(file).isRegister {
        throw Failure(
          zh: "\(name.zh)，\(files.path(file)) 有错误，一条也用不上，没有比对",
          en:
            "\(name.en), \(files.path(file)) has errors and nothing of it can be used: nothing was compared"
        )
      }
    }
  }
}

extension FileRole {
  fileprivate var isRegister: Bool {
    switch self {
    case .laws, .bodies, .points: true
    default: false
    }
  }
}
