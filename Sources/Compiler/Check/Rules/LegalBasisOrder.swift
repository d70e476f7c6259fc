import Source
import Standard
import YAML

extension Check {
  /// ZS42: the order of the legal bases.
  static let lawOrder: [Check] = [
    .unit(
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
    ) { workspace, findings in
      // Entries of the catalogue stand before those of the district, whatever their rank: each file is
      // ordered by itself.
      var seen: Set<FileID> = []
      for item in workspace.items + workspace.unusedCatalogue {
        for layer in item.layers where seen.insert(layer.file).inserted {
          let list = RankedList(layer.record, workspace.standard)
          guard let (low, high) = list.firstInversion else { continue }
          findings.report(
            at: high.law.location,
            [
              "law": .text(high.law.lawTitle), "rank": .wording(high.rank.title),
              "other": .text(low.law.lawTitle), "otherRank": .wording(low.rank.title),
            ], note: high.rank.title,
            labels: [
              Diagnostic.Label(
                low.law.location,
                Wording(
                  zh: "\(low.rank.title.zh)，应排在其后", en: "\(low.rank.title.en): comes after"))
            ], fix: list.ordering(in: workspace.files[layer.file].source), element: .legalBasis,
            about: item.subject)
        }
      }
    }
  ]
}

/// The legal bases of one file with the ranks of their laws.
private struct RankedList {
  struct Ranked {
    let law: Entry
    let rank: LawRank
  }

  /// All entries, those without a law or a known rank included.
  private let entries: [(location: Location, ranked: Ranked?)]

  init(_ record: Record, _ standard: Standard) {
    entries = record.entries(.legalBasis).map { entry in
      let law = entry.record?[.law]
      let rank = law.flatMap { LawRank(of: $0, standard) }
      return (entry.location, law.flatMap { law in rank.map { Ranked(law: law, rank: $0) } })
    }
  }

  /// The first entry that stands after one of lower rank, and the first of those.
  var firstInversion: (low: Ranked, high: Ranked)? {
    var firsts: [Int: (place: Int, ranked: Ranked)] = [:]
    for (place, entry) in entries.enumerated() {
      guard let ranked = entry.ranked else { continue }
      let tier = ranked.rank.tier
      if let low = firsts.filter({ $0.key > tier }).values.min(by: { $0.place < $1.place }) {
        return (low.ranked, ranked)
      }
      if firsts[tier] == nil { firsts[tier] = (place, ranked) }
    }
    return nil
  }

  /// Puts the entries in order of rank, each with the comments above it.
  ///
  /// Those of one rank keep their order. Nil where a rank is not known or entries share lines.
  func ordering(in source: SourceText) -> Fix? {
    let tiers = entries.compactMap { $0.ranked?.rank.tier }
    let lines = entries.compactMap { entry in
      source.lines(ofEntry: entry.location.range, takingComment: true)
    }
    guard tiers.count == entries.count, lines.count == entries.count,
      let file = entries.first?.location.file
    else { return nil }
    let slots = lines.enumerated().map { number, lines in
      // What stands above the first entry may be a heading of the list.
      number == 0 ? lines : source.withCommentsAbove(lines)
    }
    let order = slots.indices.sorted { (tiers[$0], $0) < (tiers[$1], $1) }
    let edits = slots.indices.filter { order[$0] != $0 }.map { place in
      var text = source.string(slots[order[place]])
      if text.utf8.last != 0x0A { text += "\n" }
      return Fix.Edit(Location(file: file, range: slots[place]), text)
    }
    let firstMoves = order.first != 0
    let hasHeading = source.withCommentsAbove(slots[0]) != slots[0]
    let isKnown = entries.allSatisfy { $0.ranked?.rank.isInferred == false }
    return Fix(
      Wording(zh: "按效力层级重新排列", en: "put in order of rank"), edits,
      isSafe: isKnown && !(firstMoves && hasHeading))
  }
}
