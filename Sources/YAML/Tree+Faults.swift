import Source

extension Tree {
  /// What is wrong with the tree itself; empty unless the reader has a mistake.
  ///
  /// Tests and fuzzers ask after every reading: ranges lie inside the file and inside their parents,
  /// siblings are in order, mappings have a value for each key.
  package var faults: [String] {
    var faults: [String] = []
    var open: [(end: Int, range: ByteRange, isMapping: Bool, children: Int)] = []
    var last = 0
    for (index, node) in nodes.enumerated() {
      let range = node.range
      if range.start > range.end || Int(range.end) > source.bytes.count {
        faults.append("node \(index) leaves the file")
      }
      if Int(range.start) < last { faults.append("node \(index) starts before its elder") }
      if let parent = open.last, !parent.range.contains(range) {
        faults.append("node \(index) leaves its parent")
      }
      if Int(node.next) <= index || Int(node.next) > nodes.count {
        faults.append("node \(index) has no end")
        return faults
      }
      if !open.isEmpty { open[open.count - 1].children += 1 }
      open.append((Int(node.next), range, node.kind == .mapping, 0))
      last = Int(node.kind == .scalar ? range.end : range.start)
      while let parent = open.last, parent.end == index + 1 {
        if parent.isMapping, parent.children % 2 != 0 {
          faults.append("a mapping ending at node \(index) lacks a value")
        }
        last = max(last, Int(parent.range.end))
        open.removeLast()
      }
      _ = text(NodeID(UInt32(index))).bytes.count
    }
    return faults
  }
}
