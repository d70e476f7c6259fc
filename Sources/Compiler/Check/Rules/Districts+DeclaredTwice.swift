import Source
import Standard

extension Check {
  /// ZS63: one thing that is declared twice.
  static let declaredTwice = Check.comparison(
    .warning, "ZS6306", "deviation-declared-twice",
    zh: "“{what}”的偏离声明了两次",
    en: "The deviation in {what} is declared twice",
    why: Wording(
      zh: "两条声明的理由和期限不一样时，没有人知道以哪一条为准。",
      en: "With two reasons and two end dates nobody knows which one holds."),
    help: Wording(zh: "合并为一条。", en: "Make them one."),
    flags: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证]
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证, 居住证明, 房产证]
      偏离:
        - 要素: 申请材料
          条目: [居住证明, 房产证]
          理由: 地方性法规要求
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
        - 要素: 申请材料
          条目: ↓《居住证明》
          理由: 地方性法规要求
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十九条}
      """,
      """
      基本编码: "442106041002"
      法定办结时限: 5 工作日
      偏离:
        - 要素: 法定办结时限
          理由: 地方性法规要求
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
        - ↓要素: statutoryLimit
          理由: 地方性法规要求
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十九条}
      """,
    ],
    allows: [
      """
      # 文件: catalogue/44/442106041002.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证]
      # 文件: districts/44/4401/440113/items/example.yaml
      基本编码: "442106041002"
      申请材料: [居民身份证, 居住证明, 房产证]
      偏离:
        - 要素: 申请材料
          条目: 房产证
          理由: 地方性法规要求
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
        - 要素: 申请材料
          条目: 居住证明
          理由: 地方性法规要求
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十九条}
      """
    ]
  ) { comparison, findings in
    for column in comparison.columns {
      var first: [[Canonical]: (deviation: Comparison.Deviation, location: Location)] = [:]
      for deviation in column.declarations.map(\.deviation) {
        let names = deviation.entries.map { Optional($0) }
        for name in names.isEmpty ? [nil] : names {
          let key = [
            deviation.element.id, deviation.inner?.id ?? deviation.innerName?.text ?? "",
            name?.text ?? "",
          ].map { Canonical(name: $0) }
          let location = name?.location ?? deviation.location
          guard let other = first[key] else {
            first[key] = (deviation, location)
            continue
          }
          // Entries of one list that say the same are reported when the list is read.
          guard deviation.identity != other.deviation.identity else { continue }
          var subject = column.item.subject
          subject.element = deviation.element.id
          let title = deviation.element.title
          let what = name.map {
            Wording(zh: "\(title.zh) · \($0.text)", en: "\(title.en) · \($0.text)")
          }
          findings.report(
            at: location, ["what": .wording(what ?? title)],
            labels: [
              Diagnostic.Label(other.location, Wording(zh: "首次声明", en: "first declared here"))
            ], about: subject)
        }
      }
    }
  }
}
