import Compiler
import Reports
import Source
import TestSupport
import Testing

/// Marks stand under their characters, whatever stands before them.
@Suite struct FrameTests {
  @Test(arguments: [
    ("a: ↓b", "a: b", "   ━"),
    ("名称: ↓居住证", "名称: 居住证", "      ━━━━━━"),
    ("a:\t↓b", "a:  b", "    ━"),
    ("ｶﾅ↓ＡＢ", "ｶﾅＡＢ", "  ━━━━"),
    ("👨‍👩‍👧↓x", "👨‍👩‍👧x", "  ━"),
    ("e\u{301}↓x", "e\u{301}x", " ━"),
    ("a\u{200B}↓b", "a<U+200B>b", "         ━"),
    ("a\u{202E}↓b", "a<U+202E>b", "         ━"),
    ("a\u{1B}[31m↓b", "a<U+001B>[31mb", "             ━"),
    ("한국↓어", "한국어", "    ━━"),
  ])
  func marksStandUnderTheirCharacters(_ marked: String, _ shown: String, _ rule: String) {
    let text = MarkedText(marked)
    let (line, marks) = frame(
      Array(text.text.utf8), ByteRange(text.offsets[0], text.text.utf8.count))
    #expect(line == shown)
    #expect(marks == rule)
  }

  @Test func brokenEncodingIsShownByteByByte() {
    let (line, marks) = frame([0x61, 0xB9, 0xAB, 0x62], ByteRange(3, 4))
    #expect(line == "a\u{FFFD}\u{FFFD}b")
    #expect(marks == "   ━")
  }

  @Test func anEmptyPlaceIsMarked() {
    let (line, marks) = frame(Array("a: 1".utf8), ByteRange(4, 4))
    #expect(line == "a: 1")
    #expect(marks == "    ━")
  }

  @Test func longLinesAreCutAroundTheMark() {
    let text = String(repeating: "很", count: 300) + "错" + String(repeating: "长", count: 300)
    let (line, marks) = frame(Array(text.utf8), ByteRange(900, 903))
    #expect(line.hasPrefix("…很") && line.hasSuffix("长…"))
    #expect(DisplayWidth.of(line) <= 40)
    let place = line.prefix { $0 != "错" }
    #expect(marks == String(repeating: " ", count: DisplayWidth.of(String(place))) + "━━")
  }

  @Test func aMarkAtTheEndOfALongLineIsShown() {
    let text = String(repeating: "x", count: 5_000_000) + "错"
    let (line, marks) = frame(Array(text.utf8), ByteRange(5_000_000, 5_000_003))
    #expect(line.hasSuffix("x错"))
    #expect(marks.hasSuffix(" ━━"))
  }

  private func frame(_ bytes: [UInt8], _ range: ByteRange) -> (line: String, marks: String) {
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: [("a.yaml", bytes)], standard: Repository.standard.standard, division: "440113")
    var positions = Positions(workspace.files)
    let mark = Frame.Mark(Location(file: FileID(0), range: range), "", isPrimary: true)
    var output = ""
    Frame(mark, &positions, width: 40).write(
      to: &output, numberWidth: 1, Painter(isColored: false), primary: .error)
    let lines = output.split(separator: "\n").map { String($0.dropFirst(3)) }
    return (lines[1], lines[2])
  }
}
