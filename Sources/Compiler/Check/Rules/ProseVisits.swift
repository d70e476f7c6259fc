import Source
import Standard
import YAML

extension Check {
  /// ZS54: texts that contradict visits, online handling and delivery.
  static let proseVisits: [Check] = [
    .value(
      .warning, "ZS5406", "no-visit-in-prose",
      zh: "“{element}”里写“{words}”，到办事现场次数却是 {visits}",
      en: "“{element}” says “{words}”, yet {visits} visits are needed",
      why: Wording(
        zh: "申请人以为不用来，办到一半才知道还要跑一趟。",
        en: "Applicants believe that they need not come, and find out half-way."),
      help: Wording(
        zh: "确实不用到现场的，把次数改为 0；要到现场的，改这句话，或者写明只适用于哪种情形。",
        en: "State 0 visits where that is so; otherwise change the sentence or name its case."),
      flags: [
        "到办事现场次数: 1\n必须现场办理原因: 核验原件\n网上办理流程: 本事项实行↓全程网办。",
        "到办事现场次数: 2\n必须现场办理原因: 核验原件\n常见问题:\n  - 问题: 要去窗口吗？\n    回答: ↓无需到现场，网上提交就行。",
        "到办事现场次数: 1\n必须现场办理原因: 核验原件\n日常用语: ↓零跑动办居住证",
      ],
      allows: [
        "到办事现场次数: 0\n网上办理流程: 本事项实行全程网办，无需到现场。",
        "到办事现场次数: 1\n必须现场办理原因: 核验原件\n网上办理流程: 暂不支持全程网办。",
        "到办事现场次数: 1\n必须现场办理原因: 核验原件\n网上办理流程: 选择全程网办的，无需到现场。",
        "到办事现场次数: 1\n必须现场办理原因: 核验原件\n网上办理流程: 可全程网办，也可到窗口办理。",
        "到办事现场次数: 1\n必须现场办理原因: 核验原件\n网上办理流程: 已领取电子证照的，无需到窗口领取。",
      ]
    ) { item, findings in
      guard let visits = item.record.integer(.visits), visits > 0, let place = item[.visits],
        let claims = item.words("no-visit-claims")
      else { return }
      for prose in item.prose(holding: [claims]) where !prose.isOf("item", .onSiteReason) {
        guard let claim = item.claims(claims, in: prose).first else { continue }
        findings.report(
          at: prose.entry, part: claim.range,
          [
            "element": .wording(prose.element.title), "words": .text(claim.words),
            "visits": .number(visits),
          ], labels: [.visits(visits, place)])
      }
    },
    .value(
      .warning, "ZS5407", "visit-in-online-process",
      zh: "到办事现场次数为 0，网上办理流程里却写“{words}”",
      en: "No visit is needed, yet the online process says “{words}”",
      why: Wording(
        zh: "网上办到一半还要跑一趟，次数写 0 就不属实。",
        en: "A process that sends applicants to the office half-way needs a visit."),
      help: Wording(
        zh: "确实要到现场的，改正次数并写明原因；只有某种情形才要到现场的，写明是哪一种。",
        en: "State the visit and why it is needed, or say in which case it is."),
      flags: [
        "到办事现场次数: 0\n网上办理流程:\n  - 登录网站填写申请。\n  - 携带原件↓到窗口核验。",
        "到办事现场次数: 0\n网上办理流程: 审核通过后，申请人须↓到办事大厅签名。",
      ],
      allows: [
        "到办事现场次数: 0\n网上办理流程: 登录网站填写申请，无需到窗口核验。",
        "到办事现场次数: 0\n网上办理流程: 办结后可到窗口领取，也可邮寄。",
        "到办事现场次数: 0\n网上办理流程: 需要纸质证书的，到窗口领取。",
        "到办事现场次数: 0\n窗口办理流程: 携带原件到窗口核验。",
        "到办事现场次数: 1\n必须现场办理原因: 核验原件\n网上办理流程: 携带原件到窗口核验。",
      ]
    ) { item, findings in
      guard item.record.integer(.visits) == 0, let place = item[.visits],
        let orders = item.words("visit-orders")
      else { return }
      for prose in item.prose(holding: [orders]) where prose.isOf("item", .onlineProcess) {
        guard let order = item.claims(orders, in: prose).first else { continue }
        findings.report(
          at: prose.entry, part: order.range, ["words": .text(order.words)],
          labels: [.visits(0, place)])
      }
    },
    .value(
      .warning, "ZS5408", "visits-in-prose-differ",
      zh: "“{element}”里写“{words}”，到办事现场次数却是 {visits}",
      en: "“{element}” says “{words}”, yet the number of visits is {visits}",
      why: Wording(
        zh: "申请人不知道要跑几趟，“最多跑一次”的统计也不准。",
        en: "Applicants cannot tell how often to come, and the statistics of visits are wrong."),
      help: Wording(zh: "核对后改成一致。", en: "Check and make both agree."),
      flags: [
        "到办事现场次数: 1\n必须现场办理原因: 核验原件\n窗口办理流程: 申请人需↓到窗口两次。",
        "到办事现场次数: 2\n必须现场办理原因: 核验原件、领证\n日常用语: ↓最多跑一次办居住证",
        "到办事现场次数: 0\n常见问题:\n  - 问题: 要跑几趟？\n    回答: ↓需跑1次。",
      ],
      allows: [
        "到办事现场次数: 1\n必须现场办理原因: 核验原件\n窗口办理流程: 最多跑一次。",
        "到办事现场次数: 1\n必须现场办理原因: 核验原件\n窗口办理流程: 材料备齐再来，避免到窗口两次。",
        "到办事现场次数: 1\n必须现场办理原因: 核验原件\n窗口办理流程: 到窗口第二次取号时出示回执。",
        "到办事现场次数: 2\n必须现场办理原因: 核验原件、领证\n窗口办理流程: 到窗口一次性提交材料。",
        "到办事现场次数: 1\n必须现场办理原因: 核验原件\n窗口办理流程: 材料不齐的，需跑两次。",
      ]
    ) { item, findings in
      guard let visits = item.record.integer(.visits), let place = item[.visits],
        let words = item.words("visit-words")
      else { return }
      for prose in item.prose(holding: [words]) {
        let claims = item.claims(words, in: prose)
        guard !claims.isEmpty else { continue }
        let starts = Dictionary(
          prose.text.countsOfTimes.map { ($0.range.lowerBound, $0) },
          uniquingKeysWith: { first, _ in first })
        let wrong = claims.lazy.compactMap { claim -> Range<Int>? in
          guard let count = starts[claim.range.upperBound],
            claim.term.rank == 2 ? visits > count.count : count.count > visits
          else { return nil }
          return claim.range.lowerBound..<count.range.upperBound
        }.first
        guard let wrong else { continue }
        findings.report(
          at: prose.entry, part: wrong,
          [
            "element": .wording(prose.element.title),
            "words": .text(prose.text[part: wrong].string), "visits": .number(visits),
          ], labels: [.visits(visits, place)])
      }
    },
    .value(
      .warning, "ZS5409", "online-in-prose-of-offline-item",
      zh: "“{element}”里写“{words}”，这个事项却没有开通网上办理",
      en: "“{element}” says “{words}”, yet the item is not handled online",
      why: Wording(
        zh: "申请人到网上找不到入口。", en: "Applicants look for an entrance that does not exist."),
      help: Wording(
        zh: "已开通的，改正是否网办和办理形式；没有开通的，删去这句话。",
        en: "Say that it is online and among the ways to apply, or remove the sentence."),
      flags: [
        "是否网办: 否\n窗口办理流程: 本事项支持↓全程网上办理。",
        "办理形式: 窗口办理\n到办事现场次数: 1\n必须现场办理原因: 核验原件\n窗口办理流程: 本事项↓全程网办。",
      ],
      allows: [
        "是否网办: 是\n网上办理流程: 本事项支持全程网上办理。", "是否网办: 否\n窗口办理流程: 本事项不支持全程网上办理。",
        "办理形式: [窗口办理, 网上办理]\n网上办理流程: 本事项全程网办。",
      ]
    ) { item, findings in
      guard let offline = item.offline, let claims = item.words("no-visit-claims") else { return }
      for prose in item.prose(holding: [claims]) {
        guard let claim = item.claims(claims, in: prose).first(where: { $0.term.rank == 2 })
        else { continue }
        findings.report(
          at: prose.entry, part: claim.range,
          ["element": .wording(prose.element.title), "words": .text(claim.words)],
          labels: [
            Diagnostic.Label(
              offline.location, Wording(zh: "没有网上办理", en: "not handled online"))
          ])
      }
    },
    .value(
      .warning, "ZS5410", "post-in-prose-not-offered",
      zh: "“{element}”里写“{words}”，物流快递却是“否”",
      en: "“{element}” says “{words}”, yet no courier is offered",
      why: Wording(
        zh: "申请人等着寄到家，窗口却没有这项服务。", en: "Applicants wait for a parcel that nobody sends."),
      help: Wording(
        zh: "能寄送的，把物流快递改为“是”并补上送达方式；不能的，删去这句话。",
        en: "Offer the courier and the delivery by post, or remove the sentence."),
      flags: [
        "物流快递: 否\n窗口办理流程: 证件制作完成后↓快递送达。", "物流快递: 否\n送达方式: 窗口领取\n网上办理流程: 办结后↓邮寄给申请人。",
      ],
      allows: [
        "物流快递: 是\n窗口办理流程: 证件制作完成后快递送达。", "物流快递: 否\n窗口办理流程: 暂不支持邮寄送达。",
        "物流快递: 否\n送达方式: 邮寄送达\n窗口办理流程: 办结后邮寄送达。",
        "物流快递: 否\n窗口办理流程: 申请人可以将材料邮寄至受理窗口。",
      ]
    ) { item, findings in
      guard item.record.boolean(.post) == false, let place = item[.post],
        !item.record.says(.delivery, "邮寄送达"), let claims = item.words("post-claims")
      else { return }
      for prose in item.prose(holding: [claims]) {
        guard let claim = item.claims(claims, in: prose).first else { continue }
        findings.report(
          at: prose.entry, part: claim.range,
          ["element": .wording(prose.element.title), "words": .text(claim.words)],
          labels: [Diagnostic.Label(place.location, Wording(zh: "物流快递：否", en: "no courier"))])
      }
    },
  ]
}

