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
    let all = left.pairs.count + right.pairs.count
    let shorter = min(left.characters.count, right.characters.count)
    guard all > 0, shorter > 0,
      max(left.characters.count, right.characters.count) <= longestName
    else { return 0 }
    let shared = 200 * left.pairs.intersection(right.pairs).count
    let held = 100 * longestCommon(left.characters, right.characters)
    // Rounded once, so that the order of the two does not matter; a guess is never a certainty.
    return min(99, (shared * shorter + held * all + all * shorter) / (2 * all * shorter))
  }

  /// What is longer is no name, and measuring it would take as long as its length squared.
  private static let longestName = 500

  /// The length of the longest text that can be had from both by leaving characters out.
  private static func longestCommon(_ left: [Character], _ right: [Character]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for character in left {
      var diagonal = 0
      for (place, other) in right.enumerated() {
        let above = row[place + 1]
        row[place + 1] = character == other ? diagonal + 1 : max(above, row[place])
        diagonal = above
      }
    }
    return row[right.count]
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
