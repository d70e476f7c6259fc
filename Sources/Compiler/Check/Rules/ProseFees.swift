import Source
import Standard
import YAML

extension Check {
  /// ZS54: texts that contradict the fees.
  static let proseFees: [Check] = [
    .value(
      .warning, "ZS5403", "free-in-prose-of-charged-item",
      zh: "“{element}”里写“{words}”，这个事项却要收费",
      en: "“{element}” says “{words}”, yet the item is charged",
      why: Wording(
        zh: "申请人没有准备钱就来了，还会以为窗口乱收费。",
        en: "Applicants come without money and take the charge for an abuse."),
      help: Wording(
        zh: "核对是否收费；只有某种情形不收费的，写明是哪一种。",
        en: "Check whether it is charged; where only a case is free, say which."),
      flags: [
        "是否收费: 是\n收费项目:\n  - {项目名称: 工本费, 标准: 10 元/本}\n窗口办理流程: 办理本事项↓不收取费用。",
        "是否收费: 是\n常见问题:\n  - 问题: 办理要交钱吗？\n    回答: 不用，本事项↓不收费。",
      ],
      allows: [
        "是否收费: 否\n窗口办理流程: 办理本事项不收取费用。",
        "是否收费: 是\n窗口办理流程: 首次申领的，不收费；补领的按标准缴费。",
        "是否收费: 是\n窗口办理流程: 小微企业无需缴费。", "是否收费: 是\n窗口办理流程: 窗口提供免费复印，不收取费用。",
        "是否收费: 是\n常见问题:\n  - 问题: 邮寄证件要钱吗？\n    回答: 不收费。",
        "是否收费: 是\n收费项目:\n  - {项目名称: 工本费, 标准: 0 元}\n窗口办理流程: 办理本事项不收取费用。",
      ]
    ) { item, findings in
      guard item.record.boolean(.isCharged) == true, let charged = item[.isCharged],
        let claims = item.words("fee-claims"), item.chargesSomething
      else { return }
      for prose in item.prose(holding: [claims]) where prose.record.shape.id != "fee" {
        let matches = claims.matches(in: prose.text).prefix(StatedProse.limit)
        guard !matches.isEmpty else { continue }
        let clauses = ProseClauses(prose.text)
        guard let claim = matches.first(where: { item.isOnItem($0.range, in: prose, clauses) })
        else { continue }
        findings.report(
          at: prose.entry, part: claim.range,
          [
            "element": .wording(prose.element.title),
            "words": .text(prose.text[part: claim.range].string),
          ],
          labels: [Diagnostic.Label(charged.location, Wording(zh: "是否收费：是", en: "charged"))])
      }
    },
    .value(
      .warning, "ZS5404", "charge-in-prose-of-free-item",
      zh: "“{element}”里写要收 {amount}，是否收费却是“否”",
      en: "“{element}” charges {amount}, yet the item is free",
      why: Wording(
        zh: "没有列入收费项目的钱，窗口不能收，申请人也不知道该不该交。",
        en: "What is not listed as a fee may not be charged."),
      help: Wording(
        zh: "收费的，把是否收费改为“是”并列出收费项目和依据；不收费的，删去这句话。",
        en: "Say that it is charged and list the fee with its basis, or remove the sentence."),
      ground: Wording(
        zh: "《行政许可法》第五十八条、第五十九条",
        en: "Administrative Licensing Law, articles 58 and 59"),
      flags: [
        "是否收费: 否\n窗口办理流程: 申请人到收费窗口缴纳工本费↓20元。",
        "是否收费: 否\n常见问题:\n  - 问题: 补领要多少钱？\n    回答: 每证收取↓八十元。",
        "是否收费: 否\n网上办理流程: 登记费：↓￥80",
      ],
      allows: [
        "是否收费: 否\n窗口办理流程: 办理本事项不收取费用。", "是否收费: 否\n受理条件: 注册资本不低于100万元。",
        "是否收费: 否\n窗口办理流程: 邮寄费20元由申请人支付。",
        "是否收费: 否\n受理条件: 上年度缴纳社会保险费不少于3000元。",
        "是否收费: 否\n窗口办理流程: 原按每证收取10元，自2017年4月1日起停止征收。",
      ]
    ) { item, findings in
      guard item.record.boolean(.isCharged) == false, let charged = item[.isCharged],
        item[.fees] == nil, let charges = item.words("charge-words")
      else { return }
      for prose in item.prose(holding: [charges]) {
        guard let amount = item.charged(in: prose, charges).first(where: { $0.thousandths > 0 })
        else { continue }
        findings.report(
          at: prose.entry, part: amount.range,
          [
            "element": .wording(prose.element.title),
            "amount": .text(prose.text[part: amount.range].string),
          ],
          labels: [Diagnostic.Label(charged.location, Wording(zh: "是否收费：否", en: "free"))])
      }
    },
    .value(
      .warning, "ZS5405", "amount-in-prose-differs-from-fee",
      zh: "“{element}”里写收 {amount}，“{fee}”的标准却是 {rate}",
      en: "“{element}” charges {amount}, yet the rate of “{fee}” is {rate}",
      why: Wording(
        zh: "一笔钱写了两个数，多收少收都说不清。", en: "One fee with two amounts: nobody can tell which is right."),
      help: Wording(
        zh: "按收费依据改成一致；文字里最好不再写金额。",
        en: "Make both agree with the basis; better leave the amount out of the text."),
      flags: [
        "是否收费: 是\n收费项目:\n  - {项目名称: 不动产登记费, 标准: 80 元/件}\n窗口办理流程: 到收费窗口缴纳登记费↓550元。",
        "是否收费: 是\n收费项目:\n  - {项目名称: 工本费, 标准: 10 元/本}\n常见问题:\n  - 问题: 多少钱？\n    回答: 每本收取工本费↓二十元。",
      ],
      allows: [
        "是否收费: 是\n收费项目:\n  - {项目名称: 不动产登记费, 标准: 80 元/件}\n窗口办理流程: 到收费窗口缴纳登记费人民币８０元。",
        "是否收费: 是\n收费项目:\n  - {项目名称: 登记费, 标准: 住宅 80 元/件；非住宅 550 元/件}\n窗口办理流程: 缴纳登记费550元。",
        "是否收费: 是\n收费项目:\n  - {项目名称: 工本费, 标准: 10 元/本}\n窗口办理流程: 选择快递的，支付邮寄费20元。",
        "是否收费: 是\n收费项目:\n  - {项目名称: 工本费, 标准: 10 元/本}\n窗口办理流程: 遗失补领的，收取20元。",
        "是否收费: 是\n收费项目:\n  - {项目名称: 工本费, 标准: 10 元/本}\n窗口办理流程: 办两本的，收取工本费20元。",
      ]
    ) { item, findings in
      let fees = item.record.records(.fees)
      guard item.record.boolean(.isCharged) == true, fees.count == 1, let fee = fees.first,
        let rate = fee.text(.standard), let place = fee[.standard],
        let charges = item.words("charge-words")
      else { return }
      let rates = rate.amountsOfMoney
      guard rates.count == 1, let amount = rates.first, !amount.isUpperEnd else { return }
      for prose in item.prose(holding: [charges]) where prose.record.shape.id != "fee" {
        let stated = item.charged(in: prose, charges, named: fee.text(.name))
        guard stated.count == 1, let other = stated.first, !other.isUpperEnd,
          other.thousandths != amount.thousandths
        else { continue }
        findings.report(
          at: prose.entry, part: other.range,
          [
            "element": .wording(prose.element.title),
            "amount": .text(prose.text[part: other.range].string),
            "fee": .text(fee.string(.name) ?? ""), "rate": .text(rate.string),
          ],
          labels: [
            Diagnostic.Label(place.location, Wording(zh: "收费标准", en: "the rate"))
          ])
      }
    },
  ]
}

