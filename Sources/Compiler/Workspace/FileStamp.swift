import Glibc

/// What a file system says of a file: as long as it is the same, so are the bytes.
package struct FileStamp: Hashable, Sendable {
  private let device: UInt64
  private let node: UInt64
  private let size: Int64
  private let modified: Moment
  /// Set by the system whenever bytes or rights change, whatever a program claims of `modified`.
  private let changed: Moment

  private struct Moment: Hashable, Sendable {
    let seconds: Int
    let nanoseconds: Int

    init(_ time: timespec) {
      seconds = time.tv_sec
      nanoseconds = time.tv_nsec
    }
  }

  /// Nil where no regular file stands.
  package init?(_ path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt64(status.st_dev)
    node = UInt64(status.st_ino)
    size = Int64(status.st_size)
    modified = Moment(status.st_mtim)
    changed = Moment(status.st_ctim)
  }

  /// Whether a later change would show: file systems count time in steps, and a file that was written within
  /// the last one may be written again without any sign of it.
  func isSettled(at second: Int) -> Bool {
    changed.seconds + Self.step < second && modified.seconds + Self.step < second
  }

  /// The longest step of any file system that is in use, in seconds.
  private static let step = 2

  /// The second that the machine's clock shows.
  static var now: Int { time(nil) }
}
