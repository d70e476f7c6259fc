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
    try refuseFile()
    let isNew = FileSystem.targetKind(folder) == .missing
    try FileSystem.makeFolders(folder)
    guard let lock = FolderLock(FileSystem.absolute(folder) ?? folder) else {
      throw Failure(zh: "另一个 zhun 正在写 \(folder)", en: "another zhun is writing \(folder)")
    }
    defer { withExtendedLifetime(lock) {} }
    do throws(Failure) {
      try writeAlone(files)
    } catch {
      if isNew { FileSystem.removeEmpty(folder) }
      throw error
    }
  }

  /// Writes while no other run does.
  private func writeAlone(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) {
    try removeRests(of: files.map(\.path))
    try refuseStrangers(files)
    try Self.refuseLinks(to: files.map(\.path), in: folder)
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
        let temporary = "\(parent)/.\(parts.last ?? "")\(Self.suffix)"
        staged.append((temporary, path))
        try FileSystem.write(file.bytes, to: temporary)
      }
      // The settings come last: a folder that has them is a whole workspace.
      let isSettings = { (path: String) in path == folder + "/" + WorkspaceLoader.settingsName }
      for (temporary, path) in staged where !isSettings(path) {
        try FileSystem.move(temporary, to: path)
      }
      for (temporary, path) in staged where isSettings(path) {
        try FileSystem.move(temporary, to: path)
      }
    } catch {
      for (temporary, _) in staged { try? FileSystem.remove(temporary) }
      throw error
    }
  }

  /// How the name of a file ends that is not yet in its place.
  private static let suffix = ".importing"

  /// Removes what a run left that was ended before its files were in their places.
  private func removeRests(of paths: [String]) throws(Failure) {
    var pending = Set(
      paths.compactMap { $0.split(separator: "/").dropLast().first.map(String.init) }
    )
    .map { folder + "/" + $0 }
    try removeRests(in: folder)
    while let place = pending.popLast() {
      guard FileSystem.kind(place) == .folder else { continue }
      try removeRests(in: place)
      for name in try FileSystem.names(in: place) where !name.hasPrefix(".") {
        pending.append(place + "/" + name)
      }
    }
  }

  private func removeRests(in place: String) throws(Failure) {
    for name in try FileSystem.names(in: place)
    where name.hasPrefix(".") && name.hasSuffix(Self.suffix)
      && FileSystem.kind(place + "/" + name) == .file
    {
      try FileSystem.remove(place + "/" + name)
    }
  }

  private func refuseFile() throws(Failure) {
    switch FileSystem.targetKind(folder) {
    case .missing, .folder: return
    default:
      throw Failure(
        zh: "\(folder) 是文件，不是目录：--out 要写一个目录", en: "\(folder) is no folder: --out takes a folder")
    }
  }

  /// A folder that holds other things is no place for a workspace.
  ///
  /// What an import of the same records left when it was ended half-way is nothing else.
  private func refuseStrangers(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) {
    guard !replaces, FileSystem.kind(folder + "/" + WorkspaceLoader.settingsName) == .missing else {
      return
    }
    let own = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    var stranger: String?
    var pending = [""]
    while stranger == nil, let below = pending.popLast() {
      for name in try FileSystem.names(in: folder + "/" + below) where !name.hasPrefix(".") {
        let path = below + name
        if FileSystem.kind(folder + "/" + path) == .folder {
          pending.append(path + "/")
        } else if own[path] == nil || (try? FileSystem.read(folder + "/" + path)) != own[path] {
          stranger = path
          break
        }
      }
    }
    guard let first = stranger?.split(separator: "/").first else { return }
    throw Failure(
      zh: "\(folder) 里已有 \(first) 等内容，又不是工作区，没有写入任何文件；换一个空目录，或者加 --force",
      en:
        "\(folder) holds \(first) and is no workspace: nothing was written; take an empty folder, or --force"
    )
  }

  /// Links on the way to a file would lead out of the folder.
  package static func refuseLinks(
    to paths: [String], in folder: String
  ) throws(Failure) {
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
