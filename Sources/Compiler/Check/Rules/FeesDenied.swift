import Source
import Standard
import YAML

extension Check {
  /// ZS33: elements on fees that say otherwise than whether the item is charged.
  static let deniedFees: [Check] = [
    .item(
      .warning, "ZS3305", "online-payment-of-free-item",
      zh: "不收费，网上支付却是“是”",
      en: "Nothing is charged, yet it can be paid online",
      why: Wording(
        zh: "页面上会出现“网上缴费”，申请人以为要交钱。",
        en: "The page offers to pay, and applicants believe that they have to."),
      help: Wording(
        zh: "网上支付改为“否”；要收费的，改正是否收费。", en: "Make it 否, or say that the item is charged."),
      flags: ["是否收费: 否\n网上支付: ↓是"],
      allows: ["是否收费: 是\n网上支付: 是", "是否收费: 否\n网上支付: 否", "网上支付: 是"]
    ) { item, findings in
      guard item.record.boolean(.isCharged) == false, let charged = item[.isCharged],
        item.record.boolean(.onlinePayment) == true, let payment = item[.onlinePayment]
      else { return }
      // Fees beside it leave open which of the two is wrong, and a layer above may serve other items.
      let isSafe =
        item[.fees] == nil && item[.feeBasis] == nil
        && payment.location.file == charged.location.file
      findings.report(
        at: payment.location,
        labels: [Diagnostic.Label(charged.location, Wording(zh: "不收费", en: "free"))],
        fix: Fix(
          Wording(zh: "改为“否”", en: "Change it to 否"), [Fix.Edit(payment.location, "否")],
          isSafe: isSafe), element: .onlinePayment)
    },
    .item(
      .warning, "ZS3306", "charged-nothing",
      zh: "是否收费为“是”，收费标准却都是不收钱（{fee}：{rate}）",
      en: "The item is charged, yet every rate is nothing ({fee}: {rate})",
      why: Wording(
        zh: "申请人以为要交钱，收费事项的统计也多算一项。",
        en:
          "Applicants believe that they have to pay, and statistics count one charged item too many."
      ),
      help: Wording(
        zh: "不收费的，是否收费改为“否”；收费的，写明金额。",
        en: "Say that nothing is charged, or state the amount."),
      flags: [
        "是否收费: 是\n收费依据: 粤价〔2013〕1号\n收费项目:\n  - {项目名称: 工本费, 标准: ↓0 元}",
        "是否收费: 是\n收费依据: 粤价〔2013〕1号\n收费项目:\n  - {项目名称: 工本费, 标准: ↓免费}",
      ],
      allows: [
        "是否收费: 是\n收费依据: 粤价〔2013〕1号\n收费项目:\n  - {项目名称: 工本费, 标准: 0 元}\n  - {项目名称: 检验费, 标准: 80 元/件}",
        "是否收费: 是\n收费依据: 粤价〔2013〕1号\n收费项目:\n  - {项目名称: 检验费, 标准: 小微企业免征}",
        "是否收费: 否\n收费项目:\n  - {项目名称: 工本费, 标准: 0 元}",
      ]
    ) { item, findings in
      let fees = item.record.records(.fees)
      guard item.record.boolean(.isCharged) == true, let charged = item[.isCharged],
        let first = fees.first, let entry = first[.standard], let rate = entry.text,
        fees.allSatisfy({ $0.text(.standard).map { $0.isNoAmount(item.standard) } ?? false })
      else { return }
      findings.report(
        at: entry.location,
        ["fee": .text(first.string(.name) ?? ""), "rate": .text(rate.string)],
        labels: [Diagnostic.Label(charged.location, Wording(zh: "收费", en: "charged"))],
        element: .fees)
    },
    .item(
      .warning, "ZS3307", "reduction-basis-without-reduction",
      zh: "“{fee}”不允许减免，却写了减免依据",
      en: "“{fee}” cannot be reduced, yet a basis for reductions is given",
      why: Wording(
        zh: "符合减免条件的申请人不知道能不能少交。",
        en: "Applicants who may pay less cannot tell whether they do."),
      help: Wording(
        zh: "有减免规定的，允许减免写“是”；没有的，删去减免依据。",
        en: "Say that it can be reduced, or remove the basis."),
      flags: [
        "收费项目:\n  - {项目名称: 检验费, 标准: 80 元/件, 允许减免: 否, 减免依据: ↓财税〔2019〕45号}"
      ],
      allows: [
        "收费项目:\n  - {项目名称: 检验费, 标准: 80 元/件, 允许减免: 是, 减免依据: 财税〔2019〕45号}",
        "收费项目:\n  - {项目名称: 检验费, 标准: 80 元/件, 允许减免: 否, 减免依据: 无}",
      ]
    ) { item, findings in
      for fee in item.record.records(.fees) where fee.boolean(.reducible) == false {
        guard let basis = fee[.reductionBasis], let text = basis.text,
          !item.standard.isPlaceholder(text), let reducible = fee[.reducible]
        else { continue }
        findings.report(
          at: basis.location, ["fee": .text(fee.string(.name) ?? "")],
          labels: [
            Diagnostic.Label(reducible.location, Wording(zh: "不允许减免", en: "no reductions"))
          ], element: .fees)
      }
    },
  ]
}

extension Text {
  /// Whether a rate is 0, or only a word for free of charge: 小微企业免征 says more.
  fileprivate func isNoAmount(_ standard: Standard) -> Bool {
    if standard.vocabularies["free-words"]?.term(spelled: self) != nil { return true }
    let folded = folded
    let digits = folded.bytes.filter { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.allSatisfy({ $0 == 0x30 }) else { return false }
    // 0 元/件 and the like: nothing but the amount and its unit.
    return folded.bytes.count <= 18 && !folded.contains("，") && !folded.contains("；")
  }
}
