import Source
import Standard
import YAML

extension RuleJudgement {
  mutating func compare(
    _ comparison: RuleComparison, _ subject: RuleSubject, _ rule: DataRule
  ) -> Bool {
    guard let bound = subject.bound(of: comparison) else { return false }
    var isJudged = false
    for entry in subject.values(comparison.path) where entry.isReadable {
      isJudged = true
      guard let order = comparison.order(of: entry, to: bound.entry) else {
        report(
          doubt: .incomparable(entry.shown, bound.entry.shown), at: entry, rule, subject,
          comparison.path, labels: bound.labels)
        continue
      }
      guard !comparison.order.holds(order) else { continue }
      report(
        rule, at: entry.location, subject, about: comparison.path,
        [.value: .wording(entry.shown), .bound: .wording(bound.entry.shown)],
        labels: bound.labels)
    }
    return isJudged
  }

  mutating func sum(
    _ comparison: RuleComparison, _ subject: RuleSubject, _ rule: DataRule
  ) -> Bool {
    let path = comparison.path
    let entries = subject.values(path).filter { !$0.isNone }
    // A part that cannot be read is a finding already, and the rest would be a wrong sum.
    guard let first = entries.first, entries.allSatisfy(\.isReadable),
      let bound = subject.bound(of: comparison),
      let limit = Measure(bound.entry, of: comparison.boundElement)
    else { return false }
    let measures = entries.compactMap { Measure($0, of: path.last) }
    guard measures.count == entries.count, let sum = Measure.sum(measures) else {
      report(
        doubt: Wording(zh: "单位不同或者不是数额，不能相加", en: "the values cannot be added up"), at: first, rule,
        subject, path)
      return true
    }
    guard let order = sum.order(to: limit) else {
      report(
        doubt: .incomparable(sum.shown, bound.entry.shown), at: first, rule, subject, path,
        labels: bound.labels)
      return true
    }
    guard !comparison.order.holds(order) else { return true }
    let root = path.startsAtItem ? subject.item.record : subject.record
    report(
      rule, at: path.elements.first.flatMap { root.field($0.name)?.key } ?? first.location, subject,
      about: path, [.sum: .wording(sum.shown), .bound: .wording(bound.entry.shown)],
      labels: bound.labels)
    return true
  }
}

extension RuleComparison {
  /// The element whose kind the other side is read by.
  fileprivate var boundElement: Element {
    if case .element(let other) = bound { return other.last }
    return path.last
  }

  /// Below zero where a value is smaller than the bound; nil where the two do not compare.
  fileprivate func order(of entry: Entry, to other: Entry) -> Int? {
    if path.last.kind.scale != nil {
      guard let left = Measure(entry, of: path.last), let right = Measure(other, of: boundElement)
      else { return nil }
      return left.order(to: right)
    }
    // Any text has the same canonical form, whatever kind of text the element is.
    let left = entry.text.map { Canonical(name: $0.string) } ?? entry.canonical(as: path.last)
    let right = other.text.map { Canonical(name: $0.string) } ?? other.canonical(as: boundElement)
    return left == right ? 0 : left < right ? -1 : 1
  }
}

extension RuleSubject {
  /// The other side of a comparison; nil where it is not stated.
  fileprivate func bound(
    of comparison: RuleComparison
  ) -> (entry: Entry, labels: [Diagnostic.Label])? {
    switch comparison.bound {
    case .value(let entry): return (entry, [])
    case .element(let path):
      guard let entry = values(path).first, entry.isReadable else { return nil }
      return (entry, [Diagnostic.Label(entry.location, path.last.saying(entry))])
    }
  }
}
