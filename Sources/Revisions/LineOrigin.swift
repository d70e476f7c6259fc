/// Since when a line of a file is as it is.
package struct LineOrigin: Hashable, Sendable {
  /// The hash of the commit that wrote it; nil for what no commit holds yet.
  package let commit: String?
  /// The day of that commit, such as `2026-06-30`, on the calendar of the one who made it.
  package let day: String?

  /// A line that no commit holds yet.
  static let uncommitted = LineOrigin(commit: nil, day: nil)
}

extension GitRepository {
  /// Since when lines are as they are; changes of white space alone do not count.
  ///
  /// - Parameter lines: the numbers of lines, from 1, of one file by its path from the folder
  /// - Returns: nothing for a file that git does not know
  package func origins(
    ofLines lines: Set<Int>,
    in path: String
  ) async throws(RevisionFailure) -> [Int: LineOrigin] {
    let git = GitCommand(folder: folder)
    let ranges = lines.sorted().flatMap { ["-L", "\($0),\($0)"] }
    let answer = try await git.run(["blame", "--porcelain", "-w"] + ranges + ["--", path])
    guard answer.isSuccess else {
      let known = try await git.run(["ls-files", "--error-unmatch", "--", path])
      guard known.isSuccess else { return [:] }
      throw GitCommand.refused(answer.error)
    }
    let commits = Self.commits(inBlame: answer.output).filter { lines.contains($0.key) }
    let days = try await days(of: Set(commits.values))
    return commits.mapValues { hash in
      hash.allSatisfy { $0 == "0" }
        ? .uncommitted : LineOrigin(commit: hash, day: days[hash])
    }
  }

  /// The hash of the commit of each line: what stands before a line that begins with a tab.
  private static func commits(inBlame output: [UInt8]) -> [Int: String] {
    var commits: [Int: String] = [:]
    var isHead = true
    for line in output.split(separator: 0x0A) {
      if line.first == 0x09 {
        isHead = true
      } else if isHead {
        let parts = String(decoding: line, as: UTF8.self).split(separator: " ")
        if parts.count >= 3, let number = Int(parts[2]) { commits[number] = String(parts[0]) }
        isHead = false
      }
    }
    return commits
  }

  private func days(of hashes: Set<String>) async throws(RevisionFailure) -> [String: String] {
    let known = hashes.filter { hash in !hash.allSatisfy { $0 == "0" } }.sorted()
    guard !known.isEmpty else { return [:] }
    let input = Array((known.joined(separator: "\n") + "\n").utf8)
    let output = try await GitCommand(folder: folder).output(
      ["log", "--no-walk", "--format=%H %cs", "--stdin"], input: input)
    let pairs = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline)
      .compactMap { line -> (String, String)? in
        let parts = line.split(separator: " ")
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
      }
    return Dictionary(pairs) { first, _ in first }
  }
}
