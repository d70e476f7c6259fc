import Source

/// The lines of a plain text, without the white space around them: to YAML they are one line.
package struct TextLines {
  package let lines: [Range<Int>]
  /// Whether the text begins on a line of its own and not behind a key or a dash.
  package let isFirstOnLine: Bool
  /// Whether the text begins behind the dash of a list entry.
  package let isEntry: Bool

  /// Nil for any other node.
  package init?(_ node: NodeID, in tree: Tree) {
    guard tree[node].kind == .scalar, tree[node].style == .plain, !tree[node].range.isEmpty else {
      return nil
    }
    let bytes = tree.source.bytes
    let range = tree[node].range.indices
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end =
        bytes[start..<range.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
      if let first = bytes[start..<end].firstIndex(where: { $0 > 0x20 }),
        let last = bytes[start..<end].lastIndex(where: { $0 > 0x20 })
      {
        lines.append(first..<(last + 1))
      }
      start = end + 1
    }
    self.lines = lines
    let before = bytes[..<range.lowerBound].last { $0 != 0x20 }
    isFirstOnLine = before == nil || before == 0x0A || before == 0x0D
    isEntry = before == 0x2D
  }
}
