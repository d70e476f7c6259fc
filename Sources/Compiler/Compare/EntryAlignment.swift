import Source
import Standard

/// The entries of one list, put together across the catalogue and the implementations.
struct EntryAlignment {
  /// One aligned entry: who has it, under which name.
  struct Group {
    let name: String
    let base: Entry?
    /// One for each implementation.
    let entries: [(entry: Entry, link: Alignment.Link)?]
  }

  let groups: [Group]
  /// The canonical form of each synonym with that of the word it stands for.
  let synonyms: [Canonical: Canonical]
  private let part: ElementPart
  /// For each implementation, where it takes out entries of the catalogue, by the place of the entry.
  private let removals: [[Location: Location]]

  init(_ part: ElementPart, standard: Standard, similarity: Similarity?) {
    self.part = part
    removals = Self.removals(part)
    var names: [Alignment.Name] = []
    var shown: [String] = []
    var numbers: [Canonical: Int] = [:]
    // Of each holder, catalogue first: the entry and whether it states the entry itself.
    var entries: [[Int: (entry: Entry, isOwn: Bool)]] = []
    // What is inherited from the catalogue is not read again.
    let baseKeys = Dictionary(
      (part.base?.entries ?? []).map { ($0.location, $0.canonicalIdentity) }
    ) { first, _ in first }
    for (place, list) in ([part.base] + part.stated).enumerated() {
      for entry in list?.entries ?? [] {
        let inherited = baseKeys[entry.location]
        guard let key = inherited ?? entry.canonicalIdentity else { continue }
        let number = numbers[key] ?? names.count
        if number == names.count {
          numbers[key] = number
          names.append(Alignment.Name(key: key, holders: []))
          shown.append(entry.shown.zh)
          entries.append([:])
        }
        guard entries[number][place] == nil else { continue }
        let isOwn = place == 0 || inherited == nil
        entries[number][place] = (entry, isOwn)
        if isOwn { names[number].holders.append(place - 1) }
      }
    }
    synonyms = Self.synonyms(of: part.element, standard)
    let alignment = Alignment(names, synonyms: synonyms, similarity: similarity)
    groups = alignment.groups.map { group in
      var aligned: [(entry: Entry, link: Alignment.Link)?] = part.stated.map { _ in nil }
      var isOwn = part.stated.map { _ in false }
      for member in group.members {
        for (place, found) in entries[member.name] where place > 0 {
          // What is inherited stands where the catalogue has it.
          if let holders = member.holders, !holders.contains(found.isOwn ? place - 1 : -1) {
            continue
          }
          // What a district states itself goes before what it inherits under another name.
          if aligned[place - 1] == nil || found.isOwn && !isOwn[place - 1] {
            aligned[place - 1] = (found.entry, member.link)
            isOwn[place - 1] = found.isOwn
          }
        }
      }
      return Group(
        name: shown[group.primary], base: entries[group.primary][0]?.entry, entries: aligned)
    }
  }

  func path(_ number: Int) -> Comparison.Path { part.path.appending(entry: groups[number].name) }

  /// The records of an aligned entry and that of the catalogue.
  func records(_ number: Int) -> (records: [Record?], base: Record?) {
    (groups[number].entries.map { $0?.entry.record }, groups[number].base?.record)
  }

  /// The canonical form of each synonym and of the word it stands for.
  static func synonyms(
    of element: Element,
    _ standard: Standard
  ) -> [Canonical: Canonical] {
    guard let shape = element.kind.recordID.flatMap({ standard[shape: $0] }),
      let id = shape.identity.first?.synonyms, shape.identity.count == 1
    else { return [:] }
    return standard.derived(Synonyms.init).heads[id] ?? [:]
  }
}

/// What the vocabularies that elements name as their synonyms take for the same.
private struct Synonyms: Sendable {
  /// By vocabulary, the canonical form of each synonym and of the word it stands for.
  let heads: [String: [Canonical: Canonical]]

  init(_ standard: Standard) {
    heads = standard.vocabularies.mapValues { vocabulary in
      var result: [Canonical: Canonical] = [:]
      for term in vocabulary.terms {
        let head = Canonical(name: term.term)
        for spelling in term.synonyms where result[Canonical(name: spelling)] == nil {
          result[Canonical(name: spelling)] = head
        }
      }
      return result
    }
  }
}

extension EntryAlignment {
  /// The row that says who has the entry.
  func row(_ number: Int) -> Comparison.Row {
    let group = groups[number]
    let baseline = baseline(of: group)
    let isWanted = baseline.origin == .none ? nil : baseline.entry != nil
    let isEverywhere = zip(group.entries, part.stated).allSatisfy { $0 != nil || $1 == nil }
    let cells = group.entries.enumerated().map { place, found -> Comparison.Cell in
      guard let found else {
        let removal = removal(place, group)
        guard part.stated[place] != nil || removal != nil else { return Comparison.Cell(.unstated) }
        let kind = lacking(isWanted)
        return kind == .missing ? Comparison.Cell(missingAt: removal) : Comparison.Cell(kind)
      }
      if case .similar(let score) = found.link {
        return Comparison.Cell(.renamed, entry: found.entry, similarity: score)
      }
      let isExpected = isWanted ?? isEverywhere
      let cell = Comparison.Cell(isExpected ? .same : .extra, entry: found.entry)
      guard !isExpected, let record = found.entry.record else { return cell }
      return cell.applying(Comparison.Deviation(groundsOf: record, in: part.element))
    }
    return Comparison.Row(
      path: path(number), aspect: .entry, uniformity: part.element.uniformity,
      baseline: baseline, cells: cells)
  }

