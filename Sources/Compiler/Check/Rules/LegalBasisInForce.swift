import Source
import Standard
import YAML

extension Check {
  /// ZS44: laws that are in force no longer, or not yet.
  static let lawsInForce: [Check] = [
    .unit(
      .error, "ZS4401", "repealed-law-as-basis",
      zh: "“{law}”自 {date} 起废止{replacement}",
      en: "“{law}” is repealed from {date}{replacement}",
      why: Wording(
        zh: "已废止的法规不能再作依据，依它设定的事项、收取的材料和费用都站不住脚。",
        en: "A repealed law is no ground for an item, for a fee or for asking for a material."),
      help: Wording(
        zh: "改为现行法规和相应条款；没有替代的，核对事项、材料或者收费是否应当取消。",
        en:
          "Name the law in force with its clause; if there is none, check whether the item, material or fee still stands."
      ),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - {法规: ↓甲条例, 条款号: 第一条}
          - {法规: 甲条例, 条款号: 第二条}
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 废止日期: 2022-11-01, 替代法规: 乙条例}
        """,
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        申请材料:
          - 名称: 身份证
            依据: ↓《甲条例》
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 废止日期: 2022-11-01}
        """,
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        收费项目:
          - 项目名称: 登记费
            依据: 按↓发改价格规[2016]2559号执行
            减免依据: ↓《乙办法》第三条
        特别程序:
          - {类型: 公示, 依据: ↓丙条例第九条}
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲收费标准, 文号: 发改价格规〔2016〕2559号, 废止日期: 2026-06-30}
          - {名称: 乙办法, 废止日期: 2020-01-01}
          - {名称: 丙条例, 废止日期: 2020-01-01}
        """,
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - {法规: 乙条例, 条款号: 第一条}
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 废止日期: 2022-11-01, 替代法规: 乙条例}
          - {名称: 乙条例}
        """,
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - {法规: 甲条例, 条款号: 第一条}
        收费依据: 乙条例实施细则
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 废止日期: 2026-07-01}
          - {名称: 乙条例, 废止日期: 2020-01-01}
        """,
      ]
    ) { workspace, findings in
      let day = findings.day
      let uses = findings.doubtfulLawUses(workspace).filter {
        $0.law?.isRepealed(on: day) == true
      }
      for (use, others) in uses {
        guard let date = use.law?.date(.repealed) else { continue }
        findings.report(
          at: use.location,
          [
            "law": .text(use.title), "date": .text(date.description),
            "replacement": use.replacement,
          ],
          labels: use.label(.repealed, Wording(zh: "登记册记载的废止日期", en: "the date of repeal")),
          others: others, about: use.subject)
      }
    },
    .unit(
      .error, "ZS4402", "expired-law-as-basis",
      zh: "“{law}”的有效期到 {date} 为止，已经失效",
      en: "“{law}” was valid until {date} and has lapsed",
      why: Wording(
        zh: "规范性文件过了有效期自动失效，不能再作依据。",
        en: "A normative document lapses by itself and is no ground after that."),
      help: Wording(
        zh: "延期或者重新印发的，改写新的文号和有效期；没有的，改用现行有效的依据。",
        en:
          "Where it was prolonged or issued anew, state the new number and date; otherwise name a ground in force."
      ),
      flags: [
        "设定依据:\n  - {法规: ↓关于做好登记工作的通知, 条款内容: 应当登记。, 有效期: 2026-06-29}",
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - {法规: ↓甲通知, 条款号: 第一条}
        收费依据: ↓穗府〔2020〕1号
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲通知, 有效期: 2025-12-31}
          - {名称: 乙通知, 文号: 穗府〔2020〕1号, 有效期: 2025-12-31}
        """,
      ],
      allows: [
        "设定依据:\n  - {法规: 关于做好登记工作的通知, 条款内容: 应当登记。, 有效期: 2026-06-30}",
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - {法规: 甲通知, 条款号: 第一条, 有效期: 2030-12-31}
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲通知, 有效期: 2025-12-31}
        """,
      ]
    ) { workspace, findings in
      let day = findings.day
      let uses = findings.doubtfulLawUses(workspace).filter { use in
        // A repealed law has its own finding.
        guard let date = use.date(.expires) else { return false }
        return date < day && use.law?.isRepealed(on: day) != true
      }
      for (use, others) in uses {
        guard let date = use.date(.expires) else { continue }
        findings.report(
          at: use.location, ["law": .text(use.title), "date": .text(date.description)],
          labels: use.label(.expires, Wording(zh: "有效期", en: "valid until")), others: others,
          about: use.subject)
      }
    },
    .unit(
      .warning, "ZS4403", "law-not-yet-in-force",
      zh: "“{law}”{date} 才施行，现在还不能作依据",
      en: "“{law}” takes effect on {date}: it is no ground yet",
      why: Wording(
        zh: "还没有施行的法规，不能据以设定事项、收取材料和费用。",
        en: "A law that is not in force creates no item and allows no demand."),
      help: Wording(
        zh: "施行以前沿用现行依据；随新法一起开始办理的事项，写计划生效日期。",
        en:
          "Keep the present ground until then; an item that begins with the law states its planned start."
      ),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - {法规: ↓甲条例, 条款号: 第一条}
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 实施日期: 2026-07-01}
        """
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - {法规: 甲条例, 条款号: 第一条}
          - {法规: 乙条例, 条款号: 第一条}
        计划生效日期: 2026-08-01
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 实施日期: 2026-07-01}
          - {名称: 乙条例, 实施日期: 2026-06-30}
        """
      ]
    ) { workspace, findings in
      let day = findings.day
      let uses = findings.doubtfulLawUses(workspace).filter { use in
        guard let date = use.date(.inForce), date > day else { return false }
        return use.item.record.date(.plannedStart).map { $0 < date } ?? true
      }
      for (use, others) in uses {
        guard let date = use.date(.inForce) else { continue }
        findings.report(
          at: use.location, ["law": .text(use.title), "date": .text(date.description)],
          labels: use.label(.inForce, Wording(zh: "实施日期", en: "in force since")), others: others,
          about: use.subject)
      }
    },
    .unit(
      .hint, "ZS4404", "law-soon-out-of-force",
      zh: "“{law}”{event}",
      en: "“{law}” {event}",
      why: Wording(
        zh: "到期以后它不能再作依据，指南要在那一天之前改好。",
        en: "It is no ground after that day, and the guide has to be ready by then."),
      help: Wording(
        zh: "提前准备新的依据和条款，核对条件、材料和时限有没有变化。",
        en: "Prepare the new ground and check whether conditions, materials and limits change."),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - {法规: ↓甲条例, 条款号: 第一条}
          - {法规: ↓乙通知, 条款号: 第一条}
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 废止日期: 2027-01-01, 替代法规: 丙条例}
          - {名称: 乙通知, 有效期: 2026-08-31}
        """
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - {法规: 甲条例, 条款号: 第一条}
          - {法规: 乙通知, 条款号: 第一条}
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 实施日期: 2020-01-01}
          - {名称: 乙通知, 有效期: 2027-12-31}
        """
      ]
    ) { workspace, findings in
      let day = findings.day
      let months = workspace.standard.parameters["lapse-notice-months"].flatMap { Int($0) } ?? 0
      func isRepealedLater(_ use: LawUse) -> Bool {
        use.law?.date(.repealed).map { $0 > day } ?? false
      }
      let uses = findings.doubtfulLawUses(workspace).filter { use in
        if isRepealedLater(use) { return true }
        guard let date = use.date(.expires), date >= day, use.law?.isRepealed(on: day) != true
        else { return false }
        return date.months(since: day) <= months
      }
      for (use, others) in uses {
        let isRepealed = isRepealedLater(use)
        guard let date = isRepealed ? use.law?.date(.repealed) : use.date(.expires) else {
          continue
        }
        let event: Wording
        if isRepealed {
          let end = use.replacement
          event = Wording(
            zh: "将自 \(date) 起废止\(end.text(in: .chinese))",
            en: "will be repealed from \(date)\(end.text(in: .english))")
        } else {
          event = Wording(zh: "的有效期到 \(date) 为止", en: "is valid until \(date) only")
        }
        findings.report(
          at: use.location, ["law": .text(use.title), "event": .wording(event)],
          labels: use.label(
            isRepealed ? .repealed : .expires,
            isRepealed
              ? Wording(zh: "登记册记载的废止日期", en: "the date of repeal")
              : Wording(zh: "有效期", en: "valid until")), others: others, about: use.subject)
      }
    },
  ]
}

extension Record {
  /// Whether a law is repealed on a day; one whose repeal is yet to come is in force.
  func isRepealed(on day: CalendarDate) -> Bool {
    date(.repealed).map { $0 <= day } ?? false
  }
}

extension Findings {
  /// Every place where an item rests on a law that is not in force for ever.
  fileprivate func doubtfulLawUses(_ workspace: Workspace) -> DoubtfulLawUses {
    derived {
      workspace.doubtfulLawUses(on: day, common { LawMentions(workspace.registers) })
    }
  }
}
