package import YAML

/// A length of time that a prose text states, such as 十个工作日, 3—5个工作日 or 当场.
package struct ProseDuration: Hashable, Sendable {
  /// Offsets from the start of the text.
  package let range: Range<Int>
  /// The length; of a range such as 3—5个工作日 the longer one.
  package let duration: Duration
}

extension Text {
  /// The lengths of time in the text, in order.
  ///
  /// Dates, times of day and ordinals are none: 2019年11月29日, 每月15日, 9:00, 第三日. Days of which
  /// nothing more is said are calendar days.
  package var durations: [ProseDuration] { DurationScan(bytes).durations() }
}

/// Reads a text once from start to end.
private struct DurationScan {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  func durations() -> [ProseDuration] {
    var result: [ProseDuration] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0xE5, Self.atOnce.contains(where: { bytes.starts($0, at: index) }) {
        result.append(found(index..<(index + 6), 0, .atOnce))
        index += 6
      } else if let number = ProseNumber(bytes, at: index) {
        index = read(number, from: index, into: &result)
      } else {
        index += 1
      }
    }
    return result
  }

  private func found(_ range: Range<Int>, _ thousandths: Int, _ unit: Duration.Unit)
    -> ProseDuration
  {
    let start = bytes.startIndex
    return ProseDuration(
      range: (range.lowerBound - start)..<(range.upperBound - start),
      duration: Duration(thousandths: thousandths, unit: unit))
  }

  /// Reads what follows a number; the result is where to go on.
  private func read(_ number: ProseNumber, from start: Int, into result: inout [ProseDuration])
    -> Int
  {
    var last = number
    var quantity = quantity(after: number)
    // 3—5个工作日, 3个工作日至5个工作日: the second number counts.
    let mark = afterRangeMark(quantity?.end ?? number.end)
    if let mark, let upper = ProseNumber(bytes, at: mark), let second = self.quantity(after: upper),
      quantity == nil || quantity?.unit == second.unit
    {
      (last, quantity) = (upper, second)
    }
    guard let quantity, let value = last.thousandths,
      !isOrdinalOrDate(before: start, number, quantity)
    else { return quantity?.end ?? number.end }
    let thousandths = (value + (quantity.hasHalf ? 500 : 0)) * quantity.factor
    result.append(found(start..<quantity.end, thousandths, quantity.unit))
    return quantity.end
  }

  private struct Unit {
    let unit: Duration.Unit
    var factor = 1
    var isCounted = false
    var hasHalf = false
    let end: Int
  }

  private func quantity(after number: ProseNumber) -> Unit? {
    guard number.thousandths != nil else { return nil }
    var index = bytes.afterBlanks(number.end)
    let isCounted = bytes.starts("个", at: index)
    if isCounted { index = bytes.afterBlanks(index + 3) }
    let hasHalf = isCounted && bytes.starts("半", at: index)
    if hasHalf { index += 3 }
    for (word, unit, factor) in Self.units where bytes.starts(word, at: index) {
      let end = index + word.utf8.count
      // 10月 is October, 10个月 are ten months.
      guard unit != .month || isCounted, !goesOn(unit, at: end) else { return nil }
      return Unit(unit: unit, factor: factor, isCounted: isCounted, hasHalf: hasHalf, end: end)
    }
    return nil
  }

  private static let atOnce = ["当场", "即时"]

  private static let units: [(String, Duration.Unit, Int)] = [
    ("工作日", .workingDay, 1), ("工作天", .workingDay, 1), ("自然日", .calendarDay, 1),
    ("日历日", .calendarDay, 1), ("工作小时", .hour, 1), ("小时", .hour, 1), ("分钟", .minute, 1),
    ("日", .calendarDay, 1), ("天", .calendarDay, 1), ("月", .month, 1), ("年", .year, 1),
    ("星期", .calendarDay, 7), ("周", .calendarDay, 7),
  ]

  /// Whether a unit is the beginning of another word: 日期, 年度, 周岁.
  private func goesOn(_ unit: Duration.Unit, at end: Int) -> Bool {
    guard unit == .calendarDay || unit == .year || unit == .month else { return false }
    let words: [String] = [
      "期", "常", "报", "历", "夜", "语", "然", "津", "级", "度", "龄", "代", "份", "鉴", "底", "初", "岁", "末",
      "制", "检", "审", "报", "薪",
    ]
    return words.contains { bytes.starts($0, at: end) }
  }

  private func isOrdinalOrDate(before start: Int, _ number: ProseNumber, _ unit: Unit) -> Bool {
    if bytes.starts("第", at: start - 3) || bytes.starts("×", at: start - 2) { return true }
    if let last = start > bytes.startIndex ? bytes[start - 1] : nil,
      // 2019-11-29日, 9:30, A4, 7x24小时
      [0x2D, 0x2E, 0x2F, 0x3A, 0x2A].contains(last) || (0x30...0x39).contains(last)
        || (0x41...0x5A).contains(last & 0xDF)
    {
      return true
    }
    switch unit.unit {
    case .calendarDay: return !unit.isCounted && bytes.starts("月", at: start - 3)
    case .year: return !unit.isCounted && number.whole.map { $0 >= 1900 } ?? false
    default: return false
    }
  }

  private func afterRangeMark(_ index: Int) -> Int? {
    let index = bytes.afterBlanks(index)
    let marks: [String] = ["——", "—", "–", "－", "～", "~", "-", "至", "到"]
    guard let mark = marks.first(where: { bytes.starts($0, at: index) }) else { return nil }
    return bytes.afterBlanks(index + mark.utf8.count)
  }
}
