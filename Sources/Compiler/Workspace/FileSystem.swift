import Glibc

/// Reads folders and files, without following links out of the workspace and without guessing.
package enum FileSystem {
  package enum Kind: Sendable {
    case file
    case folder
    case link
    case other
    case missing
  }

  /// What stands at a path; links are not followed.
  package static func kind(_ path: String) -> Kind {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return .missing }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// What stands at a path after links are followed.
  package static func targetKind(_ path: String) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .missing }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// The names in a folder in the order of their bytes.
  package static func names(in folder: String) throws(Failure) -> [String] {
    guard let handle = unsafe opendir(folder) else { throw failure(folder, reading: true) }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// All bytes of a regular file, up to a limit that is one more than the largest file that is read.
  package static func read(_ path: String, limit: Int = .max) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(path, limit: limit, room: .max) { chunk in
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
    return bytes
  }

  /// The digest of a file, of which no more than a little is in memory at a time.
  package static func digest(_ path: String) throws(Failure) -> String {
    var digest = Digest.Running()
    try read(path, limit: .max, room: 1 << 20) { digest.add($0) }
    return digest.text
  }

  /// - Parameter room: how many bytes are read at once at most
  private static func read(
    _ path: String, limit: Int, room most: Int, take: ([UInt8]) -> Void
  ) throws(Failure) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(path, reading: true) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(zh: "\(path) 不是普通文件，无法读取", en: "\(path) is no regular file")
    }
    let expected = min(Int(status.st_size) + 1, max(limit, 1), most)
    var taken = 0
    var failed = false
    while taken < limit {
      let room = taken == 0 ? expected : min(max(65_536, min(most, expected)), limit - taken)
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let result = unsafe Glibc.read(descriptor, buffer.baseAddress, room)
        failed = result < 0
        count = max(0, result)
      }
      if failed { throw failure(path, reading: true) }
      if chunk.isEmpty { break }
      taken += chunk.count
      take(chunk)
    }
  }

  /// The absolute path of a path as the process sees it; nil where nothing stands there.
  package static func absolute(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  static func failure(_ path: String, reading: Bool) -> Failure {
    let reason = unsafe String(cString: strerror(errno))
    return Failure(
      zh: "\(path) \(reading ? "无法读取" : "无法写入")：\(reason)",
      en: "\(path) cannot be \(reading ? "read" : "written"): \(reason)")
  }
}
