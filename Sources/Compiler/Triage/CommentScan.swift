import Source
import YAML

/// Finds the comments of a file, which the tree does not keep.
struct CommentScan {
  struct Comment {
    /// From `#` to the end of the line.
    let range: ByteRange
    /// What goes when the comment is removed: with its line, or with the spaces before it.
    let removal: ByteRange
    /// What the comment is about: its line, or what follows it.
    let target: ByteRange
  }

  private let tree: Tree

  init(_ tree: Tree) { self.tree = tree }

  /// The comments whose text is of interest.
  func comments(where accepts: (ArraySlice<UInt8>) -> Bool) -> [Comment] {
    let bytes = tree.source.bytes
    var comments: [Comment] = []
    var place = bytes.firstIndex(of: 0x23)
    while let start = place {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
      var next = start + 1
      if isOutsideText(start), accepts(bytes[(start + 1)..<end]) {
        comments.append(comment(start, end))
        next = end
      }
      place = bytes[next...].firstIndex(of: 0x23)
    }
    return comments
  }

  /// Where the text begins, behind a byte-order mark.
  private var textStart: Int { tree.source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Whether `#` begins a comment: behind white space, and not inside a quoted or a block text.
  private func isOutsideText(_ offset: Int) -> Bool {
    let bytes = tree.source.bytes
    if offset > textStart, ![0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset - 1]) { return false }
    let following = firstNode(at: offset + 1)
    guard following > 0 else { return true }
    let node = tree.nodes[following - 1]
    return node.kind != .scalar || Int(node.range.end) <= offset
  }

  private func comment(_ start: Int, _ end: Int) -> Comment {
    let bytes = tree.source.bytes
    var content = start
    while content > textStart, bytes[content - 1] == 0x20 || bytes[content - 1] == 0x09 {
      content -= 1
    }
    let standsAlone =
      content == textStart || bytes[content - 1] == 0x0A || bytes[content - 1] == 0x0D
    guard standsAlone else {
      let line = bytes[..<content].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
      return Comment(
        range: ByteRange(start, end), removal: ByteRange(content, end),
        target: ByteRange(line, content))
    }
    var behind = end
    if behind < bytes.count, bytes[behind] == 0x0D { behind += 1 }
    if behind < bytes.count, bytes[behind] == 0x0A { behind += 1 }
    return Comment(
      range: ByteRange(start, end), removal: ByteRange(content, behind),
      target: unit(from: firstNode(at: end)) ?? ByteRange(end, end))
  }

  /// The number of the first node that starts at or behind an offset.
  func firstNode(at offset: Int) -> Int {
    var low = 0
    var high = tree.nodes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tree.nodes[middle].range.start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The element with its value, or the entry of a list, that begins with a node.
  private func unit(from number: Int) -> ByteRange? {
    guard number < tree.nodes.count else { return nil }
    let target = NodeID(UInt32(number))
    var current = NodeID(0)
    // From the root down to what begins with the node: a list begins with its first entry, a mapping
    // with its first key, so that the innermost beginning that is an element or an entry counts.
    while true {
      switch tree[current].kind {
      case .scalar: return tree[current].range
      case .sequence:
        guard let child = tree.children(current).first(where: { holds($0, target) || $0 > target })
        else { return nil }
        if child >= target { return tree[child].range }
        current = child
      case .mapping:
        guard
          let (key, value) = tree.entries(current).first(where: {
            $0.key >= target || holds($0.value, target)
          })
        else { return nil }
        if key >= target {
          return ByteRange(Int(tree[key].range.start), Int(tree[value].range.end))
        }
        current = value
      }
    }
  }

  private func holds(_ ancestor: NodeID, _ target: NodeID) -> Bool {
    ancestor <= target && target.index < tree[ancestor].next
  }
}
