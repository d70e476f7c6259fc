import Source

/// The nodes of a tree, sixteen bytes for each: there are more of them than of anything else, and they are
/// kept as long as the file is.
package struct Nodes: Sendable, RandomAccessCollection {
  /// Where the text of a scalar stands: most are the range of the node, or that without the quotes.
  private enum Place: UInt8, Sendable {
    case range, quoted, apart
  }

  private struct Packed: Sendable {
    let start: UInt32
    var end: UInt32
    /// Of a collection, the node after it; of a scalar whose text stands apart, the number of that text.
    var number: UInt32
    let kind: Node.Kind
    let style: Node.Style
    let isDecoded: Bool
    let place: Place
  }

  private var packed: [Packed] = []
  private var texts: [ByteRange] = []

  package var startIndex: Int { 0 }
  package var endIndex: Int { packed.count }

  package subscript(place: Int) -> Node {
    let node = packed[place]
    let range = ByteRange(node.start, node.end)
    let isScalar = node.kind == .scalar
    let text: ByteRange =
      if !isScalar {
        ByteRange(node.start, node.start)
      } else {
        switch node.place {
        case .range: range
        case .quoted: ByteRange(node.start + 1, node.end - 1)
        case .apart: texts[Int(node.number)]
        }
      }
    return Node(
      kind: node.kind, style: node.style, isDecoded: node.isDecoded, range: range, text: text,
      next: isScalar ? UInt32(place + 1) : node.number)
  }

  /// The number of the first node behind a node and all below it.
  func next(after place: Int) -> UInt32 {
    packed[place].kind == .scalar ? UInt32(place + 1) : packed[place].number
  }

  mutating func append(_ node: Node) {
    var place = Place.range
    var number = node.next
    if node.kind == .scalar, node.isDecoded || node.text != node.range {
      let isQuoted =
        !node.isDecoded && node.text.start == node.range.start + 1
        && node.text.end + 1 == node.range.end
      place = isQuoted ? .quoted : .apart
      if !isQuoted {
        number = UInt32(texts.count)
        texts.append(node.text)
      }
    }
    packed.append(
      Packed(
        start: node.range.start, end: node.range.end, number: number, kind: node.kind,
        style: node.style, isDecoded: node.isDecoded, place: place))
  }

  /// Ends a collection: everything appended since belongs to it.
  mutating func close(_ place: Int, at end: UInt32) {
    packed[place].number = UInt32(packed.count)
    packed[place].end = end
  }

  /// Gives back the space that was kept for more nodes.
  mutating func trim() {
    packed = packed.trimmed
    texts = texts.trimmed
  }
}

extension Array {
  /// The same elements in an array of as much space as they need.
  package var trimmed: [Element] {
    guard !isEmpty else { return [] }
    var result: [Element] = []
    result.reserveCapacity(count)
    result.append(contentsOf: self)
    return result
  }
}
