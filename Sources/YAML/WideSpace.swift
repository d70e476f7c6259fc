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

  /// Ordinary spaces of the same width on the screen.
  static func fix(_ bytes: [UInt8], _ start: Int, _ end: Int, _ findings: Findings) -> Fix {
    var columns = 0
    var index = start
    while index < end {
      let width = max(1, width(bytes, index))
      columns += bytes[index] == 0xE3 ? 2 : 1
      index += width
    }
    return Fix(
      Wording(zh: "改为普通空格", en: "Replace with ordinary spaces"),
      [Fix.Edit(findings.location(start, end), String(repeating: " ", count: columns))],
      isSafe: true
    )
  }
}
