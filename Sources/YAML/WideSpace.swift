import Source

/// Spaces that are no spaces to YAML: full-width and no-break ones, as word processors write them.
enum WideSpace {
  /// The bytes of the wide space at an offset; 0 where there is none.
  static func width(_ bytes: [UInt8], _ start: Int) -> Int {
    guard start < bytes.count, bytes[start] >= 0xC2 else { return 0 }
    switch bytes[start...].prefix(3) {
    case [0xE3, 0x80, 0x80], [0xE1, 0x9A, 0x80], [0xE2, 0x80, 0xAF], [0xE2, 0x81, 0x9F]: return 3
    case let three where three.starts(with: [0xC2, 0xA0]): return 2
    case let three where three.starts(with: [0xE2, 0x80]):
      return three.count == 3 && (three.last ?? 0) <= 0x8A ? 3 : 0
    default: return 0
    }
  }

  /// The end of the run of wide and ordinary spaces at an offset.
  static func end(of bytes: [UInt8], from start: Int) -> Int {
    var end = start
    var index = start
    while index < bytes.count {
      let width = width(bytes, index)
      if width > 0 {
        index += width
        end = index
      } else if bytes[index] == 0x20 {
        index += 1
      } else {
        break
      }
    }
    return end == start ? start : index
  }

  /// Ordinary spaces of the same width on the screen; a person has to agree where the line would then be
  /// aligned with nothing.
  static func fix(_ bytes: [UInt8], _ start: Int, _ end: Int, _ findings: Findings) -> Fix {
    let line = bytes[..<start].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    return Fix(
      Wording(zh: "改为普通空格", en: "Replace with ordinary spaces"),
      [
        Fix.Edit(
          findings.location(start, end),
          String(repeating: " ", count: columns(bytes, start, end)))
      ],
      isSafe: isAligned(columns(bytes, line, end), from: end, in: bytes, above: line)
    )
  }

  /// How wide white space is on the screen.
  private static func columns(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var columns = 0
    var index = start
    while index < end {
      let width = max(1, width(bytes, index))
      columns += bytes[index] == 0xE3 ? 2 : bytes[index] == 0xEF ? 0 : 1
      index += width
    }
    return columns
  }

  /// Whether a line that starts at a column continues a level that is open above it, or begins one below a
  /// key that waits for its value.
  private static func isAligned(
    _ column: Int, from content: Int, in bytes: [UInt8], above start: Int
  ) -> Bool {
    let isEntry = content + 1 < bytes.count && bytes[content] == 0x2D && bytes[content + 1] == 0x20
    var level = Int.max
    var end = start
    // Who writes by hand has no level open for so long without a line of it.
    for _ in 0..<200 where end > 0 {
      end -= 1
      let start = bytes[..<end].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
      let line = Line(bytes, start, end)
      end = start
      if line.isBlank { continue }
      let outer = columns(bytes, start, line.content)
      let inner = outer + line.indentationBehindDashes
      let waits = line.isKey && (line.value == line.end || bytes[line.value] == 0x23)
      if level == .max, waits, column > inner || isEntry && column == inner { return true }
      if inner < level, column == inner, line.dash == nil || !isEntry { return true }
      if line.dash != nil, outer < level, column == outer, isEntry { return true }
      level = min(level, outer)
      guard level > column else { return false }
    }
    return false
  }
}
