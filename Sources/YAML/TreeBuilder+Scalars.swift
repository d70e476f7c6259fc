import Source

extension TreeBuilder {
  /// Adds a scalar; its text is a range of the source wherever the source spells it the same way.
  mutating func addScalar(_ event: Event, _ eventStart: Int) {
    var end = cursor.offset(of: event.end)
    let (content, hasProperties) = properties(event, eventStart)
    let start = min(content, end)
    var place = start
    if event.kind == .alias {
      findings.add(.alias, start, end)
    } else if end == start {
      if !hasProperties { place = emptyPlace(start) }
      end = place
    } else if event.style == .literal || event.style == .folded {
      end = trimmedEnd(start + 1, end)
    }
    let text = sourceText(event, place, end)
    let node = tree.append(
      Node(
        kind: .scalar, style: event.style, isDecoded: text == nil,
        range: ByteRange(place, end), text: text ?? decoded(event),
        next: UInt32(tree.nodes.count + 1)
      ))
    if let frame = frames.last, frame.isMapping, frame.expectsKey {
      addKey(node)
    } else if event.style == .plain, !event.isOnOneLine {
      reviewFolded(node)
    }
    childEnded(at: end)
  }

  /// The range of the source that is the scalar's value as it stands.
  private func sourceText(_ event: Event, _ start: Int, _ end: Int) -> ByteRange? {
    if event.kind == .alias || end == start { return ByteRange(start, end) }
    switch event.style {
    case .plain: return event.isOnOneLine ? ByteRange(start, end) : nil
    case .singleQuoted, .doubleQuoted:
      let isSame =
        unsafe event.isOnOneLine && end - start - 2 == event.value.count
        && (event.style == .singleQuoted
          || event.value.elementsEqual(bytes[(start + 1)..<(end - 1)]))
      return isSame ? ByteRange(start + 1, end - 1) : nil
    default: return nil
    }
  }

  private mutating func decoded(_ event: Event) -> ByteRange {
    unsafe tree.decode(event.value)
  }

  /// Where an empty value stands: behind the colon or comma before it, not at the next token.
  private func emptyPlace(_ start: Int) -> Int {
    let floor = frames.last?.end ?? 0
    return trimmedEnd(min(floor, start), start)
  }

  /// The end of a range without the white space and line breaks at its end.
  private func trimmedEnd(_ floor: Int, _ end: Int) -> Int {
    var end = end
    while end > floor, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Reports the anchor and the tag before a node and returns where the node itself starts.
  mutating func properties(_ event: Event, _ eventStart: Int) -> (start: Int, found: Bool) {
    guard event.hasAnchor || event.hasTag else { return (eventStart, false) }
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
    return (start, true)
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
