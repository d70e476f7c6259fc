import Source
import Standard

extension Check {
  /// ZS63: declared deviations.
  static let districtDeviations: [Check] = [
    .comparison(
      .warning, "ZS6301", "deviation-without-difference",
      zh: "声明偏离“{element}”，但与统一标准没有不同",
      en: "A deviation in {element} is declared, but nothing differs",
      why: Wording(
        zh: "偏离声明会放过以后真正的差错，没有用处的应当清理。",
        en: "A declaration that covers nothing will hide a real fault later."),
      help: Wording(zh: "删去这条偏离。", en: "Remove the declaration."),
      flags: [
        """
        # 文件: catalogue/44/442106041002.yaml
        基本编码: "442106041002"
        法定办结时限: 10 工作日
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        偏离:
          - ↓要素: 法定办结时限
            理由: 历史原因
            依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
        """
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
      for (number, column) in comparison.columns.enumerated() {
        for (element, deviation) in column.declared where element.uniformity != .identity {
          let isUsed = comparison.rows.contains { row in
            row.path.elements.first?.name == element.name && row.cells[number].deviation != nil
          }
          guard !isUsed else { continue }
          findings.report(
            at: deviation.location, ["element": .wording(element.title)],
            about: column.subject(element))
        }
      }
    },
    .comparison(
      .error, "ZS6302", "deviation-from-identity",
      zh: "“{element}”各地必须相同，不能声明偏离",
      en: "{element} is the same everywhere: no deviation can be declared",
      why: Wording(
        zh: "名称、编码、类型和设定依据决定是不是同一个事项，不同就是另一个事项。",
        en:
          "Name, code, type and legal basis make an item what it is; a different one is another item."
      ),
      help: Wording(
        zh: "改为与目录一致；目录有误的，请目录的管理部门更正。",
        en: "Follow the catalogue, or have its owner correct it."),
      ground: DistrictGround.sameStandard,
      flags: [
        """
        基本编码: "442106041002"
        偏离:
          - ↓要素: 事项名称
            理由: 本地习惯叫法
            依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
        """
      ],
      allows: [
        """
        基本编码: "442106041002"
        日常用语: 暂住证
        """
      ]
    ) { comparison, findings in
      for column in comparison.columns {
        for (element, deviation) in column.declared where element.uniformity == .identity {
          findings.report(
            at: deviation.location, ["element": .wording(element.title)],
            about: column.subject(element))
        }
      }
    },
  ]
}

extension Comparison.Column {
  fileprivate func subject(_ element: Element) -> Diagnostic.Subject {
    var subject = item.subject
    subject.element = element.id
    return subject
  }

  /// The elements that it declares to differ in, in the order of the standard.
  fileprivate var declared: [(element: Element, deviation: Comparison.Deviation)] {
    item.record.shape.elements.compactMap { element in
      deviations[element.id].map { (element, $0) }
    }
  }
}
