import Source
import Standard

extension Check {
  /// ZS41: what the cited clauses set.
  static let citedLimits: [Check] = [
    .item(
      .warning, "ZS4105", "limit-against-cited-clause",
      zh: "法定办结时限为 {stated}，所引 {clause} 规定的是 {limit}",
      en: "The statutory limit is {stated}, but {clause}, which it rests on, sets {limit}",
      why: Wording(
        zh: "法定办结时限由法律规定，不由各地规定；做得更快的，写在承诺办结时限里。",
        en: """
          The law sets the statutory limit, not the district; whoever is faster says so in the promised \
          limit.
          """),
      help: Wording(
        zh: "按所引条款改正；另有条款规定的，把那一条列入设定依据。",
        en: "Correct it by the clause; where another clause sets it, name that one in the basis."),
      ground: elementTable,
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        法定办结时限: ↓5 工作日
        设定依据:
          - {法规: 甲条例, 条款号: 第十八条}
        # 文件: laws/a.yaml
        法规:
          - 名称: 甲条例
            条款:
              - {条款号: 第十八条, 内容: 自受理之日起十个工作日内发放居住证。}
        """,
        """
        法定办结时限: ↓20 工作日
        设定依据:
          - {法规: 甲条例, 条款号: 第九条, 条款内容: 登记机关应当自受理申请之日起三十个工作日内办结登记手续。}
        """,
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        法定办结时限: 10 工作日
        承诺办结时限: 5 工作日
        设定依据:
          - {法规: 甲条例, 条款号: 第十八条}
          - {法规: 甲条例, 条款号: 第二十条第一款}
          - {法规: 甲条例, 条款号: 第二十一条}
        # 文件: laws/a.yaml
        法规:
          - 名称: 甲条例
            条款:
              - {条款号: 第十八条, 内容: 自受理之日起十个工作日内发放居住证。}
              - {条款号: 第二十条, 内容: 情况复杂的，自受理之日起三十个工作日内办结。}
              - {条款号: 第二十一条, 内容: 申请人应当自收到通知之日起五日内补正。}
        """,
        """
        法定办结时限: 20 工作日
        设定依据:
          - {法规: 甲条例, 条款号: 第九条, 条款内容: 自受理申请之日起三十日内办结登记手续。}
        """,
      ]
    ) { item, findings in
      guard let entry = item[.statutoryLimit], case .duration(let stated) = entry.value else {
        return
      }
      let limits = item.citedLimits
      let contradicts = { (limit: CitedLimit) in
        limit.duration.exceeds(stated) == true || stated.exceeds(limit.duration) == true
      }
      // Several clauses may set limits of several things: one that agrees is enough.
      guard let first = limits.first, limits.allSatisfy(contradicts) else { return }
      findings.report(
        at: entry.location,
        [
          "stated": .wording(stated.title), "clause": .text(first.title),
          "limit": .wording(first.duration.title),
        ],
        labels: [
          Diagnostic.Label(
            first.location,
            Wording(zh: "规定 \(first.duration.title.zh)", en: "sets \(first.duration.title.en)"))
        ],
        element: .statutoryLimit)
    }
  ]
}
