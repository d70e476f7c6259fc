import Templates
import Testing

/// A text cannot turn around what stands beside it.
@Suite struct DirectionTests {
  @Test func whatSetsADirectionIsNotThere() throws {
    let controls = ["\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}"]
    let isolates = ["\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}"]
    for control in controls + isolates {
      let page = try render("{{x}}", ["x": .text("\(control)正\(control)\(control)反<\(control)")])
      #expect(Array(page.utf8) == Array("正反&lt;".utf8))
    }
  }

  @Test(arguments: [
    "“约”…—‰ \u{200F}\u{200E}\u{061C}\u{2028}\u{2065}\u{206A}\u{202F}\u{2029}·", "بىناكارلىق",
    "⁰₀€™",
  ])
  func everyOtherCharacterStays(_ text: String) throws {
    #expect(Array(try render("{{x}}", ["x": .text(text)]).utf8) == Array(text.utf8))
  }

  @Test func markupIsNotTouched() throws {
    #expect(try render("{{{x}}}", ["x": .bytes(Array("\u{202E}".utf8))]) == "\u{202E}")
  }

  @Test func nothingIsReadBehindTheEndOfAText() throws {
    for bytes: [UInt8] in [[0xE2], [0xE2, 0x80], [0xE2, 0x81], [0xC2]] {
      #expect(try render("{{x}}|", ["x": .bytes(bytes)]).hasSuffix("|"))
    }
  }
}
