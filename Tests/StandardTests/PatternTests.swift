import Standard
import TestSupport
import Testing

/// Patterns match what they say, in one pass, whatever they and the text are made of.
@Suite struct PatternTests {
  @Test(arguments: [
    ("居住证", ["居住证"], ["居住", "居住证明", ""]), ("[一-龥]+", ["申领居住证"], ["居住证A", ""]),
    ("a|bc|", ["a", "bc", ""], ["b", "abc"]), ("(ab)*c?", ["", "abab", "ababc", "c"], ["aba"]),
    (#"\d{3,4}-\d{7,8}"#, ["020-87925868", "0762-3367890"], ["20-8792586", "020-879258680"]),
    (#"GD-\d{2,}"#, ["GD-00", "GD-0000"], ["GD-0"]), ("(?:甲|乙){2}", ["甲乙", "乙乙"], ["甲", "甲乙甲"]),
    (#"[^\s（）]+"#, ["居住证"], ["居 住", "居（住）", ""]), ("^a.c$", ["abc", "a证c"], ["ac", "a\nc"]),
    (#"[\]\-a]+"#, ["]-a"], ["b"]), ("x{0}", [""], ["x"]), ("((a*)*)*", ["", "aaa"], ["b"]),
    ("a$b|^", [""], ["ab"]), (#"\w+@\S"#, ["a_1@证"], ["证@a"]),
  ])
  func wholeTextsAreMatched(_ text: String, _ accepted: [String], _ refused: [String]) throws {
    let pattern = try Pattern(text)
    for text in accepted { #expect(pattern.matches(text), "\(text)") }
    for text in refused { #expect(!pattern.matches(text), "\(text)") }
  }

  @Test(
    arguments: [
      ("账号", "系统，账号gd01", 9..<15), ("a+", "baaab", 1..<4), ("ab|abc|b", "xabc", 1..<4),
      ("^a", "ba", nil), ("a$", "aba", 2..<3), ("a.*b|c", "ca.b", 0..<1), ("b|abc", "aabd", 2..<3),
    ] as [(String, String, Range<Int>?)])
  func theFirstAndLongestOccurrenceIsFound(
    _ pattern: String, _ text: String, _ range: Range<Int>?
  ) throws {
    #expect(try Pattern(pattern).firstMatch(in: text) == range)
  }

  @Test(arguments: [
    ("(居住", 0), ("居住)", 6), ("[", 0), ("[]", 0), ("a**", 2), ("*a", 0), (#"a\1"#, 1),
    ("(?=a)", 0), ("a{2,1}", 1), ("a{,2}", 1), ("a{x}", 1), (#"a\"#, 1), ("[z-a]", 2), ("^*", 1),
    (#"[\D]"#, 1), ("a+?", 2), (#"\p"#, 0), ("((((a{999}){999}){999}){999})", 0),
    ("(((((((((){999}){999}){999}){999}){999}){999}){999}){999})", 0),
    (String(repeating: "(", count: 40) + String(repeating: ")", count: 40), 32),
    (String(repeating: "a", count: 201), 0),
  ])
  func whatIsWrongIsSaidWithItsPlace(_ text: String, _ offset: Int) {
    #expect(throws: Pattern.Problem.self) { try Pattern(text) }
    do { _ = try Pattern(text) } catch { #expect(error.offset == offset, "\(error.en)") }
  }

  /// What keeps a backtracking matcher busy for longer than anybody lives.
  @Test(arguments: ["(a+)+b", "(a|a)*b", "(a*)*b", "(a|aa)+$b", "a*a*a*a*a*a*a*b", "(.*)*x"])
  func hostilePatternsTakeOnePass(_ text: String) throws {
    let pattern = try Pattern(text)
    let hostile = String(repeating: "a", count: Pattern.longestText)
    #expect(!pattern.matches(hostile))
    #expect(pattern.firstMatch(in: hostile) == nil)
  }

  /// The standard library's matcher is the judge of small patterns.
  @Test func agreesWithTheStandardLibrary() throws {
    var random = SplitMix(seed: 44)
    for _ in 0..<400 {
      let source = Self.pattern(&random, depth: 3)
      guard let pattern = try? Pattern(source) else { continue }
      let oracle = try Regex(source)
      for _ in 0..<8 {
        let count = Int.random(in: 0...6, using: &random)
        let text = String((0..<count).map { _ in Self.letter(&random) })
        let whole = try oracle.wholeMatch(in: text) != nil
        #expect(pattern.matches(text) == whole, "\(source) on \(text)")
        let start = try oracle.firstMatch(in: text).map {
          text.utf8.distance(from: text.startIndex, to: $0.range.lowerBound)
        }
        if !pattern.matchesNothing {
          #expect(pattern.firstMatch(in: text)?.lowerBound == start, "\(source) in \(text)")
        }
      }
    }
  }

  private static func letter(_ random: inout SplitMix) -> Character {
    "ab证".randomElement(using: &random) ?? "a"
  }

  private static func pattern(_ random: inout SplitMix, depth: Int) -> String {
    guard depth > 0 else { return String(letter(&random)) }
    let inner = { (random: inout SplitMix) in pattern(&random, depth: depth - 1) }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return inner(&random) + inner(&random)
    case 1: return "(" + inner(&random) + "|" + inner(&random) + ")"
    case 2: return "(" + inner(&random) + ")*"
    case 3: return "(?:" + inner(&random) + ")+"
    case 4: return "(" + inner(&random) + ")?"
    case 5: return "(" + inner(&random) + "){1,2}"
    case 6: return "[^" + String(letter(&random)) + "]" + inner(&random)
    default: return "." + inner(&random)
    }
  }
}
