import Glibc

/// Reads folders and files, without following links out of the workspace and without guessing.
///
/// Every question is written down with its answer in the `Observations` of the run.
package enum FileSystem {
  package enum Kind: UInt8, Sendable {
    case file
    case folder
    case link
    case other
    case missing

    init(_ status: stat) {
      self =
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }
  }

  /// What stands at a path; links are not followed.
  package static func kind(_ path: String) -> Kind {
    var status = stat()
    let kind = unsafe lstat(path, &status) == 0 ? Kind(status) : .missing
    Observations.current?.saw(kind, at: path)
    return kind
  }

  /// What stands at a path after links are followed.
  package static func targetKind(_ path: String) -> Kind {
    var status = stat()
    let kind = unsafe stat(path, &status) == 0 ? Kind(status) : .missing
    Observations.current?.saw(target: kind, at: path)
    return kind
  }

  /// The names in a folder in the order of their bytes.
  ///
  /// - Parameter isObserved: false where the names make no difference to what a run comes to
  package static func names(
    in folder: String, isObserved: Bool = true
  ) throws(Failure) -> [String] {
    try entries(in: folder, isObserved: isObserved).map(\.name)
  }

  /// A name in a folder with what stands there, links not followed.
  struct FolderEntry: Equatable {
    let name: String
    let kind: Kind
  }

  /// What stands in a folder in the order of the bytes of the names; one question instead of one for each name.
  static func entries(
    in folder: String, isObserved: Bool = true
  ) throws(Failure) -> [FolderEntry] {
    guard let handle = unsafe opendir(folder) else { throw failure(folder, reading: true) }
    defer { unsafe closedir(handle) }
    // From before the names are read: what comes later is another state.
    var status = stat()
    _ = unsafe fstat(dirfd(handle), &status)
    var entries: [FolderEntry] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      guard name != ".", name != ".." else { continue }
      let kind = unsafe kind(ofEntry: entry.pointee.d_type, at: folder + "/" + name)
      entries.append(FolderEntry(name: name, kind: kind))
    }
    entries.sort { $0.name.precedesInBytes($1.name) }
    if isObserved { Observations.current?.read(entries, in: folder, FileStamp(status)) }
    return entries
  }

  /// What a folder says of an entry; some file systems leave it open.
  private static func kind(ofEntry type: UInt8, at path: String) -> Kind {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN):
      var status = stat()
      return unsafe lstat(path, &status) == 0 ? Kind(status) : .missing
    default: return .other
    }
  }

  /// How many bytes a file may have that is read at once and for which no limit is named.
  private static let largest = 1 << 30

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
    Digest.text(bytes: try digestBytes(path))
  }

  static func digestBytes(_ path: String) throws(Failure) -> [UInt8] {
    var digest = Digest.Running()
    try read(path, limit: .max, room: 1 << 20) { digest.add($0) }
    return digest.bytes
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
      Observations.current?.refuseToRepeat()
      throw Failure(zh: "\(path) 不是普通文件，无法读取", en: "\(path) is no regular file")
    }
    // What is read at once has to fit in memory.
    guard min(limit, most) < .max || status.st_size <= largest else {
      Observations.current?.refuseToRepeat()
      throw Failure(
        zh: "\(path) 超过 \(largest >> 20) MiB，太大，无法读取",
        en: "\(path) has more than \(largest >> 20) MiB and is too large to be read")
    }
    let expected = min(Int(status.st_size) + 1, max(limit, 1), most)
    let observations = Observations.current
    var digest = Digest.Running()
    var (taken, failed, isWhole) = (0, false, false)
    while taken < limit {
      let room = taken == 0 ? expected : min(max(65_536, min(most, expected)), limit - taken)
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let result = unsafe Glibc.read(descriptor, buffer.baseAddress, room)
        failed = result < 0
        count = max(0, result)
      }
      if failed { throw failure(path, reading: true) }
      guard !chunk.isEmpty else {
        isWhole = true
        break
      }
      taken += chunk.count
      if observations != nil { digest.add(chunk) }
      take(chunk)
    }
    observations?.read(path, FileStamp(status), digest: isWhole ? digest.bytes : nil)
  }

  /// The absolute path of a path as the process sees it; nil where nothing stands there.
  package static func absolute(_ path: String) -> String? {
    let resolved = unsafe realpath(path, nil)
    defer { unsafe free(resolved) }
    let place = unsafe resolved.map { unsafe String(cString: $0) }
    Observations.current?.followed(path, to: place)
    return place
  }

  /// What the system says of the last step that failed; a run that met it is not taken for granted again.
  static func failure(_ path: String, reading: Bool) -> Failure {
    Observations.current?.refuseToRepeat()
    let reason = unsafe String(cString: strerror(errno))
    return Failure(
      zh: "\(path) \(reading ? "无法读取" : "无法写入")：\(reason)",
      en: "\(path) cannot be \(reading ? "read" : "written"): \(reason)")
  }
}
