/// Opening hours that say nothing but days of the week and times: 周一至周五 9:00-12:00，13:00-17:00.
///
/// A text with anything else in it is not read: half of what it says could be wrong.
struct WeeklyHours: Equatable {
  struct Period: Equatable {
    /// Monday is 1.
    let days: [Int]
    let opens: String
    let closes: String
  }

  private(set) var periods: [Period] = []

  init?(_ text: String) {
    var scan = Scan(rest: Self.plain(text)[...])
    while !scan.isAtEnd {
      guard let days = scan.days() else { return nil }
      var afternoon = false
      var count = 0
      repeat {
        if scan.take("上午") { afternoon = false }
        if scan.take("下午") { afternoon = true }
        guard let opens = scan.time(afternoon), scan.take("-"), let closes = scan.time(afternoon),
          opens < closes
        else { return nil }
        periods.append(Period(days: days, opens: opens, closes: closes))
        count += 1
        // What follows a comma may be the next days.
      } while scan.takeComma() && !scan.startsWithDay
    }
    guard !periods.isEmpty else { return nil }
  }

  /// The text with one spelling for each sign, without blanks and the word on public holidays.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case _ where scalar.properties.isWhitespace: continue
      case "：": plain += ":"
      case "－", "—", "–", "~", "～", "至", "到": plain += "-"
      case "，", "、", "；", ";": plain += ","
      case "（": plain += "("
      case "）": plain += ")"
      case "０"..."９":
        plain.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
      default: plain.unicodeScalars.append(scalar)
      }
    }
    for word in ["星期", "礼拜"] { plain = plain.replacing(word, with: "周") }
    for word in ["(法定节假日除外)", "(节假日除外)", ",法定节假日除外", ",节假日除外"] where plain.hasSuffix(word) {
      return String(plain.dropLast(word.count))
    }
    return plain
  }

  private struct Scan {
    var rest: Substring

    var isAtEnd: Bool { rest.isEmpty }

    var startsWithDay: Bool { rest.hasPrefix("周") || rest.hasPrefix("每") }

    mutating func take(_ word: String) -> Bool {
      guard rest.hasPrefix(word) else { return false }
      rest = rest.dropFirst(word.count)
      return true
    }

    mutating func takeComma() -> Bool { take(",") }

    /// 周一-周五, 周一,周三, 每天.
    mutating func days() -> [Int]? {
      if take("每天") || take("每日") { return Array(1...7) }
      var days: [Int] = []
      while let first = day() {
        if take("-") {
          _ = take("周")
          guard let last = number(), first < last else { return nil }
          days += first...last
        } else {
          days.append(first)
        }
        let before = rest
        guard takeComma(), rest.hasPrefix("周") else {
          rest = before
          break
        }
      }
      _ = take(":") || take(",")
      return days.isEmpty ? nil : days
    }

    private mutating func day() -> Int? { take("周") ? number() : nil }

    private mutating func number() -> Int? {
      guard let first = rest.first else { return nil }
      let number = "一二三四五六日".firstIndex(of: first == "天" ? "日" : first)
      guard let number else { return nil }
      rest = rest.dropFirst()
      return "一二三四五六日".distance(from: "一二三四五六日".startIndex, to: number) + 1
    }

    /// A time of the clock with two digits for the hour.
    mutating func time(_ afternoon: Bool) -> String? {
      let hours = rest.prefix { ("0"..."9").contains($0) }
      guard (1...2).contains(hours.count), var hour = Int(hours) else { return nil }
      let after = rest.dropFirst(hours.count)
      guard after.first == ":" else { return nil }
      let minutes = after.dropFirst().prefix { ("0"..."9").contains($0) }
      guard minutes.count == 2, let minute = Int(minutes), minute < 60 else { return nil }
      if afternoon, hour < 12 { hour += 12 }
      guard hour < 24 || hour == 24 && minute == 0 else { return nil }
      rest = after.dropFirst(3)
      return "\(hour < 10 ? "0" : "")\(hour):\(minutes)"
    }
  }
}

extension WeeklyHours {
  private static let names = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// The periods in the vocabulary of schema.org.
  var nodes: [JSON] {
    periods.map { period in
      [
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": .texts(period.days.map { "https://schema.org/" + Self.names[$0 - 1] }),
        "opens": .text(period.opens), "closes": .text(period.closes),
      ]
    }
  }

  /// What texts say of hours: periods where they can be read, else the words.
  static func nodes(_ texts: [String]) -> JSON? {
    guard !texts.isEmpty else { return nil }
    return .array(
      texts.flatMap { text in
        WeeklyHours(text)?.nodes
          ?? [["@type": "OpeningHoursSpecification", "description": .text(text)]]
      })
  }
}
