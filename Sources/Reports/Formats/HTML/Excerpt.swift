package import Source

/// The lines of a file around a place, in parts: what stands before the mark, the marked characters, the rest.
package struct Excerpt {
  package struct Line {
    package let number: Int
    package let before: String
    package let marked: String
    package let after: String
  }

  package private(set) var lines: [Line] = []
  /// Whether the place goes on below the last line.
  package let isCut: Bool

  /// Lines of a place that are shown.
  private static let height = 4
  /// Bytes of a line that are shown before and after the mark, and of the mark itself.
  private static let margin = 240
  private static let length = 1200

  package init(_ range: ByteRange, _ table: LineTable, _ source: SourceText) {
    let first = table.line(of: Int(range.start))
    // A place that ends with its line break does not reach into the next line.
    let last = max(first, table.line(of: max(Int(range.start), Int(range.end) - 1)))
    isCut = last >= first + Self.height
    for number in first...min(last, first + Self.height - 1) {
      let line = table.range(ofLine: number)
      let start = min(max(Int(range.start), Int(line.start)), Int(line.end))
      let end = max(start, min(Int(range.end), Int(line.end)))
      lines.append(
        Line(
          number: number,
          before: Self.tail(ByteRange(Int(line.start), start), source),
          marked: Self.head(ByteRange(start, end), source, Self.length),
          after: Self.head(ByteRange(end, Int(line.end)), source, Self.margin)))
    }
  }

  private static func head(_ range: ByteRange, _ source: SourceText, _ bytes: Int) -> String {
    guard range.count > bytes else { return source.string(range) }
    var end = Int(range.start) + bytes
    while end > range.start, isInside(end, source) { end -= 1 }
    return source.string(ByteRange(Int(range.start), end)) + "…"
  }

  private static func tail(_ range: ByteRange, _ source: SourceText) -> String {
    guard range.count > margin else { return source.string(range) }
    var start = Int(range.end) - margin
    while start < range.end, isInside(start, source) { start += 1 }
    return "…" + source.string(ByteRange(start, Int(range.end)))
  }

  /// Whether a byte goes on with a character that has begun before it.
  private static func isInside(_ offset: Int, _ source: SourceText) -> Bool {
    source.bytes[offset] & 0xC0 == 0x80
  }
}
