package import Standard

/// How alike two names are, for entries that two districts call differently.
struct Similarity: Sendable {
  /// From which likeness on, in hundredths, two names are probably the same thing.
  let threshold: Int
  private let reader: NameReader

  init(_ standard: Standard) {
    threshold = standard.parameters["rename-similarity"].flatMap(Self.hundredths) ?? 70
    reader = NameReader(standard)
  }

  /// What of a name counts.
  func profile(of name: Canonical) -> NameProfile { reader.profile(of: name.string) }

  /// The likeness of two names in hundredths; nil where they say themselves that they are two things.
  ///
  /// It is the mean of how much the two share and of how much of the shorter stands in the longer: a name
  /// with further words is rather the same thing than one with other words.
  static func score(_ left: NameProfile, _ right: NameProfile) -> Int? {
    guard !left.contradicts(right) else { return nil }
    let shared = left.sharedPairs(right)
    // What is too long or empty is not measured.
    guard bound(left, right, shared: shared) > 0 else { return 0 }
    return score(left, right, shared: shared, CommonCharacters(right.characters))
  }

  /// The likeness of two names that do not contradict one another.
  ///
  /// - Parameters:
  ///   - shared: how many pairs they have in common
  ///   - common: what `right` is measured by
  static func score(
    _ left: NameProfile, _ right: NameProfile, shared: Int, _ common: CommonCharacters
  ) -> Int {
    score(left, right, shared: shared, held: common.length(with: left.characters))
  }

  /// The likeness that two names have at most if they share so many pairs.
  static func bound(_ left: NameProfile, _ right: NameProfile, shared: Int) -> Int {
    score(
      left, right, shared: shared, held: min(left.characters.count, right.characters.count))
  }

  private static func score(
    _ left: NameProfile, _ right: NameProfile, shared: Int, held: Int
  ) -> Int {
    let all = left.pairs.count + right.pairs.count
    let shorter = min(left.characters.count, right.characters.count)
    guard all > 0, shorter > 0,
      max(left.characters.count, right.characters.count) <= NameProfile.longest
    else { return 0 }
    // Rounded once, so that the order of the two does not matter; a guess is never a certainty.
    let sum = 200 * shared * shorter + 100 * held * all + all * shorter
    return min(99, sum / (2 * all * shorter))
  }

  private static func hundredths(_ text: String) -> Int? {
    // Beyond 0 and 1 nothing changes any more, and “nan” is no number.
    Double(text).flatMap { $0.isNaN ? nil : Int((min(max($0, 0), 2) * 100).rounded()) }
  }
}

extension Comparer {
  /// How alike a standard takes two names to be, in hundredths; nil for those of two things.
  package static func likeness(_ standard: Standard) -> (String, String) -> Int? {
    let similarity = standard.derived(Similarity.init)
    return { left, right in
      Similarity.score(
        similarity.profile(of: Canonical(name: left)),
        similarity.profile(of: Canonical(name: right)))
    }
  }
}
