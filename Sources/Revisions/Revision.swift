import Source

/// One commit, and the files that it holds below the repository's folder of interest.
package struct Revision: Sendable {
  /// The name that it was asked for by.
  package let name: String
  /// The hash of the commit.
  package let id: String
  /// The day of the commit, such as `2026-06-30`, on the calendar of the one who made it.
  package let day: String
  private let repository: GitRepository

  init(name: String, id: String, day: String, repository: GitRepository) {
    self.name = name
    self.id = id
    self.day = day
    self.repository = repository
  }

  /// The regular files below the folder, by their paths from it; links and other repositories are none.
  package func files() async throws(RevisionFailure) -> [RevisionFile] {
    let list = try await GitCommand(folder: repository.folder).output([
      "ls-tree", "-r", "-z", "-l", id,
    ])
    return list.split(separator: 0).compactMap(RevisionFile.init)
  }

  /// What files hold, in their order; one call of git for all.
  package func contents(of files: [RevisionFile]) async throws(RevisionFailure) -> [[UInt8]] {
    guard !files.isEmpty else { return [] }
    var input: [UInt8] = []
    var limit = 0
    for file in files {
      guard let size = file.size else { throw unreadable(file) }
      input += Array(file.blob.text.utf8) + [0x0A]
      // The answer is a line with the hash, the type and the size, the bytes, and a line feed.
      limit += file.blob.text.utf8.count + 32 + size
    }
    let output = try await GitCommand(folder: repository.folder)
      .output(["cat-file", "--batch"], input: input, limit: limit)
    var contents: [[UInt8]] = []
    contents.reserveCapacity(files.count)
    var rest = output[...]
    for file in files {
      guard let end = rest.firstIndex(of: 0x0A) else { throw unreadable(file) }
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      guard head.count == 3, head[1] == "blob", let size = Int(head[2]),
        rest.endIndex - end > size + 1
      else { throw unreadable(file) }
      contents.append(Array(rest[(end + 1)...].prefix(size)))
      rest = rest[(end + size + 2)...]
    }
    return contents
  }

  private func unreadable(_ file: RevisionFile) -> RevisionFailure {
    RevisionFailure(
      zh: "版本“\(name)”的文件 \(file.path) 读不出来：仓库中缺少对象 \(file.blob.text)",
      en:
        "\(file.path) of the revision “\(name)” cannot be read: the repository lacks the object \(file.blob.text)"
    )
  }
}
