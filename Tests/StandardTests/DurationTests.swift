import Source
import Standard
import Testing

@Suite struct DurationTests {
  @Test(arguments: [
    ("5 工作日", 5000, Duration.Unit.workingDay),
    ("5个工作日", 5000, .workingDay),
    ("0.5 工作日", 500, .workingDay),
    ("30 自然日", 30000, .calendarDay),
    ("30日", 30000, .calendarDay),
    ("2 小时", 2000, .hour),
    ("当场", 0, .atOnce),
    ("10 working days", 10000, .workingDay),
    ("　3 个月　", 3000, .month), ("五个工作日", 5000, .workingDay), ("二十工作日", 20000, .workingDay),
    ("半个工作日", 500, .workingDay), ("三十日", 30000, .calendarDay),
  ])
  func reads(_ text: String, _ thousandths: Int, _ unit: Duration.Unit) {
    #expect(Duration(text) == Duration(thousandths: thousandths, unit: unit))
  }

  @Test(arguments: [
    "", "工作日", "5", "三至五个工作日", "五六个工作日", "十月", "五个工作日左右", "５ 工作日", "5 星期", "-1 工作日", "1.2345 工作日",
    "9999999 年", "5. 日",
  ])
  func refuses(_ text: String) {
    #expect(Duration(text) == nil)
  }

  @Test func comparesOneScaleOnly() {
    #expect(Duration("6 工作日")?.exceeds(.workingDays(5)) == true)
    #expect(Duration("5 工作日")?.exceeds(.workingDays(5)) == false)
    #expect(Duration("1 自然日")?.exceeds(.workingDays(5)) == nil)
    #expect(Duration.workingDays(5).exceeds(Duration(thousandths: 0, unit: .atOnce)) == true)
  }

  /// Working days are at least as many calendar days; how many more, only a calendar knows.
  @Test(
    arguments: [
      ("20 工作日", "10 自然日", true), ("20 工作日", "20 自然日", nil), ("11 工作日", "10.5 自然日", nil),
      ("32 工作日", "1 月", true), ("31 工作日", "1 月", nil), ("10 自然日", "10 工作日", false),
      ("20 自然日", "10 工作日", nil), ("1 月", "31 工作日", false), ("30 小时", "1 自然日", nil),
      ("6 工作日", "5 工作日", true), ("1 自然日", "当场", true),
    ] as [(String, String, Bool?)])
  func comparesTwoScalesWhereTheCalendarDoesNotMatter(
    _ one: String, _ other: String, _ exceeds: Bool?
  )
    throws
  {
    let (one, other) = (try #require(Duration(one)), try #require(Duration(other)))
    #expect(one.certainlyExceeds(other) == exceeds)
  }

  @Test func showsWhatItRead() {
    #expect(Duration(thousandths: 500, unit: .workingDay).title.zh == "0.5 个工作日")
    #expect(Duration.workingDays(1).title.en == "1 working day")
    #expect(Duration(thousandths: 1250, unit: .hour).amount == "1.25")
  }

  @Test(arguments: [
    (["0.5 工作日", "0.5 工作日", "2 工作日"], "3 个工作日"),
    (["1 工作日", "4 小时"], "1.5 个工作日"),
    (["1 工作日", "10 分钟"], "490 分钟"),
    (["当场", "1 工作日"], "1 个工作日"),
    (["当场", "当场"], "当场"),
    (["0.333 小时", "0.333 小时", "0.334 小时"], "1 小时"),
    (["1 月", "2 日"], "32 个自然日"),
  ])
  func addsExactly(_ limits: [String], _ sum: String) {
    #expect(Duration.sum(limits.compactMap(Duration.init))?.title.zh == sum)
  }

  @Test func addsOneScaleOnly() {
    #expect(
      Duration.sum([.workingDays(1), Duration(thousandths: 1000, unit: .calendarDay)]) == nil)
    #expect(Duration.sum([]) == nil)
  }
}
