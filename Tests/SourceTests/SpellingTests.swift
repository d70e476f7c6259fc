import Source
import Testing

@Suite struct SpellingTests {
  private let names = ["承诺办结时限", "法定办结时限", "办件类型", "promisedLimit", "statutoryLimit"]

  @Test(arguments: [
    ("承诺办结时间", "承诺办结时限"), ("法定办理时限", "法定办结时限"), ("办件类形", "办件类型"),
    ("promisedLimt", "promisedLimit"), ("PromisedLimit", "promisedLimit"),
    ("statutroyLimit", "statutoryLimit"), ("办结时限", "承诺办结时限"), ("件类型", "办件类型"),
  ])
  func findsWhatWasMeant(_ written: String, _ meant: String) {
    #expect(Spelling.nearest(to: written, among: names) == meant)
  }

  @Test(arguments: ["", "咨询方式", "x", "完全不同的一个名称"])
  func doesNotGuessWildly(_ written: String) {
    #expect(Spelling.nearest(to: written, among: names) == nil)
  }
}
