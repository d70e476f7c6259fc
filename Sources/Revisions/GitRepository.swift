import Source

/// The git repository around a folder, whose revisions are read without touching any file.
package struct GitRepository: Sendable {
  /// The folder whose files are of interest: the repository's own or one below it.
  package let folder: String

  /// Opens the repository around a folder.
  package init(around folder: String) async throws(RevisionFailure) {
    self.folder = folder
    _ = try await GitCommand(folder: folder).output(["rev-parse", "--git-dir"])
  }

  /// The commit that a name stands for: a branch, a tag, a hash, `HEAD~3`.
  package func revision(_ name: String) async throws(RevisionFailure) -> Revision {
    let git = GitCommand(folder: folder)
    // The name by itself first: behind `:/words` nothing may stand.
    guard let object = try await git.object(name),
      let id = try await git.object(object + "^{commit}")
    else { throw await unknown(name) }
    let days = try await git.output(["rev-list", "--max-count=1", "--format=%cs", id])
    let day = String(decoding: days, as: UTF8.self).split(whereSeparator: \.isNewline).last ?? ""
    return Revision(name: name, id: id, day: String(day), repository: self)
  }

  private func unknown(_ name: String) async -> RevisionFailure {
    let shallow = try? await GitCommand(folder: folder).output(
      ["rev-parse", "--is-shallow-repository"])
    guard shallow.map({ String(decoding: $0, as: UTF8.self).hasPrefix("true") }) == true else {
      return RevisionFailure(
        zh: "仓库中没有版本“\(name)”", en: "The repository has no revision “\(name)”")
    }
    return RevisionFailure(
      zh: "仓库中没有版本“\(name)”：这是浅克隆，请取回全部历史（git fetch --unshallow，或在流水线中设 fetch-depth: 0）",
      en:
        "The repository has no revision “\(name)”: the clone is shallow, fetch its history (git fetch --unshallow, or fetch-depth: 0 in a pipeline)"
    )
  }
}

extension GitCommand {
  /// The hash of the one object that an expression names; nil where it names none.
  fileprivate func object(_ expression: String) async throws(RevisionFailure) -> String? {
    let answer = try await run(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", expression])
    let lines = String(decoding: answer.output, as: UTF8.self).split(whereSeparator: \.isNewline)
    return answer.isSuccess && lines.count == 1 ? lines.first.map(String.init) : nil
  }
}
