import Source
import Standard
import YAML

extension Check {
  /// ZS42: the order of the legal bases.
  static let lawOrder: [Check] = [
    .item(
      .warning, "ZS4201", "basis-not-ordered-by-rank",
      zh: "设定依据没有按效力层级排列：“{law}”（{rank}）排在“{other}”（{otherRank}）后面",
      en:
        "The legal basis is not ordered by rank: “{law}” ({rank}) stands after “{other}” ({otherRank})",
      why: Wording(
        zh: "依据按法律、行政法规、地方性法规和规章、规范性文件的顺序排列，读者先看到效力最高的依据，各地也便于比对。",
        en:
          "Laws come first, then regulations, local regulations and rules, then other documents: readers see the strongest ground first."
      ),
      help: Wording(
        zh: "把“{law}”移到“{other}”之前。登记册填写效力级别的，以登记册为准。",
        en: "Move “{law}” before “{other}”. The rank that the register states counts."),
      ground: elementTable,
      flags: [
        """
        设定依据:
          - {法规: 关于做好登记工作的通知, 条款号: 第一条}
          - {法规: ↓中华人民共和国行政许可法, 条款号: 第十二条}
          - {法规: 某条例, 条款号: 第一条}
        """,
        """
        设定依据:
          - {法规: 广东省某条例, 条款号: 第一条}
          - {法规: ↓某条例, 条款号: 第一条}
        """,
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - {法规: 甲办法, 条款号: 第一条}
          - {法规: ↓乙办法, 条款号: 第一条}
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲办法, 效力级别: 部门规章}
          - {名称: 乙办法, 效力级别: 行政法规}
        """,
      ],
      allows: [
        """
        设定依据:
          - {法规: 中华人民共和国行政许可法, 条款号: 第十二条}
          - {法规: 某条例, 条款号: 第一条}
          - {法规: 广东省某条例, 条款号: 第一条}
          - {法规: 某管理办法, 条款号: 第一条}
          - {法规: 广州市某条例, 条款号: 第一条}
          - {法规: 关于做好登记工作的通知, 条款号: 第一条}
        """,
        """
        设定依据:
          - {法规: 粤府〔2020〕1号, 条款号: 第一条}
          - {法规: 中华人民共和国行政许可法, 条款号: 第十二条}
        """,
      ]
    ) { item, findings in
      var lowest: [FileID: (tier: Int, firsts: [Int: (law: Entry, rank: LawRank)])] = [:]
      var reported: Set<FileID> = []
      for basis in item.bases {
        // Entries of the catalogue stand before those of the district, whatever their rank.
        let file = basis.law.location.file
        guard !reported.contains(file), let rank = LawRank(of: basis.law, item.standard) else {
          continue
        }
        var state = lowest[file] ?? (rank.tier, [:])
        if rank.tier < state.tier,
          let other = state.firsts.filter({ $0.key > rank.tier }).map(\.value)
            .min(by: { $0.law.location.range.start < $1.law.location.range.start })
        {
          reported.insert(file)
          let name = other.law.lawTitle
          findings.report(
            at: basis.law.location,
            [
              "law": .text(basis.title), "rank": .wording(rank.title), "other": .text(name),
              "otherRank": .wording(other.rank.title),
            ], note: rank.title,
            labels: [
              Diagnostic.Label(
                other.law.location,
                Wording(
                  zh: "\(other.rank.title.zh)，应排在其后", en: "\(other.rank.title.en): comes after"))
            ], element: .legalBasis)
        }
        if state.firsts[rank.tier] == nil { state.firsts[rank.tier] = (basis.law, rank) }
        state.tier = max(state.tier, rank.tier)
        lowest[file] = state
      }
    }
  ]
}