extension Item {
  /// Whether a fee is listed that is not free, or none is listed at all.
  fileprivate var chargesSomething: Bool {
    let fees = record.records(.fees)
    return fees.isEmpty
      || fees.contains { fee in
        guard let rate = fee.text(.standard) else { return true }
        let amounts = rate.amountsOfMoney
        return amounts.isEmpty
          ? !rate.holds(words("free-words")) : amounts.contains { $0.thousandths > 0 }
      }
  }

  /// Whether words on money are about the item as a whole: not a side service, another charge or a case.
  fileprivate func isOnItem(_ range: Range<Int>, in prose: StatedProse, _ clauses: ProseClauses)
    -> Bool
  {
    let sideServices = words("fee-side-services")
    if let question = prose.record.text(.question), question.holds(sideServices) { return false }
    guard let clause = clauses.index(holding: range.lowerBound) else { return false }
    let sentence = prose.text[part: clauses.sentence(of: clause)]
    return !clauses.isExceptional(clause, before: range.lowerBound, words("main-case-words"))
      && !sentence.holds(sideServices) && !namesCase(sentence)
  }

  /// The amounts that a text says are paid for the item.
  ///
  /// - Parameter fee: the name of a fee; only amounts count that a part of the name stands beside
  fileprivate func charged(in prose: StatedProse, _ charges: Vocabulary, named fee: Text? = nil)
    -> [ProseMoney]
  {
    func names(_ clause: Text) -> Bool {
      charges.matches(in: clause).contains { charge in
        fee.map { charge.term.rank == 1 && $0.contains(charge.term.term) } ?? true
      }
    }
    guard prose.text.holds(charges) else { return [] }
    let amounts = prose.text.amountsOfMoney.prefix(StatedProse.limit)
    guard !amounts.isEmpty else { return [] }
    let clauses = ProseClauses(prose.text)
    return amounts.filter { amount in
      guard let clause = clauses.index(holding: amount.range.lowerBound) else { return false }
      let range = clauses.clauses[clause].range
      // 登记费：80元: the name of the fee stands before a colon.
      let isNamed =
        clause > 0 && range.lowerBound == amount.range.lowerBound
        && clauses.clauses[clause - 1].sentence == clauses.clauses[clause].sentence
        && names(clauses.text(clause - 1))
      return (isNamed || names(clauses.text(clause))) && isOnItem(amount.range, in: prose, clauses)
        && !prose.text[part: clauses.sentence(of: clause)].holds(words("free-words"))
    }
  }
}
