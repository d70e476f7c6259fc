import Source
import Standard
import YAML

extension Check {
  /// ZS39: where an application that is said to be online all the way ends on site.
  static let onlineDeadEnds: [Check] = [
    .item(
      .warning, "ZS3906", "paper-in-online-process",
      zh: "全程网上办理，“{material}”却只收纸质原件，也不能寄",
      en:
        "All is said to be done online, yet “{material}” is only taken on paper and cannot be sent",
      why: Wording(
        zh: "申请人网上办到一半，才知道还要跑一趟交原件。",
        en: "Applicants find out half-way that they have to come with the paper."),
      help: Wording(
        zh: "能上传的，形式改为“纸质/电子化”；能寄的，物流快递写“是”；都不行的，改正到现场次数。",
        en: "Take it electronically or by post; otherwise state the visit."),
      ground: wholeOnline,
      flags: [
        """
        办理形式: 网上办理
        到办事现场次数: 0
        物流快递: 否
        申请材料:
          - {名称: 居民身份证, 必要性: 必要, 形式: ↓纸质, 份数: 1}
        """,
        """
        是否网办: 是
        网办深度等级: IV级
        申请材料:
          - {名称: 居民身份证, 必要性: 必要, 形式: ↓纸质, 份数: 1}
          - {名称: 户口簿, 必要性: 必要, 形式: 纸质, 份数: 1}
        """,
      ],
      allows: [
        "办理形式: [网上办理, 快递申请]\n到办事现场次数: 0\n申请材料:\n  - {名称: 居民身份证, 必要性: 必要, 形式: 纸质, 份数: 1}",
        "办理形式: 网上办理\n到办事现场次数: 0\n物流快递: 是\n申请材料:\n  - {名称: 居民身份证, 必要性: 必要, 形式: 纸质, 份数: 1}",
        "办理形式: 网上办理\n到办事现场次数: 1\n必须现场办理原因: 核验原件\n申请材料:\n  - {名称: 居民身份证, 必要性: 必要, 形式: 纸质, 份数: 1}",
        "办理形式: 网上办理\n到办事现场次数: 0\n申请材料:\n  - {名称: 居民身份证, 必要性: 必要, 形式: 纸质, 份数: {复印件: 1}}",
        "办理形式: 网上办理\n到办事现场次数: 0\n申请材料:\n  - {名称: 居民身份证, 必要性: 必要, 形式: 纸质, 份数: 1, 免提交: 是}",
      ]
    ) { item, findings in
      guard let claim = item.wholeOnlineClaim, item.record.boolean(.post) != true,
        !item.record.says(.handlingForms, "快递申请")
      else { return }
      let materials = item.allMaterials.filter {
        !$0.says(.necessity, "非必要") && $0.says(.form, "纸质") && $0.boolean(.exempt) != true
          && $0[.case] == nil && ($0.counts?.originals ?? 0) > 0
      }
      guard let first = materials.first, let form = first[.form] else { return }
      findings.report(
        at: form.location, ["material": .text(first.string(.name) ?? "")],
        labels: [claim.label]
          + materials.dropFirst().prefix(Findings.shownPlaces).compactMap { $0[.form] }.map {
            Diagnostic.Label($0.location, Wording(zh: "这份也只收纸质", en: "so is this one"))
          }, element: .materials)
    },
    .item(
      .warning, "ZS3907", "online-process-without-online-payment",
      zh: "全程网上办理，要收费却不能网上支付",
      en: "All is said to be done online, yet its fee cannot be paid online",
      why: Wording(
        zh: "缴费要到窗口，还是得跑一趟。", en: "Paying at the window is a visit."),
      help: Wording(
        zh: "能网上缴费的，网上支付写“是”；能转账的，在收费方式里写明；都不行的，改正到现场次数。",
        en: "Offer online payment, state another way to pay from afar, or state the visit."),
      ground: wholeOnline,
      flags: [
        """
        办理形式: 网上办理
        到办事现场次数: 0
        是否收费: 是
        网上支付: ↓否
        收费项目:
          - {项目名称: 检验费, 标准: 100 元/件}
        """
      ],
      allows: [
        "办理形式: 网上办理\n到办事现场次数: 0\n是否收费: 是\n网上支付: 是",
        "办理形式: 网上办理\n到办事现场次数: 0\n是否收费: 否\n网上支付: 否",
        "办理形式: 网上办理\n到办事现场次数: 1\n必须现场办理原因: 缴费\n是否收费: 是\n网上支付: 否",
        """
        办理形式: 网上办理
        到办事现场次数: 0
        是否收费: 是
        网上支付: 否
        收费项目:
          - {项目名称: 检验费, 标准: 100 元/件, 收费方式: 银行转账}
        """,
      ]
    ) { item, findings in
      guard let claim = item.wholeOnlineClaim, item.record.boolean(.isCharged) == true,
        let charged = item[.isCharged], item.record.boolean(.onlinePayment) == false,
        let payment = item[.onlinePayment],
        !item.record.records(.fees).contains(where: { fee in
          fee.text(.method).map { !$0.contains("窗口") && !$0.contains("现场") } ?? false
        })
      else { return }
      findings.report(
        at: payment.location,
        labels: [
          claim.label, Diagnostic.Label(charged.location, Wording(zh: "要收费", en: "charged")),
        ], element: .onlinePayment)
    },
    .item(
      .warning, "ZS3908", "on-site-step-in-online-process",
      zh: "全程网上办理，环节“{step}”却要申请人到场",
      en: "All is said to be done online, yet the step “{step}” needs the applicant on site",
      why: Wording(
        zh: "申请人网上办到一半，才知道还要跑一趟。",
        en: "Applicants find out half-way that they have to come."),
      help: Wording(
        zh: "能在线完成的，改正环节名称；不能的，改正到现场次数并写明原因。",
        en: "Correct the step's name where it is done online; otherwise state the visit."),
      ground: wholeOnline,
      flags: [
        """
        办理形式: 网上办理
        到办事现场次数: 0
        办理流程:
          - {环节名称: 受理, 办理人: 窗口人员, 时限: 1 工作日}
          - {环节名称: ↓当面签订协议, 办理人: 窗口人员, 时限: 1 工作日}
        """
      ],
      allows: [
        """
        办理形式: 网上办理
        到办事现场次数: 0
        办理流程:
          - {环节名称: 现场勘验, 办理人: 审批人员, 时限: 1 工作日}
        """,
        """
        办理形式: 网上办理
        到办事现场次数: 1
        必须现场办理原因: 面签
        办理流程:
          - {环节名称: 面签, 办理人: 窗口人员, 时限: 1 工作日}
        """,
      ]
    ) { item, findings in
      guard let claim = item.wholeOnlineClaim,
        let words = item.standard.vocabularies["on-site-words"]
      else { return }
      for step in item.record.records(.steps) {
        guard let entry = step[.name], let name = entry.text,
          !words.matches(in: name, where: { $0.rank == 1 }).isEmpty
        else { continue }
        findings.report(
          at: entry.location, ["step": .text(name.string)], labels: [claim.label], element: .steps)
      }
    },
  ]

  private static let wholeOnline = Wording(
    zh: "国办发〔2018〕45号（网上办理不应中途要求到现场）",
    en:
      "State Council General Office 2018 No. 45: what is handled online is handled online throughout"
  )
}

/// What says that everything can be done online.
private struct WholeOnlineClaim {
  let label: Diagnostic.Label
}

extension Item {
  /// That the item is offered online and needs no visit, by its visits or, where these are not stated, by
  /// its depth.
  fileprivate var wholeOnlineClaim: WholeOnlineClaim? {
    guard onlineOffer != nil else { return nil }
    if let visits = self[.visits] {
      guard record.integer(.visits) == 0 else { return nil }
      return WholeOnlineClaim(
        label: Diagnostic.Label(visits.location, Wording(zh: "0 次", en: "no visit")))
    }
    guard let level = record.code(.depthLevel), let entry = self[.depthLevel],
      level.code == standard.grammar.codeLists["depth-levels"]?.values.last?.code
    else { return nil }
    return WholeOnlineClaim(label: Diagnostic.Label(entry.location, level.name))
  }
}
