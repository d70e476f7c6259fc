import Source
import Standard
import YAML

extension Check {
  /// ZS41: the clauses that a legal basis names.
  static let clauses: [Check] = [
    .item(
      .warning, "ZS4101", "basis-without-clause",
      zh: "设定依据“{law}”没有写明条款",
      en: "The legal basis “{law}” names no clause",
      why: Wording(
        zh: "只写法规名称，申请人和审查人员找不到是哪一条设定了这个事项，依据是否修改也无从核对。",
        en:
          "With the law's name alone nobody finds the clause that created the item, nor sees when it is amended."
      ),
      help: Wording(
        zh: "补充条款号，写法如：第十四条第一款；规范性文件没有条款的，摘录条款内容。",
        en: "Add the clause, such as 第十四条第一款; quote the text of a document without clauses."),
      ground: elementTable,
      flags: [
        "设定依据:\n  - 法规: ↓中华人民共和国行政许可法",
        "设定依据:\n  - {法规: 某条例, 条款号: 第一条}\n  - {法规: ↓某办法, 条款内容: 应当登记。}",
      ],
      allows: [
        "设定依据:\n  - 法规: 中华人民共和国行政许可法\n    条款号: 第十二条",
        "设定依据:\n  - 法规: 关于做好登记工作的通知\n    条款内容: 统一办理登记。", "设定依据:\n  - 《某条例》第二条",
      ]
    ) { item, findings in
      for basis in item.bases where basis.record[.clause] == nil {
        // A notice often has no numbered clauses: then its words count.
        if basis.record[.content] != nil, LawRank(of: basis.law, item.standard)?.tier == 4 {
          continue
        }
        // A clause behind the name is said to belong elsewhere as the name is looked up.
        if basis.law.record == nil, let text = basis.law.text,
          LawCitation(text.string)?.clause != nil
        {
          continue
        }
        findings.report(at: basis.law.location, ["law": .text(basis.title)], element: .clause)
      }
    },
    .value(
      .warning, "ZS4102", "unreadable-clause",
      zh: "“{clause}”不是条款号",
      en: "“{clause}” is no number of a clause",
      why: Wording(
        zh: "读不出条、款、项的条款号无法比对各地依据是否一致，也无法链接到法规原文。",
        en:
          "A clause that cannot be read can be neither compared between districts nor linked to the law."
      ),
      help: Wording(
        zh: "写法如：第十四条第一款、第十四条第一、二款、第三十八条第一款第（一）项；条款原文写在“条款内容”。",
        en: "Write 第十四条第一款, 第十四条第一、二款 or 第三十八条第一款第（一）项; the text itself belongs in 条款内容."),
      flags: [
        "设定依据:\n  - {法规: 某条例, 条款号: ↓见相关规定}",
        "设定依据:\n  - {法规: 某条例, 条款号: ↓第十四条第三至一款}",
        "申请材料:\n  - 名称: 身份证\n    依据: {法规: 某条例, 条款: [第一条, ↓登记条款]}",
      ],
      allows: [
        "设定依据:\n  - {法规: 某条例, 条款号: 第十四条第一、二款}",
        "设定依据:\n  - {法规: 某条例, 条款号: 第38条第1款第(一)项}",
        "设定依据:\n  - {法规: 某条例, 条款号: 第一百二十条之一}",
      ]
    ) { item, findings in
      item.visitCodes(of: .clauses) { entry, text, _ in
        guard findings.clause(text) == nil else { return }
        findings.report(at: entry.location, ["clause": .text(text.string)], element: .clause)
      }
    },
    .unit(
      .warning, "ZS4103", "overlapping-clauses",
      zh: "“{law}”{common}已列在“{earlier}”中",
      en: "“{law}” {common} is already listed in “{earlier}”",
      why: Wording(
        zh: "同一条款换个写法又列一次，各地依据就显得不一致，比对时也会多出一项。",
        en:
          "One clause listed twice under different spellings makes districts look different where they are not."
      ),
      help: Wording(zh: "合并或者删去重复的一项。", en: "Merge the two or remove one."),
      flags: [
        "设定依据:\n  - {法规: 某条例, 条款号: 第十四条第一、二款}\n  - {法规: 某条例, 条款号: ↓第十四条第一款}",
        "设定依据:\n  - {法规: 某条例, 条款号: 第十四条第一款}\n  - {法规: 《某条例》, 条款号: ↓第14条}",
        "设定依据:\n  - {法规: 某条例, 条款号: 第十四条第一、二款}\n  - {法规: 某条例, 条款号: ↓第十四条第二、三款}",
      ],
      allows: [
        "设定依据:\n  - {法规: 某条例, 条款号: 第十四条第一款}\n  - {法规: 某条例, 条款号: 第十四条第二款}",
        "设定依据:\n  - {法规: 某条例, 条款号: 第十四条}\n  - {法规: 某办法, 条款号: 第十四条}",
        "设定依据:\n  - {法规: 某条例, 条款号: 第十四条}\n  - {法规: 某条例, 条款号: 第十四条之一}",
      ]
    ) { workspace, findings in
      var quiet = QuietFields()
      for item in workspace.items + workspace.unusedCatalogue {
        guard let field = item.record.field(.legalBasis) else { continue }
        _ = quiet.look(at: field) { _ in
          let count = findings.diagnostics.count
          reportOverlaps(of: item, workspace.files, &findings)
          return findings.diagnostics.count > count
        }
      }
    },
    .value(
      .error, "ZS4104", "clause-beyond-law",
      zh: "“{law}”只有 {count} 条，没有{clause}",
      en: "“{law}” has {count} articles, there is no {clause}",
      why: Wording(
        zh: "引用的条款不存在，多半是抄错了条号，或者抄自修订前的版本。",
        en: "The clause does not exist: a slip, or a number of an earlier version."),
      help: Wording(
        zh: "对照现行版本改正条款号；登记册里的条数不对的，改登记册。",
        en: "Correct it by the version in force, or correct the number of articles in the register."
      ),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - {法规: 甲条例, 条款号: ↓第五十六条}
        申请材料:
          - 名称: 身份证
            依据: {法规: 甲条例, 条款: [第五十五条, ↓第六十条第一款]}
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 条数: 55}
        """
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        设定依据:
          - {法规: 甲条例, 条款号: 第五十五条之一}
          - {法规: 甲条例, 条款号: 第六章}
          - {法规: 乙条例, 条款号: 第九十九条}
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 条数: 55}
          - {名称: 乙条例}
        """
      ]
    ) { item, findings in
      item.visitValues(of: .clauses) { entry, _, record in
        guard let text = entry.text, let law = record[.law],
          let count = law.record?.integer(.articleCount),
          let clause = findings.clause(text)?.beyond(article: count)
        else { return }
        findings.report(
          at: entry.location,
          [
            "law": .text(law.lawTitle), "count": .number(count),
            "clause": .text(clause.description),
          ],
          labels: law.record?[.articleCount].map {
            [Diagnostic.Label($0.location, Wording(zh: "登记册记载的条数", en: "the number of articles"))]
          } ?? [], element: .clause)
      }
    },
  ]

  private static func reportOverlaps(
    of item: Item,
    _ files: SourceFiles,
    _ findings: inout Findings
  ) {
    var listed: [LawName: ListedClauses] = [:]
    for basis in item.bases {
      guard let entry = basis.record[.clause], let text = entry.text,
        let clause = ClauseNumber(text.string)
      else { continue }
      let earlier = listed[basis.lawName, default: ListedClauses()].add(clause, of: basis)
      guard let earlier, let other = earlier.record[.clause], let words = other.text,
        // The same law and clause in the same words is what `entry-twice` reports.
        words != text || earlier.law.text != basis.law.text,
        let named = ClauseNumber(words.string), let common = named.intersection(clause)
      else { continue }
      findings.report(
        at: entry.location,
        [
          "law": .text(basis.title), "common": .text(common.description),
          "earlier": .text(words.string),
        ],
        labels: [
          Diagnostic.Label(other.location, Wording(zh: "已列在此处", en: "already listed here"))
        ],
        fix: named.contains(clause)
          ? Fix.removing(
            entryAt: basis.record.location, from: files[basis.record.location.file].source,
            isSafe: basis.statesOnlyClause) : nil,
        element: .clause, about: item.subject)
    }
  }
}

