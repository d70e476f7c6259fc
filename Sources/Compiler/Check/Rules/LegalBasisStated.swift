import Source
import Standard
import YAML

extension Check {
  /// ZS44: what a legal basis says of its law beside what the register knows.
  static let statedLaws: [Check] = [
    .item(
      .warning, "ZS4405", "older-version-of-law",
      zh: "“{law}”写的实施日期是 {stated}，现行版本自 {current} 起施行",
      en:
        "The basis takes “{law}” to be in force since {stated}; the present version dates from {current}",
      why: Wording(
        zh: "引用的是修订以前的版本，条款号和内容可能都变了。",
        en: "An earlier version is cited: clauses and their numbers may have changed."),
      help: Wording(
        zh: "对照现行版本核对条款；文号和日期由登记册提供，可以删去不写。",
        en: "Check the clause against the present version; number and date come from the register."),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - {法规: 甲条例, 条款号: 第一条, 实施日期: ↓2015-03-01, 依据文号: 国务院令第656号}
          - {法规: 乙条例, 条款号: 第一条, 实施日期: ↓2015-03-01}
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 文号: 国务院令第777号, 实施日期: 2024-05-01}
          - {名称: 乙条例, 修订日期: [2018-01-01, 2020-01-01]}
        """
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - {法规: 甲条例, 条款号: 第一条, 实施日期: 2024-05-01}
          - {法规: 乙条例, 条款号: 第一条, 实施日期: 2015-03-01}
          - {法规: 丙条例, 条款号: 第一条, 实施日期: 2015-03-01}
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 实施日期: 2024-05-01}
          - {名称: 乙条例, 修订日期: 2026-07-01}
          - {名称: 丙条例, 实施日期: 2015-03-01, 修订日期: 2019-01-01}
        """
      ]
    ) { item, findings in
      for basis in item.bases {
        guard let law = basis.registered, let entry = basis.own(.inForce),
          case .date(let stated) = entry.value,
          let current = law.version(on: findings.day), stated < current.date
        else { continue }
        findings.report(
          at: entry.location,
          [
            "law": .text(basis.title), "stated": .text(stated.description),
            "current": .text(current.date.description),
          ],
          labels: [
            Diagnostic.Label(current.location, Wording(zh: "登记册中的现行版本", en: "the register"))
          ],
          fix: Fix(replacing: entry.location, with: current.date.description, isSafe: false),
          element: .inForce)
      }
    },
    .item(
      .warning, "ZS4406", "basis-contradicts-register",
      zh: "“{law}”的{element}写的是“{stated}”，登记册里是“{registered}”",
      en: "“{law}”: the {element} is stated as “{stated}”, the register has “{registered}”",
      why: Wording(
        zh: "同一部法规在各事项里写法不一，读者不知道引用的是不是同一个文件、同一个版本。",
        en: "Readers cannot tell whether the same document in the same version is meant."),
      help: Wording(
        zh: "登记册里有的不必再写，删去这一行；登记册有误的，改登记册。",
        en: "Remove the line, the register supplies it; where the register is wrong, correct it."),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - 法规: 甲条例
            条款号: 第一条
            依据文号: ↓国务院令第764号
            颁布机关: ↓市场监管总局
            实施日期: ↓2022-03-02
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 文号: 国务院令第746号, 颁布机关: 国务院, 实施日期: 2022-03-01}
        """
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - 法规: 甲条例
            条款号: 第一条
            依据文号: 中华人民共和国国务院令 第746号
            颁布机关: 国务院
            实施日期: 2022-03-01
          - {法规: 乙办法, 条款号: 第一条, 依据文号: 穗府[2020]1号, 颁布机关: 广州市人民政府}
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 文号: 国务院令第746号, 颁布机关: 国务院, 实施日期: 2022-03-01}
          - {名称: 乙办法, 文号: 穗府〔2020〕1号}
        """
      ]
    ) { item, findings in
      for basis in item.bases {
        guard let law = basis.registered else { continue }
        let current = law.version(on: findings.day)?.date
        if case .date(let stated)? = basis.own(.inForce)?.value, let current, stated < current {
          // An earlier version explains the rest.
          continue
        }
        for known in [KnownElement.number, .issuers, .inForce, .expires] {
          guard let entry = basis.own(known), let registered = law[known],
            let element = basis.record.shape.element(known),
            !entry.saysTheSameOfLaw(as: registered)
          else { continue }
          findings.report(
            at: entry.location,
            [
              "law": .text(basis.title), "element": .wording(element.title),
              "stated": .text(entry.shownOfLaw), "registered": .text(registered.shownOfLaw),
            ],
            labels: [
              Diagnostic.Label(registered.location, Wording(zh: "登记册", en: "the register"))
            ],
            fix: known == .issuers
              ? nil
              : Fix(replacing: entry.location, with: registered.shownOfLaw, isSafe: false),
            element: known)
        }
      }
    },
  ]
}

extension Item.Basis {
  /// The law's record in the register; nil where the basis writes the law out itself.
  fileprivate var registered: Record? {
    law.record.flatMap { $0.location == law.location ? nil : $0 }
  }

  /// An element that the basis states itself instead of taking it from the register.
  fileprivate func own(_ known: KnownElement) -> Entry? {
    guard let entry = record[known], entry.location != law.record?[known]?.location else {
      return nil
    }
    return entry
  }
}

extension Record {
  /// Since when a law's version of a day is in force, and where the register says so.
  fileprivate func version(on day: CalendarDate) -> (date: CalendarDate, location: Location)? {
    if let date = date(.inForce), let entry = self[.inForce] { return (date, entry.location) }
    let amendments = entries(.amended).compactMap { entry -> (CalendarDate, Location)? in
      guard case .date(let date) = entry.value, date <= day else { return nil }
      return (date, entry.location)
    }
    return amendments.max { $0.0 < $1.0 }
  }
}

extension Entry {
  /// What a number, date or list of issuers says, as a message shows it.
  fileprivate var shownOfLaw: String {
    entries.map { entry in
      if case .date(let date) = entry.value { return date.description }
      return entry.text?.string ?? ""
    }.joined(separator: "、")
  }

  /// Whether two statements on a law are the same, whatever their brackets and spaces.
  fileprivate func saysTheSameOfLaw(as other: Entry) -> Bool {
    Set(entries.map { LawNumber($0.shownOfLaw) })
      == Set(other.entries.map { LawNumber($0.shownOfLaw) })
  }
}
