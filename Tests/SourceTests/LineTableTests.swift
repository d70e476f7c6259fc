import Source
import Testing

struct LineTableTests {
  private func table(_ text: String) -> LineTable {
    LineTable(SourceText(path: "a", bytes: Array(text.utf8)))
  }

  @Test func countsCharactersNotBytes() {
    let position = table("甲乙\n丙👍丁").position(of: 14)
    #expect(position.line == 2)
    #expect(position.column == 3)
  }

  @Test func aByteOrderMarkIsNoCharacter() {
    let table = table("\u{FEFF}名称: a")
    #expect(table.position(of: 3).column == 1)
    #expect(table.position(of: 6).column == 2)
    #expect(table.range(ofLine: 1) == ByteRange(3, 12))
  }

  @Test(arguments: ["a\nb\n", "a\r\nb\r\n", "a\rb\r"])
  func knowsEveryLineBreak(_ text: String) {
    let table = table(text)
    #expect(table.count == 3)
    #expect(table.range(ofLine: 1).count == 1)
    #expect(table.range(ofLine: 2).count == 1)
    #expect(table.range(ofLine: 3).isEmpty)
    #expect(table.line(of: Int(table.range(ofLine: 2).start)) == 2)
  }

  @Test func clampsOffsets() {
    let table = table("ab")
    #expect(table.position(of: -1).column == 1)
    #expect(table.position(of: 99) == table.position(of: 2))
    #expect(self.table("").position(of: 0).line == 1)
  }
}
