package import Source

/// A YAML document as flat arrays: nodes in document order, texts as ranges of the file's own bytes.
///
/// Keys and values alternate below a mapping. Reading a tree makes no `String`; a scalar whose value is
/// spelled differently from the source (escapes, folding) keeps its decoded bytes beside the nodes.
package struct Tree: Sendable {
  package let source: SourceText
  package let file: FileID
  package private(set) var nodes = Nodes()
  private var decoded: [UInt8] = []

  package init(source: SourceText, file: FileID) {
    self.source = source
    self.file = file
  }

  /// The root of the document; nil for a file without any content.
  package var root: NodeID? { nodes.isEmpty ? nil : NodeID(0) }

  package subscript(id: NodeID) -> Node { nodes[Int(id.index)] }

  /// Where a node stands in the file: for a scalar, quotes included.
  package func location(_ id: NodeID) -> Location {
    Location(file: file, range: self[id].range, node: id.index)
  }

  /// The bytes of a scalar's value, after escapes and folding.
  package func text(_ id: NodeID) -> Text {
    let node = self[id]
    let start = Int(node.text.start)
    let end = Int(node.text.end)
    return node.isDecoded
      ? Text(decoded, in: start..<end)
      : Text(source.bytes, in: start..<end, isVerbatim: true)
  }

  /// The children of a node in order: of a mapping, its keys and values in turn.
  package func children(_ id: NodeID) -> Children { Children(tree: self, parent: id) }

  /// How many children a node has.
  package func childCount(_ id: NodeID) -> Int {
    var children = children(id)
    var count = 0
    while children.next() != nil { count += 1 }
    return count
  }

  /// How many keys a mapping has.
  package func entryCount(_ id: NodeID) -> Int { (childCount(id) + 1) / 2 }

  /// The keys and values of a mapping in order.
  package func entries(_ id: NodeID) -> Entries { Entries(tree: self, parent: id) }
}

/// A node's place in its tree.
package struct NodeID: Hashable, Comparable, Sendable {
  package let index: UInt32

  package init(_ index: UInt32) { self.index = index }

  package static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}

/// One scalar, sequence or mapping.
package struct Node: Sendable {
  package enum Kind: UInt8, Sendable {
    case scalar
    case sequence
    case mapping
  }

  package enum Style: UInt8, Sendable {
    case plain
    case singleQuoted
    case doubleQuoted
    case literal
    case folded
    case block
    case flow
  }

  package let kind: Kind
  package let style: Style
  /// Whether `text` is a range of the decoded bytes instead of the source.
  package let isDecoded: Bool
  /// The node in the source, first to last character; for an empty value, the place where it would stand.
  package let range: ByteRange
  /// The scalar's value.
  package let text: ByteRange
  /// The index of the first node after this one and all below it.
  package let next: UInt32

  /// Whether this is a key without a value (`key:` and nothing more).
  package var isEmptyPlain: Bool { kind == .scalar && style == .plain && text.isEmpty }
}

extension Tree {
  package struct Children: Sequence, IteratorProtocol {
    private let tree: Tree
    private var index: UInt32
    private let end: UInt32

    fileprivate init(tree: Tree, parent: NodeID) {
      self.tree = tree
      self.index = parent.index + 1
      self.end = tree[parent].next
    }

    package mutating func next() -> NodeID? {
      guard index < end else { return nil }
      defer { index = tree.nodes.next(after: Int(index)) }
      return NodeID(index)
    }
  }

  package struct Entries: Sequence, IteratorProtocol {
    private var children: Children

    fileprivate init(tree: Tree, parent: NodeID) {
      children = Children(tree: tree, parent: parent)
    }

    package mutating func next() -> (key: NodeID, value: NodeID)? {
      guard let key = children.next(), let value = children.next() else { return nil }
      return (key, value)
    }
  }
}

extension Tree {
  /// Appends a node and returns its number; `next` of collections is set when they close.
  package mutating func append(_ node: Node) -> NodeID {
    nodes.append(node)
    return NodeID(UInt32(nodes.count - 1))
  }

  /// Ends a collection: everything appended since belongs to it.
  package mutating func close(_ id: NodeID, at end: UInt32) {
    nodes.close(Int(id.index), at: end)
  }

  /// Gives back the space that was kept for more nodes.
  mutating func trim() {
    nodes.trim()
    decoded = decoded.trimmed
  }

  /// Keeps bytes that the source spells differently and returns their range.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> ByteRange {
    let start = decoded.count
    decoded.append(contentsOf: bytes)
    return ByteRange(start, decoded.count)
  }
}
