import Source
import Testing

@Suite struct DiagnosticTests {
  private func diagnostic(_ code: String, file: Int, _ start: Int) -> Diagnostic {
    let rule = Rule(
      .error, code, "slug", zh: "甲", en: "a", why: Wording(zh: "因", en: "why"), flags: [],
      allows: [])
    return Diagnostic(
      rule, at: Location(file: FileID(file), range: ByteRange(start, start + 1)))
  }

  @Test func theOrderIsByPlaceThenCodeWhateverTheOrderOfRules() {
    let sorted = [
      diagnostic("ZS1001", file: 0, 5), diagnostic("ZS3101", file: 0, 5),
      diagnostic("ZS1001", file: 0, 9), diagnostic("ZS0101", file: 1, 0),
    ]
    for seed in 0..<24 {
      var generator = Generator(state: UInt64(seed + 1))
      let shuffled = sorted.shuffled(using: &generator).sorted(by: Diagnostic.precedes)
      #expect(
        shuffled.map { "\($0.location.file.index) \($0.rule.code)" }
          == sorted.map { "\($0.location.file.index) \($0.rule.code)" })
    }
  }

  /// A small generator with a seed, so that a failing order can be repeated.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }
}
