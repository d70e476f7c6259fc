/// Stands in for SHA-256, which comes from a package and is not what is fuzzed.
package enum Digest {
  static let length = 32

  package static func text(_ bytes: [UInt8]) -> String { text(bytes: self.bytes(bytes)) }

  package static func bytes(_ bytes: [UInt8]) -> [UInt8] { self.bytes(bytes[...]) }

  static func bytes(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var running = Running()
    running.add(bytes)
    return running.bytes
  }

  package static func source(of bytes: [UInt8]) -> String { "sha256-" + text(bytes) }

  package static func text(bytes: [UInt8]) -> String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }

  /// The 32 bytes that 64 digits stand for; nil for any other text.
  package static func bytes(text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    let bytes = stride(from: 0, to: 64, by: 2).compactMap { place in
      UInt8(String(decoding: digits[place...place + 1], as: UTF8.self), radix: 16)
    }
    return bytes.count == 32 ? bytes : nil
  }

  /// The digest of bytes that come one after the other.
  package struct Running {
    private var state: UInt64 = 0

    package init() {}

    package mutating func add(_ bytes: [UInt8]) { add(bytes[...]) }

    package mutating func add(_ bytes: ArraySlice<UInt8>) {
      for byte in bytes { state = state &* 31 &+ UInt64(byte) }
    }

    package var text: String { Digest.text(bytes: bytes) }

    /// As many bytes as a real one has.
    package var bytes: [UInt8] {
      (0..<32).map { UInt8(truncatingIfNeeded: state >> UInt64($0 % 8 * 8)) }
    }
  }
}
