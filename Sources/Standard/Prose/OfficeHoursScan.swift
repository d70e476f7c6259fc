import YAML

/// Reads a text of office hours from start to end: days, times of day, and what stands between them.
struct OfficeHoursScan {
  private(set) var hours = OfficeHours()
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var group = 0
  /// Minutes that 下午 adds to the next times up to noon.
  private var afternoon = false
  /// A time of day that waits for its end.
  private var pending: Time?
  /// Whether a dash or 至 stands after the pending time.
  private var isConnected = false
  private var isNextDay = false

  private struct Time {
    let range: Range<Int>
    let minutes: Int?
  }

  init(_ text: Text) {
    bytes = text.bytes
    index = bytes.startIndex
  }

  mutating func read() {
    while index < bytes.endIndex { step() }
    closePending()
  }

  private mutating func step() {
    if let (sign, width) = sign() {
      index += width
      take(sign)
    } else if let run = digits(at: index), run.count > 2 {
      // A year or a telephone number.
      index = run.end
      newGroup()
    } else if let time = time() {
      add(time)
    } else {
      index += 1
      // Words between two periods: the second may be of another window or season.
      if bytes[index - 1] & 0xC0 != 0x80 { newGroup() }
    }
  }

  private mutating func take(_ sign: Sign) {
    switch sign {
    case .day:
      hours.namesDays = true
      newGroup()
    case .allDay: hours.isAllDay = true
    case .morning: afternoon = false
    case .afternoon: afternoon = true
    case .nextDay: isNextDay = true
    case .connector: isConnected = pending != nil
    case .separator: break
    }
  }

  private mutating func newGroup() {
    closePending()
    group += 1
    afternoon = false
  }

  private mutating func closePending() {
    if let time = pending, isConnected { hours.problems.append(.open(time.range)) }
    pending = nil
    isConnected = false
    isNextDay = false
  }

  private mutating func add(_ time: Time) {
    guard let first = pending else {
      pending = time
      isConnected = false
      return
    }
    guard isConnected else {
      closePending()
      pending = time
      return
    }
    pending = nil
    isConnected = false
    defer { isNextDay = false }
    guard let start = first.minutes, let end = time.minutes else { return }
    hours.periods.append(
      OfficeHours.Period(
        range: first.range.lowerBound..<time.range.upperBound, start: start,
        end: isNextDay ? end + 24 * 60 : end, group: group))
  }

  /// `9:00`, `９：００`, `9时30分`, `9点半`, `17点`, `9.00`.
  private mutating func time() -> Time? {
    let start = index
    // The rest of a date: 2026.5.10.
    if start > bytes.startIndex, bytes[start - 1] == 0x2E { return nil }
    guard let hour = digits(at: index) ?? numeral(at: index), hour.count <= 2 else { return nil }
    var minute = 0
    var end = hour.end
    if let colon = [":", "：", ".", "﹕", "∶"].first(where: { bytes.starts($0, at: hour.end) }),
      let minutes = digits(at: hour.end + colon.utf8.count), minutes.count == 2
    {
      minute = minutes.value
      end = minutes.end
    } else if let unit = ["时", "点钟", "点"].first(where: { bytes.starts($0, at: hour.end) }),
      !bytes.starts("间", at: hour.end + 3)
    {
      end = hour.end + unit.utf8.count
      if bytes.starts("半", at: end) {
        minute = 30
        end += 3
      } else if let minutes = digits(at: end) ?? numeral(at: end), minutes.count <= 2 {
        minute = minutes.value
        end = minutes.end
        if bytes.starts("分", at: end) { end += 3 }
      } else if bytes.starts("整", at: end) {
        end += 3
      }
    } else {
      return nil
    }
    index = end
    let range = (start - bytes.startIndex)..<(end - bytes.startIndex)
    guard hour.value < 24 && minute < 60 || hour.value == 24 && minute == 0 else {
      hours.problems.append(.noSuchTime(range))
      return Time(range: range, minutes: nil)
    }
    let shift = afternoon && hour.value < 12 ? 12 * 60 : 0
    return Time(range: range, minutes: hour.value * 60 + minute + shift)
  }

  /// 九 in 九时: numerals count as two digits.
  private func numeral(at start: Int) -> (value: Int, count: Int, end: Int)? {
    // A run of numerals is read where it begins and nowhere inside.
    if let before = bytes.wideScalar(at: start - 3), ProseNumber.isNumeral(before) { return nil }
    guard let number = ProseNumber(bytes, at: start), number.isNumeral, let value = number.whole
    else { return nil }
    return (value, 2, number.end)
  }

  private func digits(at start: Int) -> (value: Int, count: Int, end: Int)? {
    var value = 0
    var count = 0
    var end = start
    while let digit = bytes.digit(at: end) {
      value = min(value * 10 + digit.value, 100_000)
      count += 1
      end += digit.width
    }
    return count > 0 ? (value, count, end) : nil
  }

  /// The longest word of the table at the current place, with the number of its bytes.
  private func sign() -> (Sign, width: Int)? {
    Self.signs[Int(bytes[index])].first { bytes.starts($0.word, at: index) }
      .map { ($0.sign, $0.word.utf8.count) }
  }

  private enum Sign { case day, allDay, morning, afternoon, nextDay, connector, separator }

  /// How people write days, parts of the day and what connects them, by the first byte and longest first:
  /// this is the language, not the standard.
  private static let signs: [[(word: String, sign: Sign)]] = {
    let names = ["一", "二", "三", "四", "五", "六", "日", "天", "末"]
    let weekdays = ["星期", "礼拜", "周"].flatMap { week in names.map { week + $0 } }
    let words: [(Sign, [String])] = [
      (.day, weekdays),
      (.day, ["工作日", "双休日", "休息日", "每月", "每周", "每天", "每日", "全年", "天天", "全周"]),
      (.day, ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]),
      (.allDay, ["24小时", "２４小时", "二十四小时", "全天候", "全天", "全年无休", "7×24", "7*24", "7x24"]),
      (.morning, ["上午", "早上", "早"]),
      (.afternoon, ["下午", "晚上", "夜间", "傍晚", "晚"]),
      (.nextDay, ["次日", "翌日", "第二天", "第二日"]),
      (.connector, ["——", "—", "–", "－", "～", "~", "-", "至", "到", "─", "―", "‐", "‑", "−"]),
      (.separator, [" ", "\t", "　", "，", ",", "、", "；", ";", "和", "及", "与", "：", ":", "（", "）"]),
      (.separator, ["(", ")", "中午", "分别为", "为"]),
    ]
    var table: [[(word: String, sign: Sign)]] = Array(repeating: [], count: 256)
    for (sign, spellings) in words {
      for word in spellings {
        guard let first = word.utf8.first else { continue }
        table[Int(first)].append((word, sign))
      }
    }
    return table.map { $0.sorted { $0.word.utf8.count > $1.word.utf8.count } }
  }()
}
