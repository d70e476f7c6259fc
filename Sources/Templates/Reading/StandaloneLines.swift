internal import Source

/// The rule of lines: a tag that prints nothing itself and has a line for itself takes the line with it.
enum StandaloneLines {
  static func arrange(_ pieces: [Piece], in bytes: [UInt8]) -> [Piece] {
    var arranged: [Piece] = []
    var line: [Piece] = []
    for piece in pieces {
      guard case .text(let range) = piece else {
        line.append(piece)
        continue
      }
      var start = Int(range.start)
      while let end = bytes[start..<Int(range.end)].firstIndex(of: UInt8(ascii: "\n")) {
        line.append(.text(ByteRange(start, end + 1)))
        finish(&line, in: bytes, into: &arranged)
        start = end + 1
      }
      if start < Int(range.end) { line.append(.text(ByteRange(start, Int(range.end)))) }
    }
    finish(&line, in: bytes, into: &arranged)
    return arranged
  }

  private static func finish(
    _ line: inout [Piece], in bytes: [UInt8], into arranged: inout [Piece]
  ) {
    if let tag = standaloneTag(line, in: bytes) {
      arranged.append(.tag(tag))
    } else {
      if !isEmpty(line, in: bytes) { arranged.append(.lineStart) }
      arranged += line
    }
    line.removeAll(keepingCapacity: true)
  }

  private static func standaloneTag(_ line: [Piece], in bytes: [UInt8]) -> Tag? {
    var found: Tag?
    var indent: ByteRange?
    for piece in line {
      switch piece {
      case .lineStart: return nil
      case .tag(let tag):
        guard found == nil, tag.canStandAlone else { return nil }
        found = tag
      case .text(let range):
        guard bytes[range.indices].allSatisfy(isBlank) else { return nil }
        if found == nil { indent = range }
      }
    }
    guard var tag = found else { return nil }
    tag.indent = indent ?? ByteRange(tag.range.start, tag.range.start)
    return tag
  }

  /// An empty line stays empty in an indented partial: spaces at its end would only be noise.
  private static func isEmpty(_ line: [Piece], in bytes: [UInt8]) -> Bool {
    line.allSatisfy {
      guard case .text(let range) = $0 else { return false }
      return bytes[range.indices].allSatisfy { $0 == 0x0A || $0 == 0x0D }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
