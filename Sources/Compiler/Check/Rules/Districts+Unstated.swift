import Source
import Standard

extension Check {
  /// ZS61: what must be the same everywhere and somebody does not say at all.
  static let districtsUnstated: [Check] = [
    .comparison(
      .warning, "ZS6107", "uniform-element-unstated",
      zh: "{places}没有写明{element}，{baseline}",
      en: "{places} do not state {element}: {baseline}",
      why: Wording(
        zh: "应当统一的要素，别处写明了而这里没有，申请人不知道这里是不是也一样。",
        en: "What must be the same is stated elsewhere and not here: nobody knows whether it holds."
      ),
      help: Wording(
        zh: "补上这一要素；各地都一样的，写入目录，各地就不必再写。",
        en: "State it; where it is the same everywhere, state it once in the catalogue."),
      ground: DistrictGround.sameStandard,
      flags: [
        """
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        数量限制: 每年 100 个
        # 文件: districts/44/4401/440114/items/example.yaml
        基本编码: "442106041002"
        数量限制: 每年100个
        # 文件: districts/44/4401/440115/items/example.yaml
        基本编码: "442106041002"
        数量限制: 每年 100 个
        # 文件: districts/44/4401/440117/items/example.yaml
        ↓基本编码: "442106041002"
        """,
        """
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        申请材料: {名称: 居民身份证, 形式: 纸质}
        # 文件: districts/44/4401/440114/items/example.yaml
        基本编码: "442106041002"
        申请材料: {名称: 居民身份证, 形式: 纸质}
        # 文件: districts/44/4401/440115/items/example.yaml
        基本编码: "442106041002"
        申请材料: {名称: 居民身份证, 形式: 纸质}
        # 文件: districts/44/4401/440117/items/example.yaml
        基本编码: "442106041002"
        申请材料: ↓{名称: 居民身份证}
        """,
      ],
      allows: [
        """
        # 文件: catalogue/44/442106041002.yaml
        基本编码: "442106041002"
        数量限制: 每年 100 个
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        """,
        // A majority has to state it.
        """
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        数量限制: 每年 100 个
        # 文件: districts/44/4401/440117/items/example.yaml
        基本编码: "442106041002"
        """,
        // What every item must state is missing by a finding of its own.
        """
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        事项类型: 行政确认
        服务对象: 自然人
        # 文件: districts/44/4401/440114/items/example.yaml
        基本编码: "442106041002"
        服务对象: 自然人
        # 文件: districts/44/4401/440115/items/example.yaml
        基本编码: "442106041002"
        服务对象: 自然人
        # 文件: districts/44/4401/440117/items/example.yaml
        基本编码: "442106041002"
        """,
      ]
    ) { comparison, findings in
      // Where each entry of a list stands, by the path of its row.
      var entries: [String: [Comparison.Cell]] = [:]
      for row in comparison.rows {
        if row.aspect == .entry { entries[row.path.id] = row.cells }
        guard row.isDiffering, row.aspect == .value, row.uniformity.isUniform,
          row.element.requirement != .required
        else { continue }
        let holder = entries[String(row.path.id.dropLast(row.element.id.utf8.count + 1))]
        let lacking = comparison.open(row, [.missing]).filter { number in
          let record =
            holder.map { $0[number].entry?.record } ?? comparison.columns[number].item.record
          // A value that cannot be read is there, and is a finding of its own.
          return row.cells[number].location == nil && record?[row.element.name] == nil
        }
        guard let first = lacking.first else { continue }
        let places = lacking.compactMap { number in
          holder?[number].location ?? comparison.columns[number].item.own.fields.first?.key
        }
        guard let location = places.first else { continue }
        findings.report(
          at: location,
          [
            "places": .wording(comparison.places(lacking)), "element": .wording(row.title),
            "baseline": .wording(DistrictGround.measure(of: row)),
          ], note: comparison.places([first]),
          labels: [comparison.catalogueLabel(row), comparison.lawLabel(row)].compactMap(\.self)
            + comparison.expiredLabels(lacking, in: row),
          others: Array(places.dropFirst()), about: comparison.subject(first, row))
      }
    }
  ]
}

extension DistrictGround {
  /// What a row is measured against, whoever says it.
  fileprivate static func measure(of row: Comparison.Row) -> Wording {
    guard row.baseline.origin == .catalogue, let value = row.baseline.value?.abbreviated else {
      return baseline(of: row)
    }
    return Wording(zh: "目录规定为“\(value.zh)”", en: "the catalogue says “\(value.en)”")
  }
}
