import Source
import Standard
import YAML

extension Check {
  /// ZS342: when the public is served.
  static let hours: [Check] = [
    .value(
      .warning, "ZS3420", "hours-unreadable",
      zh: "从“{hours}”里读不出几点到几点",
      en: "“{hours}” does not say from when to when",
      why: Wording(
        zh: "申请人不知道什么时候来，导航和预约系统也无法使用。",
        en: "Nobody can tell when to come, and maps and booking systems cannot use it."),
      help: Wording(
        zh: "写明星期几、几点到几点，如：周一至周五 9:00-12:00，13:00-17:00",
        en: "State days and times, such as 周一至周五 9:00-12:00，13:00-17:00."),
      flags: [
        "办理时间: ↓法定工作时间", "办理时间: 周一至周五 ↓9:00-", "办理时间: ↓工作日上午，下午",
        "办理地点:\n  - 名称: 大厅\n    地点: 一楼\n    时间: ↓以公告为准",
      ],
      allows: [
        "办理时间: 周一至周五 9:00-12:00，13:00-17:00", "办理时间: 工作日上午9:00至12:00，下午2:00至5:00",
        "办理时间: 周一至周五（法定节假日除外）９：００—１２：００", "办理时间: 24小时", "办理时间: 全年无休",
        "办理时间: 星期一到星期五上午九点至十二点 9时-12时", "办理时间: 待定",
        "办理时间:\n  - 夏令时（5月1日至9月30日）：周一至周五 8:30-12:00，15:00-18:00\n  - 冬令时（10月1日至次年4月30日）：周一至周五 9:00-12:00，14:00-17:30",
      ]
    ) { item, findings in
      item.visitHours(findings) { entry, text, hours in
        let open = hours.problems.lazy.compactMap { problem -> Range<Int>? in
          guard case .open(let range) = problem else { return nil }
          return range
        }.first
        if let open {
          findings.report(at: entry, part: open, ["hours": .text(text.string)])
        } else if !hours.isReadable, hours.problems.isEmpty {
          findings.report(at: entry.location, ["hours": .text(text.string)])
        }
      }
    },
    .value(
      .error, "ZS3421", "hours-end-before-start",
      zh: "“{period}”的结束时间不晚于开始时间",
      en: "“{period}” ends no later than it begins",
      why: Wording(
        zh: "这样的时间谁也来不了，多半是上午下午写混了。", en: "Nobody can come then: most often a slip of 12 hours."),
      help: Wording(
        zh: "按24小时制改正，如 14:00-17:00；跨到第二天的，写“次日”。",
        en: "Write it on the 24-hour clock, as 14:00-17:00, or 次日 for the next day."),
      flags: [
        "办理时间: 周一至周五 9:00-12:00，↓14:00-5:00", "办理时间: 周一至周五 ↓12:00-12:00",
        "办理时间: 工作日↓１３时至１２时",
      ],
      allows: [
        "办理时间: 周一至周五上午9:00-12:00，下午2:00-5:00", "办理时间: 每天 20:00-次日8:00",
        "办理时间: 周一至周五 0:00-24:00",
      ]
    ) { item, findings in
      item.visitHours(findings) { entry, text, hours in
        for period in hours.periods where period.end <= period.start {
          findings.report(
            at: entry, part: period.range, ["period": .text(text[part: period.range].string)])
        }
      }
    },
    .value(
      .error, "ZS3422", "no-such-time",
      zh: "没有“{time}”这个时间", en: "There is no such time as “{time}”",
      why: Wording(zh: "多半是打错了数字，申请人会跑错时间。", en: "Most often a slip of a digit that costs a trip."),
      flags: ["办理时间: 周一至周五 9:00-↓25:00", "办理时间: 周一至周五 ↓9:75-12:00"],
      allows: ["办理时间: 周一至周五 9:00-24:00", "办理时间: 周一至周五 00:00-12:00"]
    ) { item, findings in
      item.visitHours(findings) { entry, text, hours in
        for case .noSuchTime(let range) in hours.problems {
          findings.report(at: entry, part: range, ["time": .text(text[part: range].string)])
        }
      }
    },
    .value(
      .warning, "ZS3423", "hours-overlap",
      zh: "“{period}”和前面的“{other}”重叠",
      en: "“{period}” overlaps “{other}” before it",
      why: Wording(
        zh: "同一天的两段时间重叠，说明其中一个写错了。",
        en: "Two periods of one day that overlap: one of them is wrong."),
      help: Wording(
        zh: "核对两段时间；不同窗口的时间，分别写在各自的办理点里。",
        en: "Check both; hours of different windows belong to their service points."),
      flags: [
        "办理时间: 周一至周五 9:00-12:00，↓11:30-17:00", "办理时间: 周一至周五 8:30-17:30、↓9:00-12:00",
      ],
      allows: [
        "办理时间: 周一至周五 9:00-12:00，12:00-17:00",
        "办理时间: 周一至周五 9:00-17:00，周六 9:00-12:00",
        "办理时间: 户政窗口 9:00-17:00；出入境窗口 8:30-17:30",
        "办理时间: 夏令时 8:30-12:00，15:00-18:00；冬令时 8:30-12:00，14:30-17:30",
      ]
    ) { item, findings in
      item.visitHours(findings) { entry, text, hours in
        for (first, second) in zip(hours.periods, hours.periods.dropFirst())
        where second.start < second.end && first.overlaps(second) {
          findings.report(
            at: entry, part: second.range,
            [
              "period": .text(text[part: second.range].string),
              "other": .text(text[part: first.range].string),
            ])
        }
      }
    },
    .value(
      .hint, "ZS3424", "hours-without-days",
      zh: "“{hours}”没有说是星期几", en: "“{hours}” does not say on which days",
      why: Wording(
        zh: "周六开不开门，申请人只能打电话问。", en: "Whether it is open on Saturdays can only be asked by phone."),
      help: Wording(
        zh: "在前面写明星期几，如“周一至周五”；天天办理的写“每天”。",
        en: "Say the days first, such as 周一至周五, or 每天 for every day."),
      flags: ["办理时间: ↓9:00-12:00，14:00-17:00", "办理时间: ↓上午 9:00-12:00"],
      allows: [
        "办理时间: 工作日 9:00-12:00", "办理时间: 每天 9:00-17:00", "办理时间: 24小时",
        "办理时间:\n  - 周一至周五\n  - 9:00-12:00，13:00-17:00", "办理时间: 9:00-17:00，节假日不休息",
      ]
    ) { item, findings in
      let holidays = item.words("holiday-words")
      item.visitHourLists { entries in
        let texts = findings.hours(entries)
        guard let first = texts.first(where: { !$0.2.periods.isEmpty }),
          texts.allSatisfy({ !$0.2.namesDays && !$0.2.isAllDay && !$0.1.holds(holidays) })
        else { return }
        findings.report(at: first.0.location, ["hours": .text(first.1.string)])
      }
    },
  ]
}

