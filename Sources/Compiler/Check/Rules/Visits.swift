import Source
import Standard

extension Check {
  /// ZS32: visits in person and the ways to apply.
  static let visits: [Check] = [
    .item(
      .error, "ZS3201", "on-site-reason-without-visit",
      zh: "到办事现场次数为 0，却写了必须现场办理原因",
      en: "No visit is needed, yet a reason for visits is given",
      why: Wording(
        zh: "申请人看到原因，会以为还是要到现场。",
        en: "An applicant who reads the reason comes to the office for nothing."),
      help: Wording(
        zh: "不用到现场的，删去原因；要到现场的，改正次数。",
        en: "Remove the reason, or state the visits that are really needed."),
      flags: [
        "到办事现场次数: 0\n必须现场办理原因: ↓需核验证件原件", "到办事现场次数: 0\n必须现场办理原因: ↓现场签名",
      ],
      allows: [
        "到办事现场次数: 1\n必须现场办理原因: 需核验证件原件", "到办事现场次数: 0\n必须现场办理原因: 无", "到办事现场次数: 0",
      ]
    ) { item, findings in
      guard item.record.integer(.visits) == 0, let visits = item[.visits],
        let reason = item[.onSiteReason], let text = reason.text,
        item.standard.vocabularies["placeholders"]?.term(spelled: text) == nil
      else { return }
      findings.report(
        at: reason.location,
        labels: [Diagnostic.Label(visits.location, Wording(zh: "0 次", en: "no visit"))],
        element: .onSiteReason)
    },
    .item(
      .error, "ZS3202", "no-visit-without-remote-handling",
      zh: "到办事现场次数为 0，却不能网上办理，也不能寄送",
      en: "No visit is needed, yet one can apply neither online nor by post",
      why: Wording(
        zh: "不到现场，材料就交不上来，申请人会白等或者白跑。",
        en: "Without a visit the papers cannot reach the office."),
      help: Wording(
        zh: "已开通网上办理或者快递申请的，补到办理形式里；没有的，改正次数。",
        en: "Name the online or postal way to apply, or state the visits that are really needed."),
      flags: [
        "到办事现场次数: ↓0\n办理形式: 窗口办理", "到办事现场次数: ↓0\n是否网办: 否\n物流快递: 否",
      ],
      allows: [
        "到办事现场次数: 0\n办理形式: [窗口办理, 网上办理]", "到办事现场次数: 0\n办理形式: [窗口办理, 快递申请]",
        "到办事现场次数: 0\n办理形式: 窗口办理\n物流快递: 是", "到办事现场次数: 1\n必须现场办理原因: 现场签名\n办理形式: 窗口办理",
        "到办事现场次数: 0",
      ]
    ) { item, findings in
      let record = item.record
      guard record.integer(.visits) == 0, let visits = item[.visits] else { return }
      let isRemote =
        record.says(.handlingForms, "网上办理") || record.says(.handlingForms, "快递申请")
        || [.isOnline, .post, .selfService].contains { record.boolean($0) == true }
      // Where nothing is said about the ways to apply, nothing is ruled out.
      guard !isRemote, item[.handlingForms] != nil || record.boolean(.isOnline) == false else {
        return
      }
      let labels = [record.field(.handlingForms), record.field(.isOnline)].compactMap(\.self).map {
        Diagnostic.Label(
          $0.entry.location,
          Wording(zh: "没有网上或者寄送的方式", en: "no way online or by post"))
      }
      findings.report(at: visits.location, labels: labels, element: .visits)
    },
    .item(
      .error, "ZS3203", "full-online-depth-with-visits",
      zh: "网办深度等级是{level}，到办事现场次数却是 {visits}",
      en: "The online depth is {level}, yet {visits} visits are needed",
      why: Wording(
        zh: "最深的等级就是全程网办、不用到现场；申请人网上办到一半才知道要跑一趟。",
        en: "The deepest level means no visit at all; an applicant finds out half-way."),
      help: Wording(
        zh: "改正次数；确需到现场的，降低等级。", en: "Correct the visits, or lower the level."),
      ground: Wording(zh: "广东省公开办事指南的等级定义", en: "the levels of Guangdong's published guides"),
      flags: [
        "网办深度等级: ↓IV级\n到办事现场次数: 1\n必须现场办理原因: 领取证件",
        "网办深度等级: ↓\"4\"\n到办事现场次数: 2\n必须现场办理原因: 提交材料、领取证件",
      ],
      allows: [
        "网办深度等级: IV级\n到办事现场次数: 0", "网办深度等级: III级\n到办事现场次数: 1\n必须现场办理原因: 领取证件",
      ]
    ) { item, findings in
      guard let visits = item.record.integer(.visits), visits > 0, let place = item[.visits],
        let level = item.record.code(.depthLevel), let entry = item[.depthLevel],
        let deepest = item.standard.grammar.codeLists["depth-levels"]?.values.last,
        level.code == deepest.code
      else { return }
      findings.report(
        at: entry.location, ["level": .wording(level.name), "visits": .number(visits)],
        labels: [
          Diagnostic.Label(
            place.location, Wording(zh: "\(visits) 次", en: "\(visits) in person"))
        ], element: .depthLevel)
    },
    .item(
      .error, "ZS3204", "no-visit-with-collection",
      zh: "到办事现场次数为 0，结果却只能{delivery}",
      en: "No visit is needed, yet the result is only delivered thus: {delivery}",
      why: Wording(
        zh: "领结果也是到现场，次数写 0 会让申请人多跑一趟而没有准备。",
        en: "Collecting the result is a visit too."),
      help: Wording(
        zh: "能邮寄或者电子送达的，补到送达方式里；不能的，改正次数。",
        en: "Name delivery by post or electronically, or state the visit."),
      flags: [
        "到办事现场次数: ↓0\n办理形式: 网上办理\n送达方式: 窗口领取",
        "到办事现场次数: ↓0\n办理形式: 网上办理\n送达方式: [窗口送达]",
      ],
      allows: [
        "到办事现场次数: 0\n办理形式: 网上办理\n送达方式: [窗口领取, 邮寄送达]",
        "到办事现场次数: 0\n办理形式: 网上办理\n送达方式: 窗口领取\n物流快递: 是",
        "到办事现场次数: 1\n必须现场办理原因: 领取证件\n送达方式: 窗口领取",
      ]
    ) { item, findings in
      let ways = item.record.codes(.delivery)
      guard item.record.integer(.visits) == 0, let visits = item[.visits],
        let delivery = item[.delivery], !ways.isEmpty, ways.allSatisfy({ $0.name.zh == "窗口领取" }),
        item.record.boolean(.post) != true
      else { return }
      findings.report(
        at: visits.location, ["delivery": .wording(ways[0].name)],
        labels: [Diagnostic.Label(delivery.location, ways[0].name)], element: .visits)
    },
  ]
}
