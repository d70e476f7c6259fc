import Source
import Standard

extension Check {
  /// ZS66: comparisons that could not be made.
  static let notCompared: [Check] = [notComparable, deviationNotJudged]

  private static let notComparable = Check.comparison(
    .hint, "ZS6601", "advantage-not-comparable",
    zh: "{places}的{what}（{value}）与{standard}分不出优劣{more}",
    en: "{places}: {what} ({value}) can be called neither better nor worse than {standard}{more}",
    why: Wording(
      zh: "单位不同、写法无法换算的，工具不能判断是不是达到了标准，只能由人判断。",
      en: "Where units cannot be converted only a person can tell whether the standard is kept."),
    help: Wording(
      zh: "尽量改用与{standard}相同的单位和写法。", en: "State it in the unit of {standard} where possible."),
    flags: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      承诺办结时限: 8 工作日
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      承诺办结时限: ↓7 自然日
      # 文件: districts/44/4401/440117/items/example.yaml
      基本编码: "442106041002"
      承诺办结时限: 7 自然日
      """,
      """
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      办理流程:
        - {环节名称: 受理, 时限: ↓1 工作日}
        - {环节名称: 审查, 时限: 2 工作日}
      # 文件: districts/44/4401/440117/items/example.yaml
      基本编码: "442106041002"
      办理流程:
        - {环节名称: 受理, 时限: 1 自然日}
        - {环节名称: 审查, 时限: 3 自然日}
      """,
    ],
    allows: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      承诺办结时限: 8 工作日
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      承诺办结时限: 当场
      # 文件: districts/44/4401/440117/items/example.yaml
      基本编码: "442106041002"
      承诺办结时限: 16 小时
      """,
      // Said where the promise stands beside the statutory limit.
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      承诺办结时限: 8 工作日
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      承诺办结时限: 7 自然日
      """,
    ]
  ) { comparison, findings in
    let statutory = StatutoryValues(comparison)
    var rows: [(row: Comparison.Row, numbers: [Int])] = []
    for row in comparison.rows where row.uniformity == .directional && row.aspect == .value {
      let open = comparison.open(row, [.notComparable]).filter { number in
        row.cells[number].location != nil && !statutory.isIncomparable(row, number)
      }
      if !open.isEmpty { rows.append((row, open)) }
    }
    // The rest of the item is the same matter: one word on it is enough.
    guard let (row, open) = rows.first else { return }
    let groups = comparison.groups(open, in: row)
    let numbers = groups[0]
    guard let location = row.cells[numbers[0]].location, let value = row.cells[numbers[0]].value
    else { return }
    let standard: Wording
    if row.baseline.origin != .none, let value = row.baseline.value?.abbreviated {
      let name = DistrictGround.name(of: row.baseline.origin)
      standard = Wording(zh: "\(name.zh)（\(value.zh)）", en: "\(name.en) (\(value.en))")
    } else if groups.count > 1, let value = row.cells[groups[1][0]].value?.abbreviated {
      let name = comparison.places(groups[1])
      standard = Wording(zh: "\(name.zh)（\(value.zh)）", en: "\(name.en) (\(value.en))")
    } else {
      standard = DistrictGround.name(of: row.baseline.origin)
    }
    let rest = rows.count - 1
    findings.report(
      at: location,
      [
        "places": .wording(comparison.places(numbers)), "what": .wording(row.title),
        "value": .wording(value.abbreviated), "standard": .wording(standard),
        "more": .wording(
          zh: rest > 0 ? "，另有 \(rest) 处" : "", en: rest > 0 ? "; \(rest) more like this" : ""),
      ], note: comparison.statement(numbers, in: row),
      labels: [comparison.catalogueLabel(row)].compactMap(\.self)
        + comparison.labels(Array(groups.dropFirst()), in: row)
        + rows.dropFirst().prefix(6).compactMap { row, numbers in
          guard let place = row.cells[numbers[0]].location else { return nil }
          return Diagnostic.Label(place, row.title)
        },
      others: comparison.others(open, in: row), about: comparison.subject(numbers[0], row))
  }

  private static let deviationNotJudged = Check.comparison(
    .hint, "ZS6602", "deviation-not-judged",
    zh: "声明偏离“{what}”，但目录没有规定，也没有别处可比",
    en: "A deviation in {what} is declared, but there is no standard and no other district",
    why: Wording(
      zh: "没有可比的，就无从判断这条偏离有没有必要，它放过了什么。",
      en: "Nobody can tell whether the declaration is needed, nor what it covers."),
    help: Wording(
      zh: "核对目录中是否应当有这个事项和要素；没有统一规定的，不必声明偏离。",
      en: "See whether the catalogue should state it; where nothing is uniform nothing deviates."),
    flags: [
      """
      基本编码: "442106041002"
      法定办结时限: 5 工作日
      偏离:
        - ↓要素: 法定办结时限
          理由: 经济特区法规另有规定
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      """
    ],
    allows: [
      """
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      法定办结时限: 5 工作日
      偏离:
        - 要素: 法定办结时限
          理由: 经济特区法规另有规定
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
      # 文件: districts/44/4401/440117/items/example.yaml
      基本编码: "442106041002"
      法定办结时限: 10 工作日
      """
    ]
  ) { comparison, findings in
    // A file outside any workspace is compared with nothing, and that is no fault of it.
    guard comparison.columns.allSatisfy({ !$0.item.division.isEmpty }) else { return }
    let open = SharedDeclaration.all(of: comparison).filter { declaration in
      declaration.isJudged && !declaration.deviation.isAboutLocal
        && declaration.outcomes.contains(.notCompared)
        && declaration.outcomes.allSatisfy { $0 == .notCompared || $0 == .unknown }
    }
    guard let first = open.first else { return }
    let titles = open.map(\.deviation.title)
    findings.report(
      at: first.deviation.location,
      [
        "what": .wording(
          zh: titles.map(\.zh).joined(separator: "、"), en: titles.map(\.en).joined(separator: ", "))
      ], others: open.dropFirst().map(\.deviation.location), about: first.subject(comparison))
  }
}
