package import Compiler
package import Source

/// One kind of thing that is published: what it is called and the files that it consists of.
///
/// Everything that lists outputs (the command line, the manifest, the documentation) reads `all`.
package struct Output: Sendable {
  /// What `--only` and the manifest call it.
  package let id: String
  package let title: Wording
  /// The kinds of pages among its files.
  let kinds: [PageKind]
  /// Whether it needs the style sheet and the images of pages.
  package var hasPages: Bool { !kinds.isEmpty }
  /// Its files for a publication; contents are made when they are written.
  let files: @Sendable (Publication) throws(Failure) -> [OutputFile]

  init(
    _ id: String,
    _ title: Wording,
    kinds: [PageKind] = [],
    files: @escaping @Sendable (Publication) throws(Failure) -> [OutputFile]
  ) {
    self.id = id
    self.title = title
    self.kinds = kinds
    self.files = files
  }

  /// Every output; a new one is named here once.
  package static let all: [Output] = [
    .guides, .catalogue, .openAPI, .tables, .database, .places,
    .answers, .linkedData, .exchange, .forms, .lists,
  ]

  package static func find(_ id: String) -> Output? { all.first { $0.id == id } }
}

extension Output {
  /// The files of this output in memory, without a folder to put them in.
  package func rendered(
    _ publication: Publication
  ) throws(Failure) -> [(path: String, bytes: [UInt8])] {
    var rendered: [(path: String, bytes: [UInt8])] = []
    for file in try files(publication) { rendered.append((file.path, try file.contents())) }
    return rendered
  }
}

/// A file to be written: its address and its bytes, made when they are needed.
struct OutputFile: Sendable {
  /// Its path below the output folder, built from codes alone.
  let path: String
  /// Of how many pieces it consists; one of several pieces is never whole in memory while it is written.
  let pieces: Int
  let piece: @Sendable (Int) throws(Failure) -> [UInt8]
  /// How pieces are best made.
  var source = Source.pieces
  /// What a piece is made from; nil for one that is made each time.
  private(set) var basis: @Sendable (_ piece: Int) -> Basis? = { _ in nil }

  enum Source: Sendable {
    /// Each by itself, on any thread.
    case pieces
    /// One after the other: the first makes them all.
    case sequence
    /// Together with those of other files, among which it has a number.
    case walk(OutputWalk, Int)
  }

  init(
    _ path: String,
    contents: @escaping @Sendable () throws(Failure) -> [UInt8]
  ) {
    self.init(path, pieces: 1) { (_) throws(Failure) in try contents() }
  }

  /// A file that grows with the workspace, such as one with all items.
  init(
    _ path: String,
    pieces: Int,
    piece: @escaping @Sendable (Int) throws(Failure) -> [UInt8]
  ) {
    self.path = path
    self.pieces = pieces
    self.piece = piece
  }

  /// The file with what its pieces are made from, so that those that stand already need not be made.
  func made(from basis: @escaping @Sendable (_ piece: Int) -> Basis?) -> OutputFile {
    var file = self
    file.basis = basis
    return file
  }

  static func json(_ path: String, _ value: @escaping @Sendable () -> JSON) -> OutputFile {
    OutputFile(path) { value().file }
  }

  func contents() throws(Failure) -> [UInt8] {
    guard pieces != 1 else { return try piece(0) }
    var bytes: [UInt8] = []
    for number in 0..<pieces { bytes += try piece(number) }
    return bytes
  }
}
