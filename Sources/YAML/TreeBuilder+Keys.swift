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

  /// A key that an earlier one of the same mapping bears as well.
  private struct Twin {
    let node: NodeID
    let earlier: NodeID
    /// Its place among all keys.
    let place: Int
  }

  /// Reports the keys that stand twice in the mapping whose keys start at an index.
  mutating func reviewKeys(from first: Int) {
    let twins = keys.count - first <= 48 ? twinsOfFew(from: first) : twinsOfMany(from: first)
    guard let start = twins.first else { return }
    // Another file that was pasted below this one repeats most of its keys.
    let repeated = Set(twins.map(\.earlier)).count
    if repeated >= Self.pastedKeys, twins.count * 2 > keys.count - start.place {
      findings.add(
        Diagnostic(
          .pastedContent, at: tree.location(start.node),
          ["count": .text(String(twins.count)), "key": .text(name(of: start.node))],
          labels: [firstPlace(of: start)]))
    } else {
      for twin in twins { addDuplicate(twin) }
    }
  }

  /// Fewer keys are written twice by mistake.
  private static let pastedKeys = 4

  private func twinsOfFew(from first: Int) -> [Twin] {
    var twins: [Twin] = []
    for index in first..<keys.count {
      let key = keys[index]
      let earlier = keys[first..<index].first {
        $0.digest == key.digest && tree.text($0.node) == tree.text(key.node)
      }
      if let earlier { twins.append(Twin(node: key.node, earlier: earlier.node, place: index)) }
    }
    return twins
  }

  private func twinsOfMany(from first: Int) -> [Twin] {
    var twins: [Twin] = []
    var places: [Text: NodeID] = [:]
    for index in first..<keys.count {
      let node = keys[index].node
      let text = tree.text(node)
      if let earlier = places[text] {
        twins.append(Twin(node: node, earlier: earlier, place: index))
      } else {
        places[text] = node
      }
    }
    return twins
  }

  private mutating func addDuplicate(_ twin: Twin) {
    findings.add(
      Diagnostic(
        .duplicateKey, at: tree.location(twin.node), ["key": .text(name(of: twin.node))],
        labels: [firstPlace(of: twin)]
      ))
  }

  private func firstPlace(of twin: Twin) -> Diagnostic.Label {
    Diagnostic.Label(
      tree.location(twin.earlier), Wording(zh: "第一次写在这里", en: "first written here"))
  }

  private func name(of key: NodeID) -> String {
    let name = tree.text(key).string
    return name.count > 40 ? name.prefix(40) + "…" : name
  }

  private static func digest(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<bytes.count {
      digest = unsafe (digest ^ UInt64(bytes[index])) &* 0x100_0000_01B3
    }
    return digest
  }
}
