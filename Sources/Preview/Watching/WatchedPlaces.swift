import Compiler

/// What of a workspace is watched: its settings, and two folders with all that is in them.
package struct WatchedPlaces: Hashable, Sendable {
  /// The folder of `zhun.yaml`.
  package let root: String
  /// The folders below which everything counts, relative to the root.
  package let folders: [String]

  /// - Parameter base: the folder of the standard and the items, as the settings name it
  package init(root: String, base: String) {
    self.root = root
    folders = [base, "templates"].filter { !$0.isEmpty }
  }

  /// Whether the name of a file is one that the compiler looks at; editors keep their own files beside it.
  static func counts(_ name: String) -> Bool { !name.hasPrefix(".") && !name.hasSuffix("~") }

  /// The root, the folders and all folders in them that are there.
  func allFolders() -> [String] {
    var found = [root]
    var pending = folders.flatMap { stepsDown($0) }
    while let folder = pending.popLast() {
      guard FileSystem.kind(folder) == .folder else { continue }
      found.append(folder)
      let isStep = folders.contains { (root + "/" + $0).hasPrefix(folder + "/") }
      guard !isStep, let names = try? FileSystem.names(in: folder) else { continue }
      pending += names.filter(Self.counts).map { folder + "/" + $0 }
    }
    return found
  }

  /// A folder and those that lead to it: it may be made only later.
  private func stepsDown(_ folder: String) -> [String] {
    var path = root
    return folder.split(separator: "/").map { part in
      path += "/" + part
      return path
    }
  }

  /// Whether something in a folder counts: in the root, only what is watched.
  func counts(_ name: String, in folder: String) -> Bool {
    guard Self.counts(name) else { return false }
    let path = folder + "/" + name
    if path == root + "/" + WorkspaceLoader.settingsName { return true }
    return folders.contains { watched in
      let place = root + "/" + watched
      return path == place || path.hasPrefix(place + "/") || place.hasPrefix(path + "/")
    }
  }

  /// Every file that counts, with what tells whether it has changed.
  func stamps() -> [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    let settings = root + "/" + WorkspaceLoader.settingsName
    stamps[settings] = FileStamp(settings)
    for folder in allFolders() where folder != root {
      for name in (try? FileSystem.names(in: folder)) ?? [] where counts(name, in: folder) {
        let path = folder + "/" + name
        stamps[path] = FileStamp(path)
      }
    }
    return stamps
  }
}
