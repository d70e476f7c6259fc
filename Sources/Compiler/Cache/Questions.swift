import Glibc

/// Puts questions to the file system again, one folder after another.
///
/// The folder of the last path stays open: from there a name is found in two thirds of the time.
struct Questions: ~Copyable {
  private var folder = ""
  private var descriptor: CInt = -1

  init() {}

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// What became of an answer when the question was put again.
  enum Again {
    case same
    /// The same in substance, though files were touched or stand elsewhere: the answer as it is now.
    case renewed(Observations.Answers)
    /// There still is a regular file, and other bytes in it.
    case otherBytes
    case other
  }

  /// As long as the stamps are the same nothing is read; where one is not, the bytes or names decide.
  mutating func again(_ known: Observations.Answers, at path: String) -> Again {
    var renewed = known
    let status = status(path)
    let kind = status.map { FileSystem.Kind($0) } ?? .missing
    let stamp = status.map { FileStamp($0) }
    if let known = known.kind, known != kind { return .other }
    if let known = known.target {
      var status = stat()
      let found = unsafe stat(path, &status) == 0 ? FileSystem.Kind(status) : .missing
      guard found == known else { return .other }
    }
    var hasOtherBytes = false
    if let digest = known.digest, kind != .file || known.file != stamp {
      guard let found = try? FileSystem.digestBytes(path) else { return .other }
      hasOtherBytes = found != digest
      if hasOtherBytes, kind != .file { return .other }
      renewed.file = kind == .file ? stamp.flatMap(Self.settled) : nil
    }
    if let listing = known.listing, kind != .folder || known.names != stamp {
      guard let found = try? FileSystem.entries(in: path), Observations.listing(found) == listing
      else { return .other }
      renewed.names = kind == .folder ? stamp.flatMap(Self.settled) : nil
    }
    if let place = known.place, FileSystem.absolute(path) ?? "" != place { return .other }
    if hasOtherBytes { return .otherBytes }
    return renewed == known ? .same : .renewed(renewed)
  }

  private static func settled(_ stamp: FileStamp) -> FileStamp? {
    stamp.isSettled(at: FileStamp.now) ? stamp : nil
  }

  /// What stands at a path, links not followed; nil where nothing does.
  private mutating func status(_ path: String) -> stat? {
    var status = stat()
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    open(path[..<slash])
    let start = path.utf8.distance(from: path.startIndex, to: slash) + 1
    guard descriptor >= 0, path.utf8.count > start else {
      return unsafe lstat(path, &status) == 0 ? status : nil
    }
    let found = unsafe path.withCString { bytes in
      unsafe fstatat(descriptor, bytes + start, &status, AT_SYMLINK_NOFOLLOW)
    }
    return found == 0 ? status : nil
  }

  /// Opens a folder; where that fails, names are looked for by their whole paths.
  private mutating func open(_ folder: Substring) {
    guard !self.folder.isInBytes(folder) else { return }
    if descriptor >= 0 { close(descriptor) }
    self.folder = String(folder)
    descriptor = unsafe Glibc.open(self.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }
}
