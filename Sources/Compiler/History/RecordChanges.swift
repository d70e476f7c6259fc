import Source
import Standard
import YAML

/// What in a record is not as it was, element by element in the order of guide pages.
///
/// Elements are found by their ids, because the numbers of two standards are not the same.
struct RecordChanges {
  private(set) var changes: [ValueChange] = []
  /// The newer standard, whose classes count.
  let standard: Standard
  /// The definitions of forms that the old and the new item name by a file.
  let forms: (old: (String) -> Record?, new: (String) -> Record?)

  init(
    _ standard: Standard,
    forms: (old: (String) -> Record?, new: (String) -> Record?) = ({ _ in nil }, { _ in nil })
  ) {
    self.standard = standard
    self.forms = forms
  }

  /// Compares two records of one kind.
  ///
  /// - Parameter isUncertain: whether one of them is missing, so that nobody knows what held
  mutating func compare(
    _ old: Record?, _ new: Record?, under path: Comparison.Path? = nil, isUncertain: Bool = false
  ) {
    guard let shape = new?.shape ?? old?.shape else { return }
    let before = old.map(Self.entries) ?? [:]
    let after = new.map(Self.entries) ?? [:]
    let isEntry = path?.parts.last?.isEntry ?? false
    var elements = shape.elements
    if let former = old?.shape, former !== shape {
      elements += former.elements.filter { shape.element(id: $0.id) == nil }
    }
    for element in path == nil ? RowBuilder.inOrderOfPages(elements) : elements {
      let (was, now) = (before[element.id], after[element.id])
      guard was != nil || now != nil else { continue }
      // What identifies an entry has put the entries together.
      if isEntry, shape.identity.contains(where: { $0.id == element.id }) { continue }
      compare(
        element, was, now, path?.appending(element) ?? Comparison.Path(element),
        isUncertain: isUncertain)
    }
  }

  private static func entries(_ record: Record) -> [String: Entry] {
    Dictionary(record.fields.map { ($0.element.id, $0.entry) }) { first, _ in first }
  }

  private mutating func compare(
    _ element: Element, _ old: Entry?, _ new: Entry?, _ path: Comparison.Path, isUncertain: Bool
  ) {
    switch (element.kind, element.several) {
    case (.record, true), (.reference, true): compareEntries(element, old, new, path)
    case (.record, false):
      compare(
        old?.record, new?.record, under: path,
        isUncertain: isUncertain || old == nil || new == nil)
    case (.reference(let register, _), false) where register != .laws:
      compareReference(element, old, new, path, isUncertain: isUncertain)
    case (.prose, true): compareParagraphs(element, old, new, path, isUncertain: isUncertain)
    default:
      compareValue(element, old, new, path, isUncertain: isUncertain)
      compareForms(old, new, path)
    }
  }

  private mutating func compareValue(
    _ element: Element, _ old: Entry?, _ new: Entry?, _ path: Comparison.Path, isUncertain: Bool
  ) {
    let was = old.map { standard.translated($0, element) }
    if let was, let new, was.canonical(as: element) == new.canonical(as: element) {
      return compareWording(element, was, new, path)
    }
    changes.append(
      ValueChange(
        old == nil ? .added : new == nil ? .removed : .changed, path,
        .of(element, from: was, to: new, isUncertain: isUncertain), from: was, to: new))
  }

  /// A text that says the same in other punctuation; white space is layout of the file.
  private mutating func compareWording(
    _ element: Element, _ old: Entry, _ new: Entry, _ path: Comparison.Path
  ) {
    guard old.wording(as: element) != new.wording(as: element) else { return }
    changes.append(ValueChange(.reworded, path, .neutral, from: old, to: new))
  }
}

extension RecordChanges {
  /// Paragraphs that are new and those that are gone, so that nobody has to find them in the whole text.
  private mutating func compareParagraphs(
    _ element: Element, _ old: Entry?, _ new: Entry?, _ path: Comparison.Path, isUncertain: Bool
  ) {
    guard let old, let new, !old.isUnreadable, !new.isUnreadable else {
      return compareValue(element, old, new, path, isUncertain: isUncertain)
    }
    if old.canonical(as: element) == new.canonical(as: element) {
      return compareWording(element, old, new, path)
    }
    let (before, after) = (old.parts(as: element), new.parts(as: element))
    let gone = old.entries.filter { !after.contains($0.canonical(as: element)) }
    let fresh = new.entries.filter { !before.contains($0.canonical(as: element)) }
    guard !gone.isEmpty || !fresh.isEmpty else {
      changes.append(
        ValueChange(.reordered, path, Impact.unmeasured(element), from: old, to: new))
      return
    }
    let mayChoose = (old.entries + new.entries).contains(where: standard.offersChoice)
    let impact: Impact =
      mayChoose && element.better != nil
      ? .undetermined : .of(element, from: old, to: new, isUncertain: isUncertain)
    changes.append(
      ValueChange(
        gone.isEmpty ? .added : fresh.isEmpty ? .removed : .changed, path, impact,
        from: gone.first ?? old, to: fresh.first ?? new,
        words: (Self.words(gone), Self.words(fresh))))
  }

  private static func words(_ paragraphs: [Entry]) -> Wording? {
    paragraphs.isEmpty ? nil : Wording(joining: paragraphs.map(\.shown), zh: " / ", en: " / ")
  }

