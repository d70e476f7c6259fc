import Crypto

/// A regular file of a revision.
package struct RevisionFile: Sendable {
  /// Its path from the folder of interest.
  package let path: String
  package let blob: Blob
  /// The number of its bytes; nil where the repository lacks the object.
  package let size: Int?

  /// Reads an entry of `git ls-tree -l`: mode, type, hash, size, a tab and the path.
  init?(_ line: ArraySlice<UInt8>) {
    guard let tab = line.firstIndex(of: 0x09) else { return nil }
    let parts = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
    guard parts.count == 4, parts[0].hasPrefix("100"), parts[1] == "blob" else { return nil }
    path = String(decoding: line[(tab + 1)...], as: UTF8.self)
    blob = Blob(text: String(parts[2]))
    size = Int(parts[3])
  }
}

/// The name that git gives to bytes: files of one name are the same.
package struct Blob: Hashable, Sendable {
  package let text: String

  /// Whether these are its bytes.
  package func holds(_ bytes: [UInt8]) -> Bool {
    let framed = Array("blob \(bytes.count)\u{0}".utf8) + bytes
    switch text.utf8.count {
    case 40: return Self.hexadecimal(Insecure.SHA1.hash(data: framed)) == text
    case 64: return Self.hexadecimal(SHA256.hash(data: framed)) == text
    default: return false
    }
  }

  private static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
