/// The form of what is kept from one run to the next: a line that names it, the SHA-256 of the rest, and the rest.
package struct KeptForm: Sendable {
  private let line: [UInt8]

  /// - Parameter name: of what is kept, with a number that rises with each change of the form
  package init(_ name: String) { line = Array("zhun \(name)\n".utf8) }

  /// Where the content begins.
  package var start: Int { line.count + Digest.length }

  /// What the content is put behind: the line and room for the digest.
  package var opening: [UInt8] { line + [UInt8](repeating: 0, count: Digest.length) }

  /// Puts the digest of the content between it and the line.
  ///
  /// - Parameter bytes: the opening and all of the content
  package func seal(_ bytes: inout [UInt8]) {
    let digest = Digest.bytes(bytes[start...])
    bytes.replaceSubrange(line.count..<start, with: digest)
  }

  /// The digest that bytes begin with which this program wrote.
  package func digest(of bytes: [UInt8]) -> [UInt8] { Array(bytes[line.count..<start]) }

  /// Whether bytes are what this program wrote, whole.
  package func isWhole(_ bytes: [UInt8]) -> Bool {
    bytes.count > start && bytes.starts(with: line)
      && Digest.bytes(bytes[start...]).elementsEqual(bytes[line.count..<start])
  }
}
