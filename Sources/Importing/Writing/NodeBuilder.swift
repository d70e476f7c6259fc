import Source
import Standard
import YAML

/// Makes what a file states from what a record says, beside the catalogue record that it inherits.
struct NodeBuilder {
  let grammar: Grammar

  typealias Fields = [(key: String, value: Node)]

  /// All that a record says.
  func fields(_ content: Content) -> Fields {
    (content.members ?? []).map { ($0.element.title.zh, node($0.content, of: $0.element)) }
  }

  func node(_ content: Content, of element: Element) -> Node {
    switch content {
    case .text(let text): return scalar(text, element)
    case .unreadable(let text): return .scalar(text)
    case .none: return .scalar("无")
    case .list(let entries):
      if entries.count == 1, element.kind.recordID == nil { return node(entries[0], of: element) }
      return .list(entries.map { node($0, of: element) })
    case .record(let members): return record(members, of: element)
    }
  }

  private func scalar(_ text: String, _ element: Element) -> Node {
    switch element.kind {
    case .basicCode, .implementationCode, .handlingCode, .bodyCode, .licenceTypeCode, .divisionCode,
      .localCode:
      Self.noneWords.contains(text) ? .scalar(text) : .code(text)
    default: .scalar(text)
    }
  }

  private static let noneWords: Set = ["无", "暂无", "没有", "none"]

  private func record(_ members: [Content.Member], of element: Element) -> Node {
    let shape = element.kind.recordID.flatMap { grammar[shape: $0] }
    if members.count == 1, let only = members.first, let short = shape?.shorthand,
      short === only.element
    {
      let node = node(only.content, of: only.element)
      if case .scalar(let text) = node, !text.utf8.contains(0x0A), !Self.noneWords.contains(text) {
        return node
      }
    }
    let fields = members.map { ($0.element.title.zh, node($0.content, of: $0.element)) }
    let isShort = members.allSatisfy { $0.element.kind == .integer }
    return isShort && !members.isEmpty ? .flow(fields) : .map(fields)
  }

  // MARK: Beside the catalogue

  /// What an item has to state so that, laid over its catalogue record, it says all of `content`.
  func fields(_ content: Content, over base: Content, always: Set<String>) -> Fields {
    guard let members = content.members, let below = base.members else { return fields(content) }
    var result: Fields = []
    var removed: [Node] = []
    let stated = Dictionary(members.map { ($0.element.id, $0) }) { first, _ in first }
    for member in below where stated[member.element.id] == nil {
      removed.append(.scalar(member.element.title.zh))
    }
    for member in members {
      let element = member.element
      let under = below[element.id]
      if let under, !always.contains(element.id) {
        guard let node = node(member.content, of: element, over: under) else { continue }
        result.append((element.title.zh, node))
      } else {
        result.append((element.title.zh, node(member.content, of: element)))
      }
    }
    if !removed.isEmpty {
      result.append((Removal.title.zh, removed.count == 1 ? removed[0] : .list(removed)))
    }
    return result
  }

  /// What has to be stated of one element; nil where the catalogue says it already.
  private func node(_ content: Content, of element: Element, over base: Content) -> Node? {
    if content == base
      || content.entries == base.entries && element.several && content != .none
        && base != .none
    {
      return nil
    }
    switch (content, base) {
    case (.record, .record):
      let fields = fields(content, over: base, always: [])
      return fields.isEmpty ? nil : .map(fields)
    case (.list(let entries), .list(let below)) where element.kind.recordID != nil:
      return list(entries, over: below, of: element)
    default: return node(content, of: element)
    }
  }

  /// The entries that a list has to state beside those of the catalogue, which are told by their identity.
  private func list(_ entries: [Content], over base: [Content], of element: Element) -> Node? {
    guard let shape = element.kind.recordID.flatMap({ grammar[shape: $0] }) else {
      return node(.list(entries), of: element)
    }
    let identities = entries.map { identity($0, shape) }
    let below = base.map { identity($0, shape) }
    guard Set(identities).count == entries.count, Set(below).count == base.count,
      !identities.contains(nil), !below.contains(nil)
    else { return node(.list(entries), of: element) }
    let places = Dictionary(zip(below, base.indices)) { first, _ in first }
    let present = Set(identities)
    var nodes = zip(base, below).compactMap { entry, identity -> Node? in
      present.contains(identity) ? nil : .map([(Removal.title.zh, key(entry, shape))])
    }
    // The order of a list that means something is stated by naming all its entries.
    let shared = identities.compactMap { places[$0] }
    let isInOrder =
      shared == shared.sorted()
      && !identities.dropLast(identities.count - shared.count)
        .contains { places[$0] == nil }
    let namesAll = element.ordered && !isInOrder
    for (entry, identity) in zip(entries, identities) {
      guard let place = places[identity] else {
        nodes.append(node(entry, of: element))
        continue
      }
      let always = Set(shape.identity.map(\.id))
      let own = fields(entry, over: base[place], always: always)
      let isSame =
        own.allSatisfy { field in
          always.contains { shape.element(id: $0)?.title.zh == field.key }
        } && always.allSatisfy { entry[$0] == base[place][$0] }
      if isSame, !namesAll { continue }
      nodes.append(.map(own))
    }
    return nodes.isEmpty ? nil : .list(nodes)
  }

  /// What tells an entry from others, without differences of spelling.
  private func identity(_ entry: Content, _ shape: RecordShape) -> Canonical? {
    var parts: [UInt8] = []
    for element in shape.identity {
      guard let text = entry[element.id]?.string else {
        parts.append(1)
        continue
      }
      let folded =
        if element.kind == .clause, let clause = ClauseNumber(text) {
          Array(clause.description.utf8)
        } else {
          Canonical(name: text).bytes
        }
      parts += folded + [0]
    }
    return parts.allSatisfy { $0 == 1 } ? nil : Canonical(parts)
  }

  /// The identity of an entry as a removal names it.
  private func key(_ entry: Content, _ shape: RecordShape) -> Node {
    let fields = shape.identity.compactMap { element in
      entry[element.id].map { (key: element.title.zh, value: node($0, of: element)) }
    }
    return fields.count == 1 ? fields[0].value : .map(fields)
  }
}
