import Source
import Standard
import YAML

/// The same place in every layer of an item, while a pointer is followed.
struct ProvenanceWalk {
  /// The element that the last name meant.
  private(set) var element: Element?
  private let grammar: Grammar
  private var layers: [Place]
  private var effective: Entry?
  private var shape: RecordShape?
  /// Whether the place is a list whose entry is named next.
  private var expectsEntry = false
  /// The removals of which the next part of the pointer names one by its place.
  private var removals: [Removal] = []
  /// Whether the pointer has come to what the item's own file takes out; what follows is the same place.
  private var isAtRemoval = false

  /// What one layer has at the place.
  private struct Place {
    let origin: Provenance.Origin
    var entry: Entry?
    /// Where the layer takes the place out, or something that the place is in.
    var removal: Location?
    /// The entries that the layer takes out, where the place is a list.
    var entryRemovals: [Removal] = []
  }

  init(_ item: Item) {
    grammar = item.standard.grammar
    shape = item.record.shape
    effective = Entry(.record(item.record), at: item.record.location)
    layers = item.layers.map { layer in
      Place(
        origin: .layer(layer.kind),
        entry: Entry(.record(layer.record), at: layer.record.location))
    }
  }

  mutating func step(_ part: String) throws(Failure) {
    guard !isAtRemoval else { return }
    if !removals.isEmpty {
      try stepIntoRemoval(part)
    } else if shape?.element(key: Text(part)) == nil, Removal.keys.contains(part) {
      try stepIntoRemovals(part)
    } else if expectsEntry {
      try stepIntoList(part)
    } else {
      try stepIntoRecord(part)
    }
  }

  /// Every layer that states the place or takes it out, in the order of layers.
  var sources: [Provenance.Source] {
    let lastRemoval = layers.lastIndex { $0.removal != nil } ?? -1
    let lastStated = layers.lastIndex { $0.entry != nil } ?? -1
    var sources: [Provenance.Source] = []
    for (number, layer) in layers.enumerated() {
      for location in [layer.removal].compactMap(\.self) + layer.entryRemovals.map(\.location) {
        sources.append(
          Provenance.Source(
            origin: layer.origin, entry: Entry(.none, at: location), fate: .removing))
      }
      guard let entry = layer.entry else { continue }
      // Who removes and states at once states it anew.
      let fate: Provenance.Source.Fate =
        number < lastRemoval
        ? .removed : number == lastStated ? .inForce : isMerged(entry) ? .merged : .replaced
      sources.append(Provenance.Source(origin: layer.origin, entry: entry, fate: fate))
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
    for number in layers.indices {
      let record = layers[number].entry?.record
      let removal = record?.removal(of: next.name)?.location
      layers[number].removal = layers[number].removal ?? removal
      layers[number].entryRemovals = record?.entryRemovals(of: next.name) ?? []
      layers[number].entry = record?[next.name]
    }
    effective = effective?.record?[next.name]
    // Behind a name stands the record of the register, whatever the layers say.
    if isReference { layers = effective.map { [Place(origin: .register, entry: $0)] } ?? [] }
    enter(next)
    expectsEntry = next.several
  }

  /// What the item's own file names under 删除: one element, or a list of which one is named next.
  private mutating func stepIntoRemovals(_ name: String) throws(Failure) {
    let own = layers.last?.entry?.record?.removals.filter { $0.entry == nil } ?? []
    removals = own
    if own.count == 1 { try stepIntoRemoval("0") } else if own.isEmpty { try stepIntoRecord(name) }
  }

  private mutating func stepIntoRemoval(_ part: String) throws(Failure) {
    guard let place = Int(part), removals.indices.contains(place) else {
      throw Failure(
        zh: "“删除”只有 \(removals.count) 项，从 0 数起，没有第 \(part) 项",
        en: "“remove” has \(removals.count) entries counted from 0: there is no \(part)")
    }
    let removal = removals[place]
    removals = []
    try stepIntoRecord(removal.element.id)
    isAtRemoval = true
  }

  private mutating func stepIntoList(_ part: String) throws(Failure) {
    let chosen = try entry(part)
    for number in layers.indices {
      let removals = layers[number].entryRemovals
      let found = RemovalMatches(removals, among: [chosen]).places
      let removal = zip(removals, found).first { !$0.1.isEmpty }?.0.location
      layers[number].removal = layers[number].removal ?? removal
      layers[number].entryRemovals = []
      layers[number].entry = layers[number].entry.flatMap { Self.same($0, chosen) }
    }
    effective = effective.flatMap { Self.same($0, chosen) }
    expectsEntry = false
  }

  /// The entry that a place in the list or a name means; one that is taken out can be asked for too.
  private mutating func entry(_ part: String) throws(Failure) -> Entry {
    let entries = ownEntries ?? effective?.entries ?? []
    let title = element?.title ?? Wording(zh: "", en: "")
    if let place = Int(part) {
      guard entries.indices.contains(place) else {
        throw Failure(
          zh: "“\(title.zh)”只有 \(entries.count) 项，从 0 数起，没有第 \(part) 项",
          en: "“\(title.en)” has \(entries.count) entries counted from 0: there is no \(part)")
      }
      let entry = entries[place]
      isAtRemoval =
        layers.last?.entryRemovals.contains { $0.entry?.location == entry.location } ?? false
      return entry
    }
    let all =
      (effective?.entries ?? []) + layers.reversed().flatMap { $0.entry?.entries ?? [] }
    if let named = all.first(where: { Self.name($0)?.string == part }) { return named }
    let canonical = Canonical(name: part)
    if let named = all.first(where: {
      Self.name($0).map { Canonical(name: $0.string) } == canonical
    }) {
      return named
    }
    let meant = Suggestion(for: part, among: all.compactMap { Self.name($0)?.string }).wording
    throw Failure(
      zh: "“\(title.zh)”中没有“\(part)”\(meant.zh)",
      en: "“\(title.en)” has no entry “\(part)”\(meant.en)")
  }

  /// The entries of the list in the item's own file as they stand there, those that it takes out among them.
  private var ownEntries: [Entry]? {
    guard let own = layers.last, own.entry != nil || !own.entryRemovals.isEmpty else { return nil }
    guard !own.entryRemovals.isEmpty else { return own.entry?.entries }
    var places: [(place: Location, entry: Entry)] =
      own.entry?.entries.map { ($0.location, $0) } ?? []
    for removal in own.entryRemovals {
      guard let entry = removal.entry, !places.contains(where: { $0.place == removal.place }) else {
        continue
      }
      places.append((removal.place, entry))
    }
    return places.sorted { $0.place.range.start < $1.place.range.start }.map(\.entry)
  }

  private mutating func enter(_ next: Element) {
    element = next
    shape = next.kind.recordID.flatMap { grammar[shape: $0] }
  }

  /// The entry of a list that is the same as another layer's: by identity, else by place.
  private static func same(_ list: Entry, _ chosen: Entry) -> Entry? {
    if let exact = list.entries.first(where: { $0.location == chosen.location }) { return exact }
    guard let identity = chosen.canonicalIdentity else { return nil }
    return list.entries.first { $0.canonicalIdentity == identity }
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
