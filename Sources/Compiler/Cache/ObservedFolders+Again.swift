import Glibc
import Synchronization

extension ObservedFolders {
  /// What became of the answers when all questions were put again.
  struct Again {
    /// The files that have other bytes now.
    var changed: Set<String> = []
    /// What is the same in substance, though files were touched or stand elsewhere: the answers as they are now.
    var renewed: [Observation] = []
  }

  /// Puts all questions again, folder by folder: from an open folder a name is found in two thirds of the time.
  ///
  /// - Parameter most: how many files may have other bytes
  /// - Returns: nil where anything else is answered otherwise
  func again(mostChanged most: Int, workers: Int) async -> Again? {
    let room = Room(most)
    let parts = await Parallel.map(folders.count, workers: workers) { ask(folders[$0], room) }
    var again = Again()
    for part in parts {
      guard let part else { return nil }
      again.changed.formUnion(part.changed)
      again.renewed += part.renewed
    }
    return again
  }

  /// How many files may have other bytes still, for all who ask; without any, nobody need go on.
  private final class Room: Sendable {
    private let left: Atomic<Int>

    init(_ count: Int) { left = Atomic(count) }

    var isUsedUp: Bool { left.load(ordering: .relaxed) < 0 }

    func use() { left.subtract(1, ordering: .relaxed) }

    func useUp() { left.store(-1, ordering: .relaxed) }
  }

  /// - Returns: nil where nothing can come of it, as `room` says to the others
  private func ask(_ folder: Folder, _ room: Room) -> Again? {
    var again = Again()
    // Where it cannot be opened, names are looked for by their whole paths.
    let descriptor = unsafe open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    var reader = ByteReader(bytes, from: folder.entries.lowerBound, to: folder.entries.upperBound)
    while !reader.isAtEnd, !room.isUsedUp {
      guard let name = reader.name() else { break }
      let status = status(name, in: folder, descriptor)
      if let stamp = reader.stampOfPlainFile() {
        if let status, status.st_mode & S_IFMT == S_IFREG, FileStamp(status) == stamp { continue }
        reader.go(to: name.upperBound + 1)
      }
      guard let answers = reader.answers() else { break }
      let path = folder.path + String(decoding: bytes[name], as: UTF8.self)
      switch answers.again(at: path, status) {
      case .same: break
      case .renewed(let answers): again.renewed.append((path, answers))
      case .otherBytes:
        again.changed.insert(path)
        room.use()
      case .other: room.useUp()
      }
    }
    guard reader.isAtEnd, !room.isUsedUp else {
      room.useUp()
      return nil
    }
    return again
  }

  /// What stands at a name, links not followed; nil where nothing does.
  private func status(_ name: Range<Int>, in folder: Folder, _ descriptor: CInt) -> stat? {
    var status = stat()
    guard descriptor >= 0, !name.isEmpty else {
      let path = folder.path + String(decoding: bytes[name], as: UTF8.self)
      return unsafe lstat(path, &status) == 0 ? status : nil
    }
    let found = unsafe bytes.withUnsafeBytes { bytes in
      // It ends with a zero, as `ByteReader.name` has seen.
      let start = unsafe bytes.baseAddress?.advanced(by: name.lowerBound)
      return unsafe start.map {
        unsafe fstatat(
          descriptor, $0.assumingMemoryBound(to: CChar.self), &status, AT_SYMLINK_NOFOLLOW)
      }
    }
    return found == 0 ? status : nil
  }
}

extension Observations.Answers {
  /// What became of an answer when the question was put again.
  fileprivate enum Again {
    case same
    case renewed(Observations.Answers)
    /// There still is a regular file, and other bytes in it.
    case otherBytes
    case other
  }

  /// As long as the stamps are the same nothing is read; where one is not, the bytes or names decide.
  ///
  /// - Parameter status: what stands there now, links not followed; nil where nothing does
  fileprivate func again(at path: String, _ status: stat?) -> Again {
    var renewed = self
    let kind = status.map { FileSystem.Kind($0) } ?? .missing
    let stamp = status.map { FileStamp($0) }
    if let known = self.kind, known != kind { return .other }
    if let known = target {
      var status = stat()
      let found = unsafe stat(path, &status) == 0 ? FileSystem.Kind(status) : .missing
      guard found == known else { return .other }
    }
    var hasOtherBytes = false
    if let digest, kind != .file || file != stamp {
      guard let found = try? FileSystem.digestBytes(path) else { return .other }
      hasOtherBytes = found != digest
      if hasOtherBytes, kind != .file { return .other }
      renewed.file = kind == .file ? stamp.flatMap(Self.settled) : nil
    }
    if let listing, kind != .folder || names != stamp {
      guard let found = try? FileSystem.entries(in: path), Observations.listing(found) == listing
      else { return .other }
      renewed.names = kind == .folder ? stamp.flatMap(Self.settled) : nil
    }
    if let place, FileSystem.absolute(path) ?? "" != place { return .other }
    if hasOtherBytes { return .otherBytes }
    return renewed == self ? .same : .renewed(renewed)
  }

  private static func settled(_ stamp: FileStamp) -> FileStamp? {
    stamp.isSettled(at: FileStamp.now) ? stamp : nil
  }
}
