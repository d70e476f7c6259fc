import Source
import Standard
import YAML

/// The same place in every layer of an item, while a pointer is followed.
struct ProvenanceWalk {
  /// The element that the last name meant.
  private(set) var element: Element?
  private let grammar: Grammar
  private var layers: [(origin: Provenance.Origin, entry: Entry?)]
  private var effective: Entry?
  private var shape: RecordShape?
  /// Whether the place is a list whose entry is named next.
  private var expectsEntry = false

  init(_ item: Item) {
    grammar = item.standard.grammar
    shape = item.record.shape
    effective = Entry(.record(item.record), at: item.record.location)
    layers = item.layers.map { layer in
      (.layer(layer.kind), Entry(.record(layer.record), at: layer.record.location))
    }
  }

  mutating func step(_ part: String) throws(Failure) {
    if expectsEntry { try stepIntoList(part) } else { try stepIntoRecord(part) }
  }

  /// Every layer that states the place; what is in force comes last.
  var sources: [Provenance.Source] {
    let stated = layers.compactMap { origin, entry in entry.map { (origin, $0) } }
    var sources = stated.enumerated().map { place, source in
      Provenance.Source(
        origin: source.0, entry: source.1,
        fate: place == stated.count - 1 ? .inForce : isMerged(source.1) ? .merged : .replaced)
    }
    // What a register fills in stands in no layer.
    if sources.isEmpty, let effective {
      sources = [Provenance.Source(origin: .register, entry: effective, fate: .inForce)]
    }
    return sources
  }

  private func isMerged(_ entry: Entry) -> Bool {
    switch (entry.value, effective?.value) {
    case (.record, .record): true
    case (.list, .list): element?.kind.recordID != nil
    default: false
    }
  }

  private mutating func stepIntoRecord(_ name: String) throws(Failure) {
    guard let shape else {
      let title = element?.title ?? Wording(zh: "", en: "")
      throw Failure(
        zh: "“\(title.zh)”下面没有更细的内容：\(name)", en: "Nothing stands below “\(title.en)”: \(name)")
    }
    guard let next = shape.element(key: Text(name)) else {
      let meant = Suggestion(for: name, among: shape.keys).wording
      throw Failure(
        zh: "“\(shape.title.zh)”没有要素“\(name)”\(meant.zh)",
        en:
          "“\(shape.title.en)” has no element “\(name)”\(meant.en)"
      )
    }
    let isReference = layers.contains { Self.isUnresolved($0.entry) }
    layers = layers.map { ($0.origin, $0.entry?.record?[next.name]) }
    effective = effective?.record?[next.name]
    // Behind a name stands the record of the register, whatever the layers say.
    if isReference { layers = effective.map { [(.register, $0)] } ?? [] }
    enter(next)
    expectsEntry = next.several
  }

  private mutating func stepIntoList(_ part: String) throws(Failure) {
    let own = layers.last?.entry?.entries
    let entries = own ?? effective?.entries ?? []
    let title = element?.title ?? Wording(zh: "", en: "")
    let chosen: Entry
    if let place = Int(part) {
      guard entries.indices.contains(place) else {
        throw Failure(
          zh: "“\(title.zh)”只有 \(entries.count) 项，从 0 数起，没有第 \(part) 项",
          en: "“\(title.en)” has \(entries.count) entries counted from 0: there is no \(part)")
      }
      chosen = entries[place]
    } else {
      let all = effective?.entries ?? []
      guard let named = all.first(where: { Self.name($0)?.string == part }) else {
        let meant = Suggestion(
          for: part, among: all.compactMap { Self.name($0)?.string }
        ).wording
        throw Failure(
          zh: "“\(title.zh)”中没有“\(part)”\(meant.zh)",
          en: "“\(title.en)” has no entry “\(part)”\(meant.en)"
        )
      }
      chosen = named
    }
    layers = layers.map { ($0.origin, $0.entry.flatMap { Self.same($0, chosen) }) }
    effective = effective.flatMap { Self.same($0, chosen) }
    expectsEntry = false
  }

  private mutating func enter(_ next: Element) {
    element = next
    shape = next.kind.recordID.flatMap { grammar[shape: $0] }
  }

  /// The entry of a list that is the same as another layer's: by identity, else by place.
  private static func same(_ list: Entry, _ chosen: Entry) -> Entry? {
    if let exact = list.entries.first(where: { $0.location == chosen.location }) { return exact }
    guard let identity = chosen.identity else { return nil }
    return list.entries.first { $0.identity == identity }
  }

  /// What people call an entry: its text, or the text of what identifies it.
  private static func name(_ entry: Entry) -> Text? {
    if let text = entry.text { return text }
    guard let record = entry.record else { return nil }
    return record.shape.identity.lazy.compactMap { record[$0.name]?.text }.first
  }

  private static func isUnresolved(_ entry: Entry?) -> Bool {
    guard case .reference(let reference)? = entry?.value else { return false }
    return reference.target == nil
  }
}
