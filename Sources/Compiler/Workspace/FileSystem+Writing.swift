import CRename
import Glibc

/// Writing: plain steps whose failures say which path and why.
extension FileSystem {
  /// Creates a folder and those above it; a folder that is there already is fine.
  package static func makeFolders(_ path: String) throws(Failure) {
    guard unsafe mkdir(path, 0o755) != 0 else { return }
    switch errno {
    case EEXIST where targetKind(path) == .folder: return
    case ENOENT:
      guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { break }
      try makeFolders(String(path[..<slash]))
      if unsafe mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    default: break
    }
    throw failure(path, reading: false)
  }

  /// Creates a folder that must not be there yet; false where something is.
  package static func makeNewFolder(_ path: String) throws(Failure) -> Bool {
    if unsafe mkdir(path, 0o755) == 0 { return true }
    guard errno == EEXIST else { throw failure(path, reading: false) }
    return false
  }

  /// Writes a file that must not be there yet, so that no link is ever written through.
  package static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    try write(to: path, pieces: 1) { (_) throws(Failure) in bytes }
  }

  /// Writes a file piece by piece; one whose making fails half-way is left for the caller to remove.
  package static func write(
    to path: String,
    pieces: Int,
    piece: (Int) throws(Failure) -> [UInt8]
  ) throws(Failure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw failure(path, reading: false) }
    do throws(Failure) {
      for number in 0..<pieces { try write(try piece(number), to: descriptor, path) }
    } catch {
      close(descriptor)
      throw error
    }
    // A full disk can show only now.
    guard close(descriptor) == 0 else { throw failure(path, reading: false) }
  }

  /// Writes bytes behind those that a file has, or into a file that must not be there yet.
  package static func append(
    _ bytes: [UInt8], to path: String, creating isNew: Bool
  ) throws(Failure) {
    guard !isNew else { return try write(bytes, to: path) }
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw failure(path, reading: false) }
    do throws(Failure) {
      try write(bytes, to: descriptor, path)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw failure(path, reading: false) }
  }

  static func write(
    _ bytes: [UInt8], to descriptor: Int32, _ path: String
  ) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path, reading: false) }
      written += count
    }
  }

  /// Gives a file a second name, or copies it where the file system has no links.
  package static func link(_ existing: String, to path: String) throws(Failure) {
    if unsafe Glibc.link(existing, path) == 0 { return }
    guard [EXDEV, EPERM, EMLINK, EOPNOTSUPP].contains(errno) else {
      throw failure(path, reading: false)
    }
    try write(read(existing), to: path)
  }

  package static func move(_ path: String, to target: String) throws(Failure) {
    guard unsafe rename(path, target) == 0 else { throw failure(target, reading: false) }
  }

  /// Lets two folders trade places in one step; false where the file system cannot.
  package static func exchange(_ left: String, _ right: String) throws(Failure) -> Bool {
    let flags = UInt32(ZHUN_RENAME_EXCHANGE)
    if unsafe renameat2(AT_FDCWD, left, AT_FDCWD, right, flags) == 0 { return true }
    guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) else {
      throw failure(right, reading: false)
    }
    return false
  }

  /// Removes a folder in which nothing is; any other stays.
  package static func removeEmpty(_ path: String) { unsafe rmdir(path) }

  /// Removes a file or a folder with all that it holds; links are removed, never followed.
  package static func remove(_ path: String) throws(Failure) {
    switch kind(path) {
    case .missing: return
    case .folder:
      for name in try names(in: path) { try remove(path + "/" + name) }
      guard unsafe rmdir(path) == 0 || errno == ENOENT else { throw failure(path, reading: false) }
    case .file, .link, .other:
      guard unsafe unlink(path) == 0 || errno == ENOENT else { throw failure(path, reading: false) }
    }
  }
}
