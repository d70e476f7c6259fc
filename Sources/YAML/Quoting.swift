import Source

/// Puts quotes around a text that YAML would read as something else.
enum Quoting {
  /// The fix for the rest of a line; nil inside a flow collection, where its end is not known.
  static func fix(_ bytes: [UInt8], from start: Int, to lineEnd: Int, _ findings: Findings) -> Fix?
  {
    let end = textEnd(bytes, start, lineEnd)
    guard start < end, !isInFlow(bytes, start), ![0x22, 0x27].contains(bytes[start]) else {
      return nil
    }
    let text = bytes[start..<end]
    let isPlain = !text.contains(0x22) && !text.contains(0x5C)
    let inner = String(decoding: text, as: UTF8.self)
    let quoted =
      isPlain
      ? "\"\(inner)\""
      : "'" + inner.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        + "'"
    return Fix(
      Wording(zh: "给整段文字加引号", en: "Quote the text"),
      [Fix.Edit(findings.location(start, end), quoted)],
      isSafe: false
    )
  }

  /// The end of the text: a comment behind it stays outside the quotes.
  private static func textEnd(_ bytes: [UInt8], _ start: Int, _ lineEnd: Int) -> Int {
    var end = lineEnd
    for index in start..<max(start, lineEnd) where bytes[index] == 0x23 {
      if index > start, bytes[index - 1] == 0x20 {
        end = index
        break
      }
    }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  private static func isInFlow(_ bytes: [UInt8], _ start: Int) -> Bool {
    let line = bytes[..<start].lastIndex { $0 == 0x0A } ?? -1
    return bytes[(line + 1)..<start].contains { $0 == 0x5B || $0 == 0x7B }
  }
}
