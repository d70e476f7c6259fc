import Glibc

/// When a file was last written, and how long it is.
package struct FileAge: Sendable {
  package let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// Nil where no regular file stands.
  package init?(_ path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }

  /// Whether it was surely written before another; clocks of file systems go in steps, so that what has the
  /// same time may have been written after it.
  package func precedes(_ other: FileAge) -> Bool {
    (seconds, nanoseconds) < (other.seconds, other.nanoseconds)
  }
}
