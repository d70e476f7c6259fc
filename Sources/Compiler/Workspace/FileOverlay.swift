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

  /// The bytes of a file: those that stand in for it, else those on the disk.
  func bytes(of path: String, at location: String, limit: Int) throws(Failure) -> [UInt8] {
    if let text = texts[path] { return text }
    return try FileSystem.read(location, limit: limit)
  }
}
