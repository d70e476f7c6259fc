import Source
import Standard

extension Check {
  /// ZS62: what passes the value that the law sets.
  static let statutoryValues: [Check] = [
    .comparison(
      .error, "ZS6202", "past-statutory-value",
      zh: "{places}的{what} {value}，突破了法定的 {limit}",
      en: "{places}: {what} of {value} passes the statutory {limit}",
      why: Wording(
        zh: "可以比标准做得更好，不能突破法律规定的界限；本地自行改写的法定值不算数。",
        en: """
          A district may do better than the standard, never worse than the law allows; a statutory value \
          that it rewrites itself does not count.
          """),
      help: Wording(
        zh: "改为不突破 {limit}；法定值在本地确有不同规定的，先在“偏离”中声明那个要素。",
        en: """
          Keep within {limit}; where another law sets another value here, declare that element under 偏离.
          """),
      ground: DistrictGround.sameStandard,
      flags: [
        """
        # 文件: catalogue/44/442106041002.yaml
        基本编码: "442106041002"
        法定办结时限: 10 工作日
        承诺办结时限: 8 工作日
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        法定办结时限: 30 工作日
        承诺办结时限: ↓20 工作日
        """,
        """
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        法定办结时限: 30 工作日
        承诺办结时限: ↓20 工作日
        设定依据: {法规: 甲条例, 条款号: 第十八条}
        # 文件: laws/a.yaml
        法规:
          - 名称: 甲条例
            条款:
              - {条款号: 第十八条, 内容: 自受理之日起十个工作日内发放居住证。}
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
        法定办结时限: 30 工作日
        承诺办结时限: 20 工作日
        偏离:
          - 要素: 法定办结时限
            理由: 经济特区法规另有规定
            依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
        # 文件: districts/44/4401/440117/items/example.yaml
        基本编码: "442106041002"
        承诺办结时限: 9 工作日
        """,
        """
        # 文件: catalogue/44/442106041002.yaml
        基本编码: "442106041002"
        法定办结时限: 10 工作日
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        承诺办结时限: 20 工作日
        """,
      ]
    ) { comparison, findings in
      let statutory = StatutoryValues(comparison)
      for row in comparison.rows
      where row.uniformity == .directional && row.aspect == .value && row.element.bound != nil {
        let passing = row.cells.indices.filter { number in
          row.cells[number].kind != .declared && statutory.passes(row, number)
            && !statutory.isFoundInItem(row, number)
        }
        for numbers in comparison.groups(passing, in: row) {
          guard let first = numbers.first, let location = row.cells[first].location,
            let value = row.cells[first].value, let limit = statutory.limit(row, first)
          else { continue }
          findings.report(
            at: location,
            [
              "places": .wording(comparison.places(numbers)), "what": .wording(row.title),
              "value": .wording(value), "limit": .wording(limit.shown),
            ], note: comparison.statement(numbers, in: row),
            labels: [statutory.label(row, first)].compactMap(\.self)
              + comparison.expiredLabels(numbers, in: row),
            others: comparison.others(numbers, in: row),
            about: comparison.subject(first, row))
        }
      }
    }
  ]
}
