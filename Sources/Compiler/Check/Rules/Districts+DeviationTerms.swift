import Source
import Standard

extension Check {
  /// ZS63: until when a declared deviation holds and what it rests on.
  static let deviationTerms: [Check] = [
    .comparison(
      .hint, "ZS6307", "deviation-soon-expires",
      zh: "“{what}”的偏离到 {until} 为止，还有 {days} 天",
      en: "The deviation in {what} holds until {until}: {days} days are left",
      why: Wording(
        zh: "过了这一天，所声明的不同又会作为问题报出。",
        en: "After that day the difference is a finding again."),
      help: Wording(
        zh: "提前改为与标准一致；依据仍然有效的，写明新的期限。",
        en: "Follow the standard by then, or state a new end where the grounds still hold."),
      flags: [
        """
        # 文件: catalogue/44/442106041002.yaml
        基本编码: "442106041002"
        法定办结时限: 10 工作日
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        法定办结时限: 5 工作日
        偏离:
          - ↓要素: 法定办结时限
            理由: 经济特区法规另有规定
            依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
            至: 2026-07-30
        """
      ],
      allows: [
        """
        # 文件: catalogue/44/442106041002.yaml
        基本编码: "442106041002"
        法定办结时限: 10 工作日
        到办事现场次数: 0
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        法定办结时限: 5 工作日
        到办事现场次数: 1
        偏离:
          - 要素: 法定办结时限
            理由: 经济特区法规另有规定
            依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
            至: 2026-07-31
          - 要素: 到办事现场次数
            理由: 经济特区法规另有规定
            依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
            至: 2026-06-29
        """
      ]
    ) { comparison, findings in
      guard let standard = comparison.columns.first?.item.standard,
        let notice = standard.parameters["deviation-notice-days"].flatMap({ Int($0) })
      else { return }
      for declaration in SharedDeclaration.all(of: comparison) where declaration.isJudged {
        let deviation = declaration.deviation
        guard let until = deviation.until, !deviation.isExpired,
          declaration.outcomes.contains(.used)
        else { continue }
        let days = until.days(since: findings.day)
        guard days <= notice else { continue }
        findings.report(
          at: deviation.location,
          [
            "what": .wording(deviation.title), "until": .text(until.description),
            "days": .number(days),
          ], about: declaration.subject(comparison))
      }
    },
    .item(
      .warning, "ZS6308", "deviation-basis-without-clause",
      zh: "偏离“{element}”的依据“{law}”没有写明条款",
      en: "The law “{law}” that allows the deviation in {element} is named without a clause",
      why: Wording(
        zh: "只写法规名称，没有人找得到是哪一条准许本地不同，条款修改了也无从知道。",
        en: "Nobody finds what allows the difference, nor sees when it is amended."),
      help: Wording(
        zh: "补充条款号，写法如：第十四条第一款。", en: "Add the clause, such as 第十四条第一款."),
      flags: [
        """
        基本编码: "442106041002"
        偏离:
          - 要素: 法定办结时限
            理由: 经济特区法规另有规定
            依据: {法规: ↓广东省流动人口服务管理条例}
          - 要素: 到办事现场次数
            理由: 经济特区法规另有规定
            依据: ↓广东省流动人口服务管理条例
        """
      ],
      allows: [
        """
        基本编码: "442106041002"
        偏离:
          - 要素: 法定办结时限
            理由: 经济特区法规另有规定
            依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
          - 要素: 到办事现场次数
            理由: 试点期间
            依据: {法规: 关于开展登记试点工作的通知}
        """
      ]
    ) { item, findings in
      for deviation in item.record.records(.deviations) {
        guard let basis = deviation.record(.basis), basis[.clause] == nil, let law = basis[.law]
        else { continue }
        // A notice often has no numbered clauses.
        if LawRank(of: law, item.standard)?.tier == 4 { continue }
        findings.report(
          at: law.location,
          [
            "element": .text(deviation.string(.element) ?? ""), "law": .text(law.lawTitle),
          ], element: .deviations)
      }
    },
  ]
}
