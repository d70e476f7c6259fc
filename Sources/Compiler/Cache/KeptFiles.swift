/// Keeps a folder of the cache small.
enum KeptFiles {
  /// As many bytes as one folder may hold.
  private static let bytes = 512 << 20

  /// Longer than any run takes to write a file, in nanoseconds: what has stood for that long is of a killed one.
  private static let writing: Int64 = 600 * 1_000_000_000

  /// Removes what has not been used or written for longest, and what killed runs left.
  ///
  /// - Parameter most: how many files stay; one always does
  static func tidy(_ folder: String, most: Int) throws(Failure) {
    var kept: [(path: String, size: Int, used: Int64)] = []
    for name in try FileSystem.names(in: folder) {
      let path = folder + "/" + name
      guard let stamp = FileStamp(path) else { continue }
      if name.hasSuffix(StagedFile.ending) {
        if stamp.isSettled(at: FileStamp.now, step: writing) { try FileSystem.remove(path) }
      } else {
        kept.append((path, Int(stamp.size), stamp.modified))
      }
    }
    kept.sort { $0.used > $1.used }
    var bytes = 0
    for (number, file) in kept.enumerated() {
      bytes += file.size
      if number >= most || bytes > Self.bytes, number > 0 { try FileSystem.remove(file.path) }
    }
  }
}
