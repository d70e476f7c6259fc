/// Stands in for SHA-256, which comes from a package and is not what is fuzzed.
package enum Digest {
  package static func text(_ bytes: [UInt8]) -> String {
    String(bytes.reduce(into: UInt64(bytes.count)) { $0 = $0 &* 31 &+ UInt64($1) }, radix: 16)
  }
}
