package import Source
package import Standard
import YAML

/// What an item asks less of applicants than it did or would by the standard: in materials, days, visits
/// or steps.
package struct Reduction: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case materials, days, visits, steps
  }

  /// In what it is counted: limits of two scales never add up.
  package enum Unit: String, CaseIterable, Sendable {
    case materials, workingDays, calendarDays, visits, steps
  }

  package enum Outcome: Sendable {
    /// In thousandths of the unit.
    case compared(before: Int, after: Int, Unit, shown: (before: Wording, after: Wording))
    /// Nobody can say, and why.
    case incomparable(Wording)
  }

  package let outcome: Outcome
}

extension Reduction {
  /// Against what the standard says: the catalogue, for the time the statutory limit.
  package init(_ kind: Kind, ofStandard item: Item) {
    switch kind {
    case .days:
      outcome = Self.days(
        item.record.duration(.statutoryLimit), item.record.duration(.promisedLimit),
        missing: (
          Wording(zh: "没有写法定办结时限", en: "no statutory limit is stated"),
          Wording(zh: "没有写承诺办结时限", en: "no limit is promised")
        ))
    case .materials, .visits, .steps:
      guard let catalogue = item.catalogue else {
        outcome = .incomparable(
          Wording(zh: "没有目录可以对照", en: "there is no catalogue to compare with"))
        return
      }
      let standard = Item(
        record: catalogue, layers: item.layers, division: item.division, slug: item.slug,
        standard: item.standard)
      outcome = Self.counted(
        kind, standard, item, without: Wording(zh: "目录没有写", en: "the catalogue does not state "))
    }
  }

  /// Against what the item said at an earlier time; nil for an item that was not there.
  package init(_ kind: Kind, from former: Item?, to item: Item) {
    guard let former else {
      outcome = .incomparable(Wording(zh: "当时还没有这个事项", en: "there was no such item then"))
      return
    }
    switch kind {
    case .days:
      outcome = Self.days(
        former.record.duration(.promisedLimit), item.record.duration(.promisedLimit),
        missing: (
          Wording(zh: "当时没有写承诺办结时限", en: "no limit was promised then"),
          Wording(zh: "没有写承诺办结时限", en: "no limit is promised")
        ))
    case .materials, .visits, .steps:
      outcome = Self.counted(
        kind, former, item, without: Wording(zh: "当时没有写", en: "then it did not state "))
    }
  }

  private static func counted(
    _ kind: Kind, _ before: Item, _ after: Item, without: Wording
  ) -> Outcome {
    let title = after.title(kind)
    guard let earlier = before.count(kind) else {
      return .incomparable(
        Wording(zh: "\(without.zh)\(title.zh)", en: "\(without.en)\(title.en)"))
    }
    guard let later = after.count(kind) else {
      return .incomparable(
        Wording(zh: "没有写\(title.zh)", en: "\(title.en) is not stated"))
    }
    let unit: Unit =
      switch kind {
      case .materials: .materials
      case .visits: .visits
      case .steps, .days: .steps
      }
    return .compared(
      before: earlier * 1000, after: later * 1000, unit,
      shown: (Wording(same: String(earlier)), Wording(same: String(later))))
  }

  private static func days(
    _ before: Duration?, _ after: Duration?, missing: (before: Wording, after: Wording)
  ) -> Outcome {
    guard let before else { return .incomparable(missing.before) }
    guard let after else { return .incomparable(missing.after) }
    guard before.isOnScale(of: after) else {
      return .incomparable(
        Wording(
          zh: "原为\(before.title.zh)，现为\(after.title.zh)，单位不同，不能比较",
          en: "\(before.title.en) and \(after.title.en) do not compare"))
    }
    let isCalendar = [before, after].contains {
      [.calendarDay, .month, .year].contains($0.unit)
    }
    return .compared(
      before: before.days(isCalendar), after: after.days(isCalendar),
      isCalendar ? .calendarDays : .workingDays, shown: (before.title, after.title))
  }
}

extension Duration {
  /// Thousandths of a day on a scale; parts of that are dropped.
  fileprivate func days(_ isCalendar: Bool) -> Int { minutes / (isCalendar ? 24 * 60 : 8 * 60) }
}

extension Item {
  /// How many of something the item asks of applicants; nil where it does not say.
  fileprivate func count(_ kind: Reduction.Kind) -> Int? {
    switch kind {
    case .materials: states(.materials) ? handedIn.count : nil
    case .visits: record.integer(.visits)
    case .steps: states(.steps) ? record.records(.steps).count : nil
    case .days: nil
    }
  }

  /// The papers that applicants hand in, each once; what the office fetches itself is none.
  package var handedIn: [Record] { listedMaterials.filter { $0.boolean(.exempt) != true } }

  /// Whether an element is stated, be it as 无.
  private func states(_ known: KnownElement) -> Bool { record[known] != nil }

  fileprivate func title(_ kind: Reduction.Kind) -> Wording {
    let known: KnownElement =
      switch kind {
      case .materials: .materials
      case .visits: .visits
      case .steps: .steps
      case .days: .promisedLimit
      }
    return record.shape.element(known)?.title ?? Wording(same: known.id)
  }
}
