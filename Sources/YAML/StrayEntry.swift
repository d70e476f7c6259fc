import Source

/// A line that begins as an entry of a list does but stands at the column of keys.
struct StrayEntry {
  let bytes: [UInt8]
  let start: Int
  let mark: ListMark

  init?(_ bytes: [UInt8], at start: Int) {
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    guard let mark = ListMark(bytes, from: start, to: end) else { return nil }
    self.bytes = bytes
    self.start = start
    self.mark = mark
  }

  func report(_ findings: inout Findings) {
    let written = String(decoding: bytes[start..<mark.end], as: UTF8.self)
    findings.add(
      .strayEntry, start, mark.end,
      ["mark": .text(String(Substring(written).prefix { $0 != " " }))], fix: fix(findings))
  }

  /// Makes a list of this line and those below it, where the key above has no value yet.
  private func fix(_ findings: Findings) -> Fix? {
    let first = lineStart(start)
    guard isWaiting(above: first) else { return nil }
    let indentation = String(repeating: " ", count: start - first + 2)
    var edits: [Fix.Edit] = []
    var next = first
    while next < bytes.count {
      let end = bytes[next...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let line = Line(bytes, next, end)
      next = end + 1
      if line.isBlank { continue }
      guard line.content - line.start == start - first,
        let other = ListMark(bytes, from: line.content, to: end), other.style == mark.style
      else {
        // What is neither an entry nor a key would continue an entry or be as stray as this line.
        guard line.isKey, line.column <= start - first else { return nil }
        break
      }
      guard ListMark.mayPrecede(bytes[other.end]) else { return nil }
      edits.append(Fix.Edit(findings.location(line.start, other.end), indentation + "- "))
    }
    return Fix(Wording(zh: "改为列表", en: "Write them as a list"), edits, isSafe: false)
  }

  private func isWaiting(above start: Int) -> Bool {
    guard let last = bytes[..<start].lastIndex(where: { $0 > 0x20 }) else { return false }
    let first = lineStart(last)
    let line = Line(bytes, first, last + 1)
    return line.isKey && line.value == line.end && line.column == self.start - lineStart(self.start)
  }

  private func lineStart(_ place: Int) -> Int {
    bytes[..<place].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
  }
}
