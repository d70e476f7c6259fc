import Source
import Standard
import YAML

extension Check {
  /// ZS33: fees.
  static let fees: [Check] = [
    .item(
      .error, "ZS3301", "fees-of-free-item",
      zh: "是否收费为“否”，收费项目却列了“{fee}”{standard}",
      en: "The item is free, yet it lists the fee “{fee}”{standard}",
      why: Wording(
        zh: "申请人不知道到底要不要交钱，窗口也可能多收。",
        en: "An applicant cannot tell whether to pay, and a window may charge what is free."),
      help: Wording(
        zh: "不收费的，删去收费项目；收费的，把是否收费改为“是”。", en: "Remove the fee, or say that the item is charged."),
      flags: [
        """
        是否收费: 否
        收费项目:
          - 项目名称: ↓证照工本费
            标准: 10 元/本
        """,
        """
        是否收费: 否
        收费项目: [↓证照工本费]
        """,
      ],
      allows: [
        """
        是否收费: 否
        收费项目:
          - 项目名称: 证照工本费
            标准: 首次办理免收
        """,
        """
        是否收费: 否
        收费项目:
          - 项目名称: 证照工本费
            标准: 0 元
        """,
        "是否收费: 否\n收费项目: 无",
        """
        是否收费: 是
        收费项目:
          - 项目名称: 证照工本费
            标准: 10 元/本
        收费依据: 粤价〔2013〕1号
        """,
      ]
    ) { item, findings in
      guard item.record.boolean(.isCharged) == false, let charged = item[.isCharged] else { return }
      for fee in item.record.records(.fees) where !Self.isFree(fee, item.standard) {
        // 收费项目: 无 lists no fee: that it says nothing is another finding.
        if fee.shorthandEntry?.text.map(item.standard.isPlaceholder) == true { continue }
        let standard = fee.string(.standard)
        findings.report(
          at: fee[.name]?.location ?? fee.location,
          [
            "fee": .text(fee.string(.name) ?? ""),
            "standard": standard.map { .wording(zh: "（\($0)）", en: " (\($0))") } ?? "",
          ], labels: [Diagnostic.Label(charged.location, Wording(zh: "不收费", en: "free"))],
          element: .fees)
      }
    },
    .item(
      .error, "ZS3302", "fee-without-basis",
      zh: "“{fee}”没有收费依据",
      en: "The fee “{fee}” has no basis",
      why: Wording(
        zh: "没有依据的不得收费；申请人也要凭依据核对标准。",
        en: "Nothing may be charged without a basis, and an applicant checks the rate against it."),
      help: Wording(
        zh: "在这一项里补充“依据”，写文件名称和文号。", en: "Add the document and its number to the fee."),
      ground: Wording(
        zh: "《行政许可法》第五十九条（按照公布的法定项目和标准收费）",
        en: "Administrative Licensing Law, article 59: published items and rates"),
      flags: [
        """
        是否收费: 是
        收费项目:
          - 项目名称: ↓证照工本费
            标准: 10 元/本
        收费依据: 无
        """,
        """
        是否收费: 是
        收费项目:
          - {项目名称: 检验费, 标准: 300 元/台, 依据: 粤价〔2013〕1号}
          - {项目名称: ↓证照工本费, 标准: 10 元/本}
        收费依据: [粤价〔2013〕1号, 粤价〔2015〕2号]
        """,
      ],
      allows: [
        """
        是否收费: 是
        收费项目:
          - {项目名称: 检验费, 标准: 300 元/台}
          - {项目名称: 证照工本费, 标准: 10 元/本}
        收费依据: 粤价〔2013〕1号
        """,
        """
        是否收费: 是
        收费项目:
          - {项目名称: 检验费, 标准: 300 元/台, 依据: 粤价〔2013〕1号}
        收费依据: 无
        """,
        """
        是否收费: 是
        收费项目:
          - {项目名称: 检验费, 标准: 300 元/台}
        """,
      ]
    ) { item, findings in
      // A missing basis of the whole item is reported already.
      guard item.record.boolean(.isCharged) == true, item[.feeBasis] != nil else { return }
      let fees = item.record.records(.fees)
      let common = item.record.entries(.feeBasis).count
      // Several documents for several fees: which one allows which?
      guard common == 0 || common > 1 && fees.count > 1 else { return }
      for fee in fees where fee[.basis] == nil && !Self.isFree(fee, item.standard) {
        findings.report(
          at: fee[.name]?.location ?? fee.location, ["fee": .text(fee.string(.name) ?? "")],
          element: .fees)
      }
    },
    .item(
      .warning, "ZS3303", "fee-without-amount",
      zh: "“{fee}”的收费标准“{standard}”没有写金额",
      en: "The rate of “{fee}”, “{standard}”, states no amount",
      why: Wording(
        zh: "申请人不知道要带多少钱，也无法判断有没有多收。",
        en: "An applicant cannot know what to pay or whether too much was asked."),
      help: Wording(
        zh: "写明金额和计量单位，如“80 元/件”；按比例的写明比例。",
        en: "State the amount and its unit, as 80 元/件, or the percentage."),
      ground: Wording(
        zh: "《行政许可法》第五十九条（按照公布的法定项目和标准收费）",
        en: "Administrative Licensing Law, article 59: published items and rates"),
      flags: [
        "是否收费: 是\n收费依据: 粤价〔2013〕1号\n收费项目:\n  - 项目名称: 检验费\n    标准: ↓按照物价部门核定的标准执行",
        "是否收费: 是\n收费依据: 粤价〔2013〕1号\n收费项目:\n  - 项目名称: 检验费\n    标准: ↓见收费公示栏",
      ],
      allows: [
        "是否收费: 是\n收费依据: 粤价〔2013〕1号\n收费项目:\n  - 项目名称: 检验费\n    标准: 300 元/台",
        "是否收费: 是\n收费依据: 粤价〔2013〕1号\n收费项目:\n  - 项目名称: 契税\n    标准: 成交价格的百分之三",
        "是否收费: 是\n收费依据: 粤价〔2013〕1号\n收费项目:\n  - 项目名称: 检验费\n    标准: 小微企业免征",
      ]
    ) { item, findings in
      guard item.record.boolean(.isCharged) == true else { return }
      for fee in item.record.records(.fees) {
        guard let entry = fee[.standard], let standard = entry.text,
          !Self.amounts.contains(where: { standard.contains($0) }),
          !Self.isFree(fee, item.standard),
          item.standard.vocabularies["placeholders"]?.term(spelled: standard) == nil
        else { continue }
        findings.report(
          at: entry.location,
          ["fee": .text(fee.string(.name) ?? ""), "standard": .text(standard.string)],
          element: .fees)
      }
    },
  ]

  /// Without one of these no amount can be said.
  private static let amounts =
    (0...9).map(String.init) + ["０", "１", "２", "３", "４", "５", "６", "７", "８", "９"]
    + ["一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "半"]

  /// Whether the rate of a fee says that nothing is charged.
  private static func isFree(_ fee: Record, _ standard: Standard) -> Bool {
    guard let rate = fee.text(.standard) else { return false }
    let digits = rate.folded.bytes.filter { (0x30...0x39).contains($0) }
    return !digits.isEmpty && digits.allSatisfy { $0 == 0x30 }
      || standard.vocabularies["free-words"]?.matches(in: rate).isEmpty == false
  }
}
