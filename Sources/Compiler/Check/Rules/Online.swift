import Source
import Standard
import YAML

extension Check {
  /// ZS39: what is offered online.
  static let online: [Check] = [onlineOffers, onlineDeadEnds].flatMap(\.self)

  private static let onlineOffers: [Check] = [
    .item(
      .warning, "ZS3901", "online-handling-of-no-depth",
      zh: "写了能网上办理，“{what}”却是“{depth}”，只能查询、咨询",
      en: "One can apply online, yet “{what}” is “{depth}”: enquiries only",
      why: Wording(
        zh: "申请人以为网上能办，点进去只有指南。",
        en: "Applicants who mean to apply online find nothing but the guide."),
      help: Wording(
        zh: "网上能提交申请的，改为实际的深度；不能的，从办理形式里删去网上办理，是否网办写“否”。",
        en: "State the depth that is really reached, or do not offer to apply online."),
      flags: [
        "办理形式: [网上办理, 窗口办理]\n网办深度等级: ↓I级", "是否网办: 是\n网上办理深度: ↓互联网咨询",
      ],
      allows: [
        "办理形式: [网上办理, 窗口办理]\n网办深度等级: III级", "办理形式: 窗口办理\n网办深度等级: I级",
        "是否网办: 是\n网上办理深度: [互联网咨询, 互联网受理]", "是否网办: 否\n办理形式: 网上办理\n网办深度等级: I级",
      ]
    ) { item, findings in
      guard let offer = item.onlineOffer, item.record.boolean(.isOnline) != false else { return }
      for known in [KnownElement.onlineDepth, .depthLevel] {
        let depths = item.record.codes(known)
        guard let field = item.record.field(known), let depth = depths.first,
          depths.allSatisfy({ $0.position == 0 })
        else { continue }
        findings.report(
          at: field.entry.location,
          ["what": .wording(field.element.title), "depth": .wording(depth.name)],
          labels: [
            Diagnostic.Label(offer.location, Wording(zh: "能网上办理", en: "offered online"))
          ], element: known)
      }
    },
    .item(
      .warning, "ZS3902", "online-handling-without-address",
      zh: "写了能网上办理，却没有写到哪个网址办",
      en: "One can apply online, yet no address says where",
      why: Wording(
        zh: "申请人不知道到哪个网站、哪个小程序去办。",
        en: "Applicants do not know which site or applet to go to."),
      help: Wording(
        zh: "补充“网办地址”；在小程序里办的，在“网上办理流程”里写明它的名称和步骤。",
        en: "Add the address, or for an applet its name and the steps to take there."),
      flags: [
        "办理形式: [窗口办理, ↓网上办理]", "是否网办: ↓是", "是否网办: ↓是\n网上办理流程: 申请人登录系统，提交申请。",
      ],
      allows: [
        "办理形式: [窗口办理, 网上办理]\n网办地址: https://www.gdzwfw.gov.cn/",
        "是否网办: 是\n移动端办理地址: https://www.gdzwfw.gov.cn/",
        "是否网办: 是\n网上办理流程: 打开“粤居码”小程序，点“申领居住证”。", "办理形式: 窗口办理", "是否网办: 否",
      ]
    ) { item, findings in
      guard item.isCarriedOut, let offer = item.onlineOffer,
        item.record.boolean(.isOnline) != false,
        [.onlineAddress, .computerAddress, .mobileAddress].allSatisfy({ item[$0] == nil }),
        let applets = item.standard.vocabularies["applet-words"],
        !item.record.texts(.onlineProcess).contains(where: { !applets.matches(in: $0).isEmpty })
      else { return }
      findings.report(at: offer.location, element: .onlineAddress)
    },
    .item(
      .warning, "ZS3903", "depth-of-offline-item",
      zh: "不能网上办理，“{what}”却是“{depth}”",
      en: "One cannot apply online, yet “{what}” is “{depth}”",
      why: Wording(
        zh: "网上可办率按深度统计，虚报的深度也会让申请人白找。",
        en: "Rates of online handling are counted by depth, and applicants look for it in vain."),
      help: Wording(
        zh: "能网上办理的，补到办理形式和是否网办里；不能的，删去深度。",
        en: "Offer to apply online, or remove the depth."),
      flags: [
        "是否网办: 否\n网上办理深度: ↓[互联网咨询, 互联网受理]", "办理形式: 窗口办理\n网办深度等级: ↓III级",
      ],
      allows: [
        "是否网办: 否\n网上办理深度: 互联网咨询", "办理形式: 窗口办理\n网办深度等级: I级", "是否网办: 是\n网上办理深度: 互联网受理",
        "办理形式: 窗口办理\n是否网办: 是\n网上办理深度: 互联网受理", "网上办理深度: 互联网受理",
      ]
    ) { item, findings in
      guard let denial = item.onlineDenial else { return }
      for known in [KnownElement.onlineDepth, .depthLevel] {
        guard let field = item.record.field(known),
          let depth = item.record.codes(known).first(where: {
            $0.position > 0 && $0.name.zh != "其他"
          })
        else { continue }
        findings.report(
          at: field.entry.location,
          ["what": .wording(field.element.title), "depth": .wording(depth.name)],
          labels: [
            Diagnostic.Label(denial.location, Wording(zh: "不能网上办理", en: "not online"))
          ], element: known)
      }
    },
    .item(
      .error, "ZS3904", "online-handling-both-ways",
      zh: "是否网办为“{flag}”，办理形式{forms}网上办理",
      en: "One {flag} apply online by one element; the ways to apply {forms} it",
      why: Wording(
        zh: "两处不一致，申请人不知道能不能在网上办。",
        en: "Applicants cannot tell whether they can apply online."),
      help: Wording(zh: "改正其中一处。", en: "Correct one of the two."),
      flags: [
        "是否网办: ↓否\n办理形式: [窗口办理, 网上办理]", "是否网办: ↓是\n办理形式: 窗口办理",
      ],
      allows: [
        "是否网办: 是\n办理形式: [窗口办理, 网上办理]", "是否网办: 否\n办理形式: [窗口办理, 快递申请]", "是否网办: 是",
      ]
    ) { item, findings in
      guard let flag = item.record.boolean(.isOnline), let entry = item[.isOnline],
        let forms = item[.handlingForms],
        item.record.codes(.handlingForms).count == item.record.entries(.handlingForms).count,
        forms.says("网上办理") != flag
      else { return }
      findings.report(
        at: entry.location,
        [
          "flag": .wording(zh: flag ? "是" : "否", en: flag ? "can" : "cannot"),
          "forms": .wording(zh: flag ? "却没有" : "却有", en: flag ? "leave out" : "name"),
        ],
        labels: [
          Diagnostic.Label(
            forms.location,
            flag
              ? Wording(zh: "没有网上办理", en: "not online") : Wording(zh: "有网上办理", en: "online"))
        ], element: .isOnline)
    },
    .item(
      .warning, "ZS3905", "address-of-offline-item",
      zh: "不能网上办理，却写了网办地址",
      en: "One cannot apply online, yet the address for it is given",
      why: Wording(
        zh: "页面上会出现“在线办理”，点进去办不了。",
        en: "The page shows a link to apply, and it leads nowhere."),
      help: Wording(
        zh: "能办的，改正是否网办和办理形式；只能看指南的，删去网办地址。",
        en: "Offer to apply online, or remove the address."),
      flags: [
        "是否网办: 否\n网办地址: ↓https://www.gdzwfw.gov.cn/",
        "办理形式: 窗口办理\n网办地址: ↓https://www.gdzwfw.gov.cn/",
      ],
      allows: [
        "是否网办: 是\n网办地址: https://www.gdzwfw.gov.cn/", "网办地址: https://www.gdzwfw.gov.cn/",
        "是否网办: 是\n办理形式: 窗口办理\n网办地址: https://www.gdzwfw.gov.cn/",
      ]
    ) { item, findings in
      guard let denial = item.onlineDenial, let address = item[.onlineAddress],
        address.text.map(item.standard.isPlaceholder) != true
      else { return }
      findings.report(
        at: address.location,
        labels: [Diagnostic.Label(denial.location, Wording(zh: "不能网上办理", en: "not online"))],
        element: .onlineAddress)
    },
  ]
}

extension Item {
  /// What says that one can apply online.
  var onlineOffer: Entry? {
    if let form = record.entries(.handlingForms).first(where: { $0.says("网上办理") }) { return form }
    return record.boolean(.isOnline) == true ? self[.isOnline] : nil
  }

  /// What says that one cannot apply online; nil where anything says that one can, or nothing at all.
  var onlineDenial: Entry? {
    guard onlineOffer == nil else { return nil }
    if record.boolean(.isOnline) == false { return self[.isOnline] }
    let forms = record.codes(.handlingForms)
    guard !forms.isEmpty, forms.count == record.entries(.handlingForms).count else { return nil }
    return self[.handlingForms]
  }
}
