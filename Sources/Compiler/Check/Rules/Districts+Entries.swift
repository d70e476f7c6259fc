import Source
import Standard

extension Check {
  /// ZS61: entries of lists that must be the same everywhere.
  static let districtEntries: [Check] = [extraEntry, missingEntry, renamedEntry]

  private static let ground = DistrictGround.sameStandard

  private static let extraEntry = Check.comparison(
    .error, "ZS6104", "extra-entry",
    zh: "{places}多出{element}“{entry}”，{baseline}",
    en: "{element} “{entry}” only in {places}: {baseline}",
    why: Wording(
      zh: "别的地方不要的材料、环节或者收费，这里要，申请人就多跑、多交。没有法律依据的，不得增加。",
      en: """
        What other districts do not ask for costs the applicant here a paper, a step or a fee. Nothing \
        may be added without a basis in law.
        """),
    help: Wording(
      zh: "没有依据的，删去；各地都应当有的，请目录的管理部门写入目录；确有地方依据的，在“偏离”中写明这个条目。",
      en: """
        Remove it where it has no basis; have it put into the catalogue where all should ask for it; \
        declare this entry under 偏离 where a local law requires it.
        """),
    ground: ground,
    flags: [
      """
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      申请材料:
        - ↓居住证-申领居住证
        - 本人居民身份证
      # 文件: districts/44/4401/440117/items/example.yaml
      基本编码: "442106041002"
      申请材料: 居民身份证
      """,
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      办理流程: [受理, 审查, 决定, 送达]
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      办理流程:
        - 环节名称: 受理
        - ↓环节名称: 公示
      """,
    ],
    allows: [
      """
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      申请材料: [《居住证业务申办表》, 身份证]
      # 文件: districts/44/4401/440117/items/example.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证, 居住证业务申办表]
      """
    ]
  ) { comparison, findings in
    let settled = comparison.settledAbove(asOf: findings.day)
    for row in comparison.rows where row.aspect == .entry {
      let extra = comparison.open(row, [.extra]).filter { number in
        // What a level above does not ask for is told where it is added.
        row.cells[number].location.map { !settled.contains($0) } ?? true
      }
      guard let first = extra.first, let location = row.cells[first].location else { continue }
      let lacking = row.cells.indices.filter { number in
        row.cells[number].location == nil && row.cells[number].kind != .unstated
      }
      var labels = extra.dropFirst().prefix(4).compactMap { number in
        row.cells[number].location.map {
          Diagnostic.Label(
            $0, Wording(zh: "\(comparison.columns[number].name)也有", en: "also here"))
        }
      }
      if let other = lacking.first, let place = comparison.list(row, other) {
        let names = comparison.places(lacking)
        labels.append(
          Diagnostic.Label(
            place, Wording(zh: "\(names.zh)没有此项", en: "not in \(names.en)")))
      }
      findings.report(
        at: location,
        [
          "places": .wording(comparison.places(extra)), "element": .wording(row.element.title),
          "entry": .text(row.path.entry ?? ""), "baseline": .wording(silence(row)),
        ], note: comparison.places([first]),
        labels: labels + comparison.expiredLabels(extra, in: row),
        others: comparison.others(extra, in: row),
        about: comparison.subject(first, row))
    }
  }

  /// What says that an entry is not asked for.
  private static func silence(_ row: Comparison.Row) -> Wording {
    switch row.baseline.origin {
    case .catalogue: Wording(zh: "目录没有此项", en: "the catalogue does not ask for it")
    case .majority:
      Wording(
        zh: "目录未作规定，\(row.baseline.stated) 地中有 \(row.baseline.count) 地没有",
        en: """
          the catalogue is silent; \(row.baseline.count) of \(row.baseline.stated) do not ask for it
          """)
    case .law, .district, .best, .none:
      Wording(zh: "目录未作规定", en: "the catalogue does not say who is right")
    }
  }

  private static let missingEntry = Check.comparison(
    .error, "ZS6105", "missing-entry",
    zh: "{places}缺少{element}“{entry}”，{baseline}",
    en: "{places} lack {element} “{entry}”: {baseline}",
    why: Wording(
      zh: "多数地方都有的一项这里没有：要么这里漏写，申请人会被退回；要么别处多要。",
      en: """
        Most have what is missing here: either it was forgotten and applicants are sent home, or the \
        others ask for too much.
        """),
    help: Wording(
      zh: "核对是否漏写；不该有的，请目录的管理部门明确。",
      en: "See whether it was forgotten; if it should not exist, let the catalogue say so."),
    ground: ground,
    flags: [
      """
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证, 住所证明]
      # 文件: districts/44/4401/440114/items/example.yaml
      基本编码: "442106041002"
      申请材料: [住所证明, 居民身份证]
      # 文件: districts/44/4401/440117/items/example.yaml
      基本编码: "442106041002"
      ↓申请材料: 居民身份证
      """,
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证, 住所证明]
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      申请材料:
        - 删除: ↓住所证明
      """,
    ],
    allows: [
      """
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证, 住所证明]
      # 文件: districts/44/4401/440117/items/example.yaml
      基本编码: "442106041002"
      承诺办结时限: 5 工作日
      """
    ]
  ) { comparison, findings in
    for row in comparison.rows where row.aspect == .entry {
      let lacking = comparison.open(row, [.missing])
      guard let first = lacking.first,
        let location = row.cells[first].location ?? comparison.list(row, first)
      else { continue }
      let having = row.cells.indices.filter { row.cells[$0].kind == .same }
      findings.report(
        at: location,
        [
          "places": .wording(comparison.places(lacking)), "element": .wording(row.element.title),
          "entry": .text(row.path.entry ?? ""), "baseline": .wording(demand(row)),
        ], note: comparison.places([first]),
        labels: (comparison.catalogueLabel(row).map { [$0] }
          ?? comparison.labels(having.isEmpty ? [] : [having], in: row))
          + comparison.expiredLabels(lacking, in: row),
        others: lacking.dropFirst().compactMap {
          row.cells[$0].location ?? comparison.list(row, $0)
        }.filter { $0 != location },
        about: comparison.subject(first, row))
    }
  }

  /// What says that an entry belongs there.
  private static func demand(_ row: Comparison.Row) -> Wording {
    guard row.baseline.origin == .majority else {
      return Wording(zh: "目录有此项", en: "the catalogue asks for it")
    }
    let (count, stated) = (row.baseline.count, row.baseline.stated)
    return Wording(
      zh: "\(stated) 地中有 \(count) 地都有", en: "\(count) of \(stated) have it")
  }

  private static let renamedEntry = Check.comparison(
    .error, "ZS6106", "probably-renamed-entry",
    zh: "{element}“{value}”疑为“{entry}”改了名称（相似度 {score}）",
    en: "{element} “{value}” is probably “{entry}” by another name (likeness {score})",
    why: Wording(
      zh: "同一份材料在各地名称不同，申请人以为是两样东西，系统也无法共享和免提交。",
      en: """
        One paper under two names looks like two papers to applicants, and no system can share it or \
        exempt it.
        """),
    help: Wording(
      zh: "是同一项的，统一名称，并写入目录；确是两项的，把名称写得分得开。",
      en: "If it is one thing, use one name and put it into the catalogue; if not, tell them apart."
    ),
    ground: ground,
    flags: [
      """
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      申请材料: 《广东省居住证业务申请表》
      # 文件: districts/44/4401/440117/items/example.yaml
      基本编码: "442106041002"
      申请材料: ↓《广州市居住证业务申办表》
      """
    ],
    allows: [
      """
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      申请材料: 营业执照副本
      # 文件: districts/44/4401/440117/items/example.yaml
      基本编码: "442106041002"
      申请材料: 营业执照
      """
    ]
  ) { comparison, findings in
    for row in comparison.rows where row.aspect == .entry {
      let renamed = comparison.open(row, [.renamed])
      let named = row.cells.indices.first { row.cells[$0].kind == .same }
      for (_, numbers) in Dictionary(grouping: renamed, by: { row.cells[$0].value?.zh ?? "" })
        .sorted(by: { $0.value[0] < $1.value[0] })
      {
        let cell = row.cells[numbers[0]]
        guard let location = cell.location, let score = cell.similarity else { continue }
        var labels = [comparison.catalogueLabel(row)].compactMap(\.self)
        if labels.isEmpty, let named, let place = row.cells[named].location {
          labels = [Diagnostic.Label(place, comparison.statement([named], in: row))]
        }
        findings.report(
          at: location,
          [
            "element": .wording(row.element.title), "value": .text(cell.value?.zh ?? ""),
            "entry": .text(row.path.entry ?? ""), "score": .text(score.asFraction),
          ], note: comparison.places(numbers),
          labels: labels + comparison.expiredLabels(numbers, in: row),
          others: comparison.others(numbers, in: row),
          about: comparison.subject(numbers[0], row))
      }
    }
  }
}

extension Int {
  /// Hundredths as people write them: 0.63, 1.00.
  package var asFraction: String {
    let digits = String(self % 100)
    return "\(self / 100).\(digits.count < 2 ? "0" : "")\(digits)"
  }
}
