import Source
import Standard
import Synchronization
import YAML

/// A time limit of handling the whole item that a prose text states.
struct StatedLimit: Sendable {
  enum Kind {
    /// Called the promised or the statutory limit.
    case promised, statutory
    /// Said to be what a law gives, and without any such word.
    case cited, unnamed
  }

  let kind: Kind
  /// What the finding points at: the length of time alone.
  let range: Range<Int>
  let duration: Duration
}

/// The limits that texts state, read once in a run for each item's name.
final class KnownLimits: Sendable {
  private struct Key: Hashable {
    let text: Text
    let question: Text?
    let name: Text?
  }

  private let known = Mutex<[Key: [StatedLimit]]>([:])

  /// - Parameter name: the name of the item; what it names itself is no special case
  fileprivate func of(
    _ prose: StatedProse, _ name: Text?, _ read: () -> [StatedLimit]
  ) -> [StatedLimit] {
    let key = Key(text: prose.text, question: prose.record.text(.question), name: name)
    if let known = known.withLock({ $0[key] }) { return known }
    let limits = read()
    known.withLock { $0[key] = limits }
    return limits
  }
}

/// The words that tell limits of handling from all other limits.
struct LimitWords {
  private let anchors: Vocabulary
  private let completions: Vocabulary
  private let exclusions: Vocabulary
  private let labels: Vocabulary
  private let leads: Vocabulary
  private let links: Vocabulary
  private let item: Item
  private let mainCases: Vocabulary
  private let known: KnownLimits?

  /// Nil where a standard keeps no such lists.
  ///
  /// - Parameter known: what was read before
  init?(_ item: Item, _ known: KnownLimits? = nil) {
    self.known = known
    guard let anchors = item.words("limit-anchors"),
      let completions = item.words("limit-completions"),
      let exclusions = item.words("limit-exclusions"), let labels = item.words("limit-labels"),
      let leads = item.words("limit-lead-words"), let links = item.words("limit-links"),
      let mainCases = item.words("main-case-words")
    else { return nil }
    self.anchors = anchors
    self.completions = completions
    self.exclusions = exclusions
    self.labels = labels
    self.leads = leads
    self.links = links
    self.item = item
    self.mainCases = mainCases
  }

  /// The lists of which a text that states a limit holds a word.
  var signs: [Vocabulary] { [anchors, labels, completions] }

  /// The limits that a text states of the whole item.
  func limits(in prose: StatedProse) -> [StatedLimit] {
    guard prose.text.mayHold(.duration) else { return [] }
    guard let known else { return read(prose) }
    return known.of(prose, item.record.text(.name)) { read(prose) }
  }

  private func read(_ prose: StatedProse) -> [StatedLimit] {
    // Words are found faster than numbers are read, and most texts hold none.
    let anchors = anchors.matches(in: prose.text)
    let labels = labels.matches(in: prose.text)
    guard !anchors.isEmpty || !labels.isEmpty || prose.text.holds(completions) else { return [] }
    let durations = prose.text.durations.prefix(StatedProse.limit)
    guard !durations.isEmpty else { return [] }
    if let question = prose.record.text(.question), item.namesCase(question) { return [] }
    let clauses = ProseClauses(prose.text)
    return durations.indices.compactMap { number in
      let duration = durations[number]
      guard let clause = clauses.index(holding: duration.range.lowerBound),
        !clauses.isExceptional(clause, before: duration.range.lowerBound, mainCases),
        !item.namesCase(
          clauses.text[part: clauses.sentence(of: clause).lowerBound..<duration.range.lowerBound])
      else { return nil }
      let next = number + 1 < durations.count ? durations[number + 1].range.lowerBound : nil
      if let kind = name(of: duration, clauses, labels) {
        return StatedLimit(kind: kind, range: duration.range, duration: duration.duration)
      }
      guard isOfWhole(duration, clause, clauses, anchors, next) else { return nil }
      let sentence = clauses.sentence(of: clause)
      let before = prose.text[part: sentence.lowerBound..<duration.range.lowerBound]
      let isCited = before.contains("《") || before.contains("规定")
      return StatedLimit(
        kind: isCited ? .cited : .unnamed, range: duration.range,
        duration: duration.duration)
    }
  }

