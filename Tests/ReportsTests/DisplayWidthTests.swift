import Reports
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("居住证", 6), ("，。《》", 8), ("ＡＢ：", 6), ("ｱ", 1), ("かな", 4),
    ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("e\u{301}", 1), ("か\u{3099}", 2), ("😀", 2),
    ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("❤️", 2), ("🇨🇳", 2), ("\u{200B}", 0), ("…", 1), ("“", 1),
    ("〇", 2), ("𠮷", 2), ("①", 1), ("─", 1), ("\u{3000}", 2), ("½", 1), ("Ⅳ", 1),
  ])
  func columns(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func paddingCountsColumns() {
    #expect(DisplayWidth.padded("准", to: 4) == "准  ")
    #expect(DisplayWidth.padded("准准准", to: 4) == "准准准")
    #expect(Columns.text([["甲", "b"], ["a", "c"]]) == "甲  b\na   c\n")
  }

  @Test func sentencesWrapWhereTheyMay() {
    #expect(Wrapping.lines("one two three", width: 8) == ["one two", "three"])
    #expect(Wrapping.lines("居住证申领，办理。", width: 10) == ["居住证申", "领，办理。"])
    #expect(Wrapping.lines("写 zhun check 即可", width: 9) == ["写 zhun", "check 即", "可"])
    #expect(Wrapping.lines("a\n\nb", width: 9) == ["a", "", "b"])
  }
}
