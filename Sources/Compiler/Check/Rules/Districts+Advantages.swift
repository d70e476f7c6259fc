import Source
import Standard

extension Check {
  /// ZS62: elements that may differ, but only to the applicant’s advantage.
  static let districtAdvantages: [Check] = [
    .comparison(
      .warning, "ZS6201", "worse-than-standard",
      zh: "{places}的{what}不如{standard}",
      en: "{places}: {what} is worse than {standard}",
      why: Wording(
        zh: "时限、次数、免提交一类的要素可以做得更好，不应当比标准差，也不应当比条件相同的地方差。",
        en: """
          Limits, visits and exemptions may be better than the standard, not worse, and no worse than \
          what a like district manages.
          """),
      help: Wording(
        zh: "参照{standard}改进；做不到的，在“偏离”中说明理由。",
        en: "Do as well as {standard}, or say under 偏离 why not."),
      ground: DistrictGround.sameStandard,
      flags: [
        """
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        到办事现场次数: ↓1
        # 文件: districts/44/4401/440117/items/example.yaml
        基本编码: "442106041002"
        到办事现场次数: 0
        """,
        """
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        申请材料:
          - 名称: 居民身份证
            免提交: ↓否
          - 名称: 户口簿
            免提交: 否
        # 文件: districts/44/4401/440117/items/example.yaml
        基本编码: "442106041002"
        申请材料:
          - 名称: 身份证
            免提交: 是
          - 名称: 居民户口簿
            免提交: 是
        """,
        """
        # 文件: catalogue/44/442106041002.yaml
        基本编码: "442106041002"
        法定办结时限: 10 工作日
        承诺办结时限: 5 工作日
        办理流程:
          - {环节名称: 审查, 时限: 2 工作日}
        收费项目:
          - {项目名称: 工本费, 标准: 10元/件}
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        承诺办结时限: ↓8 工作日
        办理流程:
          - {环节名称: 审查, 时限: ↓3 工作日}
        收费项目:
          - {项目名称: 工本费, 标准: ↓20元/件}
        """,
      ],
      allows: [
        """
        # 文件: catalogue/44/442106041002.yaml
        基本编码: "442106041002"
        法定办结时限: 10 工作日
        承诺办结时限: 8 工作日
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        承诺办结时限: 5 工作日
        # 文件: districts/44/4401/440117/items/example.yaml
        基本编码: "442106041002"
        承诺办结时限: 12 工作日
        """
      ]
    ) { comparison, findings in
      for cause in DistrictCause.causes(of: comparison) { cause.report(comparison, &findings) }
    }
  ]
}

/// Rows in which the same districts are worse in the same element: one finding for all of them.
private struct DistrictCause {
  private let elements: [String]
  private let origin: Comparison.Baseline.Origin
  private let numbers: [Int]
  private let statutory: StatutoryValues
  private var rows: [Comparison.Row]

  static func causes(of comparison: Comparison) -> [DistrictCause] {
    var causes: [DistrictCause] = []
    let statutory = StatutoryValues(comparison)
    for row in comparison.rows where row.uniformity == .directional && row.aspect == .value {
      let worse = comparison.open(row, [.worse]).filter { number in
        row.cells[number].location != nil && !statutory.passes(row, number)
      }
      guard !worse.isEmpty else { continue }
      let elements = row.path.elements.map(\.id)
      let place = causes.firstIndex { cause in
        cause.elements == elements && cause.origin == row.baseline.origin
          && cause.numbers == worse
      }
      if let place {
        causes[place].rows.append(row)
      } else {
        causes.append(
          DistrictCause(
            elements: elements, origin: row.baseline.origin, numbers: worse,
            statutory: statutory, rows: [row]))
      }
    }
    return causes
  }

  func report(_ comparison: Comparison, _ findings: inout Findings) {
    let row = rows[0]
    guard let first = numbers.first, let location = row.cells[first].location else { return }
    var labels: [Diagnostic.Label] = []
    for (place, row) in rows.enumerated() {
      if place > 0, let other = row.cells[first].location {
        labels.append(Diagnostic.Label(other, statement(row, first, comparison)))
      }
      if let label = comparison.catalogueLabel(row) ?? better(row, comparison) {
        labels.append(label)
      }
      if let label = statutory.label(row, first) { labels.append(label) }
    }
    findings.report(
      at: location,
      [
        "places": .wording(comparison.places(numbers)), "what": .wording(what(first)),
        "standard": .wording(standard),
      ], note: statement(row, first, comparison),
      labels: labels + comparison.expiredLabels(numbers, in: row),
      others: comparison.others(numbers, in: row),
      about: comparison.subject(first, row))
  }

  /// What one district says, with the entry it says it of.
  private func statement(
    _ row: Comparison.Row,
    _ number: Int,
    _ comparison: Comparison
  ) -> Wording {
    let place = comparison.columns[number].name
    let value = row.cells[number].value ?? Wording(zh: "", en: "")
    let entry =
      row.path.entry.map { String($0.prefix(12)) + ($0.count > 12 ? "…" : "") + " " } ?? ""
    return Wording(zh: "\(place)：\(entry)\(value.zh)", en: "\(place): \(entry)\(value.en)")
  }

  /// The place of the first district that does as the baseline says.
  private func better(
    _ row: Comparison.Row,
    _ comparison: Comparison
  ) -> Diagnostic.Label? {
    guard let number = row.cells.indices.first(where: { row.cells[$0].kind == .same }),
      let location = row.cells[number].location
    else { return nil }
    return Diagnostic.Label(location, statement(row, number, comparison))
  }

  private func what(_ number: Int) -> Wording {
    let row = rows[0]
    let value = row.cells[number].value ?? Wording(zh: "", en: "")
    guard rows.count > 1 else {
      return Wording(
        zh: "\(row.title.zh)（\(value.zh)）", en: "\(row.title.en) (\(value.en))")
    }
    let titles = row.path.elements.map(\.title)
    return Wording(
      zh: "\(titles.map(\.zh).joined(separator: " · "))（\(rows.count) 处）",
      en: "\(titles.map(\.en).joined(separator: " · ")) (\(rows.count) entries)")
  }

  private var standard: Wording {
    let name = DistrictGround.name(of: origin)
    guard rows.count == 1, let value = rows[0].baseline.value else { return name }
    return Wording(zh: "\(name.zh)（\(value.zh)）", en: "\(name.en) (\(value.en))")
  }
}
