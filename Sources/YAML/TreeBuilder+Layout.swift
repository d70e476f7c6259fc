import Source

extension TreeBuilder {
  /// Reports a key that begins with wide spaces or a dash: to YAML they are letters of the key.
  mutating func reviewStart(of key: NodeID) {
    let node = tree[key]
    guard node.style == .plain, node.range.count > 2 else { return }
    let start = Int(node.range.start)
    if bytes[start] == 0x2D, bytes[start + 1] >= 0x41 {
      isReliable = false
      return WrongDash(start: start).report(&findings)
    }
    if bytes[start] == 0xE2 || bytes[start] == 0xEF,
      let dash = WideSign.dash(bytes, at: start, to: lineEnd(start))
    {
      isReliable = false
      return dash.report(in: bytes, &findings)
    }
    guard (0xC2...0xE3).contains(bytes[start]) else { return }
    let end = WideSpace.end(of: bytes, from: start)
    guard end > start else { return }
    isReliable = false
    findings.add(.wideIndentation, start, end, fix: WideSpace.fix(bytes, start, end, findings))
  }

  /// Reports the wide colons and commas of a key in braces that no value follows: it holds all that was meant.
  mutating func reviewFlowKey(_ key: NodeID) {
    guard tree[key].style == .plain else { return }
    let range = tree[key].range.indices
    var commas: [WideSign] = []
    var start = range.lowerBound
    for index in range where bytes[index] >= 0xE3 {
      if let comma = WideSign.comma(bytes, at: index) { commas.append(comma) }
    }
    for place in 0...commas.count {
      let end = place < commas.count ? commas[place].start : range.upperBound
      if let colon = WrongColon(bytes, from: start, to: end), colon.isWide {
        isReliable = false
        if place > 0 { commas[place - 1].report(in: bytes, &findings) }
        colon.report(&findings)
      }
      if place < commas.count { start = commas[place].end }
    }
  }

  /// Reports lines that were meant as the entries of a list but fold into one text.
  mutating func reviewFolded(_ id: NodeID) {
    if let frame = frames.last, !frame.isMapping { return }
    let range = tree[id].range.indices
    guard isFirstOnLine(range.lowerBound), let dashes = entryDashes(range) else { return }
    isReliable = false
    for dash in dashes { WrongDash(start: dash).report(&findings) }
  }

  /// The dashes without a space of a text all of whose lines begin with one, as those of a list do.
  private func entryDashes(_ range: Range<Int>) -> [Int]? {
    var dashes: [Int] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(lineEnd(start), range.upperBound)
      if let content = bytes[start..<end].firstIndex(where: { $0 > 0x20 }) {
        guard bytes[content] == 0x2D, content + 1 < end else { return nil }
        let isEntry = bytes[content + 1] == 0x20
        guard isEntry || bytes[content + 1] >= 0x41 else { return nil }
        if !isEntry { dashes.append(content) }
      }
      start = end + 1
    }
    return dashes.isEmpty ? nil : dashes
  }

  /// Reports a document that is one plain text though its first line looks like a key with a value.
  mutating func reviewRoot(_ root: NodeID) {
    let node = tree[root]
    guard node.kind == .scalar, node.style == .plain, isReliable else { return }
    guard let lines = TextLines(root, in: tree)?.lines, let first = lines.first else { return }
    let colons = lines.map { WrongColon(bytes, from: $0.lowerBound, to: $0.upperBound) }
    let isEveryLine = colons.allSatisfy { $0 != nil }
    let shown =
      isEveryLine ? colons : [WrongColon(bytes, from: first.lowerBound, to: first.upperBound)]
    for colon in shown.compactMap(\.self) {
      isReliable = false
      colon.report(&findings)
    }
  }

  private func isFirstOnLine(_ start: Int) -> Bool {
    let before = bytes[..<start].last { $0 != 0x20 }
    return before == nil || before == 0x0A || before == 0x0D
  }
}