  /// `承诺办结时限为2个工作日`: what the words right before a duration call it.
  private func name(
    of duration: ProseDuration,
    _ clauses: ProseClauses,
    _ labels: [Vocabulary.Match]
  ) -> StatedLimit.Kind? {
    guard let label = labels.last(before: duration.range.lowerBound),
      duration.range.lowerBound - label.range.upperBound <= Self.longestGap,
      clauses.text[part: label.range.upperBound..<duration.range.lowerBound].isMade(of: links),
      let clause = clauses.index(holding: label.range.lowerBound)
    else { return nil }
    let start = clauses.clauses[clause].range.lowerBound
    guard clauses.text[part: start..<label.range.lowerBound].isMade(of: leads) else { return nil }
    switch label.term.rank {
    case 1: return .promised
    case 2: return .statutory
    default: return .unnamed
    }
  }

  /// Whether a duration runs from acceptance to the end of handling.
  private func isOfWhole(
    _ duration: ProseDuration,
    _ clause: Int,
    _ clauses: ProseClauses,
    _ anchors: [Vocabulary.Match],
    _ next: Int?
  ) -> Bool {
    let text = clauses.text
    let range = clauses.clauses[clause].range
    guard exclusions.matches(in: text[part: range]).isEmpty else { return false }
    let sentence = clauses.sentence(of: clause)
    let tail = duration.range.upperBound..<min(sentence.upperBound, next ?? sentence.upperBound)
    var end = completions.matches(in: text[part: tail]).first
    if let found = end,
      let place = clauses.index(holding: tail.lowerBound + found.range.lowerBound),
      place != clause
    {
      // 10个工作日（不含制证时间）: brackets speak of something else.
      if clauses.clauses[place].isBracketed != clauses.clauses[clause].isBracketed {
        end = nil
      } else if !exclusions.matches(in: clauses.text(place)).isEmpty {
        return false
      }
    }
    let rest = text[part: duration.range.upperBound..<range.upperBound].trimmed
    let isLast = ["", "内", "之内", "以内", "左右", "后"].contains(rest.string)
    if let anchor = anchors.last(before: duration.range.lowerBound),
      anchor.range.lowerBound >= sentence.lowerBound,
      duration.range.lowerBound - anchor.range.upperBound <= Self.shortGap
    {
      return end != nil || isLast
    }
    guard let end, tail.lowerBound + end.range.upperBound <= range.upperBound,
      text[part: range.lowerBound..<duration.range.lowerBound].isMade(of: leads)
    else { return false }
    let link = text[part: tail.lowerBound..<(tail.lowerBound + end.range.lowerBound)]
    return switch end.term.rank {
    case 1: link.bytes.count <= Self.shortGap
    default: link.bytes.starts(with: "后".utf8)
    }
  }

  /// Four characters: 之日起，在 may stand between, a subject of its own may not.
  private static let shortGap = 12
  private static let longestGap = 24
}

extension [Vocabulary.Match] {
  /// The last match that ends at an offset or before it.
  fileprivate func last(before offset: Int) -> Vocabulary.Match? {
    last { $0.range.upperBound <= offset }
  }
}

extension ProseClauses {
  /// Whether what stands at an offset applies to a special case alone: a clause before it ends in 的 and
  /// is not the ordinary case, or the words right before it do.
  func isExceptional(_ clause: Int, before offset: Int, _ mainCases: Vocabulary?) -> Bool {
    let own = text[part: clauses[clause].range.lowerBound..<offset]
    if own.bytes.suffix(3).elementsEqual("的".utf8), !own.holds(mainCases) { return true }
    return clauses(before: clause).contains { namesCase($0) && !text($0).holds(mainCases) }
  }
}

extension Duration {
  /// Whether this limit is longer than another however working days fall: a working day takes at least a
  /// calendar day, and of seven calendar days at least two are none.
  func surelyExceeds(_ other: Duration) -> Bool {
    if let exceeds = exceeds(other) { return exceeds }
    let (own, theirs) = (calendarDayThousandths, other.calendarDayThousandths)
    if unit.isWorkingTime { return workingDayThousandths > theirs }
    return own * 5 > other.workingDayThousandths * 7
  }

  private var calendarDayThousandths: Int {
    switch unit {
    case .calendarDay: thousandths
    case .month: thousandths * 30
    case .year: thousandths * 365
    default: 0
    }
  }

  private var workingDayThousandths: Int {
    switch unit {
    case .workingDay: thousandths
    case .hour: thousandths / 8
    case .minute: thousandths / 480
    default: 0
    }
  }
}

extension Duration.Unit {
  fileprivate var isWorkingTime: Bool { self == .workingDay || self == .hour || self == .minute }
}
