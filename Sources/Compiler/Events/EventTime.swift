package import Standard

/// How long several items take, one after another and side by side.
///
/// Only limits of one kind of days add up: working days, calendar days, or months. What states no limit is
/// counted as nothing and named, so that a total is then a lower bound.
package struct EventTime: Sendable {
  /// The totals, where the limits add up.
  package struct Total: Sendable {
    /// One after another.
    package let sequential: Duration
    /// Side by side wherever the order allows it.
    package let parallel: Duration
    /// The steps that the time side by side is made of, in their order.
    package let path: [Int]
  }

  /// Nil where no step states a limit, where limits are of several kinds and where the order goes round.
  package let total: Total?
  /// The steps that count and state no limit.
  package let unstated: [Int]
  /// The steps by the kind of their limit, the first kind first; more than one do not add up.
  package let kinds: [[Int]]

  package var isMixed: Bool { kinds.count > 1 }

  /// - Parameters:
  ///   - limits: one for each step
  ///   - needed: which steps count; all where nothing is said
  package init(_ limits: [Duration?], _ precedence: Precedence, needed: [Bool]? = nil) {
    let counting = limits.indices.filter { needed?[$0] ?? true }
    unstated = counting.filter { limits[$0] == nil }
    var places: [Kind: Int] = [:]
    var kinds: [[Int]] = []
    for number in counting {
      guard let kind = limits[number].flatMap(Kind.init) else { continue }
      if let place = places[kind] {
        kinds[place].append(number)
      } else {
        places[kind] = kinds.count
        kinds.append([number])
      }
    }
    self.kinds = kinds
    var weights = limits.map { _ in 0 }
    for number in counting { weights[number] = limits[number]?.minutes ?? 0 }
    let stated = counting.compactMap { limits[$0] }
    // The sum comes first: where a number holds it, it holds every part of it.
    guard kinds.count < 2, let sequential = Duration.sum(stated),
      let longest = precedence.longestPath(weights)
    else {
      total = nil
      return
    }
    let counts = Set(counting)
    let path = longest.path.filter { counts.contains($0) && limits[$0] != nil }
    // Where nothing takes any time, no way is the longest.
    let parallel = path.isEmpty ? sequential : Duration.sum(path.compactMap { limits[$0] })
    total = parallel.map { Total(sequential: sequential, parallel: $0, path: path) }
  }

  /// What limits can be added to; what is handled at once adds nothing to any.
  private enum Kind: Hashable {
    case working
    case calendar
    case months

    init?(_ limit: Duration) {
      switch limit.unit {
      case .workingDay, .hour, .minute: self = .working
      case .calendarDay: self = .calendar
      case .month, .year: self = .months
      case .atOnce: return nil
      }
    }
  }
}
