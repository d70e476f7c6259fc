import Compiler

/// What a build leaves for the next one into the same folder: what each file was made from, piece by piece.
///
/// It belongs to one state of the folder, known by the digest of its manifest, and to one common basis.
struct KeptSite: Sendable {
  /// A stretch of a file.
  struct Piece: Hashable, Sendable {
    /// Nil where it is made each time.
    let basis: Basis?
    /// In bytes.
    var size: Int
  }

  /// What an item says, as a digest, and what that was made from.
  struct Content: Sendable {
    let basis: Basis
    let digest: String
  }

  /// The digest of the manifest.
  let manifest: [UInt8]
  /// What all its files went by.
  let common: [UInt8]
  /// By their paths; those of which nothing is known are missing.
  let files: [String: [Piece]]
  /// By the keys of items.
  let contents: [String: Content]
}

extension KeptSite {
  private static let form = PlaceMemory.Kind.sites.form

  /// All of it as bytes.
  ///
  /// - Parameter paths: those of the manifest's files, in its order
  func bytes(_ paths: some Collection<String>) -> [UInt8] {
    var writer = KeptWriter(in: Self.form)
    writer.add(manifest)
    writer.add(common)
    writer.add(paths) { writer, path in
      writer.add(files[path] ?? []) { writer, piece in
        writer.add(piece.basis) { $0.add($1.bytes) }
        writer.add(piece.size)
      }
    }
    Self.add(contents, to: &writer)
    return writer.sealed(in: Self.form)
  }

  /// What was kept of the state that a folder is in; nil where it is of another.
  init?(_ bytes: [UInt8], of folder: OutputFolder) {
    guard let listed = folder.manifest?.files else { return nil }
    var reader = KeptReader(bytes[Self.form.start...])
    manifest = reader.data()
    guard manifest == Digest.bytes(folder.manifestBytes) else { return nil }
    common = reader.data()
    let pieces = reader.list { reader in
      reader.list { reader in
        Piece(basis: reader.optional { $0.data() }.flatMap(Basis.init), size: reader.number())
      }
    }
    contents = Self.contents(&reader)
    guard reader.isAtEnd, pieces.count == listed.count else { return nil }
    files = Dictionary(
      zip(listed, pieces).filter { !$1.isEmpty }.map { ($0.path, $1) }
    ) { first, _ in first }
  }

  /// Writes what items say, in the order of their keys.
  static func add(_ contents: [String: Content], to writer: inout KeptWriter) {
    writer.add(contents.sorted { Manifest.precedes($0.key, $1.key) }) { writer, content in
      writer.add(content.key)
      writer.add(content.value.basis.bytes)
      writer.add(Digest.bytes(text: content.value.digest) ?? [])
    }
  }

  /// Reads it back, by the keys of items.
  static func contents(_ reader: inout KeptReader) -> [String: Content] {
    let contents = reader.list { reader in
      (reader.text(), Basis(reader.data()), Digest.text(bytes: reader.data()))
    }
    return Dictionary(
      contents.compactMap { key, basis, digest in
        basis.map { (key, Content(basis: $0, digest: digest)) }
      }
    ) { first, _ in first }
  }
}

/// A file of the last state that nobody has touched since, with its pieces.
struct FormerFile: Sendable {
  /// Where it stands.
  let place: String
  let file: Manifest.File
  let pieces: [KeptSite.Piece]

  /// Whether a piece of a file stands already.
  ///
  /// - Parameters:
  ///   - basis: what it is made from; nil for one that is made each time
  ///   - count: of how many pieces the file consists
  func holds(_ piece: Int, of count: Int, from basis: Basis?) -> Bool {
    basis != nil && pieces.count == count && pieces[piece].basis == basis
  }
}
