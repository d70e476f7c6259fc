import Source
import Standard
import YAML

/// A removal in one layer of an item, with what the layers above have of it.
struct StatedRemoval {
  let removal: Removal
  let subject: Diagnostic.Subject
  /// The entries above that it may mean; of a whole element its value.
  let matches: [Entry]
  /// Whether there is no doubt which of them it means.
  let isClear: Bool
  /// Where the same file states what it removes.
  let stated: Location?
  /// The names that it could have meant.
  let candidates: [String]
  /// Whether no layer stands above.
  let isFirst: Bool
  /// Whether it stands in a case and names a material of the item itself.
  let isOfItem: Bool

  var isStated: Bool { stated != nil }

  /// The name as it was written.
  var name: String {
    guard let entry = removal.entry else { return removal.element.title.zh }
    return entry.text?.string ?? entry.record?.name ?? ""
  }

  var what: Wording {
    let title = removal.element.title
    guard removal.entry != nil else { return Wording(zh: "“\(title.zh)”", en: "“\(title.en)”") }
    return Wording(zh: "\(title.zh)“\(name)”", en: "\(title.en) “\(name)”")
  }

  /// The identifying elements that it leaves open.
  var missing: Wording {
    let stated = removal.entry?.statedIdentity.map(\.name) ?? []
    let open = removal.entry?.record?.shape.identity.filter { !stated.contains($0.name) } ?? []
    return Wording(
      zh: open.map(\.title.zh).joined(separator: "、"),
      en: open.map(\.title.en).joined(separator: ", "))
  }

  func hint(_ meant: Suggestion) -> Wording {
    if isOfItem {
      return Wording(
        zh: "；这种情形不用交的材料，写在“不需材料”里",
        en: "; what this case does without is named under 不需材料")
    }
    if isFirst { return Wording(zh: "（上面没有别的层）", en: " (there is no level above)") }
    return meant.wording
  }
}

extension Workspace {
  /// Visits what items and their layers remove, each with what stands above it.
  ///
  /// Files outside any workspace are left out: nobody knows what would stand above them.
  func visitRemovals(_ findings: Findings, _ visit: (StatedRemoval) -> Void) {
    guard !registers.areUnknown else { return }
    for item in findings.derived({ RemovingItems(self) }).items {
      var above: Record?
      for layer in item.layers {
        var walk = RemovalWalk(item, isFirst: above == nil)
        walk.visit(layer.record, over: above, visit)
        above = above.map { Layering.merge($0, under: layer.record) } ?? layer.record
      }
    }
  }
}

/// The items of which a layer removes anything.
private struct RemovingItems: Sendable {
  let items: [Item]

  init(_ workspace: Workspace) {
    var quiet = QuietFields()
    func removes(_ record: Record) -> Bool {
      if !record.removals.isEmpty { return true }
      return record.fields.contains { field in
        quiet.look(at: field, \.removes)
      }
    }
    items = (workspace.items + workspace.unusedCatalogue).filter { item in
      item.layers.contains { removes($0.record) }
    }
  }
}

/// Goes through one layer and what stands above it at once.
private struct RemovalWalk {
  private let item: Item
  private let isFirst: Bool
  /// The element of items that the walk is in.
  private var element: Element?

  init(_ item: Item, isFirst: Bool) {
    self.item = item
    self.isFirst = isFirst
  }

  mutating func visit(_ own: Record, over above: Record?, _ visit: (StatedRemoval) -> Void) {
    for (element, removals) in Self.byElement(own.removals) {
      report(removals, of: element, in: own, over: above, visit)
    }
    for field in own.fields where field.element.holdsRecords {
      let isOutermost = own.shape.id == "item"
      if isOutermost { element = field.element }
      self.visit(field, over: above?.field(field.element.name), visit)
      if isOutermost { element = nil }
    }
  }

  private mutating func visit(
    _ field: Field,
    over above: Field?,
    _ visit: (StatedRemoval) -> Void
  ) {
    switch (field.entry.value, above?.entry.value) {
    case (.record(let own), .record(let other)): self.visit(own, over: other, visit)
    case (.record(let own), _): self.visit(own, over: nil, visit)
    case (.list(let entries), let other):
      var records: [Canonical: Record] = [:]
      if case .list(let others)? = other {
        for entry in others {
          guard case .record(let record) = entry.value, let key = entry.canonicalIdentity else {
            continue
          }
          records[key] = records[key] ?? record
        }
      }
      for entry in entries {
        guard let own = entry.writtenRecord else { continue }
        var below: Record?
        if case .record = entry.value { below = entry.canonicalIdentity.flatMap { records[$0] } }
        self.visit(own, over: below, visit)
      }
    default:
      // A record in place of a reference replaces the reference as a whole.
      if let own = field.entry.writtenRecord { self.visit(own, over: nil, visit) }
    }
  }

  private func report(
    _ removals: [Removal],
    of element: Element,
    in own: Record,
    over above: Record?,
    _ visit: (StatedRemoval) -> Void
  ) {
    let field = own.field(element.name)
    let entries = above?[element.name]?.entries ?? []
    let found = RemovalMatches(removals, among: entries).places
    let stated = RemovalMatches(removals, among: field?.entry.entries ?? []).places
    let names = entries.compactMap { $0.record?.name ?? $0.text?.string }
    let elements = above?.fields.map(\.element.title.zh) ?? []
    for (number, removal) in removals.enumerated() {
      let isWhole = removal.entry == nil
      let matches =
        isWhole ? above?[element.name].map { [$0] } ?? [] : found[number].map { entries[$0] }
      visit(
        StatedRemoval(
          removal: removal, subject: subject(element), matches: matches,
          isClear: isWhole || RemovalMatches.isClear(removal, found[number], entries),
          stated: isWhole
            ? field?.key : stated[number].first.flatMap { field?.entry.entries[$0].location },
          candidates: isWhole ? elements : names, isFirst: isFirst,
          isOfItem: own.shape.id == "case" && matches.isEmpty && isOfItem(removal)))
    }
  }

  /// The removals of each element, in the order in which elements come first.
  private static func byElement(_ removals: [Removal]) -> [(Element, [Removal])] {
    var places: [ElementName: Int] = [:]
    var result: [(Element, [Removal])] = []
    for removal in removals {
      if let place = places[removal.element.name] {
        result[place].1.append(removal)
      } else {
        places[removal.element.name] = result.count
        result.append((removal.element, [removal]))
      }
    }
    return result
  }

  /// Whether a removal in a case names a material that the item itself asks for.
  private func isOfItem(_ removal: Removal) -> Bool {
    guard removal.element.name == ElementName(.materials), removal.entry != nil else {
      return false
    }
    let materials = item.record.entries(.materials)
    return !RemovalMatches([removal], among: materials).places[0].isEmpty
  }

  private func subject(_ element: Element) -> Diagnostic.Subject {
    var subject = item.subject
    subject.element = (self.element ?? element).id
    return subject
  }
}

extension Field {
  /// Whether a record that is written out in the field removes anything.
  fileprivate var removes: Bool {
    element.holdsRecords && entry.entries.contains { $0.writtenRecord?.removes ?? false }
  }
}

extension Record {
  /// Whether the record, or one written out in it, removes anything.
  fileprivate var removes: Bool { !removals.isEmpty || fields.contains(where: \.removes) }
}

extension Entry {
  /// The record that is written out in this place, not one of a register.
  var writtenRecord: Record? {
    switch value {
    case .record(let record): record
    case .reference(let reference): reference.target?.location == location ? reference.target : nil
    default: nil
    }
  }
}
