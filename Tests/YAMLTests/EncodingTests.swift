import Source
import Testing
import YAML

struct EncodingTests {
  @Test func gb18030IsNamed() {
    // 名称: 居住证 in GBK.
    let bytes: [UInt8] = [0xC3, 0xFB, 0xB3, 0xC6, 0x3A, 0x20, 0xBE, 0xD3, 0xD7, 0xA1, 0xD6, 0xA4]
    let reading = Reading(bytes: bytes)
    #expect(reading.codes == ["ZS0002"])
    #expect(!reading.isUsable)
    #expect(reading.tree.root == nil)
    #expect(Reading(bytes: bytes + [0x81, 0x30, 0x81, 0x30]).codes == ["ZS0002"])
  }

  @Test(
    arguments: [
      [0x61, 0xFF], [0x61, 0xC3], [0x61, 0xE4], [0x61, 0xF0, 0x9F, 0x91],
      [0x61, 0xC0, 0x80], [0x61, 0xE0, 0x80, 0x80], [0x61, 0xED, 0xA0, 0x80],
      [0x61, 0xF4, 0x90, 0x80, 0x80], [0x61, 0x80], [0xE4, 0xB8, 0xAD, 0xE9, 0x20],
    ] as [[UInt8]])
  func brokenEncodingIsLocated(_ bytes: [UInt8]) {
    let reading = Reading(bytes: bytes)
    #expect(reading.codes == ["ZS0001"])
    #expect(reading.diagnostics.first?.location.range.start == (bytes[0] == 0x61 ? 1 : 3))
    #expect(!reading.isUsable)
  }

  @Test func damagedUTF8IsNotTakenForGB18030() {
    let reading = Reading(bytes: Array("名称: 居住证".utf8.dropLast()))
    #expect(reading.codes == ["ZS0001"])
    #expect(reading.diagnostics.first?.location.range.start == 14)
  }

  @Test func utf16IsNamed() {
    let text = "a: 名称".utf16
    let little = text.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
      #expect(Reading(bytes: bytes).codes == ["ZS0003"])
    }
  }

  @Test func runsOfOneCharacterAreOneFinding() {
    let reading = Reading("a: 居\u{200B}\u{200B}\u{200B}住")
    #expect(reading.codes == ["ZS0006"])
    #expect(reading.diagnostics.first?.location.range == ByteRange(6, 15))
    #expect(reading.diagnostics.first?.message(in: .english).contains("U+200B") == true)
    #expect(reading.isUsable)
  }

  /// The scan passes over words; every position inside one must see a suspect all the same.
  @Test(arguments: [
    "\u{0B}", "\u{7F}", "\u{200B}", "\u{E000}", "\u{FFFD}", "\u{202E}", "\u{10FFFD}",
  ])
  func noPositionHidesASuspect(_ suspect: String) {
    for filler in ["a", "中", "é", "👍", "，"] {
      for count in 0..<20 {
        let text = String(repeating: filler, count: count) + suspect + "中文字符abcdefgh中文"
        let found = Reading(text).diagnostics.filter { $0.rule.code < "ZS0100" }
        #expect(found.map { Int($0.location.range.start) } == [count * filler.utf8.count])
      }
    }
  }
}
