import Source

/// Builds the tree from libyaml's events and reports what these files must not use.
///
/// Open collections wait on a stack: the input decides the depth.
struct TreeBuilder {
  /// A collection that has not ended.
  struct Frame {
    let node: NodeID
    let isMapping: Bool
    /// The end of its last child.
    var end: Int
    /// Whether the next child of this mapping is a key.
    var expectsKey = true
    /// Where its keys start among the keys of all open mappings.
    let firstKey: Int
  }

  let bytes: [UInt8]
  let textStart: Int
  let limits: Limits
  var tree: Tree
  var findings: Findings
  var cursor: Cursor
  var frames: [Frame] = []
  var keys: [Key] = []
  var documents = 0
  /// Whether what was read so far may stand; a finding says why not.
  var isReliable = true

  private init(_ tree: Tree, _ limits: Limits, _ findings: Findings) {
    self.tree = tree
    self.limits = limits
    self.findings = findings
    bytes = tree.source.bytes
    textStart = Encoding.textStart(bytes)
    cursor = Cursor(bytes, at: textStart)
  }

  /// The tree of the file; nil where its structure cannot be trusted.
  static func build(_ empty: Tree, limits: Limits, _ findings: inout Findings) -> Tree? {
    var builder = TreeBuilder(empty, limits, findings)
    unsafe builder.bytes.withUnsafeBufferPointer { buffer in
      let text = unsafe UnsafeBufferPointer(rebasing: buffer[builder.textStart...])
      guard var stream = unsafe EventStream(text) else {
        builder.isReliable = false
        return
      }
      while let event = stream.next() {
        if event.kind == .streamEnd { return builder.finish() }
        guard builder.take(event) else { return }
      }
      builder.isReliable = false
      builder.explain(stream.failure)
    }
    findings = builder.findings
    guard builder.isReliable else { return nil }
    builder.tree.trim()
    return builder.tree
  }

  /// Adds an event to the tree; false stops the reading.
  private mutating func take(_ event: Event) -> Bool {
    switch event.kind {
    case .scalar, .alias, .sequenceStart, .mappingStart:
      let start = cursor.offset(of: event.start)
      guard tree.nodes.count < limits.nodes else {
        return stop(.tooManyNodes, start, ["limit": .number(limits.nodes)])
      }
      if event.kind == .scalar || event.kind == .alias {
        addScalar(event, start)
        return true
      }
      guard frames.count < limits.depth else {
        return stop(.tooDeep, start, ["limit": .number(limits.depth)])
      }
      open(event, start)
    case .collectionEnd: close(event)
    case .documentStart: return startDocument(event)
    case .documentEnd, .streamStart, .streamEnd: break
    }
    return true
  }

  private mutating func stop(
    _ rule: Rule, _ start: Int, _ arguments: [String: Argument]
  ) -> Bool {
    isReliable = false
    findings.add(rule, start, min(start + 1, bytes.count), arguments)
    return false
  }

  private mutating func startDocument(_ event: Event) -> Bool {
    documents += 1
    let start = cursor.offset(of: event.start)
    if event.hasDirective {
      findings.add(.directive, start, lineEnd(start))
    }
    guard documents > 1 else { return true }
    findings.add(.secondDocument, start, lineEnd(start))
    return false
  }

  private mutating func finish() {
    guard let root = tree.root, !tree[root].isEmptyPlain || frames.count > 0 else {
      isReliable = false
      return findings.add(.emptyFile, 0, 0)
    }
    reviewRoot(root)
  }

  private mutating func open(_ event: Event, _ start: Int) {
    let content = properties(event, start)
    if let frame = frames.last, frame.isMapping, frame.expectsKey {
      isReliable = false
      findings.add(.collectionAsKey, content, min(content + 1, bytes.count))
    }
    let isMapping = event.kind == .mappingStart
    let node = tree.append(
      Node(
        kind: isMapping ? .mapping : .sequence, style: event.style, isDecoded: false,
        range: ByteRange(content, content), text: ByteRange(content, content), next: 0
      ))
    frames.append(
      Frame(node: node, isMapping: isMapping, end: content, firstKey: keys.count))
  }

  private mutating func close(_ event: Event) {
    guard let frame = frames.popLast() else { return }
    let hasBracket = event.end > event.start
    let end = hasBracket ? cursor.offset(of: event.end) : frame.end
    tree.close(frame.node, at: UInt32(clamping: end))
    if frame.isMapping {
      reviewKeys(from: frame.firstKey)
      keys.removeSubrange(frame.firstKey...)
    }
    childEnded(at: end)
  }

  mutating func childEnded(at end: Int) {
    guard !frames.isEmpty else { return }
    frames[frames.count - 1].end = end
    frames[frames.count - 1].expectsKey.toggle()
  }

  func lineEnd(_ start: Int) -> Int {
    bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }
}
