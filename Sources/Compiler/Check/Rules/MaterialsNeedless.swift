import Source
import Standard
import YAML

extension Check {
  /// ZS35: the four kinds of materials that need no longer be handed in.
  static let needlessMaterials: [Check] = [
    .item(
      .hint, "ZS3512", "material-without-basis",
      zh: "“{material}”{more}没有写要求提供的依据",
      en: "No basis is given for asking for “{material}”{more}",
      why: Wording(
        zh: "没有法律法规依据的材料应当取消；写不出依据的，先问该不该要。",
        en:
          "What no law asks for is to be dropped: where no basis can be given, ask whether it is needed."
      ),
      help: Wording(
        zh: "补充“依据”，写法规名称和条款；没有依据的，取消这份材料。",
        en: "Add the law and its clause, or drop the material."),
      ground: fourKinds,
      flags: [
        """
        申请材料:
          - 名称: 居民身份证
            必要性: 必要
            依据: {法规: 居住证暂行条例, 条款: 第九条}
          - 名称: ↓就业证明
            必要性: 必要
        """
      ],
      allows: [
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要",
        """
        申请材料:
          - 名称: 居民身份证
            必要性: 必要
            依据: {法规: 居住证暂行条例, 条款: 第九条}
          - 名称: 居住证申请表
            必要性: 必要
          - 名称: 就业证明
            必要性: 必要
            免提交: 是
        """,
      ]
    ) { item, findings in
      let extent = item.standard.parameters["material-basis"] ?? "部分"
      let all = item.listedMaterials
      guard item.isCarriedOut, extent != "不查",
        extent == "全部" || all.contains(where: { $0[.basis] != nil })
      else { return }
      let without = all.filter(item.lacksBasis)
      guard let first = without.first else { return }
      findings.report(
        at: first[.name]?.location ?? first.location,
        ["material": .text(first.string(.name) ?? ""), "more": without.more],
        labels: without.labels(Wording(zh: "这份也没有写", en: "nor here")), element: .materials)
    },
    .item(
      .hint, "ZS3513", "paper-of-electronic-licence",
      zh: "“{material}”{more}有电子证照{code}，却还要申请人交",
      en: "“{material}”{more} is in the electronic licence store{code}, yet applicants hand it in",
      why: Wording(
        zh: "电子证照与纸质证照效力相同，窗口可以直接调取，不必让申请人再带。",
        en: "An electronic licence counts as much as paper, and the window can fetch it."),
      help: Wording(
        zh: "能调取的，免提交写“是”并写类型代码；现在还调取不到的，不必修改。",
        en: "Exempt it and give the type code; where it cannot be fetched yet, leave it."),
      ground: fourKinds,
      flags: [
        "申请材料:\n  - 名称: ↓申请人居民身份证复印件\n    必要性: 必要\n    形式: 纸质\n    份数: {复印件: 1}",
        "申请材料:\n  - 名称: ↓身份证\n    必要性: 必要\n    份数: {原件: 1}",
        "申请材料:\n  - 名称: ↓不动产权证书\n    必要性: 必要\n    形式: 纸质\n    份数: 1\n    免提交: 否\n    电子证照: 11100000000013127D001",
        "申请材料:\n  - 名称: ↓居民身份证\n    必要性: 必要\n    形式: 纸质/电子化\n    免提交: 否",
      ],
      allows: [
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    形式: 纸质/电子化\n    份数: 1",
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    份数: 1\n    免提交: 是",
        "申请材料:\n  - 名称: 自然人身份证明复印件\n    必要性: 必要\n    份数: {复印件: 1}",
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要",
      ]
    ) { item, findings in
      guard item.isCarriedOut, let reader = MaterialNameReader(item.standard, findings) else {
        return
      }
      var code: String?
      let inStore = item.allMaterials.filter { material in
        let known = reader.licence(of: material, item.standard)
        code = code ?? known
        return known != nil
      }
      guard let first = inStore.first, let code else { return }
      findings.report(
        at: first[.name]?.location ?? first.location,
        [
          "material": .text(first.string(.name) ?? ""), "more": inStore.more,
          "code": .wording(zh: "（\(code)）", en: " (\(code))"),
        ],
        labels: inStore.labels(Wording(zh: "这份也有电子证照", en: "this one too")),
        element: .materials)
    },
    .item(
      .hint, "ZS3514", "paper-of-shared-data",
      zh: "“{material}”{more}由政府部门核发，可以通过数据共享核验，却还要申请人交",
      en:
        "“{material}”{more} is issued by an authority that shares its data, yet applicants hand it in",
      why: Wording(
        zh: "政府部门自己核发的证照，能共享的不应再让申请人跑腿。",
        en: "What an authority has issued and shares, applicants should not have to carry."),
      help: Wording(
        zh: "能核验的，免提交写“是”，并写明从哪个部门取得；共享不到的，不必修改。",
        en: "Exempt it and name the office that shares it; where it cannot be had, leave it."),
      ground: fourKinds,
      flags: [
        "事项名称: 小客车指标申请\n申请材料:\n  - 名称: ↓机动车驾驶证\n    必要性: 必要\n    份数: 1\n    来源渠道: 政府部门核发"
      ],
      allows: [
        "事项名称: 小客车指标申请\n申请材料:\n  - 名称: 机动车驾驶证\n    必要性: 必要\n    份数: 1",
        "事项名称: 机动车驾驶证换证\n申请材料:\n  - 名称: 机动车驾驶证\n    必要性: 必要\n    份数: 1\n    来源渠道: 政府部门核发",
        "事项名称: 小客车指标申请\n申请材料:\n  - 名称: 机动车驾驶证\n    必要性: 非必要\n    非必要时办理情形: 已取得驾驶证\n    份数: 1\n    来源渠道: 政府部门核发",
        "事项名称: 小客车指标申请\n申请材料:\n  - 名称: 机动车驾驶证\n    必要性: 必要\n    形式: 电子化\n    份数: 1\n    来源渠道: 政府部门核发",
      ]
    ) { item, findings in
      guard item.isCarriedOut, let reader = MaterialNameReader(item.standard, findings) else {
        return
      }
      let shared = item.allMaterials.filter { item.isShared($0, reader) }
      guard let first = shared.first else { return }
      findings.report(
        at: first[.name]?.location ?? first.location,
        ["material": .text(first.string(.name) ?? ""), "more": shared.more],
        labels: shared.labels(Wording(zh: "这份也可以共享", en: "this one too")),
        element: .materials)
    },
    .item(
      .hint, "ZS3515", "proof-despite-promise",
      zh: "实行告知承诺制，却人人都要“{proof}”{more}",
      en: "A written promise is accepted, yet “{proof}”{more} is asked of everybody",
      why: Wording(
        zh: "告知承诺就是用书面承诺代替证明，证明照收，承诺就成了多一份材料。",
        en: "A promise takes the place of proofs; beside them it is one more paper."),
      help: Wording(
        zh: "可以承诺的，必要性改为“非必要”，情形写“不作承诺的”；不能承诺的，不必修改。",
        en:
          "Ask for it only of those who do not make the promise; where it cannot be replaced, leave it."
      ),
      ground: fourKinds,
      flags: [
        "告知承诺制: 是\n申请材料:\n  - 名称: ↓无犯罪记录证明原件\n    必要性: 必要\n  - 名称: 收入证明\n    必要性: 必要"
      ],
      allows: [
        "告知承诺制: 否\n申请材料:\n  - 名称: 收入证明\n    必要性: 必要",
        "告知承诺制: 是\n申请材料:\n  - 名称: 收入证明\n    必要性: 非必要\n    非必要时办理情形: 不作承诺的",
        "告知承诺制: 是\n申请材料:\n  - 名称: 申请人身份证明\n    必要性: 必要\n  - 名称: 不动产登记证明\n    必要性: 必要",
        "告知承诺制: 是\n申请材料:\n  - 名称: 收入证明\n    必要性: 必要\n    情形: 不作承诺的",
        "告知承诺制: 是\n申请材料:\n  - 名称: 收入证明或者承诺书\n    必要性: 必要",
      ]
    ) { item, findings in
      guard item.record.boolean(.commitment) == true, let commitment = item[.commitment],
        let reader = MaterialNameReader(item.standard, findings)
      else { return }
      let demanded = item.allMaterials.filter { item.isReplacedByPromise($0, reader) }
      guard let first = demanded.first else { return }
      findings.report(
        at: first[.name]?.location ?? first.location,
        ["proof": .text(first.string(.name) ?? ""), "more": demanded.more],
        labels: [
          Diagnostic.Label(commitment.location, Wording(zh: "告知承诺制", en: "a promise is accepted"))
        ] + demanded.labels(Wording(zh: "这份也是", en: "this one too")), element: .materials)
    },
  ]

  private static let fourKinds = Wording(
    zh: "四类材料免交：没有法律依据、可以数据共享、有电子证照、可以书面承诺代替（一网通办的通行做法）",
    en:
      "Four kinds need not be handed in: without a basis in law, shared as data, in the licence store, replaceable by a promise"
  )
}

extension [Record] {
  /// The places of all but the first.
  fileprivate func labels(_ text: Wording) -> [Diagnostic.Label] {
    dropFirst().prefix(Findings.shownPlaces).compactMap { $0[.name] }.map {
      Diagnostic.Label($0.location, text)
    }
  }
}
