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
    try refuseStrangers()
    try refuseLinks(files.map(\.path))
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

  /// A folder that holds other things is no place for a workspace.
  private func refuseStrangers() throws(Failure) {
    switch FileSystem.targetKind(folder) {
    case .missing: return
    case .folder: break
    default:
      throw Failure(
        zh: "\(folder) 是文件，不是目录：--out 要写一个目录", en: "\(folder) is no folder: --out takes a folder")
    }
    guard !replaces, FileSystem.kind(folder + "/" + WorkspaceLoader.settingsName) == .missing else {
      return
    }
    let names = try FileSystem.names(in: folder).filter { !$0.hasPrefix(".") }
    guard let first = names.first else { return }
    throw Failure(
      zh: "\(folder) 里已有 \(first) 等内容，又不是工作区，没有写入任何文件；换一个空目录，或者加 --force",
      en:
        "\(folder) holds \(first) and is no workspace: nothing was written; take an empty folder, or --force"
    )
  }

  /// Links on the way to a file would lead out of the folder.
  private func refuseLinks(_ paths: [String]) throws(Failure) {
    var known: Set<String> = []
    for path in paths {
      var below = ""
      for part in path.split(separator: "/").dropLast() {
        below += "/" + part
        guard known.insert(below).inserted, FileSystem.kind(folder + below) == .link else {
          continue
        }
        throw Failure(
          zh: "\(folder)\(below) 是链接，会写到别处，没有写入任何文件",
          en: "\(folder)\(below) is a link that leads elsewhere: nothing was written")
      }
    }
  }
}
