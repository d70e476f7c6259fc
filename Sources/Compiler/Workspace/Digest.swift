import Crypto

/// SHA-256 of bytes as 64 lower-case digits.
package enum Digest {
  package static func text(_ bytes: [UInt8]) -> String {
    var function = SHA256()
    unsafe bytes.withUnsafeBytes { unsafe function.update(bufferPointer: $0) }
    return text(function.finalize())
  }

  private static func text(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
