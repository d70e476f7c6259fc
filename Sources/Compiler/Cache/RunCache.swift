import Glibc

/// What earlier runs said, kept in a folder of the user's, so that a run that would say the same need not happen.
///
/// A run is known by what it was asked (its key) and answers only where everything that it asked of the file system
/// is answered as it was then. Anything else, a damaged record or one of another program costs a run.
package struct RunCache: Sendable {
  /// What the cache knows of a run.
  package enum Memory: Sendable {
    case known(KnownRun)
    /// A run that would be told the same again, but for the bytes of a few files.
    case overtaken(OvertakenRun)
    /// Nothing, or what no longer holds.
    case nothing
    /// There is something that this program did not write whole.
    case damaged
  }

  private let folder: String

  /// - Parameter folder: an absolute path; the folder is made when something is kept
  package init(folder: String) { self.folder = folder }

  private var runs: String { folder + "/runs" }

  /// With more files than these changed, little is spared by knowing which they are.
  private static let mostChanged = 1000

  /// What a run of this key would say now.
  ///
  /// - Parameter workers: how many threads may look at files
  package func recall(_ key: String, workers: Int) async -> Memory {
    let path = runs + "/" + key
    guard FileSystem.kind(path) == .file else { return .nothing }
    guard let bytes = try? FileSystem.read(path), let record = RunRecord(bytes) else {
      return .damaged
    }
    guard
      let again = await record.observed.again(mostChanged: Self.mostChanged, workers: workers)
    else { return .nothing }
    guard let observed = record.observed.updated(by: again.renewed) else { return .nothing }
    let now = RunRecord(record.run, findings: record.findings, observed)
    guard again.changed.isEmpty else {
      return .overtaken(OvertakenRun(changed: again.changed, record: now))
    }
    // What had to be read this time need not be read the next.
    if !again.renewed.isEmpty { try? FileSystem.replace(path, with: now.bytes) }
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
    let record = RunRecord(run, findings: observations.findings, observed)
    try FileSystem.replace(runs + "/" + key, with: record.bytes)
    try KeptFiles.tidy(runs, most: 64)
    return true
  }

  /// Forgets a run, so that a damaged record is met once only.
  package func forget(_ key: String) { try? FileSystem.remove(runs + "/" + key) }
}
