import Compiler

/// Paths as people write them and reports print them.
package enum WorkPath {
  /// A path as seen from a folder; `.` and `..` are resolved.
  package static func joined(_ folder: String, _ path: String) -> String {
    tidy(path.hasPrefix("/") ? path : folder + "/" + path)
  }

  /// The part of a path below a folder: empty for the folder itself, nil for a path elsewhere.
  package static func relative(_ path: String, to folder: String) -> String? {
    if path == folder { return "" }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }

  /// Whether a path is another one or stands below it; the empty path holds everything.
  package static func holds(_ ancestor: String, _ path: String) -> Bool {
    ancestor.isEmpty || path == ancestor || path.hasPrefix(ancestor + "/")
  }

  /// Where a path that a person gave leads: seen from the folder they are in or, as reports print
  /// paths, from the workspace around it.
  static func place(_ path: String, from folder: String) -> String {
    let near = joined(folder, path)
    guard FileSystem.kind(near) == .missing, let root = WorkspaceLoader.root(of: folder) else {
      return near
    }
    let far = joined(root, path)
    return FileSystem.kind(far) == .missing ? near : far
  }

  private static func tidy(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
