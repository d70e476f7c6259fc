import Standard
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2019-11-29", "2019/11/29", "2019.11.29", "2019年11月29日"])
  func readsTheCommonSpellings(_ text: String) {
    #expect(CalendarDate(text)?.description == "2019-11-29")
  }

  @Test(arguments: ["2023-02-29", "2019-13-01", "19-11-29", "2019-11", "二〇一九年", "2019-00-10", ""])
  func refusesWhatIsNoDay(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [(1, "2025-03-01"), (4, "2028-02-29"), (7_976, nil), (.max, nil), (.min, nil)])
  func addsYearsAsLongAsTheyCanBeWritten(_ years: Int, _ sum: String?) throws {
    let day = try #require(CalendarDate("2024-02-29"))
    #expect(day.adding(years: years)?.description == sum)
  }

  @Test func ordersDays() throws {
    let earlier = try #require(CalendarDate("2019-11-29"))
    let later = try #require(CalendarDate("2020-01-01"))
    #expect(earlier < later)
    #expect(CalendarDate("2024-02-29") != nil)
  }
}
