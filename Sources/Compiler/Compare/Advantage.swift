import Standard
import YAML

/// Which of two values of a directional element serves the applicant better.
enum Advantage {
  case better
  case worse
  case equal
  /// The values have no common measure, as working days and calendar days.
  case incomparable

  /// What a value is in comparison with another.
  static func of(_ value: Entry, over other: Entry, _ element: Element) -> Advantage {
    switch element.better {
    case nil: .incomparable
    case .yes: flags(value, other)
    case .smaller: measure(value, other, element).reversed
    case .larger: measure(value, other, element)
    case .more: sets(value, other, element)
    case .fewer: sets(value, other, element).reversed
    }
  }

  private var reversed: Advantage {
    switch self {
    case .better: .worse
    case .worse: .better
    case .equal, .incomparable: self
    }
  }

  private static func flags(_ value: Entry, _ other: Entry) -> Advantage {
    guard case .boolean(let mine) = value.value, case .boolean(let theirs) = other.value else {
      return .incomparable
    }
    return mine == theirs ? .equal : mine ? .better : .worse
  }

  /// Larger counts as better.
  private static func measure(_ value: Entry, _ other: Entry, _ element: Element) -> Advantage {
    switch (value.value, other.value) {
    case (.integer(let mine), .integer(let theirs)): compare(mine, theirs)
    case (.decimal(let mine), .decimal(let theirs)): compare(mine, theirs)
    case (.date(let mine), .date(let theirs)): compare(mine, theirs)
    case (.code(let mine), .code(let theirs)): codes(mine, theirs)
    case (.boolean(let mine), .boolean(let theirs)): compare(mine ? 1 : 0, theirs ? 1 : 0)
    case (.duration(let mine), .duration(let theirs)):
      compare(mine.exceeds(theirs), theirs.exceeds(mine))
    case (.text(let mine), .text(let theirs)): amounts(mine.string, theirs.string)
    case (.list, .list): sets(value, other, element)
    default: .incomparable
    }
  }

  /// Ranks go before the order of the list; values of one rank are no measure of each other.
  private static func codes(_ mine: CodeValue, _ theirs: CodeValue) -> Advantage {
    guard let rank = mine.rank, let other = theirs.rank else {
      return compare(mine.position, theirs.position)
    }
    return rank == other && mine.code != theirs.code ? .incomparable : compare(rank, other)
  }

  private static func amounts(_ mine: String, _ theirs: String) -> Advantage {
    guard let mine = Quantity(mine), let theirs = Quantity(theirs) else { return .incomparable }
    return compare(mine.exceeds(theirs), theirs.exceeds(mine))
  }

  /// More entries count as better, where one list holds all of the other.
  private static func sets(_ value: Entry, _ other: Entry, _ element: Element) -> Advantage {
    if case .integer(let mine) = value.value, case .integer(let theirs) = other.value {
      return compare(mine, theirs)
    }
    let mine = value.parts(as: element)
    let theirs = other.parts(as: element)
    if mine == theirs { return .equal }
    if mine.isSuperset(of: theirs) { return .better }
    return mine.isSubset(of: theirs) ? .worse : .incomparable
  }

  private static func compare<Value: Comparable>(_ mine: Value, _ theirs: Value) -> Advantage {
    mine == theirs ? .equal : mine > theirs ? .better : .worse
  }

  private static func compare(_ exceeds: Bool?, _ isExceeded: Bool?) -> Advantage {
    guard let exceeds, let isExceeded else { return .incomparable }
    return exceeds ? .better : isExceeded ? .worse : .equal
  }
}

extension Entry {
  /// The entries of a list as a set of canonical values, those of a text its sentences.
  func parts(as element: Element) -> Set<Canonical> {
    if element.kind == .prose { return canonicalSentences }
    return Set(entries.map { $0.canonical(as: element) })
  }
}
