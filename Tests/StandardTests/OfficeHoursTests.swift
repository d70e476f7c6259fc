import Standard
import Testing
import YAML

@Suite struct OfficeHoursTests {
  /// Periods as `start-end` in minutes.
  private static func periods(_ text: String) -> [String] {
    OfficeHours(Text(text)).periods.map { "\($0.start)-\($0.end)" }
  }

  @Test(arguments: [
    ("周一至周五 9:00-12:00，13:00-17:00", ["540-720", "780-1020"]),
    ("工作日上午9:00至12:00，下午2:00至5:00", ["540-720", "840-1020"]),
    ("星期一到星期五 ９：００—１２：００", ["540-720"]),
    ("周一至周五上午8点半至12点，下午14时30分至17时30分（法定节假日除外）", ["510-720", "870-1050"]),
    ("每周一、三、五 9.00-11.30", ["540-690"]),
    ("每天 20:00-次日8:00", ["1200-1920"]),
    ("夏令时（5月1日至9月30日）：8:30-12:00；冬令时：9:00-12:00", ["510-720", "540-720"]),
    ("周一至周五：09:00～12:00 13:30～17:00；周六 09:00～12:00", ["540-720", "810-1020", "540-720"]),
    ("工作日上午九时至十二时，下午二点三十分至五点半", ["540-720", "870-1050"]),
    ("0:00-24:00", ["0-1440"]),
  ])
  func readsPeriods(_ text: String, _ periods: [String]) {
    #expect(Self.periods(text) == periods)
    #expect(OfficeHours(Text(text)).problems.isEmpty)
  }

  @Test func readsDaysAndWholeDays() {
    #expect(OfficeHours("周一至周五 9:00-12:00").namesDays)
    #expect(!OfficeHours("9:00-12:00（法定节假日除外）").namesDays)
    #expect(OfficeHours("24小时自助服务").isAllDay)
    #expect(OfficeHours("全年无休").isReadable)
    #expect(!OfficeHours("法定工作时间").isReadable)
    #expect(!OfficeHours("2019.11.29").isReadable)
  }

  @Test func knowsWhatNoClockShows() {
    #expect(OfficeHours("周一 9:00-25:00").problems == [.noSuchTime(12..<17)])
    #expect(OfficeHours("周一 9:00-").problems == [.open(7..<11)])
  }

  @Test func comparesPeriodsOfTheSameDaysAlone() {
    let same = OfficeHours("周一 9:00-12:00，11:00-17:00").periods
    #expect(same.count == 2 && same[0].overlaps(same[1]))
    let others = OfficeHours("周一 9:00-12:00，周二 11:00-17:00").periods
    #expect(others.count == 2 && !others[0].overlaps(others[1]))
    let windows = OfficeHours("户政 9:00-12:00；车管 9:00-12:00").periods
    #expect(windows.count == 2 && !windows[0].overlaps(windows[1]))
  }
}
