import Compiler

/// Takes the bytes of one file as they are made, and tells in the end how it differs from what stood there.
struct FileSink: Sendable {
  private let entry: FolderUpdate.Entry
  private let update: FolderUpdate
  private let writes: Bool
  private var size = 0
  private var digest = Digest.Running()
  private var isStaged = false
  /// What came of a file whose bytes were all there at once.
  private var whole: Production.Made?

  init(_ entry: FolderUpdate.Entry, _ update: FolderUpdate, writes: Bool) {
    self.entry = entry
    self.update = update
    self.writes = writes
  }

  /// - Parameter isWhole: whether these are all bytes: then they are written only where they are new
  mutating func add(_ bytes: [UInt8], isWhole: Bool) throws(Failure) {
    size += bytes.count
    digest.add(bytes)
    if isWhole {
      let file = file
      let difference = try update.difference(file, trusts: writes)
      if writes, difference != .same { try update.staging.write(bytes, to: file.path) }
      whole = (file, difference)
    } else if writes {
      try update.staging.append(bytes, to: entry.path, isFirst: !isStaged)
      isStaged = true
    }
  }

  mutating func finish() throws(Failure) -> Production.Made {
    if let whole { return whole }
    if writes, !isStaged { try update.staging.append([], to: entry.path, isFirst: true) }
    let file = file
    let difference = try update.difference(file, trusts: writes)
    if writes, difference == .same { try update.staging.remove(file.path) }
    return (file, difference)
  }

  private var file: Manifest.File {
    Manifest.File(path: entry.path, output: entry.output, size: size, digest: digest.text)
  }
}
