import Source
import Standard
import YAML

extension Check {
  /// ZS26: what a body says of itself against its code, its principal and the power it exercises.
  static let bodyNatures: [Check] = [
    .body(
      .error, "ZS2601", "entrusted-body-without-principal",
      zh: "“{body}”是受委托组织，委托部门却{stated}",
      en: "“{body}” is an entrusted organisation, yet its entrusting department is {stated}",
      why: Wording(
        zh: "受委托组织以委托部门的名义办理，后果由委托部门承担；不写明，申请人不知道向谁复议、起诉。",
        en:
          "An entrusted organisation acts in the name of the authority that entrusts it; without that name nobody knows whom to appeal against."
      ),
      help: Wording(
        zh: "写明委托部门的全称；没有委托关系的，更正实施主体性质。",
        en: "Name the authority, or correct the nature of the body."),
      ground: entrustment,
      flags: [
        "实施主体: {名称: 甲街办事站, 编码: TE4401135000001170, 性质: 受委托组织, 委托部门: ↓无}",
        """
        实施主体: {名称: 甲街办事站, 编码: TE4401135000001170, 性质: 受委托组织, 委托部门: 甲区公安分局}
        委托部门: ↓无
        """,
        "实施主体: {名称: 甲街办事站, 编码: TE4401135000001170, 性质: ↓受委托组织}",
      ],
      allows: [
        "实施主体: {名称: 甲街办事站, 编码: TE4401135000001170, 性质: 受委托组织, 委托部门: 甲区公安分局}",
        "实施主体: {名称: 甲街办事站, 编码: TE4401135000001170, 性质: 授权组织, 委托部门: 无}",
        """
        实施主体: {名称: 甲街办事站, 编码: TE4401135000001170, 性质: 受委托组织, 委托部门: 无}
        委托部门: 甲区公安分局
        """,
        """
        实施主体: {名称: 甲街办事站, 编码: TE4401135000001170, 性质: 受委托组织}
        委托部门: 甲区公安分局
        """,
      ]
    ) { use, _, findings in
      guard use.body.isEntrusted, let nature = use.body[.nature] else { return }
      var arguments: [String: Argument] = [
        "body": .text(use.body.string(.name) ?? ""),
        "stated": .wording(zh: "写“无”", en: "“无” (none)"),
      ]
      let label = Diagnostic.Label(
        nature.location, Wording(zh: "性质为受委托组织", en: "an entrusted organisation"))
      for user in use.users {
        guard case .denied(let location) = user.principal else { continue }
        findings.report(
          at: location, arguments, labels: [label], element: .entrustedBy, about: user.subject)
      }
      guard use.users.allSatisfy({ $0.principal == .unstated }) else { return }
      guard let entry = use.body[.entrustedBy] else {
        // What a register lacks is reported there as a missing element.
        guard let user = use.users.first, user.location == use.body.location else { return }
        arguments["stated"] = .wording(zh: "没有写", en: "not stated")
        findings.report(at: nature.location, arguments, element: .entrustedBy, about: user.subject)
        return
      }
      guard use.body.isNone(.entrustedBy) else { return }
      findings.report(
        at: entry.location, arguments, labels: [label] + use.labels, element: .entrustedBy,
        about: use.subject)
    },
    .item(
      .error, "ZS2602", "entrusted-body-with-other-power",
      zh: "“{body}”是受委托组织，权力来源却是“{source}”",
      en: "“{body}” is an entrusted organisation, yet the source of its power is “{source}”",
      why: Wording(
        zh: "受委托组织的权力只能来自委托，两处不同必有一错，责任主体也就说不清。",
        en:
          "An entrusted organisation has no power but the entrusted one; where the two differ it is unclear who answers for the decision."
      ),
      help: Wording(
        zh: "权力来源改为“上级委托”或者“同级委托”，或者更正实施主体性质。",
        en: "Make the source an entrustment, or correct the nature of the body."),
      ground: entrustment,
      flags: [
        """
        权力来源: ↓法定本级行使
        实施主体: {名称: 甲街办事站, 编码: TE4401135000001170, 性质: 受委托组织, 委托部门: 甲区公安分局}
        """,
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        权力来源: ↓上级授权
        实施主体: 甲街办事站
        # 文件: districts/44/4401/440113/bodies.yaml
        实施主体:
          - {名称: 甲街办事站, 编码: TE4401135000001170, 性质: 受委托组织, 委托部门: 甲区公安分局}
        """,
      ],
      allows: [
        """
        权力来源: 上级委托
        实施主体: {名称: 甲街办事站, 编码: TE4401135000001170, 性质: 受委托组织, 委托部门: 甲区公安分局}
        """,
        """
        权力来源: 无
        实施主体: {名称: 甲街办事站, 编码: TE4401135000001170, 性质: 受委托组织, 委托部门: 甲区公安分局}
        """,
        """
        权力来源: 法定本级行使
        实施主体: {名称: 甲局, 编码: "114416007304623542", 性质: 法定机关}
        """,
      ]
    ) { item, findings in
      guard let body = item.body, body.isEntrusted, let nature = body[.nature],
        let source = item.record.code(.powerSource), let entry = item[.powerSource],
        !source.name.zh.contains("委托")
      else { return }
      findings.report(
        at: entry.location,
        ["body": .text(body.string(.name) ?? ""), "source": .wording(source.name)],
        labels: [
          Diagnostic.Label(
            nature.location, Wording(zh: "性质为受委托组织", en: "an entrusted organisation"))
        ], element: .powerSource)
    },
    .body(
      .warning, "ZS2603", "statutory-authority-without-credit-code",
      zh: "“{body}”的编码以 TE 开头（没有信用代码），性质却是法定机关",
      en:
        "The code of “{body}” begins with TE (no credit code), yet it is called a statutory authority",
      why: Wording(
        zh: "法定机关都有统一社会信用代码；用 TE 编码的多是办事站、便民中心等办理场所，决定由别的机关作出。",
        en:
          "Statutory authorities have credit codes; TE codes stand for stations and service centres, and another authority decides."
      ),
      help: Wording(
        zh: "核对实施主体：填作出决定的机关和它的信用代码，或者把性质改为授权组织、受委托组织。",
        en:
          "Name the authority that decides with its credit code, or correct the nature of the body."
      ),
      flags: [
        "实施主体: {名称: 甲镇办事站, 编码: TE4401135000001170, 性质: ↓法定机关}",
        """
        # 文件: districts/44/4401/440113/bodies.yaml
        实施主体:
          - {名称: 甲镇办事站, 编码: TE4401135000001170, 性质: ↓法定机关}
        """,
      ],
      allows: [
        "实施主体: {名称: 甲镇办事站, 编码: TE4401135000001170, 性质: 授权组织}",
        "实施主体: {名称: 甲局, 编码: \"114416007304623542\", 性质: 法定机关}",
      ]
    ) { use, _, findings in
      guard use.body.code(.nature)?.name.zh == "法定机关", let nature = use.body[.nature],
        let entry = use.body[.code], case .temporary? = entry.code(BodyCode.init)
      else { return }
      findings.report(
        at: nature.location, ["body": .text(use.body.string(.name) ?? "")],
        labels: [
          Diagnostic.Label(entry.location, Wording(zh: "TE 编码", en: "a TE code"))
        ] + use.labels, element: .nature, about: use.subject)
    },
  ]

  private static let entrustment = Wording(
    zh: "《行政诉讼法》第二十六条第五款：受委托的组织所作的行政行为，委托的行政机关是被告",
    en: "Administrative Litigation Law, article 26: the entrusting authority is the defendant")
}

extension Record {
  /// Whether a body acts for another authority.
  fileprivate var isEntrusted: Bool { code(.nature)?.name.zh == "受委托组织" }
}
