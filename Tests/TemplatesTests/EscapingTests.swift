import Source
import Templates
import Testing

@Suite("Escaping")
struct EscapingTests {
  @Test func replacesTheFiveCharacters() throws {
    #expect(try render("{{x}}", ["x": "a<b>&\"c\"'"]) == "a&lt;b&gt;&amp;&quot;c&quot;&#39;")
  }

  @Test func keepsAttributesClosed() throws {
    let view: View = ["x": "\" onclick='alert(1)'"]
    #expect(
      try render("<a title=\"{{x}}\">", view)
        == "<a title=\"&quot; onclick=&#39;alert(1)&#39;\">")
  }

  @Test func leavesOtherTextAlone() throws {
    let text = "居住证办理（首次）— 𠮷 e\u{301} 0:;=?@`{}"
    #expect(try render("{{x}}", ["x": .text(text)]) == text)
  }

  @Test func escapesEveryKindOfText() throws {
    let source = SourceText(path: "a.yaml", bytes: Array("x<y>z".utf8))
    #expect(try render("{{x}}", ["x": .source(source, ByteRange(1, 4))]) == "&lt;y&gt;")
    #expect(try render("{{x}}", ["x": .bytes(Array("<p>".utf8))]) == "&lt;p&gt;")
    #expect(try render("{{{x}}}{{&x}}", ["x": .bytes(Array("<p>".utf8))]) == "<p><p>")
  }

  @Test func clampsARangeThatLeavesItsFile() throws {
    let source = SourceText(path: "a.yaml", bytes: Array("abc".utf8))
    #expect(try render("{{x}}", ["x": .source(source, ByteRange(2, 9))]) == "c")
    #expect(try render("{{x}}", ["x": .source(source, ByteRange(8, 9))]) == "")
  }

  @Test(arguments: 0..<200)
  func neverLetsASpecialCharacterThrough(seed: UInt64) throws {
    var generator = Generator(state: seed)
    let alphabet = Array("<>&\"'<>&\"'ab 材料\n;#&amp;\u{0}\u{7F}𠮷")
    let text = String(
      (0..<Int.random(in: 0..<80, using: &generator)).compactMap { _ in
        alphabet.randomElement(using: &generator)
      })
    let rendered = try render("{{x}}", ["x": .text(text)])
    #expect(!rendered.contains { "<>\"'".contains($0) })
    let entities = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
    var back = ""
    var rest = rendered[...]
    while let character = rest.first {
      if character == "&" {
        let entity = try #require(entities.first { rest.hasPrefix($0.key) })
        back += entity.value
        rest = rest.dropFirst(entity.key.count)
      } else {
        back.append(character)
        rest = rest.dropFirst()
      }
    }
    #expect(Array(back.utf8) == Array(text.utf8))
  }
}

/// The same random texts on every run.
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