extension Diagnostic.Label {
  fileprivate static func visits(_ count: Int, _ entry: Entry) -> Diagnostic.Label {
    Diagnostic.Label(
      entry.location,
      count == 0
        ? Wording(zh: "0 次", en: "no visit") : Wording(zh: "\(count) 次", en: "\(count) in person"))
  }
}

extension Item {
  /// The element that says that the item is not handled online; nil where it is or nothing is said.
  var offline: Entry? {
    if record.boolean(.isOnline) == true || record.says(.handlingForms, "网上办理") { return nil }
    return record.boolean(.isOnline) == false ? self[.isOnline] : self[.handlingForms]
  }

  struct Claim {
    let range: Range<Int>
    let words: String
    let term: Vocabulary.Term
  }

  /// The words of a list that a text says of the item as such: not denied, not of one case, not one of
  /// several ways.
  fileprivate func claims(_ vocabulary: Vocabulary, in prose: StatedProse) -> [Claim] {
    let matches = vocabulary.matches(in: prose.text).prefix(StatedProse.limit)
    guard !matches.isEmpty else { return [] }
    let clauses = ProseClauses(prose.text)
    return matches.compactMap { match in
      guard match.term.rank != 3, let clause = clauses.index(holding: match.range.lowerBound),
        !clauses.isExceptional(clause, before: match.range.lowerBound, nil),
        !clauses.namesCase(clause)
      else { return nil }
      let sentence = prose.text[part: clauses.sentence(of: clause)]
      guard !sentence.holds(words("alternative-words")), !namesCase(sentence) else { return nil }
      let before = prose.text[
        part: clauses.clauses[clause].range.lowerBound..<match.range.lowerBound]
      let denials = words("denial-words")?.matches(in: before) ?? []
      guard denials.allSatisfy({ $0.term.rank == 2 }) else { return nil }
      return Claim(
        range: match.range, words: prose.text[part: match.range].string, term: match.term)
    }
  }
}
