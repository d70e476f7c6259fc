import Source
import YAML

extension Binder {
  /// Reads the value of one element; nil when nothing is stated.
  func entry(
    of element: Element,
    key: Location,
    _ node: NodeID,
    in tree: Tree,
    _ removals: inout [Removal],
    _ diagnostics: inout [Diagnostic]
  ) -> Entry? {
    let location = tree.location(node)
    if element.mayBeNone, saysNone(node, in: tree) { return Entry(.none, at: location) }
    guard tree[node].kind == .sequence else {
      if element.several,
        let removed = entriesRemoved(by: node, from: element, in: tree, &diagnostics)
      {
        removals += removed
        return nil
      }
      reportList(in: node, of: element, in: tree, &diagnostics)
      let value = value(of: element, node, in: tree, &diagnostics)
      guard element.several else { return value }
      return value.map { Entry(.list($0.entries), at: location) }
    }
    guard element.several || takesList(element) else {
      diagnostics.append(
        Diagnostic(.listForOneValue, at: location, ["element": .wording(element.title)]))
      return Entry(.unreadable(Text("")), at: location)
    }
    guard element.several else { return shorthand(element, node, in: tree, &diagnostics) }
    var entries: [Entry] = []
    entries.reserveCapacity(tree.childCount(node))
    var removes = false
    for child in tree.children(node) {
      if let removed = entriesRemoved(by: child, from: element, in: tree, &diagnostics) {
        removals += removed
        removes = true
      } else if isEmpty(child, in: tree) {
        diagnostics.append(
          Diagnostic(.emptyEntry, at: location, ["element": .wording(element.title)]))
      } else if let entry = value(
        of: element, child, in: tree, within: tree[node].style, &diagnostics)
      {
        entries += entry.entries
      }
    }
    // A list that only takes out states nothing itself.
    if removes, entries.isEmpty { return nil }
    reportTwins(of: element, entries, in: tree.source, &diagnostics)
    return Entry(.list(entries), at: location)
  }

  /// - Parameter list: how the list is written that the value is an entry of
  func value(
    of element: Element,
    _ node: NodeID,
    in tree: Tree,
    within list: Node.Style? = nil,
    _ diagnostics: inout [Diagnostic]
  ) -> Entry? {
    let location = tree.location(node)
    let content = tree[node]
    let kind = content.kind
    if kind == .scalar {
      let whole = tree.text(node)
      if content.style == .plain {
        let signs =
          wrongColons(in: node, whole, of: element, tree)
          + wideSigns(in: node, whole, of: element, tree)
        guard signs.isEmpty else {
          diagnostics += signs
          return Entry(.unreadable(Text("")), at: location)
        }
      }
      let written = whole.trimmed
      // Quotes would not bring the digits back.
      if !LostDigits.isFound(in: written, of: element.kind) {
        reportSpelling(of: element, node, in: tree, &diagnostics)
      }
      let text = withoutQuotationMarks(
        written, of: elementStated(by: element), node, in: tree, &diagnostics)
      return scalar(text, of: element, at: location, within: list, &diagnostics)
    }
    switch (kind, element.recordID.flatMap { grammar[shape: $0] }) {
    case (.mapping, let shape?):
      let record = record(shape, node, in: tree, &diagnostics)
      guard element.register != nil else { return Entry(.record(record), at: location) }
      let text = shape.identity.first.flatMap { record[$0.name]?.text } ?? Text("")
      return Entry(.reference(Reference(text: text, target: record)), at: location)
    default:
      diagnostics.append(
        Diagnostic(
          .wrongStructure, at: location,
          [
            "element": .wording(element.title), "found": tree.describe(node),
            "kind": .wording(element.kind.name.title),
          ]))
      return Entry(.unreadable(Text("")), at: location)
    }
  }

  func scalar(
    _ text: Text,
    of element: Element,
    at location: Location,
    within list: Node.Style? = nil,
    _ diagnostics: inout [Diagnostic]
  ) -> Entry? {
    if case .record(let id) = element.kind {
      guard let shape = grammar[shape: id], let inner = shape.shorthand else {
        diagnostics.append(
          Diagnostic(
            .notARecord, at: location,
            ["name": .wording(element.title), "found": .text("“\(text.string)”")]))
        return Entry(.unreadable(text), at: location)
      }
      if inner.kind == .integer, let counts = counts(text, of: element, shape, at: location) {
        diagnostics.append(counts.finding)
        return counts.entry
      }
      var entry = scalar(text, of: inner, at: location, &diagnostics)
      if inner.several { entry = entry.map { Entry(.list($0.entries), at: location) } }
      let fields = entry.map { [Field(element: inner, key: location, entry: $0)] } ?? []
      return Entry(.record(Record(shape: shape, fields: fields, location: location)), at: location)
    }
    switch ValueReader(grammar: grammar).read(text, as: element) {
    case .value(let value):
      reportLimits(of: element, value, text, at: location, &diagnostics)
      return Entry(value, at: location)
    case .refused(let diagnostic, let meant):
      diagnostics.append(diagnostic(location))
      // What can mean one thing only is judged as that.
      return Entry(meant ?? .unreadable(text), at: location)
    case .joined(let joined):
      diagnostics.append(joined.finding(of: element, text, at: location, in: list))
      guard element.several, joined.isExact else {
        return Entry(.unreadable(text), at: location)
      }
      return Entry(.list(joined.values.map { Entry(.code($0), at: location) }), at: location)
    }
  }

  /// A list written where a record is expected fills the record's shorthand element.
  private func shorthand(
    _ element: Element,
    _ node: NodeID,
    in tree: Tree,
    _ diagnostics: inout [Diagnostic]
  ) -> Entry? {
    let location = tree.location(node)
    guard let shape = element.recordID.flatMap({ grammar[shape: $0] }),
      let inner = shape.shorthand
    else { return nil }
    var removals: [Removal] = []
    let entry = entry(of: inner, key: location, node, in: tree, &removals, &diagnostics)
    guard let entry else { return nil }
    let fields = [Field(element: inner, key: location, entry: entry)]
    return Entry(.record(Record(shape: shape, fields: fields, location: location)), at: location)
  }

  private func takesList(_ element: Element) -> Bool {
    guard case .record(let id) = element.kind else { return false }
    return grammar[shape: id]?.shorthand?.several ?? false
  }

  func isEmpty(_ node: NodeID, in tree: Tree) -> Bool {
    let content = tree[node]
    guard content.kind == .scalar else { return false }
    let text = tree.text(node).trimmed
    return text.isEmpty
      || content.style == .plain && (text.isWritten("~") || text.isWritten("null"))
  }

  private func saysNone(_ node: NodeID, in tree: Tree) -> Bool {
    switch tree[node].kind {
    case .mapping: return false
    case .scalar:
      let text = tree.text(node).trimmed
      return text.bytes.count <= Self.longestNone && Self.noneWords.contains(text)
    case .sequence:
      var children = tree.children(node)
      guard let only = children.next() else { return true }
      return children.next() == nil && tree[only].kind == .scalar && saysNone(only, in: tree)
    }
  }

  /// What may be written where there is none, and that is the answer.
  package static let noneSpellings = ["无", "暂无", "没有", "none"]
  private static let noneWords = Set(noneSpellings.map { Text($0) })
  private static let longestNone = noneSpellings.map(\.utf8.count).max() ?? 0
}
