import Source
import Standard
import YAML

extension Check {
  /// ZS51: words that say nothing definite.
  static let wording: [Check] = [
    .item(
      .error, "ZS5101", "open-words-in-material-name",
      zh: "材料名称里的“{word}”没有说清要交什么",
      en: "“{word}” in a material's name does not say what to hand in",
      why: Wording(
        zh: "申请人备不齐，窗口可以随意加码，这是多跑一趟最常见的原因。",
        en:
          "An applicant cannot prepare it and a window can ask for anything: the most common reason to come twice."
      ),
      help: Wording(
        zh: "逐份写明材料名称；不同情形要的材料不同的，分成几条并写明情形。",
        en: "Name each document; where cases differ, make an entry for each and name its case."),
      ground: Wording(
        zh: "《行政许可法》第三十条第一款（公示需要提交的全部材料的目录）",
        en:
          "Administrative Licensing Law, article 30(1): the list of all documents is to be published"
      ),
      flags: [
        "申请材料:\n  - 名称: 营业执照、法人身份证↓等材料\n    必要性: 必要", "申请材料:\n  - 名称: 经营场所使用↓相关文件\n    必要性: 必要",
        "申请材料:\n  - 名称: ↓法律、法规规定的其他材料\n    必要性: 必要", "申请材料:\n  - 名称: 身份证明↓等文件（原件和复印件）\n    必要性: 必要",
      ],
      allows: [
        "申请材料:\n  - 名称: 经营者住所相关文件（户口簿或者身份证复印件）\n    必要性: 必要",
        "申请材料:\n  - 名称: 《相关材料目录管理办法》规定的登记表\n    必要性: 必要",
        "申请材料:\n  - 名称: 本人居民身份证或者其他有效身份证明\n    必要性: 必要",
      ]
    ) { item, findings in
      guard let words = item.standard.vocabularies["open-words"] else { return }
      for material in item.allMaterials {
        guard let entry = material[.name], let name = entry.text else { continue }
        for match in name.openWords(words, from: 1, item.standard)
        where !name.isExplained(after: match.range, item.standard) {
          findings.report(
            at: entry, part: match.range, ["word": .text(match.term.term)], element: .materials)
        }
      }
    },
    .value(
      .warning, "ZS5102", "open-words",
      zh: "“{element}”里的“{word}”没有说清楚",
      en: "“{word}” in “{element}” leaves open what is meant",
      why: Wording(
        zh: "申请人看不出到底要什么、到什么时候；办事人员也各有各的理解。",
        en: "An applicant cannot tell what is wanted, and every office reads it differently."),
      help: Wording(
        zh: "写明具体内容；有规定的，写规定的名称和条款，或者直接写规定的内容。",
        en: "Say what is meant; where a rule decides, name it with its clause or say what it says."),
      flags: [
        "受理条件:\n  - 持有居住证，并提供↓其他材料。", "受理条件: 年满十八周岁，↓符合有关规定。",
        "申请材料:\n  - 名称: 身份证\n    必要性: 必要\n    受理标准: ↓视情况收取复印件", "窗口办理流程: 取证时间↓另行通知。",
      ],
      allows: [
        "受理条件: 年满十八周岁，符合《居住证暂行条例》第九条的规定。", "窗口办理流程: 窗口不得要求申请人提交其他材料。",
        "窗口办理流程: 十五日后到原窗口领取，不另行通知。", "窗口办理流程: 身份证当场核验，其他材料可以在网上补交。", "窗口办理流程: 材料不齐的，一次性告知补正的有关材料。",
        """
        设定依据:
          - 法规: {名称: 居住证暂行条例, 效力级别: 行政法规}
            条款号: 第九条
            条款内容: 法律、法规规定的其他材料
        """,
      ]
    ) { item, findings in
      guard let words = item.standard.vocabularies["open-words"] else { return }
      item.visitTexts(holding: words) { entry, text, element, record in
        guard
          // What a law says is not the editor's wording; names of materials have their own rule.
          !["legalBasis", "legalReference"].contains(record.shape.id),
          record.shape.id != "material" || element.name != ElementName(.name)
        else { return }
        for match in text.openWords(words, from: 2, item.standard)
        where !text.isSubject(match.range) {
          findings.report(
            at: entry, part: match.range,
            ["word": .text(match.term.term), "element": .wording(element.title)])
        }
      }
    },
    .value(
      .error, "ZS5103", "placeholder",
      zh: "“{element}”只写了“{value}”，等于没有填写",
      en: "“{element}” says only “{value}”, which is nothing",
      why: Wording(
        zh: "占位文字会原样发布，申请人得不到信息，测试内容还会误导人。",
        en: "A placeholder is published as it stands and tells an applicant nothing."),
      help: Wording(
        zh: "写出实际内容{otherwise}。", en: "State what is so{otherwise}."),
      flags: [
        "事项名称: ↓测试", "受理条件: ↓略", "办理时间: ↓待定", "到办事现场次数: 1\n必须现场办理原因: ↓无",
        "申请材料:\n  - 名称: ↓ＸＸＸ\n    必要性: 必要\n    备注: ↓待补充", "特别程序: ↓/", "是否收费: 否\n收费项目: ↓无",
      ],
      allows: [
        "日常用语: 无", "到办事现场次数: 0\n必须现场办理原因: 无", "申请材料:\n  - 名称: 身份证\n    必要性: 必要\n    备注: /",
        "受理条件: 无违法犯罪记录", "事项名称: 测试机构资质认定",
      ]
    ) { item, findings in
      guard let placeholders = item.standard.vocabularies["placeholders"] else { return }
      let requirements = RequirementCheck(names: item.standard.grammar.names)
      let type = item.type?.name.zh
      item.visitValues(of: [.words, .hours, .money]) { entry, element, record in
        guard let text = entry.text,
          let word = placeholders.term(spelled: text),
          // “There is none” is an answer where nothing must be said.
          word.rank == nil || requirements.demands(element, in: record, type: type)
        else { return }
        let stated = item.record.element(writtenAs: record) ?? element
        let within = stated === element ? record : item.record
        let isDemanded = requirements.demands(stated, in: within, type: type)
        findings.report(
          at: entry.location,
          [
            "element": .wording(stated.title), "value": .text(text.string),
            "otherwise": .wording(stated.insteadOfNothing(isDemanded: isDemanded)),
          ],
          fix: stated.mayBeNone && word.rank != nil
            ? Fix(replacing: entry.location, with: "无", isSafe: false) : nil)
      }
    },
  ]
}

