import Source
import Standard
import YAML

/// What one rule says of one item.
struct RuleJudgement: Sendable {
  var diagnostics: [Diagnostic] = []
  var reach = Reach.nothing
  /// What must not be said by another item too.
  var claims: [Claim] = []

  /// How far a rule came: what it never reached it never checked.
  enum Reach: UInt8, Comparable, Sendable {
    case nothing
    /// The item is one of those that the rule is about.
    case concerned
    /// There was a record in its scope.
    case scoped
    /// Its conditions held.
    case applied
    /// There was a value to judge.
    case judged

    static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
  }

  /// Values that together must be said once.
  struct Claim: Sendable {
    let key: [Canonical]
    let entries: [Entry]
    let diagnostic: Diagnostic
  }

  init(_ rule: DataRule, _ item: Item) {
    guard rule.concerns(item) else { return }
    reach = .concerned
    let records =
      rule.scope?.records(from: item.record, of: item.record) ?? [item.record]
    for record in records {
      reach = max(reach, .scoped)
      judge(RuleSubject(record: record, item: item), rule)
    }
    // Inside a scope the claims of one item are all there are.
    if rule.scope != nil {
      diagnostics += Self.repeated(claims)
      claims = []
    }
  }

  private mutating func judge(_ subject: RuleSubject, _ rule: DataRule) {
    for condition in rule.conditions {
      switch condition.verdict(on: subject) {
      case .holds: break
      case .fails: return
      case .undecided(let entry, let reason):
        report(doubt: reason, at: entry, rule, subject, condition.path)
        return
      }
    }
    reach = max(reach, .applied)
    if judges(subject, rule) { reach = .judged }
  }

  /// Looks for what the rule demands.
  ///
  /// - Returns: whether there was anything to look at.
  private mutating func judges(_ subject: RuleSubject, _ rule: DataRule) -> Bool {
    switch rule.demand {
    case .require(let tests): require(tests, subject, rule)
    case .forbid(let tests): forbid(tests, subject, rule)
    case .compare(let comparison): compare(comparison, subject, rule)
    case .sum(let comparison): sum(comparison, subject, rule)
    case .unique(let paths): claim(paths, subject, rule)
    case .pattern(let path, let pattern, let isForbidden):
      match(path, pattern, isForbidden: isForbidden, subject, rule)
    case .lookup(let lookup): look(up: lookup, subject, rule)
    }
  }

  mutating func report(
    _ rule: DataRule,
    at location: Location,
    _ subject: RuleSubject,
    about path: ElementPath,
    _ found: [DataRule.Found: Argument] = [:],
    labels: [Diagnostic.Label] = [],
    fix: Fix? = nil
  ) {
    var found = found
    found[.element] = .wording(path.last.title)
    var about = subject.item.subject
    about.element = path.last.id
    var arguments: [String: Argument] = [:]
    for placeholder in rule.placeholders {
      switch placeholder.content {
      case .element(let path): arguments[placeholder.name] = .wording(subject.shown(path))
      case .found(let value): arguments[placeholder.name] = found[value]
      }
    }
    diagnostics.append(
      Diagnostic(
        rule.rule, at: location, arguments, labels: labels, fix: fix, subject: about))
  }

  mutating func report(
    doubt reason: Wording,
    at entry: Entry,
    _ rule: DataRule,
    _ subject: RuleSubject,
    _ path: ElementPath,
    labels: [Diagnostic.Label] = []
  ) {
    var about = subject.item.subject
    about.element = path.last.id
    diagnostics.append(
      Diagnostic(
        .ruleUndecided, at: entry.location,
        ["rule": .text(rule.rule.code), "problem": .wording(reason)], labels: labels,
        subject: about))
  }

  /// The later ones of claims that say the same, each with the place of the first.
  static func repeated(_ claims: [Claim]) -> [Diagnostic] {
    var first: [[Canonical]: Claim] = [:]
    return claims.compactMap { claim in
      guard let earlier = first[claim.key] else {
        first[claim.key] = claim
        return nil
      }
      // What two items inherit from one place is said once.
      let own = zip(claim.entries, earlier.entries).first { $0.location != $1.location }
      guard let own else { return nil }
      let diagnostic = claim.diagnostic
      return Diagnostic(
        diagnostic.rule, at: own.0.location, diagnostic.arguments,
        labels: [Diagnostic.Label(own.1.location, Wording(zh: "首次出现", en: "first stated here"))],
        subject: diagnostic.subject)
    }
  }
}

extension DataRule {
  /// A province's rule is about its own items, whatever other provinces' items a workspace holds.
  fileprivate func concerns(_ item: Item) -> Bool {
    guard owner.utf8.count == 2, owner != "00" else { return true }
    return Division.ancestry(of: item.division).contains(owner)
  }
}

extension RuleSubject {
  /// What an element says, as a message shows it.
  func shown(_ path: ElementPath) -> Wording {
    let parts = statements(path).map(\.shown)
    guard !parts.isEmpty else { return Wording(zh: "（未填写）", en: "(not stated)") }
    return Wording(joining: parts, zh: "、", en: ", ").abbreviated
  }

  /// Where something that is missing is reported: the deepest record that should state it.
  func placeOfMissing(_ path: ElementPath) -> Location {
    var records = [path.startsAtItem ? item.record : record]
    for element in path.elements.dropLast() {
      let inner = records.flatMap { $0[element.name]?.entries.compactMap(\.record) ?? [] }
      guard !inner.isEmpty else { break }
      records = inner
    }
    return (records.first { $0[path.last.name] == nil } ?? records.first ?? record).head
  }
}