  private func lacking(_ isWanted: Bool?) -> Comparison.Cell.Kind {
    switch isWanted {
    case true?:
      part.element.uniformity == .directional && part.element.better == .fewer
        ? .better : .missing
    case false?: .same
    case nil: .absent
    }
  }

  private func baseline(of group: Group) -> Comparison.Baseline {
    if let base = group.base { return Comparison.Baseline(part.origin, base, key: nil) }
    if let list = part.base {
      return Comparison.Baseline(part.origin, words: Self.notAsked, location: list.location)
    }
    let present = zip(group.entries, part.stated).compactMap { found, list in
      list == nil ? nil : found != nil
    }
    guard part.measure.allowsMajority,
      let majority = Comparison.Baseline.majority(of: present)
    else { return .none }
    let first = group.entries.lazy.compactMap { found -> Entry? in
      guard let found, found.link == .identity else { return nil }
      return found.entry
    }.first
    guard majority.value, let first else {
      return Comparison.Baseline(
        .majority, words: Self.notAsked, location: nil, count: majority.count,
        stated: present.count)
    }
    // Those who call it by this name, unless so many call it otherwise that they are no majority.
    let named = group.entries.count { found in
      guard let found else { return false }
      if case .similar = found.link { return false }
      return true
    }
    return Comparison.Baseline(
      .majority, first, key: nil, count: named * 2 > present.count ? named : majority.count,
      stated: present.count)
  }

  private static let notAsked = Wording(zh: "无此项", en: "no such entry")
}

extension EntryAlignment {
  private static func removals(_ part: ElementPart) -> [[Location: Location]] {
    part.removals.map { removals in
      guard let base = part.base?.entries, !removals.isEmpty else { return [:] }
      var found: [Location: Location] = [:]
      for (removal, places) in zip(removals, RemovalMatches(removals, among: base).places) {
        for place in places { found[base[place].location] = removal.location }
      }
      return found
    }
  }

  /// Where an implementation takes out an entry of the catalogue, or the whole list.
  private func removal(_ place: Int, _ group: Group) -> Location? {
    guard let base = group.base, removals.indices.contains(place) else { return nil }
    return part.removal(place)?.location ?? removals[place][base.location]
  }
}

extension EntryAlignment {
  /// The row that compares in which order the entries that all have stand; nil for fewer than two.
  func orderRow() -> Comparison.Row? {
    let lists = [part.base] + part.stated
    let common = groups.indices.filter { number in
      zip(groups[number].entries, part.stated).allSatisfy { $0 != nil || $1 == nil }
        && (part.base == nil || groups[number].base != nil)
    }
    guard common.count > 1, lists.count(where: { $0 != nil }) > 1 else { return nil }
    let base = part.base.map { _ in
      order(common, of: groups.map { $0.base?.location }, in: part.base)
    }
    let orders = part.stated.indices.map { place in
      part.stated[place].map { list in
        order(common, of: groups.map { $0.entries[place]?.entry.location }, in: list)
      }
    }
    let baseline: Comparison.Baseline
    let wanted: [Int]?
    if let base {
      wanted = base
      baseline = Comparison.Baseline(
        part.origin, words: words(base), location: part.base?.location)
    } else if part.measure.allowsMajority,
      let majority = Comparison.Baseline.majority(of: orders.compactMap(\.self))
    {
      wanted = majority.value
      baseline = Comparison.Baseline(
        .majority, words: words(majority.value), location: nil, count: majority.count,
        stated: orders.count { $0 != nil })
    } else {
      wanted = nil
      baseline = .none
    }
    let isDiffering = Set(orders.compactMap(\.self)).count > 1
    let cells = orders.enumerated().map { place, order -> Comparison.Cell in
      guard let order else { return Comparison.Cell(.unstated) }
      let isSame = wanted.map { $0 == order } ?? !isDiffering
      return Comparison.Cell(
        isSame ? .same : .different, entry: part.stated[place], value: words(order),
        key: Canonical(name: order.map(String.init).joined(separator: " ")))
    }
    return Comparison.Row(
      path: part.path, aspect: .order, uniformity: part.element.uniformity, baseline: baseline,
      cells: cells)
  }

  /// The common groups in the order in which a list has them.
  private func order(_ common: [Int], of locations: [Location?], in list: Entry?) -> [Int] {
    var places: [Location: Int] = [:]
    for (place, entry) in (list?.entries ?? []).enumerated() { places[entry.location] = place }
    func place(_ group: Int) -> Int { locations[group].flatMap { places[$0] } ?? .max }
    return common.sorted { (place($0), $0) < (place($1), $1) }
  }

  private func words(_ order: [Int]) -> Wording {
    let names = order.map { groups[$0].name }.joined(separator: " → ")
    return Wording(zh: names, en: names)
  }
}
