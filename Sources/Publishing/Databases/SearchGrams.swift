/// What a text is found by: from each of its characters on, the next ones.
///
/// A search for the beginning of a word then finds it in the middle of any text: `居住证*` finds 申领居住证.
struct SearchGrams {
  /// How many characters of a search word count at most.
  static let length = 24

  /// The grams of a text, separated by blanks.
  ///
  /// Letters and digits count. What divides words ends a gram; brackets and quotation marks do not, so
  /// that 身份证原件 is found in 身份证（原件）.
  static func text(_ text: String) -> String {
    // One by one: a whole slice is appended by joining two texts, which copies all that is there.
    var result = String.UnicodeScalarView()
    for run in runs(text) {
      for start in run.indices {
        if !result.isEmpty { result.append(" ") }
        for scalar in run[start...].prefix(length) { result.append(scalar) }
      }
    }
    return String(result)
  }

  /// The stretches of letters and digits that can be searched for.
  static func runs(_ text: String) -> [[Unicode.Scalar]] {
    var runs: [[Unicode.Scalar]] = []
    var run: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
        run.append(scalar)
      case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation: continue
      default:
        if !run.isEmpty { runs.append(run) }
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }
}
