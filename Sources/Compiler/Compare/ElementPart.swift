import Source
import Standard

/// One element as the catalogue and the implementations state it.
struct ElementPart {
  let element: Element
  let path: Comparison.Path
  /// One for each implementation; nil where it does not state the element.
  let stated: [Entry?]
  let base: Entry?
  /// Whether an implementation could state it: it has the record, or stands at the level, in question.
  let isAsked: [Bool]
  let measure: Comparison.Measure
  /// What the cited articles set, for an element that laws settle.
  var lawful: Entry?
  /// What each implementation, or a layer above it, takes out of the element; empty where nobody does.
  var removals: [[Removal]] = []

  /// Whose word `base` is.
  var origin: Comparison.Baseline.Origin { measure.usesCatalogue ? .catalogue : .district }

  /// Whether several implementations could say it, and not all inherit it from one place.
  var isLocal: Bool { stated.count > 1 && Set(stated.map { $0?.location }).count > 1 }

  /// The row of an element that may differ: what is said, without a judgement.
  func localRow() -> Comparison.Row {
    let keys = keys
    let isDiffering = Set(keys.compactMap(\.self)).count > 1
    let cells = stated.enumerated().map { number, entry in
      entry.map {
        Comparison.Cell(isDiffering ? .different : .same, entry: $0, key: keys[number])
      } ?? Comparison.Cell(.unstated)
    }
    return Comparison.Row(
      path: path, aspect: .value, uniformity: .local, baseline: .none, cells: cells)
  }

  /// The row of an element that is compared as one value.
  func row() -> Comparison.Row {
    let keys = keys
    let baseline = baseline(keys)
    let isDiffering = Set(keys.compactMap(\.self)).count > 1
    let cells = stated.enumerated().map { number, entry -> Comparison.Cell in
      guard let entry else {
        let isExpected = baseline.key != nil && element.uniformity.isUniform && isAsked[number]
        guard isExpected else { return Comparison.Cell(.unstated) }
        return Comparison.Cell(missingAt: removal(number)?.location)
      }
      let kind = kind(of: entry, keys[number], baseline, isDiffering)
      return Comparison.Cell(kind, entry: entry, key: keys[number])
    }
    return Comparison.Row(
      path: path, aspect: .value, uniformity: element.uniformity, baseline: baseline, cells: cells)
  }

  /// Where an implementation takes the whole element out.
  func removal(_ number: Int) -> Removal? {
    removals.indices.contains(number) ? removals[number].first { $0.entry == nil } : nil
  }

  /// The canonical values; what is inherited from the catalogue is not read again.
  private var keys: [Canonical?] {
    let baseKey = base?.canonical(as: element)
    let keys = stated.map { entry -> Canonical? in
      guard let entry else { return nil }
      if let base, entry.location == base.location { return baseKey }
      return entry.canonical(as: element)
    }
    guard element.kind == .prose, element.several, !element.ordered else { return keys }
    return inAnyOrder(keys, baseKey)
  }

  /// Texts of the same sentences in another order have the key of the first of them.
  ///
  /// Texts that run on to the same words are the same too, wherever a sentence ends in them.
  private func inAnyOrder(_ keys: [Canonical?], _ baseKey: Canonical?) -> [Canonical?] {
    guard Set((keys + [baseKey]).compactMap(\.self)).count > 1 else { return keys }
    var firsts: [Canonical: Canonical] = [:]
    func first(_ entry: Entry, _ key: Canonical) -> Canonical {
      if let known = firsts[key] { return known }
      let sentences = Canonical(all: entry.canonicalSentences)
      let known = firsts[sentences] ?? key
      firsts[sentences] = known
      firsts[key] = known
      return known
    }
    if let base, let baseKey { _ = first(base, baseKey) }
    return zip(stated, keys).map { entry, key in
      guard let entry, let key else { return nil }
      return first(entry, key)
    }
  }

  private func baseline(_ keys: [Canonical?]) -> Comparison.Baseline {
    if let base {
      return Comparison.Baseline(origin, base, key: base.canonical(as: element))
    }
    if let lawful, !measure.isDistrict {
      return Comparison.Baseline(.law, lawful, key: lawful.canonical(as: element))
    }
    // What is exercised at several levels differs between them; only the catalogue can bound it.
    guard !isLevel, measure.allowsMajority else { return .none }
    let present = keys.compactMap(\.self)
    if let majority = Comparison.Baseline.majority(of: present) {
      let place = keys.firstIndex(of: majority.value)
      return Comparison.Baseline(
        .majority, place.flatMap { stated[$0] }, key: majority.value, count: majority.count,
        stated: present.count)
    }
    guard element.uniformity == .directional, Set(present).count > 1 else { return .none }
    guard let best = best(keys) else { return .none }
    let count = present.count { $0 == keys[best] }
    return Comparison.Baseline(
      .best, stated[best], key: keys[best], count: count, stated: present.count)
  }

  /// The number of the first who states the value that is better than all others.
  private func best(_ keys: [Canonical?]) -> Int? {
    var best: Int?
    var seen: Set<Canonical> = []
    for (number, key) in keys.enumerated() {
      guard let key, let entry = stated[number], seen.insert(key).inserted else { continue }
      guard let champion = best, let value = stated[champion] else {
        best = number
        continue
      }
      switch Advantage.of(entry, over: value, element) {
      case .better: best = number
      case .worse, .equal: break
      case .incomparable: return nil
      }
    }
    return best
  }

  private var isLevel: Bool { element.name == ElementName(.exerciseLevel) }

  private func kind(
    of entry: Entry,
    _ key: Canonical?,
    _ baseline: Comparison.Baseline,
    _ isDiffering: Bool
  ) -> Comparison.Cell.Kind {
    guard let standard = baseline.entry else {
      guard isDiffering, !isLevel else { return .same }
      return element.uniformity == .directional ? .notComparable : .different
    }
    if key == baseline.key { return .same }
    if element.uniformity == .directional {
      return switch Advantage.of(entry, over: standard, element) {
      case .better: .better
      case .worse: .worse
      case .equal: .same
      case .incomparable: .notComparable
      }
    }
    guard element.several else { return .different }
    let mine = entry.parts(as: element)
    let theirs = standard.parts(as: element)
    if isLevel, mine.isSubset(of: theirs) { return .same }
    if mine.isStrictSuperset(of: theirs) { return .extra }
    return mine.isStrictSubset(of: theirs) ? .missing : .different
  }
}
