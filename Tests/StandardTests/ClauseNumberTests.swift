import Standard
import Testing

@Suite struct ClauseNumberTests {
  @Test(arguments: [
    ("第十四条", "第十四条"),
    ("第14条", "第十四条"),
    ("第１４条", "第十四条"),
    ("十四条", "第十四条"),
    (" 第 十四 条 ", "第十四条"),
    ("第十四条第一款", "第十四条第一款"),
    ("第十四条第一、二款", "第十四条第一款、第二款"),
    ("第十四条第一款、第二款", "第十四条第一款、第二款"),
    ("第14条第1款和第2款", "第十四条第一款、第二款"),
    ("第十四条第二、一款", "第十四条第一款、第二款"),
    ("第十六条第一至三款", "第十六条第一款、第二款、第三款"),
    ("第十六条第一款至第三款", "第十六条第一款、第二款、第三款"),
    ("第三十八条第一款第（一）项", "第三十八条第一款第（一）项"),
    ("第三十八条第一款第(一)项", "第三十八条第一款第（一）项"),
    ("第三十八条第一款第一项", "第三十八条第一款第（一）项"),
    ("第三十八条第一款（一）、（八）", "第三十八条第一款第（一）项、第（八）项"),
    ("第三十八条第一款第（一）项第2目", "第三十八条第一款第（一）项第2目"),
    ("第十四条、第十五条第一款", "第十四条、第十五条第一款"),
    ("第十四条第一款、第十五条第一款", "第十四条第一款、第十五条第一款"),
    ("第一条至第三条", "第一条、第二条、第三条"),
    ("第一百二十条之一", "第一百二十条之一"),
    ("第一百零五条", "第一百零五条"),
    ("第三章第十条", "第三章第十条"),
    ("第二部分第三点", "第二部分第三点"),
    ("附件2第三条", "附件2第三条"),
    ("附件", "附件"),
    ("全文", "全文"),
  ])
  func readsTheSpellingsOfGuides(_ text: String, _ normal: String) throws {
    let clause = try #require(ClauseNumber(text))
    #expect(clause.description == normal)
    #expect(ClauseNumber(normal) == clause, "the normal spelling reads as the same clause")
  }

  @Test(arguments: [
    "", "条", "第条", "第十四", "十四", "见相关规定", "第十四条的规定", "第一款第十四条", "第十四条第三至一款",
    "第零条", "第三四款", "第一条至第九千条", "第（一项", "第十四条第一款、第（二）项", "《条例》第一条", "第一条、",
    "第十六条第一款至第十八条",
  ])
  func refusesWhatNamesNoPlace(_ text: String) {
    #expect(ClauseNumber(text) == nil)
  }

  @Test(arguments: [
    ("第十四条第一、二款", "第十四条第一款", true),
    ("第十四条", "第十四条第一款第（一）项", true),
    ("第十四条第一款", "第十四条", false),
    ("第十四条第一款", "第十四条第二款", false),
    ("第十四条", "第十四条之一", false),
    ("第十四条第一款", "第十五条第一款", false),
    ("全文", "第十五条第一款", true),
    ("第十四条第一至三款", "第十四条第一、三款", true),
  ])
  func contains(_ wide: String, _ narrow: String, _ expected: Bool) throws {
    let wide = try #require(ClauseNumber(wide))
    #expect(wide.contains(try #require(ClauseNumber(narrow))) == expected)
  }

  @Test func findsWhatTwoClausesHaveInCommon() throws {
    let first = try #require(ClauseNumber("第十四条第一、二款"))
    let second = try #require(ClauseNumber("第十四条第二、三款"))
    #expect(first.intersection(second)?.description == "第十四条第二款")
    #expect(second.intersection(first) == first.intersection(second))
    let third = try #require(ClauseNumber("第十五条"))
    #expect(first.intersection(third) == nil)
    #expect(first < second && second < third)
  }

  @Test func readsEveryNumeralThatItWrites() {
    for number in 1..<10_000 {
      #expect(ChineseNumeral.value(of: ChineseNumeral.text(of: number)) == number)
    }
    #expect(ChineseNumeral.text(of: 10) == "十")
    #expect(ChineseNumeral.text(of: 110) == "一百一十")
    #expect(ChineseNumeral.text(of: 1005) == "一千零五")
    #expect(ChineseNumeral.value(of: "二〇") == 20)
    #expect(ChineseNumeral.value(of: "一十") == 10)
    for text in ["", "百", "十百", "三四", "零十", "十十", "法"] {
      #expect(ChineseNumeral.value(of: text) == nil, "\(text)")
    }
  }
}
