/// One line as block layout sees it: white space, dashes, a key, a value.
struct Line {
  let start: Int
  let end: Int
  /// The first byte that is no white space of any kind.
  private(set) var content: Int
  private(set) var firstTab: Int
  private(set) var tabsEnd: Int
  private(set) var firstWide: Int
  private(set) var wideEnd: Int
  /// The column of the last dash before the content.
  private(set) var dash: Int?
  /// The column of the content behind the dashes.
  private(set) var column = 0
  private(set) var isKey = false
  private(set) var wrongColon: WrongColon?
  /// The first byte of the value: behind the colon, or the content where there is no key.
  private(set) var value: Int
  private let bytes: [UInt8]

  var isBlank: Bool { content == end || bytes[content] == 0x23 }

  /// The columns that dashes and the spaces behind them take.
  var indentationBehindDashes: Int { start + column - content }

  /// Whether the line is more than prose: it has a dash or a key, be its colon right or wrong.
  var isStructural: Bool { dash != nil || isKey || wrongColon != nil }

  init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    self.bytes = bytes
    self.start = start
    self.end = end
    (firstTab, tabsEnd, firstWide, wideEnd) = (end, end, end, end)
    content = start
    value = start
    readIndentation()
    readDashes()
    readKey()
  }

  private mutating func readIndentation() {
    while content < end {
      let width = WideSpace.width(bytes, content)
      if width > 0 {
        if firstWide == end { firstWide = content }
        wideEnd = min(content + width, end)
      } else if bytes[content] == 0x09 {
        if firstTab == end { firstTab = content }
        tabsEnd = content + 1
      } else if bytes[content] != 0x20 {
        break
      }
      content = min(content + max(1, width), end)
    }
  }

  private mutating func readDashes() {
    value = content
    while value + 1 < end, bytes[value] == 0x2D, bytes[value + 1] == 0x20 {
      dash = value - start
      value += 1
      while value < end, bytes[value] == 0x20 { value += 1 }
    }
    column = value - start
  }

  private mutating func readKey() {
    guard let colon = keyEnd() else {
      wrongColon = WrongColon(bytes, from: value, to: end)
      if let wrongColon { value = wrongColon.end }
      return
    }
    isKey = true
    value = colon + 1
    while value < end, bytes[value] == 0x20 || bytes[value] == 0x09 { value += 1 }
  }

  /// The colon that ends a key, with white space or nothing behind it.
  private func keyEnd() -> Int? {
    var index = value
    if index < end, bytes[index] == 0x22 || bytes[index] == 0x27 {
      let quote = bytes[index]
      guard let close = bytes[(index + 1)..<end].firstIndex(of: quote) else { return nil }
      index = close + 1
    } else if index < end, bytes[index] == 0x5B || bytes[index] == 0x7B {
      return nil
    }
    while index < end {
      if bytes[index] == 0x23, index > value, bytes[index - 1] <= 0x20 { return nil }
      if bytes[index] == 0x3A, index + 1 == end || bytes[index + 1] <= 0x20 { return index }
      index += 1
    }
    return nil
  }

  /// Whether the value is the `|` or `>` that opens a block of text.
  var isBlockHeader: Bool {
    let header = bytes[value..<end].prefix { $0 > 0x20 }
    let modifiers: ClosedRange<UInt8> = 0x31...0x39
    return header.dropFirst().allSatisfy { $0 == 0x2B || $0 == 0x2D || modifiers.contains($0) }
  }

  func bracketBalance(from start: Int) -> Int {
    bytes[start..<end].reduce(0) { depth, byte in
      switch byte {
      case 0x5B, 0x7B: depth + 1
      case 0x5D, 0x7D: depth - 1
      default: depth
      }
    }
  }
}
