package import Source

/// What a change means to the applicant, the least weighty first.
package enum Impact: String, CaseIterable, Comparable, Sendable {
  /// Nothing is asked or granted that was not before.
  case neutral
  /// The applicant gains: less is asked, more is granted, it is sooner done.
  case easing
  /// It concerns the applicant, and no measure says to which side: somebody has to read it.
  case undetermined
  /// The applicant loses: more is asked, less is granted, it takes longer.
  case tightening

  package var title: Wording {
    switch self {
    case .neutral: Wording(zh: "中性", en: "neutral")
    case .easing: Wording(zh: "放宽", en: "easing")
    case .undetermined: Wording(zh: "待判断", en: "to be judged")
    case .tightening: Wording(zh: "收紧", en: "tightening")
    }
  }

  package static func < (left: Impact, right: Impact) -> Bool { left.weight < right.weight }

  private var weight: Int {
    switch self {
    case .neutral: 0
    case .easing: 1
    case .undetermined: 2
    case .tightening: 3
    }
  }
}
