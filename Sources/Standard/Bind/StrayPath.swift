import Source

/// A file named by a path of one machine: with a drive, from the root, or with backslashes.
enum StrayPath {
  /// The same file by a path that a workspace can have; nil for what is no such path.
  static func inside(_ path: String) -> String? {
    guard path.contains("\\") || path.hasPrefix("/") || hasDrive(path) else { return nil }
    let parts = (hasDrive(path) ? path.dropFirst(2) : path[...])
      .split { $0 == "/" || $0 == "\\" }
      .filter { $0 != "." && $0 != ".." }
    guard let name = parts.last, name.contains(".") else { return nil }
    return parts.joined(separator: "/")
  }

  private static func hasDrive(_ path: String) -> Bool {
    let start = Array(path.prefix(2))
    return start.count == 2 && start[0].isASCII && start[0].isLetter && start[1] == ":"
  }
}
