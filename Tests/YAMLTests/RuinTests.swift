import Source
import Testing
import YAML

/// Whatever the bytes are, a reading ends, and an unusable one says why.
struct RuinTests {
  @Test(arguments: ["", "\u{FEFF}", "\n\n", "# x", "---", "---\n...", "--- # x\n"])
  func nothing(_ text: String) {
    let reading = Reading(text)
    #expect(reading.codes == ["ZS0201"])
    #expect(!reading.isUsable)
  }

  @Test func nulls() {
    #expect(Reading(bytes: [0, 0, 0, 0, 0, 0]).codes == ["ZS0004"])
    #expect(Reading("a: \0b").codes == ["ZS0004"])
  }

  @Test(arguments: 0..<200)
  func randomBytes(_ seed: UInt64) {
    var random = Random(seed: seed)
    let alphabet = Array("ab：中\u{3000} \t\n\n- -:: [{,}]\"'|>&*!%@#?\\：\u{200B}\r".utf8)
    let bytes = (0..<Int.random(in: 0...120, using: &random)).map { _ in
      seed % 4 == 0
        ? UInt8.random(in: 0...255, using: &random)
        : alphabet.randomElement(using: &random) ?? 0
    }
    check(bytes)
    // Whole characters only, so that the parser is reached.
    let text = String(decoding: bytes, as: UTF8.self).replacing("\u{FFFD}", with: "")
    check(Array(text.utf8))
  }

  /// Found by the fuzzer: properties in front of nodes that have none of their own text.
  @Test(arguments: ["&a: ", "!:\n!nchor : ", "[!a,[b]]", "- &x\n- !y"])
  func propertiesOfNothing(_ text: String) { check(Array(text.utf8)) }

  private func check(_ bytes: [UInt8]) {
    let reading = Reading(bytes: bytes)
    #expect(reading.isUsable || reading.diagnostics.contains { $0.severity == .error })
    #expect(reading.isUsable == (reading.tree.root != nil))
    for diagnostic in reading.diagnostics {
      #expect(diagnostic.location.range.start <= diagnostic.location.range.end)
      #expect(Int(diagnostic.location.range.end) <= bytes.count)
    }
    #expect(reading.tree.faults.isEmpty)
  }
}
