/// A half-open range of bytes in one source file.
///
/// Positions are byte offsets everywhere inside the compiler; lines and columns exist only in reports.
package struct ByteRange: Hashable, Sendable {
  package var start: UInt32
  package var end: UInt32

  package init(_ start: UInt32, _ end: UInt32) {
    self.start = start
    self.end = end
  }

  package init(_ start: Int, _ end: Int) {
    self.start = UInt32(clamping: start)
    self.end = UInt32(clamping: end)
  }

  package var isEmpty: Bool { start >= end }
  package var count: Int { Int(end) - Int(start) }
  package var indices: Range<Int> { Int(start)..<max(Int(start), Int(end)) }

  package func contains(_ offset: UInt32) -> Bool { start <= offset && offset < end }

  package func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
}
