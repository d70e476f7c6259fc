import Source
import Standard
import YAML

extension Check {
  /// ZS43: laws that the conditions cite.
  static let citedLaws: [Check] = [
    .unit(
      .warning, "ZS4301", "cited-law-not-in-basis",
      zh: "受理条件引用的《{law}》不在设定依据中",
      en: "The conditions cite 《{law}》, which is not in the legal basis",
      why: Wording(
        zh: "条件要有依据：引用的法规没有列入设定依据，要么依据不全，要么条件已经过时。",
        en:
          "Conditions need a ground: either the legal basis is incomplete or the condition is out of date."
      ),
      help: Wording(
        zh: "现行有效的，补入设定依据并写明条款；已被替代的，改引现行法规。",
        en: "Add the law with its clause to the legal basis, or cite the law that replaced it."),
      ground: Wording(
        zh: "《优化营商环境条例》第三十五条", en: "Regulations on Optimising the Business Environment, article 35"
      ),
      flags: [
        """
        设定依据:
          - {法规: 某条例, 条款号: 第一条}
        受理条件:
          - 符合↓《某管理办法》规定的条件，且符合《某条例》。
        """,
        """
        设定依据:
          - {法规: 某条例, 条款号: 第一条}
        受理条件: 符合↓《中华人民共和国某某法》和↓《广东省某规定》的，见《某某法》。
        """,
      ],
      allows: [
        """
        设定依据:
          - {法规: 中华人民共和国某某法, 条款号: 第一条}
        受理条件: 符合《某某法（2018年修正）》的规定，已取得《营业执照》并填写《登记申请表》。
        """,
        """
        设定依据:
          - {法规: 《某条例》, 条款号: 第一条}
        受理条件: 符合《某条例》（以下简称《条例》）。
        """,
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - {法规: 某某管理条例, 条款号: 第一条}
        受理条件: 符合《管理条例》。
        # 文件: laws/a.yaml
        法规:
          - {名称: 某某管理条例, 别名: 管理条例}
        """,
      ]
    ) { workspace, findings in
      for cited in findings.derived({ CitedLaws(workspace) }).all {
        guard cited.law?.isRepealed(on: findings.day) != true else { continue }
        findings.report(
          at: cited.location, ["law": .text(cited.title)],
          labels: cited.item[.legalBasis].map {
            [Diagnostic.Label($0.location, Wording(zh: "设定依据", en: "the legal basis"))]
          } ?? [], element: .conditions, about: cited.item.subject)
      }
    },
    .unit(
      .warning, "ZS4302", "cited-law-repealed",
      zh: "受理条件引用的《{law}》自 {date} 起废止{replacement}",
      en: "The conditions cite 《{law}》, which is repealed from {date}{replacement}",
      why: Wording(
        zh: "申请人会照着已经失效的条件准备，窗口也无从按它审查。",
        en:
          "Applicants prepare for conditions that no longer apply, and the office cannot decide by them."
      ),
      help: Wording(
        zh: "改引现行法规，并核对条件是否还成立。",
        en: "Cite the law in force and check whether the condition still stands."),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - {法规: 乙条例, 条款号: 第一条}
        受理条件: 符合↓《甲条例》的规定。
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 废止日期: 2022-11-01, 替代法规: 乙条例}
          - {名称: 乙条例}
        """,
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        受理条件:
          - 符合↓《甲条例》的规定。
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 废止日期: 2022-11-01}
        """,
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - {法规: 乙条例, 条款号: 第一条}
        受理条件: 符合《乙条例》的规定。
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 废止日期: 2022-11-01, 替代法规: 乙条例}
          - {名称: 乙条例}
        """,
        "受理条件: 符合《甲条例》的规定。",
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        受理条件: 符合《甲条例》的规定。
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 废止日期: 2026-07-01}
        """,
      ]
    ) { workspace, findings in
      for cited in findings.derived({ CitedLaws(workspace) }).all {
        guard let law = cited.law, law.isRepealed(on: findings.day),
          let date = law.date(.repealed)
        else { continue }
        findings.report(
          at: cited.location, law.repeal(of: cited.title, date),
          labels: law.repealLabels, element: .conditions, about: cited.item.subject)
      }
    },
  ]
}

/// A law that the conditions of an item cite and its legal basis does not name.
private struct CitedLaw: Sendable {
  let item: Item
  let title: String
  let location: Location
  /// The register's record.
  let law: Record?
}

/// The laws that conditions of items cite beyond their legal basis, item by item.
private struct CitedLaws: Sendable {
  let all: [CitedLaw]

  init(_ workspace: Workspace) {
    var all: [CitedLaw] = []
    workspace.visitCitedLaws { all.append($0) }
    self.all = all
  }
}

extension Workspace {
  /// Visits the first citation of each law that an item's conditions cite beyond its legal basis.
  ///
  /// What stands in 《》 is a law where the register knows it or its name ends as those of laws,
  /// regulations and rules do: forms, certificates and notices stand in 《》 too.
  fileprivate func visitCitedLaws(_ visit: (CitedLaw) -> Void) {
    // The names of what the register holds, by what items call it.
    var registered: [Text: Set<LawName>] = [:]
    func names(of law: Entry) -> Set<LawName> {
      guard let text = law.text, law.record?.location != law.location else {
        return LawName.names(of: law)
      }
      if let known = registered[text] { return known }
      let names = LawName.names(of: law)
      registered[text] = names
      return names
    }
    // Conditions that cite nothing beyond a legal basis, by the fields of both.
    struct Fields: Hashable {
      let conditions: ObjectIdentifier?
      let basis: ObjectIdentifier?
    }
    var quiet: Set<Fields> = []
    for item in items + unusedCatalogue {
      let conditions = item.record.field(.conditions)
      let basis = item.record.field(.legalBasis)
      let fields = Fields(
        conditions: conditions.map { ObjectIdentifier($0) },
        basis: basis.map { ObjectIdentifier($0) })
      let hasCases = item.record.field(.cases) != nil
      guard hasCases || !quiet.contains(fields) else { continue }
      var isQuiet = true
      defer { if isQuiet, !hasCases { quiet.insert(fields) } }
      let citations = item.allConditions.flatMap { entry in
        entry.text.map { text in Citation.all(in: text).map { (entry, $0) } } ?? []
      }
      guard !citations.isEmpty else { continue }
      let bases = item.bases
      var seen = bases.reduce(into: Set<LawName>()) { $0.formUnion(names(of: $1.law)) }
      for (entry, citation) in citations {
        let law = registers.law(citation.title)
        let name = LawName(law?.string(.name) ?? citation.title)
        guard law != nil || isNameOfLaw(citation.title),
          !seen.contains(LawName(citation.title)), seen.insert(name).inserted
        else { continue }
        isQuiet = false
        visit(
          CitedLaw(
            item: item, title: citation.title, location: entry.location(of: citation.part),
            law: law))
      }
    }
  }

  private func isNameOfLaw(_ title: String) -> Bool {
    guard let rank = LawRank(inferredFrom: title, standard) else { return false }
    return rank.tier < 4
  }
}

extension Record {
  /// The arguments of a finding about a repealed law.
  fileprivate func repeal(of title: String, _ date: CalendarDate) -> [String: Argument] {
    [
      "law": .text(title), "date": .text(date.description),
      "replacement": string(.replacedBy).map {
        .wording(zh: "，由《\($0)》替代", en: " and replaced by 《\($0)》")
      } ?? "",
    ]
  }

  fileprivate var repealLabels: [Diagnostic.Label] {
    guard let entry = self[.repealed] else { return [] }
    return [
      Diagnostic.Label(
        entry.location, Wording(zh: "登记册记载的废止日期", en: "the date of repeal in the register"))
    ]
  }
}
