import Source
import Testing

@Suite struct WordingTests {
  private let wording = Wording(
    zh: "承诺 {promised} 超过 {statutory}", en: "{promised} exceeds {statutory}")

  @Test func placeholdersTakeTheirArguments() {
    let arguments: [String: Argument] = [
      "promised": .wording(zh: "25 个工作日", en: "25 working days"), "statutory": "10",
    ]
    #expect(wording.filled(arguments, in: .chinese) == "承诺 25 个工作日 超过 10")
    #expect(wording.filled(arguments, in: .english) == "25 working days exceeds 10")
  }

  @Test func aMissingArgumentStaysVisible() {
    #expect(wording.filled(["promised": "5"], in: .chinese) == "承诺 5 超过 {statutory}")
  }

  @Test func anArgumentIsNotFilledAgain() {
    #expect(
      wording.filled(["promised": "{statutory}", "statutory": "10"], in: .chinese)
        == "承诺 {statutory} 超过 10")
  }

  @Test func bracesThatNameNothingAreText() {
    #expect(Wording(zh: "{", en: "a {b").filled([:], in: .english) == "a {b")
  }
}