extension ClauseNumber {
  /// The first place that lies behind the last article of a law; nil where there is none.
  func beyond(article last: Int) -> ClauseNumber? {
    let path = paths.first { path in
      path.contains { $0.unit == .article && $0.number > last }
    }
    guard let article = path?.first(where: { $0.unit == .article }) else { return nil }
    return ClauseNumber(article.description)
  }
}

extension Item.Basis {
  /// Whether nothing but law and clause is stated where the basis stands, so that nothing else is lost
  /// with it.
  fileprivate var statesOnlyClause: Bool {
    let known = Set([KnownElement.law, .clause].map(ElementName.init))
    return record.fields.allSatisfy { field in
      known.contains(field.element.name) || field.key.file != record.location.file
        || !record.location.range.contains(field.key.range)
    }
  }
}

/// The places of one law that a list has named so far, each with the entry that named it first.
private struct ListedClauses {
  private var named: [[ClauseNumber.Step]: Item.Basis] = [:]
  /// Places that hold a named one.
  private var above: [[ClauseNumber.Step]: Item.Basis] = [:]

  /// Adds a clause; returns the entry that named a part of it before, if there is one.
  mutating func add(_ clause: ClauseNumber, of basis: Item.Basis) -> Item.Basis? {
    var earlier: Item.Basis?
    for path in clause.paths {
      earlier = earlier ?? above[path]
      for length in 0...path.count {
        earlier = earlier ?? named[Array(path.prefix(length))]
      }
    }
    for path in clause.paths {
      named[path] = named[path] ?? basis
      for length in 0..<path.count {
        let prefix = Array(path.prefix(length))
        above[prefix] = above[prefix] ?? basis
      }
    }
    return earlier
  }
}

extension Findings {
  /// What a clause is called by; nil for what is no number of a clause.
  fileprivate func clause(_ text: Text) -> ClauseNumber? { read(text) { ClauseNumber($0.string) } }
}