  private mutating func compareEntries(
    _ element: Element, _ old: Entry?, _ new: Entry?, _ path: Comparison.Path
  ) {
    let (before, after) = (old?.entries ?? [], new?.entries ?? [])
    guard !before.isEmpty || !after.isEmpty else {
      if (old == nil) != (new == nil) {
        changes.append(
          ValueChange(old == nil ? .added : .removed, path, .neutral, from: old, to: new))
      }
      return
    }
    // A list that must be stated and is not leaves open what was asked.
    let isUnknown = (old == nil || new == nil) && element.requirement == .required
    let pairing = EntryPairing(before, after, of: element, standard)
    for pair in pairing.pairs {
      guard let was = pair.old, let now = pair.new else {
        guard let entry = pair.old ?? pair.new else { continue }
        let isNew = pair.old == nil
        let impact = Impact.ofEntry(element, entry, isNew: isNew)
        changes.append(
          ValueChange(
            isNew ? .added : .removed, path.appending(entry: entry.shown.zh),
            isUnknown && impact != .neutral ? .undetermined : impact, from: pair.old, to: pair.new))
        continue
      }
      let inner = path.appending(entry: now.shown.zh)
      compareNames(element, was, now, pair.link, inner)
      guard !element.kind.isLaw else { continue }
      compare(was.record, now.record, under: inner)
    }
    guard element.ordered else { return }
    let (was, now) = (pairing.order(in: before, \.old), pairing.order(in: after, \.new))
    guard was != now else { return }
    changes.append(
      ValueChange(
        .reordered, path, Impact.unmeasured(element), from: old, to: new,
        words: (pairing.words(was), pairing.words(now))))
  }

  /// The names of one entry before and after: the same, the same in other words, or probably the same.
  private mutating func compareNames(
    _ element: Element, _ old: Entry, _ new: Entry, _ link: Alignment.Link, _ path: Comparison.Path
  ) {
    switch link {
    case .identity, .synonym:
      guard old.shown.zh.withoutSpaces != new.shown.zh.withoutSpaces else { return }
      changes.append(ValueChange(.reworded, path, .neutral, from: old, to: new))
    case .similar(let score):
      guard old.canonicalIdentity != new.canonicalIdentity else { return }
      changes.append(
        ValueChange(
          .renamed, path, element.uniformity == .local ? .neutral : .undetermined, from: old,
          to: new, similarity: score))
    }
  }

  /// The entry of a register behind a name: another one, or what the same one says.
  private mutating func compareReference(
    _ element: Element, _ old: Entry?, _ new: Entry?, _ path: Comparison.Path, isUncertain: Bool
  ) {
    guard let old, let new, let was = old.referredName, let now = new.referredName,
      old.canonicalIdentity == new.canonicalIdentity || was == now
    else { return compareValue(element, old, new, path, isUncertain: isUncertain) }
    // The identity counts as any other value here: a body with a new code is a change.
    compare(old.record, new.record, under: path, isUncertain: isUncertain)
  }

  /// What a form asks, where a file of the workspace says it.
  private mutating func compareForms(_ old: Entry?, _ new: Entry?, _ path: Comparison.Path) {
    guard case .attachment(.file(let was))? = old?.value,
      case .attachment(.file(let now))? = new?.value,
      let before = forms.old(was), let after = forms.new(now)
    else { return }
    compare(before, after, under: path)
  }
}

extension EntryPairing {
  /// Names in an order.
  fileprivate func words(_ order: [Int]) -> Wording {
    Wording(joining: order.compactMap { pairs[$0].new?.shown }, zh: " → ", en: " → ")
  }
}

extension Comparison.Path.Part {
  fileprivate var isEntry: Bool {
    guard case .entry = self else { return false }
    return true
  }
}

extension ValueKind {
  /// What laws say stands in their register and is no change of an item.
  fileprivate var isLaw: Bool {
    guard case .reference(.laws, _) = self else { return false }
    return true
  }
}

extension Standard {
  /// A code of an older standard as this one knows it, so that places in two lists are not compared.
  fileprivate func translated(_ entry: Entry, _ element: Element) -> Entry {
    guard case .code(let old) = entry.value, case .codeList(let id) = element.kind,
      let list = grammar.codeLists[id],
      let value = list.values.first(where: { $0.code == old.code })
    else { return entry }
    return Entry(.code(value), at: entry.location)
  }

  /// Whether a paragraph names things of which one is enough, so that more of them may be easier.
  fileprivate func offersChoice(_ paragraph: Entry) -> Bool {
    guard let text = paragraph.text?.string else { return false }
    return vocabulary("choice-words").contains { text.contains($0.term) }
  }
}

extension Entry {
  /// The characters of all texts but for white space: what a reader sees of them.
  fileprivate func wording(as element: Element) -> String {
    switch value {
    case .text(let text), .unreadable(let text): text.string.withoutSpaces
    case .list(let entries):
      // The order of a set is layout, and so is where a text breaks into paragraphs.
      element.kind == .prose
        ? entries.map { $0.wording(as: element) }.joined()
        : entries.map { $0.wording(as: element) }.sorted().joined(separator: "\n")
    default: ""
    }
  }

  /// The folded name of what a reference stands for.
  fileprivate var referredName: Canonical? {
    guard case .reference(let reference) = value else {
      return record?.name.map { Canonical(name: $0) }
    }
    return Canonical(name: reference.target?.name ?? reference.text.string)
  }
}

extension String {
  fileprivate var withoutSpaces: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
