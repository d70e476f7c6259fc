package import Compiler
import Glibc
import Synchronization

/// A database that is written when its bytes are first asked for, and read piece by piece.
///
/// It lies in a file without a name, on the disk and not in memory: whatever becomes of the process, nothing
/// is left behind.
package final class TemporaryDatabase: Sendable {
  /// How many KiB of the file are in memory while it is written.
  private static let memory = 32 * 1024

  private enum State {
    case unwritten
    case written(descriptor: Int32, size: Int)
    case failed(Failure)
  }

  private let state = Mutex(State.unwritten)
  private let fill: @Sendable (Database) throws(Failure) -> Void

  package init(_ fill: @escaping @Sendable (Database) throws(Failure) -> Void) {
    self.fill = fill
  }

  deinit {
    state.withLock { state in
      if case .written(let descriptor, _) = state { close(descriptor) }
    }
  }

  /// One of several pieces of about the same length.
  package func piece(_ number: Int, of count: Int) throws(Failure) -> [UInt8] {
    let (descriptor, size) = try written()
    let start = size * number / count
    return try Self.read(descriptor, from: start, count: size * (number + 1) / count - start)
  }

  private func written() throws(Failure) -> (descriptor: Int32, size: Int) {
    try state.withLock { (state) throws(Failure) in
      switch state {
      case .written(let descriptor, let size): return (descriptor, size)
      case .failed(let failure): throw failure
      case .unwritten: break
      }
      do throws(Failure) {
        let (descriptor, size) = try write()
        state = .written(descriptor: descriptor, size: size)
        return (descriptor, size)
      } catch {
        state = .failed(error)
        throw error
      }
    }
  }

  private func write() throws(Failure) -> (descriptor: Int32, size: Int) {
    let (path, descriptor) = try Self.makeFile()
    do throws(Failure) {
      do throws(Failure) {
        let database = try Database(path, memory: Self.memory)
        // Both have it open: the name is no longer needed.
        let isNamed = unsafe unlink(path) != 0
        try database.run("BEGIN")
        try fill(database)
        try database.run("COMMIT")
        // A name that could not be taken away is taken away now, or by the next run.
        if isNamed { unsafe unlink(path) }
      } catch {
        unsafe unlink(path)
        throw error
      }
      let size = lseek(descriptor, 0, SEEK_END)
      guard size >= 0 else { throw Self.failure(path) }
      return (descriptor, Int(size))
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// A new file in the folder for large temporary files.
  private static func makeFile() throws(Failure) -> (path: String, descriptor: Int32) {
    let named = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) }
    var failed = Failure(zh: "没有临时文件夹", en: "there is no temporary folder")
    for folder in [named, "/var/tmp", "/tmp"].compactMap(\.self) where !folder.isEmpty {
      for number in 0..<1000 {
        let path = "\(folder)/zhun-\(number).sqlite"
        let descriptor = unsafe open(
          path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        if descriptor >= 0 {
          if isHeld(descriptor, path) { return (path, descriptor) }
          close(descriptor)
        } else if errno == EEXIST {
          removeRest(path)
        } else {
          failed = failure(folder)
          break
        }
      }
    }
    throw failed
  }

  /// Whether the file is this run's alone and still has its name: another may have taken it for a dead run's.
  private static func isHeld(_ descriptor: Int32, _ path: String) -> Bool {
    var opened = stat()
    var named = stat()
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, unsafe fstat(descriptor, &opened) == 0,
      unsafe lstat(path, &named) == 0
    else { return false }
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }

  /// Removes what a run left that was killed before it could take the name away.
  private static func removeRest(_ path: String) {
    let descriptor = unsafe open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), isHeld(descriptor, path)
    {
      unsafe unlink(path)
    }
    close(descriptor)
  }

  private static func read(
    _ descriptor: Int32, from start: Int, count: Int
  ) throws(Failure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let read = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(
          descriptor, buffer.baseAddress?.advanced(by: done), count - done, off_t(start + done))
      }
      if read < 0, errno == EINTR { continue }
      guard read > 0 else { throw failure("catalogue.sqlite") }
      done += read
    }
    return bytes
  }

  private static func failure(_ path: String) -> Failure {
    let reason = unsafe String(cString: strerror(errno))
    return Failure(
      zh: "写不了临时文件 \(path)：\(reason)", en: "cannot use the temporary file \(path): \(reason)")
  }
}