extension Record {
  /// The element whose entry is a record that only one value stands for, as in 特别程序: 听证.
  fileprivate func element(writtenAs record: Record) -> Element? {
    guard record.shorthandEntry != nil else { return nil }
    return fields.first { field in
      field.element.recordID == record.shape.id
        && field.entry.entries.contains { $0.location == record.location }
    }?.element
  }
}

extension Element {
  /// What to do where there is nothing to state, as the end of a help.
  fileprivate func insteadOfNothing(isDemanded: Bool) -> Wording {
    if mayBeNone { return Wording(zh: "；没有的，写“无”", en: ", or write 无 where there is none") }
    return isDemanded
      ? Wording(zh: "", en: "")
      : Wording(
        zh: "；不必填写的，整行删去", en: ", or remove the line where the element need not be stated")
  }
}

extension Text {
  /// The open-ended words of a rank or above, each once, without those that are denied or part of a title.
  fileprivate func openWords(
    _ words: Vocabulary,
    from rank: Int,
    _ standard: Standard
  ) -> [Vocabulary.Match] {
    let matches = words.matches(in: self) { ($0.rank ?? 0) >= rank }
    guard !matches.isEmpty else { return [] }
    let titles = brackets.filter(\.isTitle)
    var seen: Set<String> = []
    return matches.filter { match in
      guard !titles.contains(where: { $0.outer.contains(match.range.lowerBound) }),
        !isDenied(match.range, standard)
      else { return false }
      return seen.insert(match.term.term).inserted
    }
  }

  /// Whether the clause of a word says that it is not so: 不得要求提交其他材料, 不另行通知.
  private func isDenied(_ range: Range<Int>, _ standard: Standard) -> Bool {
    guard let negations = standard.vocabularies["negation-words"] else { return false }
    let start = piece(around: range, between: .clauseMarks).lowerBound
    return negations.matches(in: self[part: start..<range.upperBound]).contains {
      start + $0.range.lowerBound < range.lowerBound
    }
  }

  /// Whether a word for “other …” is what its clause is about, as in 其他材料可以在网上补交: then it stands
  /// for the rest of the list.
  fileprivate func isSubject(_ range: Range<Int>) -> Bool {
    guard self[part: range].bytes.starts(with: "其".utf8) else { return false }
    let clause = piece(around: range, between: .clauseMarks)
    return clause.lowerBound == range.lowerBound && range.upperBound < clause.upperBound
  }

  /// Whether brackets right after a word list what it stands for, more than how many originals and copies.
  fileprivate func isExplained(after range: Range<Int>, _ standard: Standard) -> Bool {
    guard let bracket = brackets.first(where: { $0.outer.lowerBound == range.upperBound }),
      !bracket.isTitle
    else { return false }
    let content = self[part: bracket.inner]
    guard standard.vocabularies["open-words"]?.matches(in: content).isEmpty != false else {
      return false
    }
    let copyWords = standard.vocabularies["copy-words"]?.matches(in: content) ?? []
    let spoken = copyWords.reduce(content.bytes.count) { $0 - $1.range.count }
    // Six characters are the least that can name two documents.
    return spoken >= 18 && ["或", "、", "；", "和", "及"].contains { content.contains($0) }
  }
}
