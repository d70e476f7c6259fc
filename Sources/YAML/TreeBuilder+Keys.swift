import Source

extension TreeBuilder {
  /// A key of a mapping that is still open.
  struct Key {
    let node: NodeID
    /// A cheap digest: keys with different ones differ.
    let digest: UInt64
  }

  mutating func addKey(_ node: NodeID, _ event: Event) {
    let isMerge = unsafe event.value.count == 2 && event.value.allSatisfy { $0 == 0x3C }
    if isMerge, event.style == .plain {
      findings.add(.mergeKey, Int(tree[node].range.start), Int(tree[node].range.end))
    }
    reviewStart(of: node)
    keys.append(Key(node: node, digest: unsafe Self.digest(event.value)))
  }

  /// Reports the keys that stand twice in the mapping whose keys start at an index.
  mutating func reviewKeys(from first: Int) {
    guard keys.count - first <= 48 else { return reviewManyKeys(from: first) }
    for index in first..<keys.count {
      let key = keys[index]
      let earlier = keys[first..<index].first {
        $0.digest == key.digest && tree.text($0.node) == tree.text(key.node)
      }
      if let earlier { addDuplicate(key.node, of: earlier.node) }
    }
  }

  private mutating func reviewManyKeys(from first: Int) {
    var places: [Text: NodeID] = [:]
    for key in keys[first...] {
      let text = tree.text(key.node)
      if let earlier = places[text] {
        addDuplicate(key.node, of: earlier)
      } else {
        places[text] = key.node
      }
    }
  }

  private mutating func addDuplicate(_ node: NodeID, of earlier: NodeID) {
    let first = Diagnostic.Label(
      tree.location(earlier), Wording(zh: "第一次写在这里", en: "first written here"))
    let name = tree.text(node).string
    findings.add(
      Diagnostic(
        .duplicateKey, at: tree.location(node),
        ["key": .text(name.count > 40 ? name.prefix(40) + "…" : name)],
        labels: [first]
      ))
  }

  private static func digest(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<bytes.count {
      digest = unsafe (digest ^ UInt64(bytes[index])) &* 0x100_0000_01B3
    }
    return digest
  }
}
