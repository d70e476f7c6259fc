import Glibc

/// What earlier runs said, kept in a folder of the user's, so that a run that would say the same need not happen.
///
/// A run is known by what it was asked (its key) and answers only where everything that it asked of the file system
/// is answered as it was then. Anything else, a damaged record or one of another program costs a run.
package struct RunCache: Sendable {
  /// What the cache knows of a run.
  package enum Memory: Sendable {
    case known(KnownRun)
    /// Nothing, or what no longer holds.
    case nothing
    /// There is something that this program did not write whole.
    case damaged
  }

  /// As many runs as are kept, and as many bytes.
  private static let limit = (runs: 64, bytes: 512 << 20)

  /// Longer than any run takes to write a record, in nanoseconds: what has stood for that long is of a killed one.
  private static let writing: Int64 = 600 * 1_000_000_000

  private let folder: String

  /// - Parameter folder: an absolute path; the folder is made when something is kept
  package init(folder: String) { self.folder = folder }

  private var runs: String { folder + "/runs" }

  /// What a run of this key would say now.
  package func recall(_ key: String) -> Memory {
    let path = runs + "/" + key
    guard FileSystem.kind(path) == .file else { return .nothing }
    guard let bytes = try? FileSystem.read(path), let record = RunRecord(bytes) else {
      return .damaged
    }
    var renewed: [RunRecord.Observation] = []
    var isSame = true
    for (path, answers) in record.observations {
      switch answers.again(at: path) {
      case .same: renewed.append((path, answers))
      case .renewed(let answers):
        renewed.append((path, answers))
        isSame = false
      case .other: return .nothing
      }
    }
    // What had to be read this time need not be read the next.
    if !isSame { try? FileSystem.replace(path, with: RunRecord(record.run, renewed).bytes) }
    // The runs that are asked for most stay longest.
    _ = unsafe utimensat(AT_FDCWD, path, nil, 0)
    return .known(record.run)
  }

  /// Keeps what a run said.
  ///
  /// - Returns: whether it can be of use to another.
  @discardableResult
  package func keep(
    _ run: KnownRun, _ observations: Observations, as key: String
  ) throws(Failure) -> Bool {
    guard let observed = observations.repeatable() else { return false }
    try FileSystem.makeFolders(runs)
    try FileSystem.replace(runs + "/" + key, with: RunRecord(run, observed).bytes)
    try tidy()
    return true
  }

  /// Forgets a run, so that a damaged record is met once only.
  package func forget(_ key: String) { try? FileSystem.remove(runs + "/" + key) }

  /// Removes what has not been asked for longest, and what killed runs left.
  private func tidy() throws(Failure) {
    var kept: [(path: String, size: Int, used: Int64)] = []
    for name in try FileSystem.names(in: runs) {
      let path = runs + "/" + name
      guard let stamp = FileStamp(path) else { continue }
      if name.hasSuffix(StagedFile.ending) {
        if stamp.isSettled(at: FileStamp.now, step: Self.writing) { try FileSystem.remove(path) }
      } else {
        kept.append((path, Int(stamp.size), stamp.modified))
      }
    }
    kept.sort { $0.used > $1.used }
    var bytes = 0
    for (number, run) in kept.enumerated() {
      bytes += run.size
      if number >= Self.limit.runs || bytes > Self.limit.bytes, number > 0 {
        try FileSystem.remove(run.path)
      }
    }
  }
}
