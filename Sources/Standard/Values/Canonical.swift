/// A value in the one form that all spellings of the same thing share: what comparison compares.
///
/// Its digest is taken once, so that unequal values are told apart without reading them.
package struct Canonical: Hashable, Sendable {
  package let bytes: [UInt8]
  private let digest: UInt64

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.digest = digest
  }

  /// The form of a name: of a material, a step or anything else that people write as text.
  package init(name: String) { self.init(CanonicalText.folded(name)) }

  package var isEmpty: Bool { bytes.isEmpty }

  /// The form as text; only that of a name can be read.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package static func == (left: Canonical, right: Canonical) -> Bool {
    left.digest == right.digest && left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

extension Canonical: Comparable {
  package static func < (left: Canonical, right: Canonical) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
