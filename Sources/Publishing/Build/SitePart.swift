package import Compiler

/// What one machine made of a site, for the one that puts it together: pieces of files, each with what it was made from.
///
/// The file holds a line that names its form, the bytes of the pieces one after the other, the list of the pieces, and at its end
/// how long the list is and the list's digest: what is made is written at once and never held.
package struct SitePart: Sendable {
  /// Where a part comes from: only what is the same in all of it goes together.
  package struct Origin: Hashable, Sendable {
    /// What tells the program from any other.
    let program: String
    /// The day of the run.
    let day: String
    /// By their ids.
    package let outputs: [String]
    package let publishesErrors: Bool
    /// The digest of everything but items.
    let common: [UInt8]
  }

  /// A piece of a file as it stands in a part.
  struct Piece: Sendable {
    /// Where its bytes begin.
    let place: Int
    let size: Int
    /// Of how many pieces its file consists.
    let count: Int
    let basis: Basis
    /// The digest of its bytes.
    let digest: [UInt8]
  }

  static let line = Array("zhun site part 1\n".utf8)
  /// The length of the list, and its digest.
  static let endLength = 8 + 32

  /// What it is called in messages.
  package let name: String
  package let origin: Origin
  /// By the paths of files and the numbers of pieces.
  let pieces: [String: [Int: Piece]]
  /// What its items say, by their keys.
  let contents: [String: KeptSite.Content]
  private let place: String

  /// Whether a file begins as a part does.
  package static func isOne(_ place: String) throws(Failure) -> Bool {
    let place = real(place)
    guard let size = FileStamp(place)?.size else {
      // Where nothing stands at all, that is what there is to say.
      if FileSystem.kind(place) == .missing { _ = try bytes(of: place, 0..<1) }
      return false
    }
    return try bytes(of: place, 0..<min(line.count, Int(size))) == line
  }

  /// Reads what a part holds, but for the bytes of its pieces.
  package init(_ place: String, name: String) throws(Failure) {
    let place = Self.real(place)
    let size = Int(FileStamp(place)?.size ?? 0)
    let end = size - Self.endLength
    guard end > Self.line.count, try Self.isOne(place) else { throw Self.damaged(name) }
    let ending = try Self.bytes(of: place, end..<size)
    let length = ending.prefix(8).reduce(0) { $0 << 8 | Int($1) }
    guard length > 0, length <= end - Self.line.count else { throw Self.damaged(name) }
    let list = try Self.bytes(of: place, end - length..<end)
    guard Digest.bytes(list).elementsEqual(ending.dropFirst(8)) else { throw Self.damaged(name) }
    var reader = KeptReader(list[...])
    origin = Origin(
      program: reader.text(), day: reader.text(), outputs: reader.list { $0.text() },
      publishesErrors: reader.number() == 1, common: reader.data())
    var pieces: [String: [Int: Piece]] = [:]
    var next = Self.line.count
    while reader.number() == 1 {
      let (path, number, count, size) = (
        reader.text(), reader.number(), reader.number(), reader.number()
      )
      let (basis, digest) = (Basis(reader.data()), reader.data())
      // Whatever a list says, nothing is looked for behind the bytes.
      guard let basis, size >= 0, size <= end - length - next else { throw Self.damaged(name) }
      pieces[path, default: [:]][number] = Piece(
        place: next, size: size, count: count, basis: basis, digest: digest)
      next += size
    }
    contents = KeptSite.contents(&reader)
    guard reader.isAtEnd, next == end - length else { throw Self.damaged(name) }
    self.pieces = pieces
    self.place = place
    self.name = name
  }

  /// The bytes of a piece; nil where they are not those that were written.
  func bytes(of piece: Piece) throws(Failure) -> [UInt8]? {
    let bytes = try Self.bytes(of: place, piece.place..<piece.place + piece.size)
    return Digest.bytes(bytes) == piece.digest ? bytes : nil
  }

  /// Where a path leads, as far as it leads anywhere.
  private static func real(_ place: String) -> String { FileSystem.absolute(place) ?? place }

  private static func bytes(of place: String, _ range: Range<Int>) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    try FileSystem.read(place, range) { chunk in bytes += chunk }
    return bytes
  }

  private static func damaged(_ name: String) -> Failure {
    Failure(
      zh: "\(name) 不是本程序完整写出的部分，没有使用",
      en: "\(name) is no part that this program wrote whole: it was not used")
  }
}
