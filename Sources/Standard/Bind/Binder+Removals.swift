import Source
import YAML

/// Reads 删除: what a record does not inherit from the layers above it.
extension Binder {
  func isRemoval(_ key: NodeID, in tree: Tree) -> Bool {
    allowsRemovals && Removal.names(tree.text(key).trimmed)
  }

  /// The elements that a record names under 删除: `删除: [承诺办结时限, 数量限制]`.
  func elementsRemoved(
    by node: NodeID,
    of shape: RecordShape,
    key: Location,
    in tree: Tree,
    _ diagnostics: inout [Diagnostic]
  ) -> [Removal] {
    names(node, key: key, in: tree, &diagnostics).compactMap { name in
      guard tree[name].kind == .scalar else {
        diagnostics.append(
          Diagnostic(
            .wrongStructure, at: tree.location(name),
            [
              "element": .wording(Removal.title), "found": tree.describe(name),
              "kind": .wording(ValueKind.element.name.title),
            ]))
        return nil
      }
      let text = tree.text(name).trimmed
      if let element = shape.element(key: text) {
        return Removal(element, at: tree.location(name))
      }
      let meant = Suggestion(for: text.string, among: shape.keys)
      diagnostics.append(
        Diagnostic(
          .removalOfNoElement, at: tree.location(name),
          ["value": .text(text.string), "record": .wording(shape.title), "hint": meant.hint],
          fix: meant.fix(at: tree.location(name))))
      return nil
    }
  }

  /// The entries that one entry of a list takes out: `- 删除: 居民身份证`; nil where it takes out none.
  func entriesRemoved(
    by node: NodeID,
    from element: Element,
    in tree: Tree,
    _ diagnostics: inout [Diagnostic]
  ) -> [Removal]? {
    guard allowsRemovals, tree[node].kind == .mapping else { return nil }
    var entries = tree.entries(node)
    // Most entries take nothing out.
    var hasRemoval = false
    while !hasRemoval, let (key, _) = entries.next() { hasRemoval = isRemoval(key, in: tree) }
    guard hasRemoval else { return nil }
    let shape = element.recordID.flatMap { grammar[shape: $0] }
    var removal: (key: NodeID, value: NodeID)?
    var others: [NodeID] = []
    for (key, value) in tree.entries(node) {
      if removal == nil, isRemoval(key, in: tree), shape?.element(key: tree.text(key)) == nil {
        removal = (key, value)
      } else {
        others.append(key)
      }
    }
    guard let removal else { return nil }
    // An entry that says which one it is takes elements out of itself.
    let named = others.compactMap { shape?.element(key: tree.text($0).trimmed)?.name }
    let identity = shape?.identity.map(\.name) ?? []
    if !others.isEmpty, identity.isEmpty || identity.contains(where: named.contains) { return nil }
    let key = tree.location(removal.key)
    guard let shape, !identity.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .removalFromPlainList, at: key, ["element": .wording(element.title)],
          subject: Diagnostic.Subject(element: element.id)))
      return []
    }
    if let other = others.first {
      diagnostics.append(
        Diagnostic(
          .removalWithMore, at: tree.location(other),
          ["element": .wording(element.title), "identity": .wording(shape.identityTitle)]))
    }
    return names(removal.value, key: key, in: tree, &diagnostics).compactMap { name in
      entryRemoved(
        name, from: element, as: shape, within: tree.location(node), in: tree, &diagnostics)
    }
  }

  private func entryRemoved(
    _ node: NodeID,
    from element: Element,
    as shape: RecordShape,
    within place: Location,
    in tree: Tree,
    _ diagnostics: inout [Diagnostic]
  ) -> Removal? {
    let location = tree.location(node)
    var entry: Entry?
    if tree[node].kind == .scalar, case .record = element.kind, shape.identity.count == 1,
      let inner = shape.identity.first
    {
      // What identifies an entry names it, whatever a bare value stands for elsewhere.
      entry = scalar(tree.text(node).trimmed, of: inner, at: location, &diagnostics).map {
        let field = Field(element: inner, key: location, entry: $0)
        return Entry(
          .record(Record(shape: shape, fields: [field], location: location)), at: location)
      }
    } else {
      entry = value(of: element, node, in: tree, &diagnostics)
    }
    guard let entry, entry.canonicalIdentity != nil else {
      // A value that could not be read has been reported.
      if entry?.record != nil {
        diagnostics.append(
          Diagnostic(
            .removalWithMore, at: location,
            ["element": .wording(element.title), "identity": .wording(shape.identityTitle)]))
      }
      return nil
    }
    let identity = shape.identity.map(\.name)
    let more =
      entry.record?.fields.first { !identity.contains($0.element.name) }?.key
      ?? entry.record?.removals.first?.location
    if let more {
      diagnostics.append(
        Diagnostic(
          .removalWithMore, at: more,
          ["element": .wording(element.title), "identity": .wording(shape.identityTitle)]))
    }
    return Removal(element, entry: entry, at: location, within: place)
  }

  /// The nodes of one name or of a list of names.
  private func names(
    _ node: NodeID,
    key: Location,
    in tree: Tree,
    _ diagnostics: inout [Diagnostic]
  ) -> [NodeID] {
    let nodes = tree[node].kind == .sequence ? Array(tree.children(node)) : [node]
    let stated = nodes.filter { !isEmpty($0, in: tree) }
    if stated.isEmpty {
      diagnostics.append(emptyValue(Removal.title, at: key))
    } else if stated.count < nodes.count {
      diagnostics.append(Diagnostic(.emptyEntry, at: key, ["element": .wording(Removal.title)]))
    }
    return stated
  }
}

extension RecordShape {
  /// The identifying elements as a sentence names them.
  fileprivate var identityTitle: Wording {
    Wording(
      zh: identity.map(\.title.zh).joined(separator: "、"),
      en: identity.map(\.title.en).joined(separator: ", "))
  }
}
