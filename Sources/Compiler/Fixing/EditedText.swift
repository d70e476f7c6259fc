/// A file's text while fixes are applied to it, round by round: which of its lines are still the first ones.
package struct EditedText: Sendable {
  package let original: [UInt8]
  package private(set) var bytes: [UInt8]
  /// Of each line, the number of the original line that it is; nil for lines that an edit has touched.
  package private(set) var origins: [Int?]

  package init(_ bytes: [UInt8]) {
    original = bytes
    self.bytes = bytes
    origins = Self.lines(of: bytes).indices.map { $0 }
  }

  /// Applies edits that are in order and do not overlap; what stands outside them keeps its bytes.
  ///
  /// - Returns: where the replacements now stand.
  @discardableResult
  package mutating func apply(_ edits: [(range: Range<Int>, replacement: [UInt8])]) -> [Range<Int>]
  {
    var result: [UInt8] = []
    var places: [Range<Int>] = []
    // Lines that stay whole, by the place where they start in the result.
    var kept: [Int: (origin: Int, count: Int)] = [:]
    var lines = Array(zip(Self.lines(of: bytes), origins))[...]
    var position = 0
    func keep(until end: Int) {
      while let (line, origin) = lines.first, line.lowerBound < end || end == bytes.count {
        guard line.upperBound <= end else { break }
        lines.removeFirst()
        guard line.lowerBound >= position, let origin else { continue }
        let start = result.count + line.lowerBound - position
        let before: UInt8 = line.lowerBound > position ? 0x0A : result.last ?? 0x0A
        if before == 0x0A { kept[start] = (origin, line.count) }
      }
      result += bytes[position..<end]
    }
    for edit in edits {
      keep(until: edit.range.lowerBound)
      places.append(result.count..<(result.count + edit.replacement.count))
      result += edit.replacement
      position = edit.range.upperBound
    }
    keep(until: bytes.count)
    bytes = result
    origins = Self.lines(of: result).map { line in
      // Something may have been put behind a last line that has no line feed.
      kept[line.lowerBound].flatMap { $0.count == line.count ? $0.origin : nil }
    }
    return places
  }

  /// The lines of a text, each with its line feed.
  package static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(start..<(index + 1))
      start = index + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }
}
