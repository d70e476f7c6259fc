import Source

/// A part of one line as a terminal shows it, with the columns that its bytes take.
///
/// Tabs become spaces; characters that a terminal would obey or hide are written as their code points.
struct SourceLine {
  private struct Cell {
    /// Where its bytes start in the file.
    let offset: Int
    /// The first of its columns.
    let column: Int
    let text: String
  }

  private var cells: [Cell] = []
  /// The offset behind the last cell.
  private var end = 0
  /// The columns that all cells take.
  private var width = 0
  /// Whether the line goes on before the first and behind the last cell.
  private var isCut = (before: false, after: false)

  private static let tabWidth = 4

  /// The part of a line around a range of its bytes that fits into a number of columns.
  init(_ source: SourceText, _ line: ByteRange, around range: ByteRange, columns: Int) {
    let window = Self.window(line, around: range, columns: columns)
    let bytes = Self.aligned(source, line, window)
    read(source, bytes)
    isCut = (bytes.start > line.start, bytes.end < line.end)
    guard isCut.before || isCut.after || width > columns else { return }
    trim(around: columnsOf(range), to: columns)
  }

  /// The line's text with … where it was cut.
  var text: String {
    (isCut.before ? "…" : "") + cells.map(\.text).joined() + (isCut.after ? "…" : "")
  }

  /// The columns that the text takes.
  var shownWidth: Int { width + (isCut.before ? 1 : 0) + (isCut.after ? 1 : 0) }

  /// The columns that a range takes; at least one, so that an empty place can be marked.
  func columns(of range: ByteRange) -> Range<Int> {
    let columns = columnsOf(range)
    let shift = (isCut.before ? 1 : 0) - (cells.first?.column ?? 0)
    return (columns.lowerBound + shift)..<(columns.upperBound + shift)
  }

  /// Whether a range starts among the bytes that are shown.
  func shows(_ range: ByteRange) -> Bool {
    guard let first = cells.first else { return true }
    return Int(range.start) >= first.offset && (Int(range.start) < end || !isCut.after)
  }

  private func columnsOf(_ range: ByteRange) -> Range<Int> {
    let start = column(at: Int(range.start))
    return start..<max(start + 1, column(at: Int(range.end)))
  }

  /// The column at which the first cell at or behind an offset starts.
  private func column(at offset: Int) -> Int {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low < cells.count ? cells[low].column : lastColumn
  }

  private var lastColumn: Int { (cells.first?.column ?? 0) + width }

  /// Enough bytes around a range to fill the columns, however long the line is.
  private static func window(_ line: ByteRange, around range: ByteRange, columns: Int) -> ByteRange
  {
    // No shown column takes more than four bytes, and marks of zero width are rare.
    let reach = columns * 8
    let start = max(Int(line.start), min(Int(range.start), Int(line.end)) - reach)
    let end = min(Int(line.end), max(Int(range.start), Int(line.start)) + reach)
    return ByteRange(start, max(start, end))
  }

  /// Moves both ends of a window to where characters start.
  private static func aligned(
    _ source: SourceText, _ line: ByteRange, _ window: ByteRange
  ) -> ByteRange {
    func isInside(_ offset: UInt32) -> Bool { source.bytes[Int(offset)] & 0xC0 == 0x80 }
    var window = window
    while window.start > line.start, window.start < window.end, isInside(window.start) {
      window.start += 1
    }
    while window.end < line.end, window.end > window.start, isInside(window.end) {
      window.end -= 1
    }
    return window
  }

  private mutating func read(_ source: SourceText, _ range: ByteRange) {
    var decoder = UTF8()
    var bytes = source[range].makeIterator()
    var state = DisplayWidth.State()
    end = Int(range.start)
    reading: while true {
      let offset = end
      switch decoder.decode(&bytes) {
      case .emptyInput: break reading
      case .error:
        add("\u{FFFD}", 1, at: offset)
        // Broken encoding is shown byte by byte: the decoder does not say how many it took.
        end = offset + 1
        decoder = UTF8()
        bytes = source[ByteRange(end, Int(range.end))].makeIterator()
      case .scalarValue(let scalar):
        add(scalar, at: offset, &state)
        end = offset + UTF8.width(scalar)
      }
    }
  }

  private mutating func add(
    _ scalar: Unicode.Scalar, at offset: Int, _ state: inout DisplayWidth.State
  ) {
    if scalar == "\t" {
      let count = Self.tabWidth - width % Self.tabWidth
      return add(String(repeating: " ", count: count), count, at: offset)
    }
    let columns = state.width(of: scalar)
    guard Visible.needsSpelling(scalar, isJoining: state.joinsEmoji) else {
      return add(String(scalar), columns, at: offset)
    }
    let spelled = Visible.spelled(scalar)
    add(spelled, spelled.utf8.count, at: offset)
  }

  private mutating func add(_ text: String, _ columns: Int, at offset: Int) {
    cells.append(Cell(offset: offset, column: width, text: text))
    width += columns
  }

  /// Keeps the cells around some columns: the mark stands a third into what is shown.
  private mutating func trim(around mark: Range<Int>, to columns: Int) {
    let room = max(8, columns - 2)
    let context = max(0, room - mark.count) / 3
    let start = max(0, min(mark.lowerBound - context, width - room))
    let first = cells.firstIndex { $0.column >= start } ?? cells.count
    let last = cells.lastIndex { $0.column < start + room } ?? cells.count - 1
    guard first <= last else { return }
    let behind = last + 1 < cells.count ? cells[last + 1] : nil
    isCut = (isCut.before || first > 0, isCut.after || behind != nil)
    end = behind?.offset ?? end
    width = (behind?.column ?? width) - cells[first].column
    cells = Array(cells[first...last])
  }
}
