import Source

extension GitRepository {
  /// The last state that two revisions have in common; nil for the second stands for what is checked out.
  package func fork(
    of first: Revision, and second: Revision?
  ) async throws(RevisionFailure) -> Revision {
    let answer = try await GitCommand(folder: folder)
      .run(["merge-base", first.id, second?.id ?? "HEAD"])
    let id = String(decoding: answer.output, as: UTF8.self).filter { !$0.isNewline }
    guard answer.isSuccess, !id.isEmpty else {
      throw RevisionFailure(
        zh: "与 \(second?.name ?? "HEAD") 没有共同的历史（浅克隆请先取回全部历史）",
        en:
          "It has no history in common with \(second?.name ?? "HEAD") (a shallow clone needs its whole history)"
      )
    }
    let fork = try await revision(id)
    return Revision(name: first.name, id: fork.id, day: fork.day, repository: self)
  }

  /// The last commit that held each file which is deleted on the way from one revision to another.
  ///
  /// - Parameter later: nil for what is checked out; a file that is deleted there only was last in `HEAD`
  package func lastCommits(
    from earlier: Revision, to later: Revision?
  ) async throws(RevisionFailure) -> [String: (id: String, day: String)] {
    let git = GitCommand(folder: folder)
    let end = later?.id ?? "HEAD"
    let log = try await git.output([
      "log", "--no-renames", "--diff-filter=D", "--name-only", "-z", "--relative",
      "--format=%x01%P", "\(earlier.id)..\(end)", "--", ".",
    ])
    var parents: [String: String] = [:]
    var parent = ""
    for part in log.split(separator: 0) {
      let text = String(decoding: part, as: UTF8.self).drop { $0.isNewline }
      if text.first == "\u{1}" {
        parent = String(text.dropFirst().prefix { $0 != " " && !$0.isNewline })
      } else if !parent.isEmpty, parents[String(text)] == nil {
        // The log begins with the latest commit.
        parents[String(text)] = parent
      }
    }
    var days = try await days(of: Set(parents.values).sorted())
    if later == nil {
      let head = try await revision("HEAD")
      days[head.id] = head.day
      for file in try await head.files() where parents[file.path] == nil {
        parents[file.path] = head.id
      }
    }
    return parents.compactMapValues { id in days[id].map { (id, $0) } }
  }

  private func days(of commits: [String]) async throws(RevisionFailure) -> [String: String] {
    guard !commits.isEmpty else { return [:] }
    let input = Array((commits.joined(separator: "\n") + "\n").utf8)
    let list = try await GitCommand(folder: folder).output(
      ["log", "--no-walk=unsorted", "--stdin", "--format=%H %cs"], input: input)
    var days: [String: String] = [:]
    for line in String(decoding: list, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: " ")
      if parts.count == 2 { days[String(parts[0])] = String(parts[1]) }
    }
    return days
  }
}
