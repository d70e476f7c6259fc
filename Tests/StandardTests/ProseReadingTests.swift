import Standard
import Testing
import YAML

@Suite struct ProseReadingTests {
  private static func found(_ text: String, _ ranges: [Range<Int>]) -> [String] {
    let bytes = Array(text.utf8)
    return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("自受理之日起10个工作日内", "10个工作日", Duration.workingDays(10)),
    ("十个工作日内办结", "十个工作日", .workingDays(10)),
    ("１５ 个 工作日", "１５ 个 工作日", .workingDays(15)),
    ("5个工作日内", "5个工作日", .workingDays(5)),
    ("30个自然日", "30个自然日", Duration(thousandths: 30_000, unit: .calendarDay)),
    ("10日内", "10日", Duration(thousandths: 10_000, unit: .calendarDay)),
    ("二十日", "二十日", Duration(thousandths: 20_000, unit: .calendarDay)),
    ("当场办结", "当场", Duration(thousandths: 0, unit: .atOnce)),
    ("即时办结", "即时", Duration(thousandths: 0, unit: .atOnce)),
    ("半个工作日", "半个工作日", Duration(thousandths: 500, unit: .workingDay)),
    ("0.5个工作日", "0.5个工作日", Duration(thousandths: 500, unit: .workingDay)),
    ("两小时内", "两小时", Duration(thousandths: 2000, unit: .hour)),
    ("一个月内", "一个月", Duration(thousandths: 1000, unit: .month)),
    ("一个半月内", "一个半月", Duration(thousandths: 1500, unit: .month)),
    ("六个月内", "六个月", Duration(thousandths: 6000, unit: .month)),
    ("半年", "半年", Duration(thousandths: 500, unit: .year)),
    ("3—5个工作日", "3—5个工作日", .workingDays(5)),
    ("三至五个工作日", "三至五个工作日", .workingDays(5)),
    ("3个工作日至5个工作日", "3个工作日至5个工作日", .workingDays(5)),
    ("两周内", "两周", Duration(thousandths: 14_000, unit: .calendarDay)),
    ("2年", "2年", Duration(thousandths: 2000, unit: .year)),
  ])
  func readsLengthsOfTime(_ text: String, _ words: String, _ duration: Duration) {
    let durations = Text(text).durations
    #expect(durations.map(\.duration) == [duration])
    #expect(Self.found(text, durations.map(\.range)) == [words])
  }

  @Test(arguments: [
    "2019年11月29日", "二〇一九年十一月二十九日", "每月15日", "9:00-12:00", "第三日", "法定节假日", "10月", "每周一至周五",
    "2019-11-29日", "A4纸", "7×24小时", "五年级", "3日期", "第十四条第一款第（三）项", "123456789012345日", "周末",
    "三周岁", "同意", "",
  ])
  func readsNoLengthInOtherNumbers(_ text: String) {
    #expect(Text(text).durations.isEmpty)
  }

  @Test func givesOffsetsOfASlice() {
    let bytes = Array("前面。受理后5个工作日内，十日".utf8)
    let text = Text(bytes, in: 9..<bytes.count)
    #expect(text.durations.map(\.range) == [9..<22, 28..<34])
  }

  @Test(arguments: [
    ("每件80元", "80元", 80_000), ("人民币1000元整", "1000元", 1_000_000), ("￥1,000", "￥1,000", 1_000_000),
    ("¥ 12.5元", "12.5元", 12_500), ("八十元", "八十元", 80_000), ("10万元", "10万元", 100_000_000),
    ("十万元", "十万元", 100_000_000), ("０元", "０元", 0), ("550 元/件", "550 元", 550_000),
  ])
  func readsMoney(_ text: String, _ words: String, _ thousandths: Int) {
    let amounts = Text(text).amountsOfMoney
    #expect(amounts.map(\.thousandths) == [thousandths])
    #expect(Self.found(text, amounts.map(\.range)) == [words])
  }

  @Test(arguments: ["2024年元旦", "三单元", "一元化", "80", "多元", "100%", ""])
  func readsNoMoneyInOtherWords(_ text: String) {
    #expect(Text(text).amountsOfMoney.isEmpty)
  }

  @Test func readsTheUpperEndOfARange() {
    #expect(Text("50-100元").amountsOfMoney.map(\.isUpperEnd) == [true])
  }

  @Test func readsCounts() {
    #expect(Text("最多跑一次，第二次不算，一次性告知").countsOfTimes.map(\.count) == [1])
    #expect(Text("一式两份，复印件３份").countsOfCopies.map(\.count) == [2, 3])
  }

  @Test func findsCitizenNumbersAlone() {
    let text = "号码11010519491231002x，编码114416007304623542300，440524188001010014。"
    #expect(
      Self.found(text, Text(text).citizenNumbers) == ["11010519491231002x", "440524188001010014"])
  }

  @Test func takesClausesApart() {
    let clauses = ProseClauses("情况复杂的，20日内（含公示）办结；其他1,000件，9:00起")
    let parts = clauses.clauses.indices.map { clauses.text($0).string }
    #expect(parts == ["情况复杂的", "20日内", "含公示", "办结", "其他1,000件", "9:00起"])
    #expect(clauses.clauses.map(\.sentence) == [0, 0, 0, 0, 1, 1])
    #expect(clauses.clauses.map(\.isBracketed) == [false, false, true, false, false, false])
    #expect(clauses.namesCase(0) && !clauses.namesCase(1))
    #expect(clauses.index(holding: 0) == 0 && clauses.index(holding: 15) == nil)
  }

  /// Long texts of one repeated piece: each reader must pass over them once.
  @Test(arguments: ["1", "一", "10日，", "（", "80元", "9:00-", "某", "半个", "11010519491231002X "])
  func readsLongTextsToTheEnd(_ piece: String) {
    let text = Text(String(repeating: piece, count: 100_000 / piece.utf8.count))
    _ = text.durations.count + text.amountsOfMoney.count + text.countsOfTimes.count
    _ = text.citizenNumbers.count + ProseClauses(text).clauses.count
    _ = OfficeHours(text).periods.count
  }
}
