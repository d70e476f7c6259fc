import Crypto

/// SHA-256 of bytes.
package enum Digest {
  /// In bytes.
  static let length = 32

  /// 64 lower-case digits.
  package static func text(_ bytes: [UInt8]) -> String { text(digest(bytes)) }

  /// The 32 bytes themselves.
  package static func bytes(_ bytes: [UInt8]) -> [UInt8] { Array(digest(bytes)) }

  static func bytes(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var digest = Running()
    digest.add(bytes)
    return digest.bytes
  }

  /// The form in which a content security policy of a page names a script: `sha256-` and Base64.
  package static func source(of bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    var (bits, count) = (0, 0)
    for byte in digest(bytes) {
      bits = bits << 8 | Int(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(letters[bits >> count & 63])
      }
      bits &= (1 << count) - 1
    }
    // 32 bytes are 42 letters and four bits.
    text.append(letters[bits << (6 - count) & 63])
    return "sha256-" + String(decoding: text, as: UTF8.self) + "="
  }

  private static func digest(_ bytes: [UInt8]) -> SHA256.Digest {
    var digest = Running()
    digest.add(bytes)
    return digest.function.finalize()
  }

  fileprivate static func text(_ digest: SHA256.Digest) -> String { text(bytes: Array(digest)) }

  /// Two lower-case digits for each byte.
  package static func text(bytes: [UInt8]) -> String {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      text.append(digit(byte >> 4))
      text.append(digit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The 32 bytes that 64 digits stand for; nil for any other text.
  package static func bytes(text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: 64, by: 2) {
      guard let byte = UInt8(String(decoding: digits[place...place + 1], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}

extension Digest {
  /// The digest of bytes that come in pieces.
  package struct Running {
    fileprivate var function = SHA256()

    package init() {}

    package mutating func add(_ bytes: [UInt8]) {
      unsafe bytes.withUnsafeBytes { unsafe function.update(bufferPointer: $0) }
    }

    package mutating func add(_ bytes: ArraySlice<UInt8>) {
      unsafe bytes.withUnsafeBytes { unsafe function.update(bufferPointer: $0) }
    }

    /// 64 lower-case digits.
    package var text: String { Digest.text(function.finalize()) }

    /// The 32 bytes themselves.
    package var bytes: [UInt8] { Array(function.finalize()) }
  }
}
