/// Lines as a whole: what can go without leaving a rest, and what people have noted about it.
extension SourceText {
  /// The lines of a range with their line feeds; nil where something else stands on them.
  package func wholeLines(_ range: ByteRange) -> ByteRange? {
    var start = Int(range.start)
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A else { return nil }
    var end = min(Int(range.end), bytes.count)
    // A block of text may already end with its line.
    if end > start, bytes[end - 1] == 0x0A { return ByteRange(start, end) }
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D {
      end += 1
    }
    guard end == bytes.count || bytes[end] == 0x0A else { return nil }
    return ByteRange(start, min(end + 1, bytes.count))
  }

  /// Whether a comment may stand in a range: a `#` in a text counts too, since nothing is lost by care.
  package func mayHoldComment(_ range: ByteRange) -> Bool {
    range.indices.contains { index in
      bytes[index] == 0x23 && (index == 0 || bytes[index - 1] <= 0x20)
    }
  }

  /// Whether the line right above a range that starts a line is a comment.
  package func hasCommentAbove(_ range: ByteRange) -> Bool {
    let end = Int(range.start) - 1
    guard end > 0, bytes[end] == 0x0A else { return false }
    let start = bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return bytes[start..<end].first { $0 > 0x20 } == 0x23
  }
}
