import Source
import Standard
import YAML

extension Check {
  /// ZS38: dates of items.
  static let dates: [Check] = [
    .item(
      .error, "ZS3801", "planned-end-before-start",
      zh: "计划取消日期 {end}，不晚于计划生效日期 {start}",
      en: "The planned end {end} is not after the planned start {start}",
      why: Wording(
        zh: "还没开始就已取消，这份指南永远不会有效。", en: "It would end before it begins: no day is left."),
      help: Wording(zh: "改正写错的日期。", en: "Correct the one that is wrong."),
      flags: ["计划生效日期: 2026-08-01\n计划取消日期: ↓2026-07-01"],
      allows: [
        "计划生效日期: 2026-08-01\n计划取消日期: 2027-07-31", "计划取消日期: 2027-07-31",
      ]
    ) { item, findings in
      guard let start = item.record.date(.plannedStart), let end = item.record.date(.plannedEnd),
        end <= start, let entry = item[.plannedEnd], let other = item[.plannedStart]
      else { return }
      findings.report(
        at: entry.location, ["start": .text(start.description), "end": .text(end.description)],
        labels: [
          Diagnostic.Label(other.location, Wording(zh: "计划生效日期", en: "the planned start"))
        ], element: .plannedEnd)
    },
    .item(
      .warning, "ZS3802", "planned-end-passed",
      zh: "计划取消日期是 {end}，事项却还是{status}",
      en: "The planned end {end} has passed, yet the item is {status}",
      why: Wording(
        zh: "申请人还会按已经停办的事项来办。", en: "Applicants still come for an item that has ended."),
      help: Wording(
        zh: "已经停办的，事项状态改为取消；继续办理的，删去或者改写计划取消日期。",
        en: "Mark the item as cancelled where it has ended; otherwise remove or move the date."),
      flags: ["计划取消日期: ↓2026-06-29", "计划取消日期: ↓2026-01-01\n事项状态: 在用"],
      allows: [
        "计划取消日期: 2026-06-30", "计划取消日期: 2026-01-01\n事项状态: 取消", "计划取消日期: 2026-01-01\n事项状态: 暂停",
      ]
    ) { item, findings in
      guard let end = item.record.date(.plannedEnd), end < findings.day,
        let entry = item[.plannedEnd], item[.status] == nil || item.record.says(.status, "1")
      else { return }
      findings.report(
        at: entry.location,
        [
          "end": .text(end.description),
          "status": item[.status] == nil
            ? .wording(zh: "在用（没有写事项状态）", en: "in use (no status is stated)")
            : .wording(zh: "在用", en: "in use"),
        ], labels: item.statusLabel, element: .plannedEnd)
    },
    .item(
      .hint, "ZS3803", "planned-start-passed",
      zh: "计划生效日期 {start} 已经过了，事项还是{status}",
      en: "The planned start {start} has passed, but the item is {status}",
      why: Wording(
        zh: "到了日期还没有启用，多半是忘了改状态。", en: "Most often the status was not changed on the day."),
      help: Wording(
        zh: "已经开始办理的，事项状态改为在用；推迟的，改写计划生效日期。",
        en: "Mark the item as in use, or move the date where it was put off."),
      flags: ["计划生效日期: ↓2026-06-01\n事项状态: 暂停"],
      allows: [
        "计划生效日期: 2026-06-01", "计划生效日期: 2026-06-01\n事项状态: 在用", "计划生效日期: 2026-07-01\n事项状态: 暂停",
        "计划生效日期: 2026-06-01\n事项状态: 取消",
        "计划生效日期: 2020-01-01\n计划取消日期: 2026-01-01\n事项状态: 暂停",
      ]
    ) { item, findings in
      guard let start = item.record.date(.plannedStart), start <= findings.day,
        item.record.says(.status, "2"), let entry = item[.plannedStart],
        item.record.date(.plannedEnd).map({ $0 >= findings.day }) ?? true
      else { return }
      findings.report(
        at: entry.location,
        ["start": .text(start.description), "status": .wording(zh: "暂停", en: "suspended")],
        labels: item.statusLabel, element: .plannedStart)
    },
    .item(
      .warning, "ZS3804", "in-use-before-planned-start",
      zh: "计划生效日期是 {start}，事项状态却已经是在用",
      en: "The item is in use, although it is planned to start on {start}",
      why: Wording(
        zh: "申请人会在生效以前就来办。", en: "Applicants come before the item applies."),
      help: Wording(
        zh: "已经在办理的，删去计划生效日期；还没有开始的，先不写在用。",
        en: "Remove the date where it is handled already; otherwise do not mark it as in use yet."),
      flags: ["计划生效日期: ↓2026-07-01\n事项状态: 在用"],
      allows: ["计划生效日期: 2026-07-01", "计划生效日期: 2026-06-30\n事项状态: 在用"]
    ) { item, findings in
      guard let start = item.record.date(.plannedStart), start > findings.day,
        item.record.says(.status, "1"), let entry = item[.plannedStart]
      else { return }
      findings.report(
        at: entry.location, ["start": .text(start.description)], labels: item.statusLabel,
        element: .plannedStart)
    },
    .unit(
      .warning, "ZS3805", "implausible-date",
      zh: "“{element}”是 {date}，{problem}",
      en: "“{element}” is {date}, {problem}",
      why: Wording(
        zh: "这样的日期多半是打错的，或者用来代替“长期有效”；依赖日期的核验会因此出错。",
        en: "Such a date is a slip or stands for “for ever”, and checks that need it go wrong."),
      help: Wording(
        zh: "改正日期；长期有效的，不写这一项。", en: "Correct it; leave it out where there is no end."),
      flags: [
        "设定依据:\n  - {法规: 关于登记的通知, 条款内容: 登记, 有效期: ↓2099-12-31}", "计划取消日期: ↓2206-07-01",
        "# 文件: laws/a.yaml\n法规:\n  - {名称: 甲条例, 实施日期: ↓1022-03-01}",
      ],
      allows: [
        "计划取消日期: 2036-07-01", "# 文件: laws/a.yaml\n法规:\n  - {名称: 甲条例, 实施日期: 1950-05-01}",
      ]
    ) { workspace, findings in
      guard
        let earliest = workspace.standard.parameters["earliest-date"].flatMap({ CalendarDate($0) }),
        let years = workspace.standard.parameters["furthest-years"].flatMap({ Int($0) })
      else { return }
      let latest = findings.day.adding(years: years) ?? .latest
      var quiet = QuietFields()
      func look(at record: Record, _ subject: Diagnostic.Subject) {
        for field in record.fields {
          _ = quiet.look(at: field) { look(at: $0, of: record, subject) }
        }
      }
      func look(at field: Field, of record: Record, _ subject: Diagnostic.Subject) -> Bool {
        var isFound = false
        record.visitValues(of: field) { entry, element, _ in
          guard case .date(let date) = entry.value, date < earliest || date > latest else { return }
          isFound = true
          var about = subject
          about.element = element.id
          findings.report(
            at: entry.location,
            [
              "element": .wording(element.title), "date": .text(date.description),
              "problem": date < earliest
                ? .wording(zh: "早于 \(earliest)", en: "before \(earliest)")
                : .wording(zh: "是 \(years) 年以后", en: "more than \(years) years ahead"),
            ], about: about)
        }
        return isFound
      }
      for item in workspace.items + workspace.unusedCatalogue {
        look(at: item.record, item.subject)
      }
      guard workspace.checksRegisters else { return }
      for law in workspace.registers.laws { look(at: law, Diagnostic.Subject()) }
    },
    .item(
      .warning, "ZS3806", "deviation-ends-before-start",
      zh: "偏离“{element}”到 {until} 为止，事项 {start} 才生效",
      en: "The deviation in “{element}” ends on {until}, before the item starts on {start}",
      why: Wording(
        zh: "事项生效时偏离已经到期，等于没有声明。", en: "It has run out when the item begins: nothing is declared."),
      help: Wording(zh: "改正日期，或者删去这条偏离。", en: "Correct the date or remove the declaration."),
      flags: [
        "计划生效日期: 2026-09-01\n偏离:\n  - {要素: 法定办结时限, 理由: 试点, 依据: 某条例, 至: ↓2026-08-31}"
      ],
      allows: [
        "计划生效日期: 2026-09-01\n偏离:\n  - {要素: 法定办结时限, 理由: 试点, 依据: 某条例, 至: 2027-08-31}"
      ]
    ) { item, findings in
      guard let start = item.record.date(.plannedStart) else { return }
      for deviation in item.record.records(.deviations) {
        guard let until = deviation.date(.until), until < start, let entry = deviation[.until]
        else { continue }
        findings.report(
          at: entry.location,
          [
            "element": .text(deviation.string(.element) ?? ""), "until": .text(until.description),
            "start": .text(start.description),
          ], element: .deviations)
      }
    },
  ]
}

extension Item {
  fileprivate var statusLabel: [Diagnostic.Label] {
    self[.status].map { [Diagnostic.Label($0.location, Wording(zh: "事项状态", en: "the status"))] }
      ?? []
  }
}
