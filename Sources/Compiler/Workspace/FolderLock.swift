import Glibc

/// Holds a folder for this process; the system lets go of it when the process ends, however it ends.
package final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Nil where the folder is gone or another process holds it.
  package init?(_ folder: String) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0,
      Self.isSame(descriptor, folder)
    else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  deinit {
    // A child that is being started holds a copy of the descriptor until it runs its program, so
    // closing ours alone would keep the folder locked a moment longer.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Whether the path still names the folder that was opened: it may have been moved in between.
  private static func isSame(_ descriptor: Int32, _ folder: String) -> Bool {
    var opened = stat()
    var named = stat()
    guard unsafe fstat(descriptor, &opened) == 0, unsafe lstat(folder, &named) == 0 else {
      return false
    }
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }
}
