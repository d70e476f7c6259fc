import Source

extension TreeBuilder {
  /// Adds a scalar; its text is a range of the source wherever the source spells it the same way.
  mutating func addScalar(_ event: Event, _ eventStart: Int) {
    var start = eventStart
    if event.hasAnchor || event.hasTag {
      start = min(properties(event, eventStart), cursor.offset(of: event.end))
    }
    let text = sourceText(event, start)
    var range = ByteRange(start, start)
    if let text {
      let margin: UInt32 = event.style == .plain ? 0 : 1
      range = ByteRange(text.start - margin, text.end + margin)
      cursor.jump(to: event.end, Int(range.end))
    } else {
      range.end = UInt32(clamping: max(start, cursor.offset(of: event.end)))
      if event.kind == .alias {
        findings.add(.alias, start, Int(range.end))
      } else if range.isEmpty {
        if start == eventStart { range = emptyPlace(start) }
      } else if event.style == .literal || event.style == .folded {
        range.end = UInt32(clamping: trimmedEnd(start + 1, Int(range.end)))
      }
    }
    let isSource = text != nil || range.isEmpty || event.kind == .alias
    let node = tree.append(
      Node(
        kind: .scalar, style: event.style, isDecoded: !isSource, range: range,
        text: text ?? (isSource ? range : decoded(event)), next: UInt32(tree.nodes.count + 1)
      ))
    if let frame = frames.last, frame.isMapping, frame.expectsKey {
      addKey(node, event)
    } else if range.isEmpty, let frame = frames.last, frame.isMapping,
      tree[frame.node].style == .flow,
      let key = keys.last
    {
      reviewFlowKey(key.node)
    } else if event.style == .plain, !event.isOnOneLine || beginsWithDash(range) {
      reviewFolded(node)
    }
    childEnded(at: Int(range.end))
  }

  private func beginsWithDash(_ range: ByteRange) -> Bool {
    !range.isEmpty && bytes[Int(range.start)] == 0x2D
  }

  /// The range of the source that is the scalar's value as it stands; nil where there is none.
  ///
  /// A plain scalar on one line always is. A quoted one is if the value stands between its quotes
  /// and holds no sign that would be an escape there.
  private func sourceText(_ event: Event, _ start: Int) -> ByteRange? {
    let count = unsafe event.value.count
    guard event.isOnOneLine, event.kind == .scalar, count > 0 else { return nil }
    switch event.style {
    case .plain: return ByteRange(start, start + count)
    case .singleQuoted, .doubleQuoted:
      let end = start + 1 + count
      guard end < bytes.count, bytes[end] == bytes[start] else { return nil }
      let escape: UInt8 = event.style == .singleQuoted ? 0x27 : 0x5C
      for index in 0..<count {
        let byte = bytes[start + 1 + index]
        guard byte != escape, unsafe byte == event.value[index] else { return nil }
      }
      return ByteRange(start + 1, end)
    default: return nil
    }
  }

  private mutating func decoded(_ event: Event) -> ByteRange {
    unsafe tree.decode(event.value)
  }

  /// Where an empty value stands: behind the colon or comma before it, not at the next token.
  private func emptyPlace(_ start: Int) -> ByteRange {
    let floor = frames.last?.end ?? 0
    let place = trimmedEnd(min(floor, start), start)
    return ByteRange(place, place)
  }

  /// The end of a range without the white space and line breaks at its end.
  private func trimmedEnd(_ floor: Int, _ end: Int) -> Int {
    var end = end
    while end > floor, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Reports the anchor and the tag before a node and returns where the node itself starts.
  mutating func properties(_ event: Event, _ eventStart: Int) -> Int {
    guard event.hasAnchor || event.hasTag else { return eventStart }
    var start = eventStart
    // What follows may have properties of its own: a collection's first child starts right behind.
    var signs: [UInt8] = (event.hasAnchor ? [0x26] : []) + (event.hasTag ? [0x21] : [])
    while start < bytes.count, let sign = signs.firstIndex(of: bytes[start]) {
      let isAnchor = signs.remove(at: sign) == 0x26
      let end =
        bytes[(start + 1)...].firstIndex { isAnchor ? !isName($0) : $0 <= 0x20 }
        ?? bytes.count
      findings.add(isAnchor ? .anchor : .tag, start, end, fix: removal(start, end))
      start = contentStart(end)
    }
    return start
  }

  private func isName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == 0x2D || byte == 0x5F
  }

  /// The first byte that is no white space, line break or comment.
  private func contentStart(_ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == 0x23 {
        index = lineEnd(index)
      } else if bytes[index] <= 0x20 {
        index += 1
      } else {
        return index
      }
    }
    return index
  }

  private func removal(_ start: Int, _ end: Int) -> Fix {
    let hasSpace = end < bytes.count && bytes[end] == 0x20
    return Fix(
      Wording(zh: "删去它", en: "Remove it"),
      [Fix.Edit(findings.location(start, hasSpace ? end + 1 : end), "")],
      isSafe: false
    )
  }
}
