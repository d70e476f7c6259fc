import Compiler
import Source
import Standard

extension PublishedList {
  /// 多规合一: what several bodies can handle side by side, by life event and place.
  static let parallel = PublishedList(
    id: "parallel", name: Wording(zh: "并联办理", en: "Handled side by side"),
    definition: Wording(
      zh: "一件事里的事项有可以同时办的、并联办理比逐个办理省时间的。逐个办理的时间是各事项时限之和，并联办理的时间是先后顺序中最长的一条路。",
      en:
        "Life events with items that can run side by side and so take less time. One after another is the sum of the limits, side by side the longest way through the order."
    ),
    derivation: Wording(
      zh: "一件事的事项和先后顺序，各事项的承诺办结时限（没有的用法定办结时限）；工作日、自然日和月不能相加",
      en:
        "the items and the order of the life event, their promised limits, else the statutory ones; working days, calendar days and months do not add up"
    ),
    subject: .events,
    words: Words(
      listed: Wording(zh: "并联可以省时间", en: "Takes less side by side"),
      notListed: Wording(zh: "并联省不了时间", en: "Takes no less side by side")),
    measures: [
      measure("workingDays", zh: "时间（工作日）", en: "Working days", unit: "个工作日", "working days"),
      measure("calendarDays", zh: "时间（自然日）", en: "Calendar days", unit: "个自然日", "calendar days"),
    ]
  ) { _ in
    Judgement(outcome: .notCounted, reason: Wording(zh: "不是一件事", en: "no life event"))
  }

  private static func measure(
    _ id: String, zh: String, en: String, unit: String, _ english: String
  ) -> Measure {
    Measure(
      id: id, name: Wording(zh: zh, en: en), whole: Wording(zh: "逐个办理", en: "one after another"),
      part: Wording(zh: "并联节省", en: "saved side by side"), unit: Wording(zh: unit, en: english))
  }

  /// What a life event comes to in one place.
  static func parallel(_ event: LifeEvent, in place: String, _ items: EventItems) -> Judgement {
    let parts = event.distinctParts
    let steps = parts.map { part in
      items.choice(of: part.code, in: place).flatMap { $0.isPublished ? $0.item : nil }
    }
    let time = EventTime(steps.map { $0?.limit }, parts.precedence)
    let open = time.unstated.count
    guard let total = time.total else {
      let reason =
        time.isMixed
        ? Wording(zh: "时限有几种单位，不能相加", en: "limits are in several units and do not add up")
        : Wording(zh: "没有写时限，或者先后顺序成环", en: "no limits are stated, or the order goes round")
      return Judgement(outcome: .undecided, reason: reason, amounts: [.unknown, .unknown])
    }
    guard open == 0 else {
      return Judgement(
        outcome: .undecided,
        reason: Wording(
          zh: "有\(open)个事项没有公布或者没有写时限", en: "\(open) items are not published or state no limit"),
        amounts: [.unknown, .unknown])
    }
    let isCalendar = [.calendarDay, .month, .year].contains(total.sequential.unit)
    let minutes = isCalendar ? 24 * 60 : 8 * 60
    let whole = total.sequential.minutes / minutes
    let side = total.parallel.minutes / minutes
    let amount = Amount(whole: whole, part: whole - side)
    return Judgement(
      outcome: side < whole ? .listed : .notListed,
      reason: Wording(
        zh: "逐个办理\(total.sequential.title.zh)，并联办理\(total.parallel.title.zh)"
          .filter { $0 != " " },
        en:
          "one after another \(total.sequential.title.en), side by side \(total.parallel.title.en)"),
      amounts: isCalendar ? [.elsewhere, .amount(amount)] : [.amount(amount), .elsewhere])
  }
}
