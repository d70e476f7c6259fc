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
    /// How many files stand as the last build made them, so that nothing of them was made.
    fileprivate(set) var taken = 0
    /// How many files came out of parts, so that nothing of them was made either.
    fileprivate(set) var joined = 0
    /// What the files consist of, by their paths, and the digest of the new manifest.
    fileprivate(set) var pieces: [String: [KeptSite.Piece]] = [:]
    fileprivate(set) var manifest: [UInt8] = []

    var isEmpty: Bool {
      added.isEmpty && changed.isEmpty && removed.isEmpty && !isManifestChanged
    }
  }

  let folder: OutputFolder
  let staging: StagingFolder
  /// What the last run wrote, by paths.
  private let recorded: [String: Manifest.File]
  /// When the manifest was written: after all that it lists.
  private let manifestStamp: FileStamp?
  /// What the last run left of how it made the files; nil where that is of no use.
  let known: KeptSite?
  /// What other runs made of the new state; nil where it is all made here.
  let parts: SiteParts?

  /// - Parameters:
  ///   - known: what the last run left, where all files together go by the same things now
  ///   - parts: what other runs made, where they went by the same things
  init(_ folder: OutputFolder, known: KeptSite? = nil, parts: SiteParts? = nil) {
    self.folder = folder
    self.known = known
    self.parts = parts
    staging = StagingFolder(beside: folder.path)
    recorded = Dictionary((folder.manifest?.files ?? []).map { ($0.path, $0) }) { first, _ in first
    }
    manifestStamp = folder.manifest.flatMap { _ in FileStamp(folder.path + "/" + Manifest.name) }
  }

  /// Makes every file, compares it with what stands in the folder and stages what differs.
  func stage(
    _ entries: [Entry],
    workers: Int,
    writes: Bool,
    manifest: ([Manifest.File]) -> [UInt8]
  ) async throws(Failure) -> Changes {
    let production = Production(entries, self, workers: workers, writes: writes)
    _ = await Parallel.map(workers, workers: workers) { _ in production.work() }
    var changes = Changes()
    var same: [String] = []
    for made in try production.results() {
      let file = made.file
      changes.files.append(file)
      if !made.pieces.isEmpty { changes.pieces[file.path] = made.pieces }
      switch made.origin {
      case .made: break
      case .joined: changes.joined += 1
      case .standing: changes.taken += 1
      }
      switch made.difference {
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
    changes.manifest = Digest.bytes(bytes)
    if writes, !changes.isEmpty {
      try await link(same, workers: workers)
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

  /// Takes files over as they are.
  private func link(_ paths: [String], workers: Int) async throws(Failure) {
    let root = try staging.makeFolders(of: paths)
    let results = await Parallel.map(paths.count, workers: workers) { [folder] number in
      Result { () throws(Failure) in
        try FileSystem.link(
          folder.path + "/" + paths[number], to: root + "/" + paths[number])
      }
    }
    for result in results { try result.get() }
  }

  /// What a folder looks like at one address, compared with its new state.
  enum Difference: Sendable {
    case same
    case added
    case changed
  }

  /// What the last run wrote at a path, where the file was not touched since; nil where it has to be read.
  func untouched(_ path: String) -> Manifest.File? {
    guard let file = recorded[path], let manifestStamp,
      let stamp = FileStamp(folder.path + "/" + path), stamp.size == file.size,
      stamp.precedes(manifestStamp)
    else { return nil }
    return file
  }

  /// What stands at the address of a file, where nobody has touched it since it was made and its pieces are known.
  func former(_ entry: Entry) -> FormerFile? {
    guard let pieces = known?.files[entry.path], let file = untouched(entry.path),
      file.output == entry.output, pieces.reduce(0, { $0 + $1.size }) == file.size
    else { return nil }
    return FormerFile(place: folder.path + "/" + entry.path, file: file, pieces: pieces)
  }

  /// A file that is taken over from the folder as it is.
  func kept(_ entry: Entry, trusts: Bool) throws(Failure) -> Production.Made {
    let place = folder.path + "/" + entry.path
    if trusts, let file = untouched(entry.path) {
      return Production.Made(
        file: file, difference: .same, pieces: known?.files[entry.path] ?? [])
    }
    guard folder.exists, FileSystem.kind(place) == .file else {
      throw Failure(
        zh: "发布目录里少了 \(entry.path)，请不带 --only 重新发布",
        en: "\(entry.path) is gone from the output folder: build again without --only")
    }
    let bytes = try FileSystem.read(place)
    return Production.Made(
      file: Manifest.File(
        path: entry.path, output: entry.output, size: bytes.count, digest: Digest.text(bytes)),
      difference: .same, pieces: [])
  }

  /// Whether what stands at the path of a file is what the file says.
  func difference(_ file: Manifest.File, trusts: Bool) throws(Failure) -> Difference {
    let place = folder.path + "/" + file.path
    guard folder.exists, FileSystem.kind(place) == .file else { return .added }
    if trusts, let old = untouched(file.path) {
      return old.digest == file.digest ? .same : .changed
    }
    return try FileSystem.digest(place) == file.digest ? .same : .changed
  }
}
