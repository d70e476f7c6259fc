import Source
import Standard

/// What a change of an element means to the applicant: the data says which side is better.
extension Impact {
  /// A value that is now another, or is stated on one side alone.
  ///
  /// - Parameter isUncertain: whether nobody knows what held before, as where the guide was silent
  static func of(
    _ element: Element, from old: Entry?, to new: Entry?, isUncertain: Bool
  ) -> Impact {
    guard let better = element.better else { return unmeasured(element) }
    guard !isUncertain, !(old?.isUnreadable ?? false), !(new?.isUnreadable ?? false),
      let location = (old ?? new)?.location
    else { return .undetermined }
    let missing: Entry
    switch better {
    case .more, .fewer:
      // An element that must be stated and is not leaves open what holds.
      if old == nil || new == nil, element.requirement == .required { return .undetermined }
      missing = Entry(.none, at: location)
    case .yes: missing = Entry(.boolean(false), at: location)
    case .smaller, .larger:
      guard old != nil, new != nil else { return .undetermined }
      missing = Entry(.none, at: location)
    }
    let (before, after) = (old ?? missing, new ?? missing)
    if Duration.areTooCloseToTell(before, after) { return .undetermined }
    if case .integer(let count) = (old ?? new)?.value, old == nil || new == nil {
      return count == 0 ? .neutral : (new == nil) == (better == .fewer) ? .easing : .tightening
    }
    return switch Advantage.of(after, over: before, element) {
    case .better: .easing
    case .worse: .tightening
    case .equal: .neutral
    case .incomparable: .undetermined
    }
  }

  /// An entry of a list that is new or gone.
  static func ofEntry(_ element: Element, _ entry: Entry, isNew: Bool) -> Impact {
    // What the office fetches by itself is nothing that is asked of anybody.
    if entry.record?.boolean(.exempt) == true { return .neutral }
    return switch element.better {
    case .fewer: isNew ? .tightening : .easing
    case .more: isNew ? .easing : .tightening
    case .smaller, .larger, .yes, nil: unmeasured(element)
    }
  }

  /// What no measure can tell.
  static func unmeasured(_ element: Element) -> Impact {
    if let impact = element.impact { return impact }
    return element.uniformity == .local && element.better == nil ? .neutral : .undetermined
  }
}

extension Entry {
  var isUnreadable: Bool {
    guard case .unreadable = value else { return false }
    return true
  }
}

extension Duration {
  /// Whether two limits differ by less than a month or a year does from others of its kind.
  fileprivate static func areTooCloseToTell(_ left: Entry, _ right: Entry) -> Bool {
    guard case .duration(let left) = left.value, case .duration(let right) = right.value else {
      return false
    }
    if left.unit == .calendarDay { return right.mayLast(left) }
    return right.unit == .calendarDay && left.mayLast(right)
  }

  /// Whether a number of months or years may be so many days long.
  private func mayLast(_ days: Duration) -> Bool {
    switch unit {
    case .month: thousandths * 28 <= days.thousandths && days.thousandths <= thousandths * 31
    case .year: thousandths * 365 <= days.thousandths && days.thousandths <= thousandths * 366
    case .workingDay, .calendarDay, .hour, .minute, .atOnce: false
    }
  }
}
