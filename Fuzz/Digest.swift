/// Stands in for SHA-256, which comes from a package and is not what is fuzzed.
package enum Digest {
  package static func text(_ bytes: [UInt8]) -> String {
    var running = Running()
    running.add(bytes)
    return running.text
  }

  package static func source(of bytes: [UInt8]) -> String { "sha256-" + text(bytes) }

  /// The digest of bytes that come one after the other.
  package struct Running {
    private var state: UInt64 = 0

    package init() {}

    package mutating func add(_ bytes: [UInt8]) {
      for byte in bytes { state = state &* 31 &+ UInt64(byte) }
    }

    package var text: String { String(state, radix: 16) }
  }
}
