/// Bytes that stand in for those of some files, so that a change can be looked at before it is written.
package struct FileOverlay: Hashable, Sendable {
  /// The bytes by the path that reports print.
  private var texts: [String: [UInt8]] = [:]

  package init() {}

  package var isEmpty: Bool { texts.isEmpty }

  package subscript(path: String) -> [UInt8]? {
    get { texts[path] }
    set { texts[path] = newValue }
  }
}

extension WorkspaceFiles {
  /// The same files, of which some have other bytes.
  func overlaid(by overlay: FileOverlay) -> WorkspaceFiles {
    guard !overlay.isEmpty else { return self }
    let read = read
    return WorkspaceFiles(
      list: list,
      read: { path throws(Failure) in
        if let text = overlay[path] { return text }
        return try read(path)
      },
      holds: holds)
  }
}
