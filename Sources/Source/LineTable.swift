/// Where the lines of a file start, built only for files that a report shows.
package struct LineTable: Sendable {
  /// One place in a file as people count: lines and columns start at 1, columns count characters.
  package struct Position: Hashable, Sendable {
    package let line: Int
    package let column: Int
    package let offset: Int
  }

  private let source: SourceText
  private let starts: [Int]

  package init(_ source: SourceText) {
    self.source = source
    var starts = [0]
    let bytes = source.bytes
    for index in bytes.indices {
      let isLineFeed = bytes[index] == 0x0A
      let isLoneReturn =
        bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if isLineFeed || isLoneReturn { starts.append(index + 1) }
    }
    self.starts = starts
  }

  package var count: Int { starts.count }

  /// The line, counted from 1, that holds a byte offset.
  package func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  package func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), source.bytes.count)
    let line = line(of: offset)
    let start = contentStart(line)
    let before = String(decoding: source.bytes[min(start, offset)..<offset], as: UTF8.self)
    return Position(line: line, column: before.count + 1, offset: offset)
  }

  /// The column of a byte offset, counted from 1 in Unicode code points: what one reader sees as one
  /// character, such as an emoji with its colour, may be several.
  package func codePointColumn(of offset: Int) -> Int {
    let offset = min(max(offset, 0), source.bytes.count)
    let start = min(contentStart(line(of: offset)), offset)
    return String(decoding: source.bytes[start..<offset], as: UTF8.self).unicodeScalars.count + 1
  }

  /// The bytes of a line without its line break and without a byte-order mark.
  package func range(ofLine line: Int) -> ByteRange {
    let start = contentStart(line)
    var end = line < starts.count ? starts[line] : source.bytes.count
    while end > start, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
    return ByteRange(start, end)
  }

  /// The start of a line's text: a byte-order mark is no character of the first line.
  private func contentStart(_ line: Int) -> Int {
    let start = starts[line - 1]
    return start == 0 && source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
  }
}
