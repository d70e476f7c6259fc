import Source
import Standard
import YAML

extension Check {
  /// ZS6: what must be the same everywhere, what may only be better, and what is declared.
  static let districts: [Check] =
    [restated, contradiction, disagreement] + districtEntries + districtAdvantages
    + districtDeviations + deviationEntries + [declaredTwice] + deviationTerms + statutoryValues
    + districtsUnstated + notCompared

  private static let ground = DistrictGround.sameStandard

  private static let restated = Check.unit(
    .hint, "ZS6101", "restated-uniform-element",
    zh: "{element}与上级的规定相同，不必重写",
    en: "{element} repeats what the level above says",
    why: Wording(
      zh: "统一要素由上级规定一次，下级自动沿用。重写一遍，上级改动时就会留下旧的内容。",
      en: """
        A uniform element is stated once, above, and inherited. A copy stays behind when the original \
        changes.
        """),
    help: Wording(zh: "删去这一项。", en: "Remove it here."), ground: ground,
    flags: [
      """
      # 文件: catalogue/44/442106041002.yaml
      事项名称: 申领居住证
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      ↓事项名称: 申领居住证
      ↓法定办结时限: 10个工作日
      """,
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      # 文件: districts/44/4401/items/example.yaml
      基本编码: "442106041002"
      ↓法定办结时限: 10 工作日
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      实施编码: TE44011350000011705442106041002
      承诺办结时限: 5 工作日
      """,
    ],
    allows: [
      """
      # 文件: catalogue/44/442106041002.yaml
      事项名称: 申领居住证
      基本编码: "442106041002"
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      承诺办结时限: 5 工作日
      """
    ]
  ) { workspace, findings in
    for item in workspace.items where item.layers.count > 1 {
      // What stands above a layer, from the catalogue down; a city may repeat it as well as a district.
      var above = item.layers[0].record
      for (place, layer) in item.layers.enumerated().dropFirst() {
        for field in layer.record.fields where field.element.name != ElementName(.basicCode) {
          guard let below = above[field.element.name] else { continue }
          Restatement.report(
            field, over: below, of: item, workspace.files,
            isAlone: layer.record.takesOutEntries(of: field.element), &findings)
        }
        guard place < item.layers.count - 1 else { break }
        above = Layering.merge(above, under: layer.record)
      }
    }
  }

  private static let contradiction = Check.comparison(
    .error, "ZS6102", "contradicts-catalogue",
    zh: "{element}为“{value}”，目录规定为“{standard}”",
    en: "{element} is “{value}”, but the catalogue says “{standard}”",
    why: Wording(
      zh: "同一事项在各地应当是同一标准。与目录不同，申请人换一个地方就要按另一套要求办。",
      en: "One item has one standard. Where it differs, an applicant who moves meets other demands."
    ),
    help: Wording(
      zh: "改为与目录一致，或者删去这一项沿用目录。统一标准确有依据不同的，在“偏离”中写明理由和依据。",
      en: """
        Say what the catalogue says, or leave the element out. Where a law allows a difference, declare \
        it under 偏离 with reason and basis.
        """),
    ground: ground,
    flags: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      法定办结时限: ↓5 工作日
      # 文件: districts/44/4401/440117/items/example.yaml
      基本编码: "442106041002"
      法定办结时限: 5个工作日
      """,
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      申请材料:
        - 名称: 居民身份证
          必要性: 非必要
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      申请材料:
        - 名称: 居民身份证
          必要性: ↓必要
      """,
    ],
    allows: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      法定办结时限: 5 工作日
      偏离:
        - 要素: 法定办结时限
          理由: 经济特区法规另有规定
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      """
    ]
  ) { comparison, findings in
    for row in comparison.rows where row.isUniformValue && row.baseline.origin == .catalogue {
      let open = comparison.open(row, [.different, .extra, .missing])
        .filter { row.cells[$0].location != nil }
      for numbers in comparison.groups(open, in: row) {
        let cell = row.cells[numbers[0]]
        guard let location = cell.location, let value = cell.value,
          let standard = row.baseline.value
        else { continue }
        findings.report(
          at: location,
          [
            "element": .wording(row.title), "value": .wording(value.abbreviated),
            "standard": .wording(standard.abbreviated),
          ], note: comparison.places(numbers),
          labels: [comparison.catalogueLabel(row)].compactMap(\.self)
            + comparison.expiredLabels(numbers, in: row),
          others: comparison.others(numbers, in: row),
          about: comparison.subject(numbers[0], row))
      }
    }
  }

