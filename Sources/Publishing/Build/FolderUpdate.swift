import Compiler

/// Brings an output folder to a new state in three steps, each of which leaves the old or the new one.
///
/// `stage` writes what changed beside the folder, `swap` lets the two trade places, `clean` removes the
/// old state. A process that is killed between the steps leaves a folder that the next run removes.
struct FolderUpdate: Sendable {
  /// A file of the new state: made now, or taken over from the folder as it is.
  struct Entry: Sendable {
    enum Content: Sendable {
      case made(OutputFile)
      case kept
    }

    let path: String
    let output: String
    let content: Content
  }

  /// What a folder looks like compared with its new state.
  struct Changes: Sendable {
    fileprivate(set) var files: [Manifest.File] = []
    fileprivate(set) var added: [String] = []
    fileprivate(set) var changed: [String] = []
    fileprivate(set) var removed: [String] = []
    fileprivate(set) var isManifestChanged = false

    var isEmpty: Bool {
      added.isEmpty && changed.isEmpty && removed.isEmpty && !isManifestChanged
    }
  }

  let folder: OutputFolder
  let staging: StagingFolder

  init(_ folder: OutputFolder) {
    self.folder = folder
    staging = StagingFolder(beside: folder.path)
  }

  /// Makes every file, compares it with what stands in the folder and stages what differs.
  func stage(
    _ entries: [Entry],
    workers: Int,
    writes: Bool,
    manifest: ([Manifest.File]) -> [UInt8]
  ) async throws(Failure) -> Changes {
    let results = await Parallel.map(entries.count, workers: workers) { number in
      compare(entries[number], writes: writes)
    }
    var changes = Changes()
    var same: [String] = []
    for result in results {
      let (file, difference) = try result.get()
      changes.files.append(file)
      switch difference {
      case .same: same.append(file.path)
      case .added: changes.added.append(file.path)
      case .changed: changes.changed.append(file.path)
      }
    }
    let paths = Set(changes.files.map(\.path))
    changes.removed = (folder.manifest?.files ?? []).map(\.path).filter { !paths.contains($0) }
    changes.files.sort { Manifest.precedes($0.path, $1.path) }
    let bytes = manifest(changes.files)
    changes.isManifestChanged = bytes != folder.manifestBytes
    if writes, !changes.isEmpty {
      for path in same { try staging.link(folder.path + "/" + path, to: path) }
      try staging.write(bytes, to: Manifest.name)
    }
    return changes
  }

  /// Puts the new state in the place of the old one.
  func swap() throws(Failure) {
    guard let path = staging.path else { return }
    guard folder.exists else {
      guard FileSystem.kind(folder.path) == .missing else { throw OutputFolder.busy(folder.path) }
      try FileSystem.move(path, to: folder.path)
      return
    }
    if try FileSystem.exchange(path, folder.path) { return }
    let old = StagingFolder.old(of: folder.path)
    try FileSystem.move(folder.path, to: old)
    do throws(Failure) {
      try FileSystem.move(path, to: folder.path)
    } catch {
      try FileSystem.move(old, to: folder.path)
      throw error
    }
  }

  /// Removes the old state.
  func clean() throws(Failure) {
    guard folder.exists, let path = staging.path else { return }
    try FileSystem.remove(path)
    try FileSystem.remove(StagingFolder.old(of: folder.path))
  }

  private enum Difference {
    case same
    case added
    case changed
  }

  private func compare(
    _ entry: Entry,
    writes: Bool
  ) -> Result<(Manifest.File, Difference), Failure> {
    do throws(Failure) {
      let place = folder.path + "/" + entry.path
      let isThere = folder.exists && FileSystem.kind(place) == .file
      if case .made(let file) = entry.content, file.pieces != 1 {
        return .success(try compareLarge(file, entry, isThere ? place : nil, writes: writes))
      }
      let found = isThere ? try FileSystem.read(place) : []
      let bytes: [UInt8]
      switch entry.content {
      case .kept:
        guard isThere else { throw Self.lost(entry.path) }
        bytes = found
      case .made(let file): bytes = try file.contents()
      }
      let file = Manifest.File(
        path: entry.path, output: entry.output, size: bytes.count, digest: Digest.text(bytes))
      if isThere, found == bytes { return .success((file, .same)) }
      if writes { try staging.write(bytes, to: entry.path) }
      return .success((file, isThere ? .changed : .added))
    } catch {
      return .failure(error)
    }
  }

  /// The same for a file of several pieces, of which one at a time is in memory.
  ///
  /// One that stands already is made twice where it changed: a run that changes nothing writes nothing.
  private func compareLarge(
    _ file: OutputFile,
    _ entry: Entry,
    _ place: String?,
    writes: Bool
  ) throws(Failure) -> (Manifest.File, Difference) {
    let isWritten = writes && place == nil
    var (size, digest) = try isWritten ? staging.write(file) : file.sum()
    let difference: Difference
    if let place {
      difference = try FileSystem.digest(place) == digest ? .same : .changed
    } else {
      difference = .added
    }
    if writes, difference == .changed { (size, digest) = try staging.write(file) }
    return (
      Manifest.File(path: entry.path, output: entry.output, size: size, digest: digest), difference
    )
  }

  private static func lost(_ path: String) -> Failure {
    Failure(
      zh: "发布目录里少了 \(path)，请不带 --only 重新发布",
      en: "\(path) is gone from the output folder: build again without --only")
  }
}
