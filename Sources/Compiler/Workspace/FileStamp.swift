import Glibc

/// What a file system says of a file or folder: as long as it is the same, so are the bytes or the names.
package struct FileStamp: Hashable, Sendable {
  let device: UInt64
  let node: UInt64
  package let size: Int64
  /// In nanoseconds since 1970.
  let modified: Int64
  /// Set by the system whenever bytes or rights change, whatever a program claims of `modified`.
  let changed: Int64

  init(device: UInt64, node: UInt64, size: Int64, modified: Int64, changed: Int64) {
    self.device = device
    self.node = node
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  init(_ status: stat) {
    self.init(
      device: UInt64(status.st_dev), node: UInt64(status.st_ino), size: Int64(status.st_size),
      modified: Self.moment(status.st_mtim), changed: Self.moment(status.st_ctim))
  }

  /// Nil where no regular file stands.
  package init?(_ path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  /// Of a folder; nil where none stands.
  init?(folder path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    self.init(status)
  }

  /// Times that no calendar reaches come out as others: they are only compared.
  private static func moment(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* second &+ Int64(time.tv_nsec)
  }

  private static let second: Int64 = 1_000_000_000
}

extension FileStamp {
  /// Whether the file was surely written before another; clocks of file systems go in steps, so that what has
  /// the same time may have been written after it.
  package func precedes(_ other: FileStamp) -> Bool { modified < other.modified }

  /// Whether a later change would show: file systems count time in steps, and a file that was written within
  /// the last one may be written again without any sign of it.
  ///
  /// - Parameter step: the longest step of the file system; that of any which is in use, if it is not known
  func isSettled(at moment: Int64, step: Int64 = 3 * Self.second) -> Bool {
    changed < moment - step && modified < moment - step
  }

  /// The same for what this program itself wrote and nobody else was meant to touch meanwhile: a file system whose
  /// times have parts of seconds counts them in a few milliseconds.
  func isSettledAsWritten(at moment: Int64) -> Bool {
    let isFine = changed % Self.second != 0 && modified % Self.second != 0
    return isSettled(at: moment, step: isFine ? Self.second / 20 : 3 * Self.second)
  }

  /// The moment that the machine's clock shows.
  static var now: Int64 {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    return moment(now)
  }
}