  private static let disagreement = Check.comparison(
    .error, "ZS6103", "districts-disagree",
    zh: "各地的{element}不一致，{baseline}",
    en: "Districts disagree on {element}: {baseline}",
    why: Wording(
      zh: "应当统一的要素各地写法不同，又没有目录可依，说明标准还没有定下来，申请人无从知道哪个对。",
      en: """
        An element that must be the same differs and no catalogue settles it: nobody can know which \
        district is right.
        """),
    help: Wording(
      zh: "由目录的管理部门确定并写入目录，各地再照目录修改。",
      en: "Let the owner of the catalogue decide and state it there; then correct the districts."),
    ground: ground,
    flags: [
      """
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      法定办结时限: ↓5 工作日
      # 文件: districts/44/4401/440117/items/example.yaml
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      """,
      """
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      设定依据: {法规: 甲条例, 条款号: 第十八条}
      # 文件: districts/44/4401/440117/items/example.yaml
      基本编码: "442106041002"
      法定办结时限: ↓5 工作日
      设定依据: {法规: 甲条例, 条款号: 第十八条}
      # 文件: laws/a.yaml
      法规:
        - 名称: 甲条例
          条款:
            - {条款号: 第十八条, 内容: 自受理之日起十个工作日内发放居住证。}
      """,
      """
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      服务对象: 自然人
      # 文件: districts/44/4401/440114/items/example.yaml
      基本编码: "442106041002"
      服务对象: [自然人]
      # 文件: districts/44/4401/440117/items/example.yaml
      基本编码: "442106041002"
      服务对象: ↓[自然人, 企业法人]
      """,
    ],
    allows: [
      """
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      法定办结时限: 5 工作日
      受理条件: 居住满半年，有合法稳定住所。
      # 文件: districts/44/4401/440117/items/example.yaml
      基本编码: "442106041002"
      法定办结时限: 5个工作日
      受理条件: [居住满半年, 有合法稳定住所]
      """
    ]
  ) { comparison, findings in
    let settled = comparison.settledAbove(asOf: findings.day)
    for row in comparison.rows
    where row.isUniformValue && [.law, .majority, .none].contains(row.baseline.origin) {
      let open = comparison.open(row, [.different, .extra, .missing])
        .filter { row.cells[$0].location.map { !settled.contains($0) } ?? false }
      let groups = comparison.groups(open, in: row)
      guard let first = groups.first, let location = row.cells[first[0]].location,
        // Those that are left say the same: who differs contradicts a level above, which is told there.
        row.baseline.origin != .none || groups.count > 1
      else { continue }
      let same = row.cells.indices.filter { row.cells[$0].kind == .same }
      findings.report(
        at: location,
        [
          "element": .wording(row.title), "baseline": .wording(DistrictGround.baseline(of: row)),
        ], note: comparison.statement(first, in: row),
        labels: comparison.labels(Array(groups.dropFirst()), in: row)
          + comparison.labels(same.isEmpty ? [] : [same], in: row)
          + [comparison.lawLabel(row)].compactMap(\.self)
          + comparison.expiredLabels(open, in: row),
        others: comparison.others(open, in: row),
        about: comparison.subject(first[0], row))
    }
  }
}

extension Comparison.Row {
  /// Whether the row says what must be the same; two names of one code are a finding of the catalogue.
  fileprivate var isUniformValue: Bool {
    let isName = path.parts.count == 1 && element.name == ElementName(.name)
    return uniformity.isUniform && aspect != .entry && !isName
  }
}

/// What the checks of districts rest on and say in common.
enum DistrictGround {
  static let sameStandard = Wording(
    zh: "《优化营商环境条例》第三十五条；国发〔2016〕55号“同一事项、同一标准、同一编码”",
    en: """
      Regulations on Optimising the Business Environment, article 35; State Council document \
      Guofa [2016] 55: same item, same standard, same code
      """)

  /// Who says what a row is measured against.
  static func name(of origin: Comparison.Baseline.Origin) -> Wording {
    switch origin {
    case .catalogue: Wording(zh: "目录", en: "the catalogue")
    case .law: Wording(zh: "所引条款", en: "the cited clause")
    case .majority: Wording(zh: "多数地区", en: "most districts")
    case .district, .best, .none: Wording(zh: "其他地区", en: "other districts")
    }
  }

  /// What a row is measured against where the catalogue says nothing.
  static func baseline(of row: Comparison.Row) -> Wording {
    if row.baseline.origin == .law, let value = row.baseline.value {
      return Wording(
        zh: "目录未作规定，所引条款规定为“\(value.zh)”",
        en: "the catalogue is silent; the cited clause sets “\(value.en)”")
    }
    guard row.baseline.origin == .majority, let value = row.baseline.value?.abbreviated else {
      return Wording(
        zh: "目录未作规定，也没有多数一致的写法",
        en: "the catalogue is silent and there is no majority")
    }
    let (count, stated) = (row.baseline.count, row.baseline.stated)
    return Wording(
      zh: "目录未作规定，\(stated) 地中有 \(count) 地为“\(value.zh)”",
      en: "the catalogue is silent; \(count) of \(stated) say “\(value.en)”")
  }
}
