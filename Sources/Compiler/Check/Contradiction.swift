import Source
import Standard

/// A uniform element that a division states otherwise than a division above it, where the catalogue is silent.
///
/// What the catalogue states is compared with the catalogue, once for all districts.
struct Contradiction {
  let element: Element
  let location: Location
  /// What the lower level does: says something else, adds or removes.
  let statement: Wording
  let ruling: Wording
  let above: Location
  /// The digits of the division above.
  let division: String
  /// The id of the element of items that it belongs to.
  private let outermost: String

  func subject(_ item: Item) -> Diagnostic.Subject {
    var subject = item.subject
    subject.element = outermost
    return subject
  }

  static func all(in item: Item, asOf day: CalendarDate) -> [Contradiction] {
    let divisions = item.layers.filter { $0.division != nil }
    guard divisions.count > 1 else { return [] }
    let declared = item.declaredElements(asOf: day)
    var walk = Walk(homes: [:], found: [])
    for layer in divisions { walk.homes[layer.file] = layer.division }
    var above = divisions[0].record
    for layer in divisions.dropFirst() {
      walk.compare(
        layer.record, with: above, catalogue: item.catalogue, except: declared, outermost: nil)
      above = Layering.merge(above, under: layer.record)
    }
    return walk.found
  }

  /// Goes through a layer, the divisions above it and the catalogue at once.
  private struct Walk {
    /// The division of each layer's file.
    var homes: [FileID: String]
    var found: [Contradiction]

    mutating func compare(
      _ own: Record,
      with above: Record,
      catalogue: Record?,
      except declared: Set<ElementName>,
      outermost: Element?
    ) {
      for field in own.fields where !declared.contains(field.element.name) {
        let element = field.element
        guard let other = above.field(element.name) else { continue }
        compare(field, other, catalogue?[element.name], outermost ?? element)
      }
      for removal in own.removals where !declared.contains(removal.element.name) {
        let element = removal.element
        guard element.uniformity.isUniform, let other = above[element.name] else { continue }
        let entries = catalogue?[element.name]?.entries ?? []
        if removal.entry == nil {
          guard catalogue?[element.name] == nil else { continue }
          add(
            element, removal.location, Self.removed, other, Self.rules(other), outermost ?? element)
        } else if RemovalMatches([removal], among: entries).places[0].isEmpty,
          let place = RemovalMatches([removal], among: other.entries).places[0].first
        {
          let entry = other.entries[place]
          add(
            element, removal.location, Self.removed(entry), entry, Self.hasIt, outermost ?? element)
        }
      }
    }

    private mutating func compare(
      _ own: Field,
      _ above: Field,
      _ catalogue: Entry?,
      _ outermost: Element
    ) {
      let element = own.element
      switch (own.entry.value, above.entry.value) {
      case (.record(let own), .record(let above)):
        compare(own, with: above, catalogue: catalogue?.record, except: [], outermost: outermost)
      case (.list(let entries), .list(let others)) where element.holdsRecords:
        compare(entries, others, catalogue, of: element, above.entry, outermost)
      default:
        guard element.uniformity.isUniform, catalogue == nil,
          own.entry.canonical(as: element) != above.entry.canonical(as: element)
        else { return }
        let value = own.entry.shown.abbreviated
        add(
          element, own.entry.location,
          Wording(zh: "为“\(value.zh)”", en: "is “\(value.en)”"), above.entry,
          Self.rules(above.entry), outermost)
      }
    }

    /// Entries by identity: the same entry element by element, and those that only the lower level has.
    private mutating func compare(
      _ entries: [Entry],
      _ others: [Entry],
      _ catalogue: Entry?,
      of element: Element,
      _ list: Entry,
      _ outermost: Element
    ) {
      let above = Self.byIdentity(others)
      let standard = Self.byIdentity(catalogue?.entries ?? [])
      for entry in entries {
        guard let key = entry.canonicalIdentity else { continue }
        if let other = above[key] {
          guard case .record(let own) = entry.value, case .record(let other) = other.value else {
            continue
          }
          let identity = Set(own.shape.identity.map(\.name))
          compare(
            own, with: other, catalogue: standard[key]?.record, except: identity,
            outermost: outermost)
        } else if element.uniformity.isUniform, catalogue == nil {
          let name = entry.shown.abbreviated
          add(
            element, entry.location, Wording(zh: "多出“\(name.zh)”", en: "has “\(name.en)” besides"),
            list, Wording(zh: "没有此项", en: "does not ask for it"), outermost)
        }
      }
    }

    private mutating func add(
      _ element: Element,
      _ location: Location,
      _ statement: Wording,
      _ above: Entry,
      _ ruling: Wording,
      _ outermost: Element
    ) {
      found.append(
        Contradiction(
          element: element, location: location, statement: statement, ruling: ruling,
          above: above.location, division: homes[above.location.file] ?? "",
          outermost: outermost.id))
    }

    private static func byIdentity(_ entries: [Entry]) -> [Canonical: Entry] {
      Dictionary(entries.compactMap { entry in entry.canonicalIdentity.map { ($0, entry) } }) {
        first, _ in first
      }
    }

    private static func rules(_ entry: Entry) -> Wording {
      let value = entry.shown.abbreviated
      return Wording(zh: "规定为“\(value.zh)”", en: "says “\(value.en)”")
    }

    private static func removed(_ entry: Entry) -> Wording {
      let name = entry.shown.abbreviated
      return Wording(zh: "删去了“\(name.zh)”", en: "lacks “\(name.en)”, which is removed here")
    }

    private static let removed = Wording(zh: "被删去", en: "is removed")
    private static let hasIt = Wording(zh: "有此项", en: "asks for it")
  }
}

extension Comparison {
  /// The places that contradict a division above: a finding of their own, and no matter between districts.
  func settledAbove(asOf day: CalendarDate) -> Set<Location> {
    Set(columns.flatMap { Contradiction.all(in: $0.item, asOf: day) }.map(\.location))
  }
}

extension Layer {
  /// The division that the layer speaks for; nil for the catalogue.
  fileprivate var division: String? {
    guard case .division(let digits) = kind else { return nil }
    return digits
  }
}

extension Item {
  /// The elements that the item declares to differ in, on a day on which the declaration holds.
  fileprivate func declaredElements(asOf day: CalendarDate) -> Set<ElementName> {
    Set(
      record.records(.deviations).compactMap { deviation in
        guard let name = deviation.text(.element) else { return nil }
        if let until = deviation.date(.until), until < day { return nil }
        return record.shape.element(key: name)?.name
      })
  }
}
