/// A day of the calendar, written `2019-11-29`.
package struct CalendarDate: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(year: year, month: month)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2019-11-29`, `2019/11/29`, `2019.11.29` and `2019年11月29日`.
  package init?(_ text: String) {
    let parts = text.split { "-/.年月日".contains($0) }
    guard parts.count == 3, parts[0].count == 4, parts.allSatisfy({ $0.allSatisfy(\.isASCII) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The first day that can be written.
  package static let earliest = CalendarDate(known: 1, 1, 1)
  /// The last one.
  package static let latest = CalendarDate(known: 9999, 12, 31)

  private init(known year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func days(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: CustomStringConvertible {
  package var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CalendarDate {
  /// How many months later than another day it is, days of the month left out.
  package func months(since other: CalendarDate) -> Int {
    (year - other.year) * 12 + month - other.month
  }

  /// The same day some years later, or the first of the next month where there is no such day.
  ///
  /// Nil where nobody can write the year.
  package func adding(years: Int) -> CalendarDate? {
    let (year, overflow) = year.addingReportingOverflow(years)
    guard !overflow else { return nil }
    return CalendarDate(year: year, month: month, day: day)
      ?? CalendarDate(year: year, month: month + 1, day: 1)
  }

  /// How many days later than another day it is.
  package func days(since other: CalendarDate) -> Int { ordinal - other.ordinal }

  /// The number of the day, counted from a day in the past.
  private var ordinal: Int {
    // Years are counted from March, so that the leap day is the last of its year.
    let years = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return 365 * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day
  }
}
