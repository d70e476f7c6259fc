import Source
import Standard

/// Checks the items of one basic code, one after the other, and does not look twice at what they inherit.
///
/// A rule on items is a function of what it reads of the item. Where it has found nothing in one item, it
/// finds nothing in another that differs from it only in what the rule has not read. Where the other has other
/// values of a kind that the rule visits, a rule that looks at each value by itself is shown these alone.
struct UnitCheck {
  private let run: CheckRun
  /// What rules made of texts of one item and find again in others.
  private let shared = Derivations()
  /// Keeps what a rule reads; nil where there is no other item to spare it.
  private let log: ReadLog?
  private let isAudited: Bool
  private var reader = StatementReader()
  private var profiles: [ItemProfile] = []
  /// Of each rule, the last item in which it found nothing and what it read of it.
  private var quiet: [Quiet?] = Array(repeating: nil, count: Check.all.count)
  /// What rules would have found in items that they were not asked about: nothing, unless something read
  /// escapes the account.
  private(set) var missed: [Diagnostic] = []
  /// How often a rule was not asked.
  private(set) var spared = 0

  private struct Quiet {
    let profile: Int
    let reads: Reads
  }

  /// - Parameters:
  ///   - count: how many items of the code there are
  ///   - isAudited: whether rules that need not look at an item look at it all the same
  init(_ run: CheckRun, of count: Int, isAudited: Bool = false) {
    self.run = run
    log = count > 1 ? ReadLog() : nil
    self.isAudited = isAudited
  }

  /// What the rules on items find in the next item.
  mutating func check(_ item: Item) -> [Diagnostic] {
    let subject = item.subject
    let item = item.opened(by: &reader, log)
    let phones = item.phones(run.common.value(Readings.init))
    let number = profiles.count
    if log != nil { profiles.append(ItemProfile(item)) }
    // In what this one differs from others; most rules ask for the same few.
    var differences: [(other: Int, difference: Reads?)] = []
    func difference(from other: Int) -> Reads? {
      if let known = differences.first(where: { $0.other == other }) { return known.difference }
      let difference = profiles[number].difference(from: profiles[other])
      differences.append((other, difference))
      return difference
    }
    // By the number of the other item, this one with the values that the other has not.
    var parts: [Int: Item] = [:]
    func part(besides other: Int) -> Item {
      if let known = parts[other] { return known }
      let part = item.showing(fields: profiles[number].fields(besides: profiles[other]))
      parts[other] = part
      return part
    }
    var findings = Findings(run, check: 0, shared: shared, subject: subject)
    for rule in Check.all.indices {
      findings.check = rule
      switch Check.all[rule].scope {
      case .item(let check):
        var shown = item
        var known: Reads?
        if let quiet = quiet[rule], let difference = difference(from: quiet.profile) {
          guard quiet.reads.touches(difference) else {
            spared += 1
            if isAudited { audit(check, rule, item, subject, found: 0) }
            continue
          }
          if Check.all[rule].looksAtEachValue, !quiet.reads.touchesNamed(difference) {
            shown = part(besides: quiet.profile)
            known = quiet.reads
          }
        }
        guard let log else {
          check(item, &findings)
          continue
        }
        _ = log.take()
        let count = findings.diagnostics.count
        check(shown, &findings)
        let found = findings.diagnostics.count - count
        var reads = log.take()
        if let known { reads.formUnion(known) }
        quiet[rule] = found == 0 ? Quiet(profile: number, reads: reads) : nil
        if isAudited, known != nil { audit(check, rule, item, subject, found: found) }
      case .phone(let check): for phone in phones { check(phone, item, &findings) }
      case .comparison, .unit, .body, .event, .overview, .workspace: continue
      }
    }
    return findings.diagnostics
  }

  /// Asks a rule about the whole item, without what was made of others, which must not find more than was found so.
  private mutating func audit(
    _ check: @Sendable (Item, inout Findings) -> Void, _ rule: Int, _ item: Item,
    _ subject: Diagnostic.Subject, found: Int
  ) {
    var findings = Findings(run, check: rule, subject: subject)
    check(item, &findings)
    if findings.diagnostics.count != found { missed += findings.diagnostics }
  }
}
