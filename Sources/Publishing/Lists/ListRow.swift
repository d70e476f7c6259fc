import Compiler
import Source
import Standard

/// One item, or one life event, with what a list makes of it.
struct ListRow: Sendable {
  /// What identifies it.
  let id: String
  let name: String
  /// Its page or its record: a path below the output folder; nil where neither is published.
  let path: String?
  let body: String?
  let item: Item?
  let judgement: PublishedList.Judgement

  var outcome: ReformList.Outcome { judgement.outcome }

  /// Whether it claims what the elements do not bear out.
  var isClaimOnly: Bool {
    outcome != .listed && outcome != .notCounted && judgement.isClaimed == true
  }
}

/// Counts of a list over some items.
struct ListTally: Sendable {
  private(set) var counts: [ReformList.Outcome: Int] = [:]
  private(set) var claimed = 0
  private(set) var claimedOnly = 0
  private(set) var unclaimed = 0
  private(set) var hasClaims = false
  private(set) var sums: [Sum]

  /// A measure over some items, in thousandths.
  struct Sum: Sendable {
    var whole = 0
    var part = 0
    var counted = 0
    var leftOut = 0
  }

  init(measures: Int) { sums = Array(repeating: Sum(), count: measures) }

  /// All its figures, so that two of them can be told apart.
  var figures: [Int] {
    ReformList.Outcome.allCases.map { self[$0] } + [
      claimed, claimedOnly, unclaimed, hasClaims ? 1 : 0,
    ]
      + sums.flatMap { [$0.whole, $0.part, $0.counted, $0.leftOut] }
  }

  mutating func add(_ judgement: PublishedList.Judgement) {
    counts[judgement.outcome, default: 0] += 1
    guard judgement.outcome != .notCounted else { return }
    if let isClaimed = judgement.isClaimed {
      hasClaims = true
      if isClaimed { claimed += 1 }
      if isClaimed, judgement.outcome != .listed { claimedOnly += 1 }
      if !isClaimed, judgement.outcome == .listed { unclaimed += 1 }
    }
    for number in sums.indices {
      switch judgement.amounts.indices.contains(number) ? judgement.amounts[number] : .unknown {
      case .unknown: sums[number].leftOut += 1
      case .elsewhere: continue
      case .amount(let amount):
        sums[number].whole += amount.whole
        sums[number].part += amount.part
        sums[number].counted += 1
      }
    }
  }

  mutating func add(_ other: ListTally) {
    counts.merge(other.counts, uniquingKeysWith: +)
    claimed += other.claimed
    claimedOnly += other.claimedOnly
    unclaimed += other.unclaimed
    hasClaims = hasClaims || other.hasClaims
    for number in sums.indices {
      sums[number].whole += other.sums[number].whole
      sums[number].part += other.sums[number].part
      sums[number].counted += other.sums[number].counted
      sums[number].leftOut += other.sums[number].leftOut
    }
  }

  subscript(outcome: ReformList.Outcome) -> Int { counts[outcome] ?? 0 }

  /// The denominator of the rate: what is judged or cannot be; not what is no matter of the list.
  var total: Int { self[.listed] + self[.notListed] + self[.undecided] }

  var percent: String? { Self.percent(self[.listed], of: total) }

  /// A part in percent with one decimal, rounded half away from zero; nil where there is nothing.
  static func percent(_ part: Int, of whole: Int) -> String? {
    guard whole > 0 else { return nil }
    // In whole numbers, so that no machine prints another figure.
    let size = abs(part)
    let thousandths = (size * 2000 + whole) / (2 * whole)
    let tenth = thousandths % 10
    let sign = part < 0 && thousandths > 0 ? "-" : ""
    return tenth == 0 ? "\(sign)\(thousandths / 10)" : "\(sign)\(thousandths / 10).\(tenth)"
  }

  /// Thousandths as a decimal number.
  static func decimal(_ thousandths: Int) -> String {
    let size = abs(thousandths)
    let sign = thousandths < 0 ? "-" : ""
    guard size % 1000 != 0 else { return "\(sign)\(size / 1000)" }
    var digits = String(size % 1000 + 1000).dropFirst()
    while digits.last == "0" { digits = digits.dropLast() }
    return "\(sign)\(size / 1000).\(digits)"
  }
}
