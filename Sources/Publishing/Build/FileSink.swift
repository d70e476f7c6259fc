import Compiler

/// Takes the bytes of one file as they are made, and tells in the end how it differs from what stood there.
///
/// As long as they are what stands in the folder nothing is written, and of pieces that are known to be the same
/// nothing is read either.
struct FileSink: Sendable {
  private let entry: FolderUpdate.Entry
  private let update: FolderUpdate
  private let writes: Bool
  /// What stands at its address; nil where its pieces are not known.
  private let former: FormerFile?
  private var pieces: [KeptSite.Piece] = []
  private var size = 0
  /// Whether all so far is what stands at its address: then it is not in `digest`, and not staged.
  private var isAsItWas: Bool
  /// How far the pieces of the former file have been passed over.
  private var formerSize = 0
  private var digest = Digest.Running()
  private var isStaged = false
  private var origin = Production.Origin.standing
  /// What came of a file whose bytes were all there at once.
  private var whole: Production.Made?

  /// - Parameter former: what stands at its address, where its pieces are known
  init(
    _ entry: FolderUpdate.Entry, _ former: FormerFile?, _ update: FolderUpdate, writes: Bool
  ) {
    self.entry = entry
    self.update = update
    self.writes = writes
    self.former = former
    isAsItWas = former != nil
  }

  /// Adds the next piece as it stands.
  mutating func keep() throws(Failure) {
    guard let former else { return }
    let piece = former.pieces[pieces.count]
    let range = formerSize..<formerSize + piece.size
    if isAsItWas, range.lowerBound != size { try stageWhatStands() }
    if isAsItWas {
      size += piece.size
    } else {
      try FileSystem.read(former.place, range) { (bytes) throws(Failure) in try append(bytes) }
    }
    formerSize = range.upperBound
    pieces.append(piece)
  }

  /// Adds the next piece as it was made, or comes out of a part.
  ///
  /// - Parameter isWhole: whether these are all bytes: then they are written only where they are new
  mutating func add(
    _ bytes: [UInt8], from basis: Basis?, isWhole: Bool, _ origin: Production.Origin = .made
  ) throws(Failure) {
    if let former, pieces.count < former.pieces.count {
      formerSize += former.pieces[pieces.count].size
    }
    pieces.append(KeptSite.Piece(basis: basis, size: bytes.count))
    if self.origin != .made { self.origin = origin }
    if isWhole {
      size = bytes.count
      digest.add(bytes)
      let file = file
      let difference = try update.difference(file, trusts: writes)
      if writes, difference != .same { try update.staging.write(bytes, to: file.path) }
      whole = Production.Made(
        file: file, difference: difference, pieces: known, origin: origin)
      return
    }
    if isAsItWas, try stands(bytes) {
      size += bytes.count
    } else {
      if isAsItWas { try stageWhatStands() }
      try append(bytes)
    }
  }

  mutating func finish() throws(Failure) -> Production.Made {
    if let whole { return whole }
    if let former, isAsItWas {
      if size == former.file.size {
        return Production.Made(
          file: former.file, difference: .same, pieces: known, origin: origin)
      }
      try stageWhatStands()
    }
    if writes, !isStaged { try update.staging.append([], to: entry.path, isFirst: true) }
    let file = file
    let difference = try update.difference(file, trusts: writes)
    if writes, difference == .same { try update.staging.remove(file.path) }
    return Production.Made(
      file: file, difference: difference, pieces: known,
      origin: origin == .standing ? .made : origin)
  }

  private var file: Manifest.File {
    Manifest.File(path: entry.path, output: entry.output, size: size, digest: digest.text)
  }

  /// What the next build may go by: nothing where every piece is made each time.
  private var known: [KeptSite.Piece] {
    pieces.contains { $0.basis != nil } ? pieces : []
  }

  /// Whether bytes are what stands where they would go.
  private func stands(_ bytes: [UInt8]) throws(Failure) -> Bool {
    guard let former, size + bytes.count <= former.file.size else { return false }
    var place = 0
    var isSame = true
    try FileSystem.read(former.place, size..<size + bytes.count) { (chunk) throws(Failure) in
      isSame = isSame && bytes[place..<place + chunk.count].elementsEqual(chunk)
      place += chunk.count
    }
    return isSame
  }

  /// From here on the file differs from what stands: all before it is taken over.
  private mutating func stageWhatStands() throws(Failure) {
    isAsItWas = false
    let count = size
    size = 0
    guard let former else { return }
    try FileSystem.read(former.place, 0..<count) { (bytes) throws(Failure) in try append(bytes) }
  }

  private mutating func append(_ bytes: [UInt8]) throws(Failure) {
    size += bytes.count
    digest.add(bytes)
    guard writes else { return }
    try update.staging.append(bytes, to: entry.path, isFirst: !isStaged)
    isStaged = true
  }
}
