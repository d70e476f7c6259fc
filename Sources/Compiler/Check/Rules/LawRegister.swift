import Source
import Standard
import YAML

extension Check {
  /// ZS45: the register of laws itself.
  static let lawRegister: [Check] = [
    .workspace(
      .error, "ZS4502", "law-dates-out-of-order",
      zh: "“{law}”的{later} {date}，不晚于{earlier} {other}",
      en: "“{law}”: the {later} {date} is not after the {earlier} {other}",
      why: Wording(
        zh: "日期前后颠倒，法规是否有效就会判断错。",
        en: "With dates in the wrong order, whether the law is in force is judged wrongly."),
      help: Wording(zh: "对照公布的文本改正日期。", en: "Correct the date by the published text."),
      flags: [
        """
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 实施日期: 2022-11-01, 废止日期: ↓2020-11-01}
          - {名称: 乙通知, 实施日期: 2022-11-01, 有效期: ↓2022-10-31}
          - {名称: 丙条例, 修订日期: [2018-01-01, 2023-01-01], 废止日期: ↓2022-11-01}
        """
      ],
      allows: [
        """
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 实施日期: 2020-11-01, 修订日期: 2021-01-01, 废止日期: 2022-11-01}
          - {名称: 乙通知, 实施日期: 2022-11-01, 有效期: 2027-10-31}
          - {名称: 丙条例, 实施日期: 2024-05-01, 修订日期: 2019-01-01}
        """
      ]
    ) { workspace, findings in
      for law in workspace.registers.laws {
        for known in [KnownElement.repealed, .expires] {
          guard let date = law.date(known), let entry = law[known],
            let earlier = law.datesBefore.first(where: { $0.date >= date })
          else { continue }
          let title = law.shape.element(known)?.title ?? Wording(zh: "", en: "")
          findings.report(
            at: entry.location,
            [
              "law": .text(law.string(.name) ?? ""), "later": .wording(title),
              "date": .text(date.description), "earlier": .wording(earlier.title),
              "other": .text(earlier.date.description),
            ], labels: [Diagnostic.Label(earlier.location, earlier.title)], element: known)
        }
      }
    },
    .workspace(
      .warning, "ZS4504", "law-number-shared",
      zh: "“{law}”的文号“{number}”也是“{other}”的文号",
      en: "The number “{number}” of “{law}” is also that of “{other}”",
      why: Wording(
        zh: "一个文号只对应一个文件；按文号引用的事项会指向错误的文件。",
        en: "A number names one document; items that refer to it by number get the wrong one."),
      help: Wording(
        zh: "对照原文改正文号。带年份的文号不会重复；主席令、国务院令会重号，不在此列。",
        en:
          "Correct the number. One with a year is given once; orders, whose numbers do recur, are left alone."
      ),
      flags: [
        """
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲通知, 效力级别: 规范性文件, 文号: 穗府〔2020〕1号}
          - {名称: 乙通知, 效力级别: 规范性文件, 文号: ↓"穗府[2020]1号"}
        """
      ],
      allows: [
        """
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 效力级别: 行政法规, 文号: 国务院令第777号, 实施日期: 2024-05-01}
          - {名称: 乙条例, 效力级别: 行政法规, 文号: 国务院令第777号, 实施日期: 2024-05-01}
          - {名称: 丙法, 效力级别: 法律, 文号: 主席令第55号, 实施日期: 2006-01-01}
          - {名称: 丁法, 效力级别: 法律, 文号: 主席令第55号, 实施日期: 2021-01-01}
          - {名称: 丙通知, 效力级别: 规范性文件, 文号: 穗府〔2020〕1号}
        """
      ]
    ) { workspace, findings in
      var firsts: [LawNumber: Record] = [:]
      for law in workspace.registers.laws {
        // Orders are numbered anew with each congress, and one amends several laws at once.
        guard let entry = law[.number], let number = law.string(.number), number.namesAYear else {
          continue
        }
        let key = LawNumber(number)
        guard let first = firsts[key] else {
          firsts[key] = law
          continue
        }
        let names = [law, first].map { Registers.lawKey($0.string(.name) ?? "") }
        guard names[0] != names[1], let other = first[.number] else { continue }
        findings.report(
          at: entry.location,
          ["law": .text(names[0]), "number": .text(number), "other": .text(names[1])],
          labels: [Diagnostic.Label(other.location, Wording(zh: "已用于此", en: "used here"))],
          element: .number)
      }
    },
    .workspace(
      .error, "ZS4505", "law-name-shared",
      zh: "“{name}”已经是“{other}”的{what}",
      en: "“{name}” is already the {what} of “{other}”",
      why: Wording(
        zh: "两部法规共用一个名称，事项引用的是哪一部就说不清了。",
        en: "Where two laws share a name, nobody can tell which of them an item cites."),
      help: Wording(
        zh: "同一部法规只登记一次；确是两部的，换一个简称，同名的写明各自的文号。",
        en:
          "Register a law once; choose another short name, and give laws of one name their own numbers."
      ),
      flags: [
        """
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲管理条例, 别名: [条例]}
          - {名称: 乙条例, 别名: [↓条例, ↓甲管理条例]}
        # 文件: laws/b.yaml
        法规:
          - {名称: ↓乙条例}
        """
      ],
      allows: [
        """
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲管理条例, 别名: [条例, 甲管理条例]}
          - {名称: 乙办法, 文号: 甲令第1号}
        # 文件: laws/b.yaml
        法规:
          - {名称: 乙办法, 文号: 乙令第1号}
        """
      ]
    ) { workspace, findings in
      var owners: [String: (law: Int, place: Location, isAlias: Bool)] = [:]
      let laws = workspace.registers.laws
      for (number, law) in laws.enumerated() {
        let names = [law[.name]].compactMap(\.self)
        for (place, entry) in (names + law.entries(.aliases)).enumerated() {
          guard let name = entry.text?.string else { continue }
          let key = Registers.lawKey(name)
          guard let owner = owners[key] else {
            owners[key] = (number, entry.location, place > 0)
            continue
          }
          let other = laws[owner.law]
          // Laws of one name are told apart by their numbers.
          let isNamesake =
            place == 0 && !owner.isAlias && law[.number] != nil && other[.number] != nil
            && law.string(.number) != other.string(.number)
          guard owner.law != number, !isNamesake,
            // The same name in one file is a repeated entry.
            place > 0 || owner.isAlias || entry.location.file != owner.place.file
              || law.string(.number) != other.string(.number)
          else { continue }
          findings.report(
            at: entry.location,
            [
              "name": .text(name), "other": .text(other.string(.name) ?? ""),
              "what": owner.isAlias
                ? .wording(zh: "别名", en: "short name") : .wording(zh: "名称", en: "name"),
            ],
            labels: [Diagnostic.Label(owner.place, Wording(zh: "已用于此", en: "used here"))],
            element: place > 0 ? .aliases : .name)
        }
      }
    },
    .workspace(
      .error, "ZS4506", "registered-clause-beyond-law",
      zh: "登记的“{law}”有 {count} 条，却收录了{clause}",
      en: "“{law}” is registered with {count} articles, but lists {clause}",
      why: Wording(
        zh: "条数或者条款必有一处写错，事项引用的条款就会被误判。",
        en: "One of the two is wrong, and clauses of items are judged by it."),
      help: Wording(zh: "对照全文改正。", en: "Correct it by the full text."),
      flags: [
        """
        # 文件: laws/a.yaml
        法规:
          - 名称: 甲条例
            条数: 20
            条款:
              - 条款号: 第二十条
              - 条款号: ↓第二十一条
        """
      ],
      allows: [
        """
        # 文件: laws/a.yaml
        法规:
          - 名称: 甲条例
            条款:
              - 条款号: 第二十一条
        """
      ]
    ) { workspace, findings in
      for law in workspace.registers.laws {
        guard let count = law.integer(.articleCount) else { continue }
        for clause in law.records(.clauses) {
          guard let entry = clause[.clause], let text = entry.text,
            let beyond = ClauseNumber(text.string)?.beyond(article: count)
          else { continue }
          findings.report(
            at: entry.location,
            [
              "law": .text(law.string(.name) ?? ""), "count": .number(count),
              "clause": .text(beyond.description),
            ], element: .clauses)
        }
      }
    },
  ]
}

extension Record {
  /// The dates of a law that its end has to come after.
  fileprivate var datesBefore: [(date: CalendarDate, location: Location, title: Wording)] {
    [KnownElement.inForce, .amended].flatMap { known in
      entries(known).compactMap { entry in
        guard case .date(let date) = entry.value, let element = shape.element(known) else {
          return nil
        }
        return (date, entry.location, element.title)
      }
    }
  }
}

extension String {
  /// Whether a document number holds a year in brackets: 穗府〔2020〕1号.
  fileprivate var namesAYear: Bool {
    split { "〔〕[]【】（）()".contains($0) }.dropFirst().first.map {
      $0.count == 4 && $0.allSatisfy(\.isNumber)
    } ?? false
  }
}
