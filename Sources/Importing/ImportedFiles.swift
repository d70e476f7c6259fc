package import Compiler
import Source

/// Puts imported files into a folder: all of them or none, and never over what is there unless asked to.
package struct ImportedFiles {
  private let folder: String
  private let replaces: Bool

  /// - Parameter replaces: whether files that are there already may be replaced
  package init(folder: String, replaces: Bool) {
    self.folder = folder
    self.replaces = replaces
  }

  package func write(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) {
    let changed = files.filter { file in
      let known = try? FileSystem.read(folder + "/" + file.path)
      return known != file.bytes
    }
    let taken = changed.filter { FileSystem.kind(folder + "/" + $0.path) != .missing }
    if let first = taken.first, !replaces {
      throw Failure(
        zh:
          "\(folder) 里已经有 \(first.path)\(taken.count > 1 ? " 等 \(taken.count) 个文件" : "")，没有写入任何文件；要覆盖就加 --force",
        en:
          "\(folder) has \(first.path)\(taken.count > 1 ? " and \(taken.count - 1) more" : "") already: nothing was written; --force replaces it"
      )
    }
    // Every file is complete under another name before the first takes its place.
    var staged: [(temporary: String, path: String)] = []
    do throws(Failure) {
      for file in changed {
        let path = folder + "/" + file.path
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let parent = parts.dropLast().joined(separator: "/")
        try FileSystem.makeFolders(parent)
        let temporary = "\(parent)/.\(parts.last ?? "").importing"
        try FileSystem.remove(temporary)
        try FileSystem.write(file.bytes, to: temporary)
        staged.append((temporary, path))
      }
      for (temporary, path) in staged { try FileSystem.move(temporary, to: path) }
    } catch {
      for (temporary, _) in staged { try? FileSystem.remove(temporary) }
      throw error
    }
  }
}