extension Item {
  /// Visits every text of office hours of the item and its service points, but for placeholders, which have
  /// a rule of their own, and for days and times in separate entries of one list.
  fileprivate func visitHours(
    _ findings: Findings, _ visit: (Entry, Text, OfficeHours) -> Void
  ) {
    let placeholders = words("placeholders")
    visitHourLists { entries in
      let texts = findings.hours(entries)
      let isOneReadable = texts.contains { $0.2.isReadable }
      for (entry, text, hours) in texts where placeholders?.term(spelled: text) == nil {
        if !hours.isReadable, hours.problems.isEmpty, isOneReadable { continue }
        visit(entry, text, hours)
      }
    }
  }
}

extension Item {
  /// Visits the list of every element of office hours, those of service points included.
  fileprivate func visitHourLists(_ visit: ([Entry]) -> Void) {
    visitFields(of: [.hours, .references]) { $0.visitHourLists(visit) }
  }
}

extension Field {
  fileprivate func visitHourLists(_ visit: ([Entry]) -> Void) {
    if element.kindSet == .hours {
      visit(entry.entries)
    } else if element.holdsRecords, element.recordID == "servicePoint" {
      for point in entry.entries {
        for field in point.record?.fields ?? [] { field.visitHourLists(visit) }
      }
    }
  }
}

extension Findings {
  /// The texts of entries with what they say on hours.
  fileprivate func hours(_ entries: [Entry]) -> [(Entry, Text, OfficeHours)] {
    entries.compactMap { entry in
      entry.text.map { (entry, $0, read($0, OfficeHours.init)) }
    }
  }
}
