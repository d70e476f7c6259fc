package import Source
import YAML

/// A time limit: an amount and its unit, such as 5 working days.
///
/// Working days and calendar days cannot be converted into each other: only limits of one scale compare.
package struct Duration: Hashable, Sendable {
  package enum Unit: String, CaseIterable, Sendable {
    case workingDay
    case calendarDay
    case hour
    case minute
    case month
    case year
    /// 当场, 即时: handled while the applicant waits.
    case atOnce
  }

  /// Thousandths of a unit, so that half a day is exact.
  package let thousandths: Int
  package let unit: Unit

  package init(thousandths: Int, unit: Unit) {
    self.thousandths = thousandths
    self.unit = unit
  }

  package static func workingDays(_ count: Int) -> Duration {
    Duration(thousandths: count * 1000, unit: .workingDay)
  }
}

extension Duration {
  /// Reads an amount and a unit: `5 工作日`, `0.5个工作日`, `五个工作日`, `半天`, `30 自然日`, `2 小时`, `当场`,
  /// `5 working days`.
  package init?(_ text: String) {
    let text = text.trimmingSpaces()
    if ["当场", "即时", "当场办结", "at once"].contains(text) {
      self.init(thousandths: 0, unit: .atOnce)
      return
    }
    if let first = text.first, !first.isASCII {
      guard let limit = Self.inNumerals(text) else { return nil }
      self = limit
      return
    }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let thousandths = Self.thousandths(String(digits)) else { return nil }
    var name = String(text.dropFirst(digits.count)).trimmingSpaces()
    if name.hasPrefix("个") { name.removeFirst() }
    guard let unit = Unit(spelling: name) else { return nil }
    self.init(thousandths: thousandths, unit: unit)
  }

  /// A limit in Chinese numerals as prose writes it: 五个工作日, 半个工作日, but no range of limits.
  private static func inNumerals(_ text: String) -> Duration? {
    // Wide digits are a finding of their own.
    guard let first = text.unicodeScalars.first, first == "半" || ChineseNumeral.isNumeral(first),
      !text.contains(where: { "-—–－~～至到".contains($0) })
    else { return nil }
    let found = Text(text).durations
    guard found.count == 1, found[0].range == 0..<text.utf8.count else { return nil }
    return found[0].duration
  }

  /// Whether this limit is longer than another; nil where the two scales cannot be compared.
  package func exceeds(_ other: Duration) -> Bool? {
    guard isOnScale(of: other) else { return nil }
    return minutes > other.minutes
  }

  /// Whether this limit is longer than another, or is not, whatever holidays there are; nil where that is uncertain.
  ///
  /// Working days take at least as many calendar days, and no month or year has more than 31 or 366.
  package func certainlyExceeds(_ other: Duration) -> Bool? {
    if let exceeds = exceeds(other) { return exceeds }
    if unit == .workingDay, let days = other.mostDays {
      return thousandths / 1000 > days ? true : nil
    }
    if other.unit == .workingDay, let days = mostDays {
      return days <= other.thousandths / 1000 ? false : nil
    }
    return nil
  }

  /// As many days as a limit in calendar time can have; nil for working time.
  private var mostDays: Int? {
    let days: Int
    switch unit {
    case .calendarDay: days = 1
    case .month: days = 31
    case .year: days = 366
    case .workingDay, .hour, .minute, .atOnce: return nil
    }
    return (thousandths * days + 999) / 1000
  }

  /// Whether two limits can be compared: both in working time, or both in calendar time.
  ///
  /// Hours and minutes count as working time: that is how windows print them.
  package func isOnScale(of other: Duration) -> Bool {
    unit == .atOnce || other.unit == .atOnce || unit.isCalendar == other.unit.isCalendar
  }

  /// The limits one after another; nil where they are not all on one scale or no number can hold them.
  ///
  /// The sum keeps the unit of the limits, or the coarsest of their units that can say it exactly.
  package static func sum(_ limits: [Duration]) -> Duration? {
    let timed = limits.filter { $0.unit != .atOnce }
    guard let first = timed.first else {
      return limits.isEmpty ? nil : Duration(thousandths: 0, unit: .atOnce)
    }
    guard timed.allSatisfy(first.isOnScale) else { return nil }
    var minutes = 0
    for limit in timed {
      let (sum, overflow) = minutes.addingReportingOverflow(limit.minutes)
      guard !overflow else { return nil }
      minutes = sum
    }
    let units = Set(timed.map(\.unit)).sorted { $0.minutes > $1.minutes }
    let unit = units.first { minutes % $0.minutes == 0 } ?? .minute
    return Duration(thousandths: minutes / unit.minutes, unit: unit)
  }

  /// Thousandths of a minute of working time (8 hours a day) or of calendar time (24 hours a day).
  package var minutes: Int { thousandths * unit.minutes }

  private static func thousandths(_ digits: String) -> Int? {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), whole < 1_000_000 else {
      return nil
    }
    guard parts.count == 2 else { return whole * 1000 }
    guard (1...3).contains(parts[1].count), let fraction = Int(parts[1]) else { return nil }
    let scales = [100, 10, 1]
    return whole * 1000 + fraction * scales[parts[1].count - 1]
  }
}

extension Duration {
  /// The limit as people read it: `5 个工作日`, `5 working days`.
  package var title: Wording {
    if unit == .atOnce { return Wording(zh: "当场", en: "at once") }
    let plural = thousandths == 1000 ? "" : "s"
    let name = unit.title
    return Wording(zh: "\(amount) \(name.zh)", en: "\(amount) \(name.en)\(plural)")
  }

  /// The amount in decimal notation without needless zeros.
  package var amount: String {
    let fraction = thousandths % 1000
    guard fraction != 0 else { return String(thousandths / 1000) }
    var digits = String(fraction + 1000).dropFirst()
    while digits.last == "0" { digits = digits.dropLast() }
    return "\(thousandths / 1000).\(digits)"
  }
}

extension Duration.Unit {
  fileprivate var isCalendar: Bool { self == .calendarDay || self == .month || self == .year }

  fileprivate var minutes: Int {
    switch self {
    case .atOnce: 0
    case .minute: 1
    case .hour: 60
    case .workingDay: 8 * 60
    case .calendarDay: 24 * 60
    case .month: 30 * 24 * 60
    case .year: 365 * 24 * 60
    }
  }

  init?(spelling: String) {
    switch spelling {
    case "工作日", "working day", "working days": self = .workingDay
    case "自然日", "日", "天", "calendar day", "calendar days", "day", "days": self = .calendarDay
    case "小时", "工作小时", "hour", "hours": self = .hour
    case "分钟", "minute", "minutes": self = .minute
    case "月", "month", "months": self = .month
    case "年", "year", "years": self = .year
    default: return nil
    }
  }

  package var title: Wording {
    switch self {
    case .workingDay: Wording(zh: "个工作日", en: "working day")
    case .calendarDay: Wording(zh: "个自然日", en: "calendar day")
    case .hour: Wording(zh: "小时", en: "hour")
    case .minute: Wording(zh: "分钟", en: "minute")
    case .month: Wording(zh: "个月", en: "month")
    case .year: Wording(zh: "年", en: "year")
    case .atOnce: Wording(zh: "当场", en: "at once")
    }
  }
}

extension String {
  /// The text without white space at its ends, U+3000 included.
  func trimmingSpaces() -> String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
