import Source

/// Looks for faults of layout line by line: made only when libyaml has given up, to find the cause.
///
/// A line is a fault only where no reading of it as prose is left: a wrong colon counts at the column
/// of an open mapping, or right above a key at its own column; texts of several lines are passed over.
struct LineScan {
  /// A fault, and the bytes within which libyaml stumbles over it.
  struct Cause {
    let kind: Kind
    let start: Int
    let end: Int
    /// Whether the line is a fault even if libyaml stumbled elsewhere.
    var isCertain = true
  }

  enum Kind {
    case tab(Int, Int)
    case wide(Int, Int)
    case colon(WrongColon)
    case dash(WideSign)
  }

  private(set) var causes: [Cause] = []
  private let bytes: [UInt8]
  /// The columns of the mappings that are open.
  private var mappings: [Int] = []
  /// Wrong colons at one column that a proper key below them would confirm.
  private var pending: [Cause] = []
  private var pendingColumn = 0
  /// The text of several lines that the scan is inside.
  private var inside = Inside.nothing

  private enum Inside {
    case nothing
    case block(Int)
    case quotes(UInt8)
    case brackets(Int)
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = Encoding.textStart(bytes)
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let line = Line(bytes, start, end)
      if !line.isBlank, !isInside(line) { take(line) }
      start = end + 1
    }
  }

  private mutating func take(_ line: Line) {
    if line.firstTab < line.content {
      return add(.tab(line.firstTab, line.tabsEnd), line, isCertain: line.isStructural)
    }
    if line.wideEnd > line.firstWide {
      return add(.wide(line.firstWide, line.wideEnd), line, isCertain: line.isStructural)
    }
    if let dash = WideSign.dash(bytes, at: line.content, to: line.end) {
      // The parser stumbles over the key below it, which stands deeper.
      let below = bytes[line.end...].dropFirst().firstIndex { $0 == 0x0A || $0 == 0x0D }
      causes.append(Cause(kind: .dash(dash), start: line.start, end: below ?? bytes.count))
      return
    }
    mappings.removeAll { $0 > (line.dash ?? line.column) }
    if line.dash != nil || line.column < pendingColumn { pending = [] }
    if line.isKey {
      confirm(before: line)
      openMapping(line.column)
    } else if let colon = line.wrongColon {
      if line.dash == nil, mappings.last == line.column {
        add(.colon(colon), line, isCertain: true)
      } else if pending.isEmpty || pendingColumn == line.column {
        pendingColumn = line.column
        pending.append(Cause(kind: .colon(colon), start: line.start, end: line.end))
      }
    } else if line.column == pendingColumn {
      pending = []
    }
    enterText(line)
  }

  /// Wrong colons above a proper key at the same column were meant as keys.
  private mutating func confirm(before line: Line) {
    guard line.dash == nil, line.column == pendingColumn else { return }
    for cause in pending {
      causes.append(Cause(kind: cause.kind, start: cause.start, end: line.end))
    }
    pending = []
  }

  private mutating func openMapping(_ column: Int) {
    if mappings.last != column { mappings.append(column) }
  }

  private mutating func add(_ kind: Kind, _ line: Line, isCertain: Bool) {
    causes.append(Cause(kind: kind, start: line.start, end: line.end, isCertain: isCertain))
  }

  /// Whether a line belongs to a text or a flow collection that began above it.
  private mutating func isInside(_ line: Line) -> Bool {
    switch inside {
    case .nothing: return false
    case .block(let column):
      if line.content - line.start > column { return true }
      inside = .nothing
      return false
    case .quotes(let quote):
      if bytes[line.start..<line.end].contains(quote) { inside = .nothing }
      return true
    case .brackets(let depth):
      let rest = depth + line.bracketBalance(from: line.start)
      inside = rest > 0 ? .brackets(rest) : .nothing
      return true
    }
  }

  private mutating func enterText(_ line: Line) {
    guard line.value < line.end else { return }
    switch bytes[line.value] {
    case let sign where sign == 0x7C || sign == 0x3E:
      guard line.isBlockHeader else { return }
      inside = .block(line.isKey || line.wrongColon != nil ? line.column : line.dash ?? 0)
    case let quote where quote == 0x22 || quote == 0x27:
      if !bytes[(line.value + 1)..<line.end].contains(quote) { inside = .quotes(quote) }
    case 0x5B, 0x7B:
      let depth = line.bracketBalance(from: line.value)
      if depth > 0 { inside = .brackets(depth) }
    default: break
    }
  }
}
