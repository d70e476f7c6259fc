import Glibc

/// A file under construction, in the folder and under a name that follow from the file it will replace.
///
/// What a killed run leaves is taken over by the next one that writes the same file. It is locked, so that two
/// runs that write one file do so one after the other.
final class StagedFile {
  let path: String
  private let descriptor: Int32

  init(for target: String) throws(Failure) {
    path = Self.path(for: target)
    for _ in 0..<100 {
      let descriptor = unsafe open(
        path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
      if descriptor >= 0 {
        if Self.isOurs(descriptor, path) {
          self.descriptor = descriptor
          return
        }
        close(descriptor)
      } else if ![EACCES, ELOOP, ENXIO].contains(errno) {
        break
      } else if unsafe unlink(path) != 0 {
        break
      }
    }
    throw FileSystem.failure(target, reading: false)
  }

  deinit { close(descriptor) }

  /// Begins anew, with the permissions of the file that it replaces.
  func begin(mode: mode_t?) throws(Failure) {
    guard ftruncate(descriptor, 0) == 0, mode.map({ fchmod(descriptor, $0) == 0 }) ?? true else {
      throw FileSystem.failure(path, reading: false)
    }
  }

  /// Writes a piece behind the others.
  func write(_ bytes: [UInt8]) throws(Failure) {
    try FileSystem.write(bytes, to: descriptor, path)
  }

  /// Whether the file that was opened is a plain one that stands at its path and that nobody else writes.
  private static func isOurs(_ descriptor: Int32, _ path: String) -> Bool {
    while flock(descriptor, LOCK_EX) != 0 {
      // Some file systems have no locks.
      guard errno == EINTR else { break }
    }
    var opened = stat()
    var named = stat()
    guard unsafe fstat(descriptor, &opened) == 0, unsafe lstat(path, &named) == 0,
      opened.st_dev == named.st_dev, opened.st_ino == named.st_ino
    else { return false }
    if opened.st_mode & S_IFMT == S_IFREG, opened.st_nlink == 1 { return true }
    // Something else that has the name would be written through.
    unsafe unlink(path)
    return false
  }

  private static func path(for target: String) -> String {
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    let name = parts.last.map(String.init) ?? ""
    // A name has at most 255 bytes.
    let short =
      name.utf8.count > 240 ? String(name.unicodeScalars.prefix(60).map(Character.init)) : name
    return (parts.dropLast() + [".\(short)\(ending)"[...]]).joined(separator: "/")
  }

  /// What the names of files under construction end with.
  static let ending = ".zhun-new"
}
