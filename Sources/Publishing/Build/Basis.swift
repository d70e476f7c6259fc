import Compiler

/// What a part of a file was made from, as a digest: where it is the same, so is the part.
///
/// It covers what may differ between two builds of one common basis (`PublicationBasis.common`).
struct Basis: Hashable, Sendable {
  /// Half of a SHA-256: more than enough to tell the parts of a site apart.
  private let high: UInt64
  private let low: UInt64

  static let length = 16

  /// Nil for fewer bytes than `length`.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.length else { return nil }
    func number(_ start: Int) -> UInt64 {
      bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    high = number(0)
    low = number(8)
  }

  /// Of several things together.
  init?(_ bases: some Sequence<Basis>) {
    var digest = Digest.Running()
    for basis in bases { digest.add(basis.bytes) }
    self.init(digest.bytes)
  }

  var bytes: [UInt8] {
    [high, low].flatMap { number in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
    }
  }
}
