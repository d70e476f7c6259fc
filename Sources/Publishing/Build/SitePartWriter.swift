import Compiler

/// Writes a part of a site, piece by piece.
struct SitePartWriter {
  private let file: FileReplacement
  private var list = KeptWriter()
  private(set) var count = 0
  private(set) var size = 0

  init(_ place: String, _ origin: SitePart.Origin) throws(Failure) {
    file = try FileReplacement(of: place)
    file.add(SitePart.line)
    list.add(origin.program)
    list.add(origin.day)
    list.add(origin.outputs) { $0.add($1) }
    list.add(origin.publishesErrors ? 1 : 0)
    list.add(origin.common)
  }

  /// Adds a piece of a file.
  ///
  /// - Parameter all: of how many pieces the file consists
  mutating func add(
    _ bytes: [UInt8], of path: String, _ number: Int, of all: Int, from basis: Basis
  ) {
    file.add(bytes)
    // How many there are is not known before the last one.
    list.add(1)
    list.add(path)
    for number in [number, all, bytes.count] { list.add(number) }
    list.add(basis.bytes)
    list.add(Digest.bytes(bytes))
    count += 1
    size += bytes.count
  }

  /// Puts the file in its place.
  mutating func end(_ contents: [String: KeptSite.Content]) throws(Failure) {
    list.add(0)
    KeptSite.add(contents, to: &list)
    let bytes = list.bytes
    file.add(bytes)
    file.add(
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: bytes.count >> $0) })
    file.add(Digest.bytes(bytes))
    try file.end()
  }
}
