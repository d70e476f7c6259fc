import Source
import Standard
import YAML

extension Check {
  /// ZS64: what a level says against the levels above it, the catalogue aside.
  static let layers: [Check] = [
    futileRemoval, removedAndStated, ambiguousRemoval, contradictsAbove,
  ]

  private static let futileRemoval = Check.unit(
    .error, "ZS6401", "removal-of-nothing",
    zh: "上级没有{what}，删除不起作用{hint}",
    en: "No level above states {what}: nothing is removed{hint}",
    why: Wording(
      zh: "名称对不上，要删的照样沿用；上级已经不要的，这一条也没有用了。",
      en: """
        A name that does not match leaves in force what should go; and where the level above has \
        dropped it, the removal has had its day.
        """),
    help: Wording(zh: "照上级的名称改正，或者删去这一条。", en: "Use the name that stands above, or drop the line."),
    flags: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证, 居住证业务申办表]
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      删除: [↓数量限制]
      申请材料:
        - 删除: ↓居住证业务申报表
      """,
      """
      基本编码: "442106041002"
      申请材料:
        - 居民身份证
        - 删除: ↓户口簿
      """,
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      删除: ↓数量限制
      """,
    ],
    allows: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      数量限制: 无
      申请材料: [居民身份证, 居住证业务申办表]
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      删除: 数量限制
      申请材料:
        - 删除: 《居住证业务申办表》
      """
    ]
  ) { workspace, findings in
    workspace.visitRemovals(findings) { removal in
      guard removal.matches.isEmpty, !removal.isStated else { return }
      let meant = Suggestion(for: removal.name, among: removal.candidates)
      findings.report(
        at: removal.removal.location,
        ["what": .wording(removal.what), "hint": .wording(removal.hint(meant))],
        fix: meant.fix(at: removal.removal.location), about: removal.subject)
    }
  }

  private static let removedAndStated = Check.unit(
    .error, "ZS6402", "removed-and-stated",
    zh: "{what}在同一个文件里既删除又填写",
    en: "One file removes {what} and states it",
    why: Wording(
      zh: "两处说法相反，别人看不出要哪一个。",
      en: "The two contradict each other, and nobody can tell which is meant."),
    help: Wording(
      zh: "要修改的只填写，不必先删除；要删除的只写删除。",
      en: "What is to change is stated without removing it first; what is to go is removed alone."),
    flags: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      承诺办结时限: 10 工作日
      申请材料: [居民身份证, 照片]
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      删除: ↓承诺办结时限
      承诺办结时限: 5 工作日
      申请材料:
        - 删除: ↓照片
        - {名称: 照片, 份数: 2}
      """
    ],
    allows: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证, 照片]
      # 文件: districts/44/items/example.yaml
      基本编码: "442106041002"
      申请材料:
        - 删除: 照片
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      实施编码: TE44011350000011705442106041002
      申请材料: [照片]
      """
    ]
  ) { workspace, findings in
    workspace.visitRemovals(findings) { removal in
      guard let stated = removal.stated else { return }
      findings.report(
        at: removal.removal.location, ["what": .wording(removal.what)],
        labels: [Diagnostic.Label(stated, Wording(zh: "又写在这里", en: "stated here"))],
        about: removal.subject)
    }
  }

  private static let ambiguousRemoval = Check.unit(
    .error, "ZS6403", "ambiguous-removal",
    zh: "上级有 {count} 项符合{what}，不知道删哪一项",
    en: "{count} entries above fit {what}: which one is to go is not clear",
    why: Wording(
      zh: "分不清时一项也不删，上级写的照样沿用。",
      en: "Where it is not clear nothing is removed, and all of them stay in force."),
    help: Wording(zh: "写明{missing}。", en: "State {missing} as well."),
    flags: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      设定依据:
        - {法规: 居住证暂行条例, 条款号: 第二条}
        - {法规: 居住证暂行条例, 条款号: 第九条}
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      设定依据:
        - 删除: ↓居住证暂行条例
      """
    ],
    allows: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      设定依据:
        - {法规: 居住证暂行条例, 条款号: 第二条}
        - {法规: 广东省流动人口服务管理条例, 条款号: 第十八条}
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      设定依据:
        - 删除: 居住证暂行条例
      """
    ]
  ) { workspace, findings in
    workspace.visitRemovals(findings) { removal in
      guard !removal.isStated, !removal.isClear else { return }
      findings.report(
        at: removal.removal.location,
        [
          "what": .wording(removal.what), "count": .number(removal.matches.count),
          "missing": .wording(removal.missing),
        ],
        labels: removal.matches.prefix(Findings.shownPlaces).map {
          Diagnostic.Label($0.location, Wording(zh: "可能是这一项", en: "maybe this one"))
        }, about: removal.subject)
    }
  }

  private static let contradictsAbove = Check.unit(
    .error, "ZS6404", "contradicts-level-above",
    zh: "{element}{statement}，{place}{ruling}",
    en: "{element} {statement}, but {place} {ruling}",
    why: Wording(
      zh: "上级对所属各地统一规定的要素，下级另作一套，申请人换一个地方就要按另一套要求办。",
      en: """
        What a level has settled for all places below it is the same for all of them: where one \
        differs, an applicant who moves meets other demands.
        """),
    help: Wording(
      zh: "删去这一项沿用上级；确有依据不同的，在“偏离”中写明理由和依据；上级有误的，请上级更正。",
      en: """
        Leave it out and follow the level above; declare it under 偏离 where a law allows it; or have \
        the level above correct its record.
        """),
    ground: DistrictGround.sameStandard,
    flags: [
      """
      # 文件: districts/44/4401/items/example.yaml
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      申请材料:
        - {名称: 居民身份证, 必要性: 必要}
        - {名称: 照片, 必要性: 必要}
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      实施编码: TE44011350000011705442106041002
      法定办结时限: ↓5 工作日
      申请材料:
        - {名称: 居民身份证, 必要性: ↓非必要}
        - 删除: ↓照片
        - ↓户口簿
      """
    ],
    allows: [
      """
      # 文件: districts/44/4401/items/example.yaml
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      承诺办结时限: 8 工作日
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      实施编码: TE44011350000011705442106041002
      法定办结时限: 10个工作日
      承诺办结时限: 5 工作日
      """,
      """
      # 文件: districts/44/4401/items/example.yaml
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      实施编码: TE44011350000011705442106041002
      法定办结时限: 5 工作日
      偏离:
        - 要素: 法定办结时限
          理由: 经济特区法规另有规定
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      """,
    ]
  ) { workspace, findings in
    for item in workspace.items where item.layers.count > 1 {
      for found in Contradiction.all(in: item, asOf: findings.day) {
        findings.report(
          at: found.location,
          [
            "element": .wording(found.element.title), "statement": .wording(found.statement),
            "ruling": .wording(found.ruling),
            "place": .text(workspace.name(ofDivision: found.division) ?? found.division),
          ],
          labels: [
            Diagnostic.Label(found.above, Wording(zh: "上级的规定", en: "what the level above says"))
          ], about: found.subject(item))
      }
    }
  }
}
