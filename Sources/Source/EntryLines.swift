/// The lines of list entries: what is moved or removed as a whole so that comments and layout stay.
extension SourceText {
  /// The lines of an entry of a block list, from its dash to the end of its last line; nil where the
  /// entry shares a line with something else.
  ///
  /// - Parameters:
  ///   - range: the bytes of the entry's value
  ///   - comment: whether a comment behind the value is taken along, instead of making the result nil
  package func lines(ofEntry range: ByteRange, takingComment comment: Bool) -> ByteRange? {
    var start = Int(range.start)
    while start > 0, bytes[start - 1] == space { start -= 1 }
    guard start > 0, bytes[start - 1] == dash else { return nil }
    start -= 1
    while start > 0, bytes[start - 1] == space { start -= 1 }
    guard start == 0 || bytes[start - 1] == newline else { return nil }
    var end = Int(range.end)
    // A block text already ends with its line.
    if end > start, end <= bytes.count, bytes[end - 1] == newline { return ByteRange(start, end) }
    while end < bytes.count, bytes[end] == space || bytes[end] == 0x0D { end += 1 }
    if end < bytes.count, bytes[end] == hash {
      guard comment else { return nil }
      while end < bytes.count, bytes[end] != newline { end += 1 }
    }
    guard end == bytes.count || bytes[end] == newline else { return nil }
    return ByteRange(start, min(end + 1, bytes.count))
  }

  /// The same lines with the lines directly above that hold nothing but a comment.
  package func withCommentsAbove(_ lines: ByteRange) -> ByteRange {
    var start = Int(lines.start)
    while start > 0 {
      var line = start - 1
      while line > 0, bytes[line - 1] != newline { line -= 1 }
      guard bytes[line..<(start - 1)].first(where: { $0 != space }) == hash else { break }
      start = line
    }
    return ByteRange(start, Int(lines.end))
  }

  private var space: UInt8 { 0x20 }
  private var dash: UInt8 { 0x2D }
  private var hash: UInt8 { 0x23 }
  private var newline: UInt8 { 0x0A }
}

extension Fix {
  /// Removes an entry of a block list with its lines; nil where other things stand on them.
  ///
  /// - Parameter isSafe: whether nothing is lost with the entry
  package static func removing(
    entryAt location: Location,
    from source: SourceText,
    isSafe: Bool
  ) -> Fix? {
    guard let lines = source.lines(ofEntry: location.range, takingComment: false) else {
      return nil
    }
    return Fix(
      Wording(zh: "删去重复的一项", en: "remove the repeated entry"),
      [Edit(Location(file: location.file, range: lines), "")],
      isSafe: isSafe && !source.mayHoldComment(lines))
  }
}
