import Source
import Standard
import YAML

extension Check {
  /// ZS35: materials.
  static let materials: [Check] = [
    .item(
      .error, "ZS3501", "form-without-blank-or-sample",
      zh: "“{material}”是申请表格，缺少{missing}",
      en: "“{material}” is an application form without {missing}",
      why: Wording(
        zh: "没有空白表格和填好的样子，申请人只能到窗口才开始填，填错了再跑一趟。",
        en:
          "Without a blank form and a filled example, applicants begin to write at the window and come again for each mistake."
      ),
      help: Wording(
        zh: "补充{missing}，写文件、网址，或者 forms 目录中的表单。",
        en: "Add {missing}: a file, a link or a form of the forms folder."),
      ground: Wording(
        zh: "《行政许可法》第二十九条第一款、第三十条第一款（格式文本和示范文本）",
        en: "Administrative Licensing Law, articles 29(1) and 30(1): forms and model texts"),
      flags: [
        "申请材料:\n  - 名称: ↓《居住证业务申请表》\n    必要性: 必要\n    类型: 申请表格文书\n    空白表格: 有",
        "申请材料:\n  - 名称: ↓居住证登记表（一式两份）\n    必要性: 必要\n    空白表格: 无\n    示例样表: 有",
        "申请材料:\n  - 名称: ↓承诺书\n    必要性: 必要\n    类型: 申请表格文书",
      ],
      allows: [
        "申请材料:\n  - 名称: 居住证业务申请表\n    必要性: 必要\n    空白表格: forms/residence-permit.yaml\n    示例样表: 有",
        "申请材料:\n  - 名称: 事业单位登记表\n    必要性: 必要\n    类型: 证件证书证明",
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要", "申请材料:\n  - 名称: 申请表复印件\n    必要性: 必要",
        "申请材料:\n  - 名称: 建设项目审批表\n    必要性: 必要\n    来源渠道: 政府部门核发",
        "申请材料:\n  - 名称: 居住证业务申请表\n    必要性: 必要\n    免提交: 是",
      ]
    ) { item, findings in
      guard item.isCarriedOut else { return }
      for material in item.allMaterials {
        guard material.boolean(.exempt) != true, material.isForm(item.standard) else { continue }
        let blank = material.lacks(.blankForm)
        let sample = material.lacks(.sample)
        guard blank || sample else { continue }
        let missing =
          switch (blank, sample) {
          case (true, true):
            Wording(zh: "空白表格和示例样表", en: "a blank form and a filled sample")
          case (true, _): Wording(zh: "空白表格", en: "a blank form")
          default: Wording(zh: "示例样表", en: "a filled sample")
          }
        findings.report(
          at: material[.name]?.location ?? material.location,
          ["material": .text(material.string(.name) ?? ""), "missing": .wording(missing)],
          element: .materials)
      }
    },
    .item(
      .error, "ZS3502", "copies-contradict-name",
      zh: "名称要“{word}”，份数却是原件 {originals} 份、复印件 {copies} 份",
      en: "The name asks for “{word}”, but the counts are {originals} original, {copies} copies",
      why: Wording(
        zh: "申请人按名称备和按份数备，总有一次白跑。",
        en: "Whether an applicant follows the name or the counts, one of them is wrong."),
      help: Wording(
        zh: "改正份数；名称里不写原件和复印件，只在份数里写。",
        en: "Correct the counts, and leave originals and copies out of the name."),
      flags: [
        "申请材料:\n  - 名称: 居民身份证↓原件及复印件\n    必要性: 必要\n    份数: {原件: 1, 复印件: 0}",
        "申请材料:\n  - 名称: 批准文件↓复印件\n    必要性: 必要\n    份数: {原件: 1}",
        "申请材料:\n  - 名称: 户口簿↓原件\n    必要性: 必要\n    份数: {原件: 0, 复印件: 1}",
      ],
      allows: [
        "申请材料:\n  - 名称: 居民身份证原件及复印件\n    必要性: 必要\n    份数: {原件: 1, 复印件: 1}",
        "申请材料:\n  - 名称: 居民身份证复印件\n    必要性: 必要\n    份数: {原件: 0, 复印件: 2}",
        "申请材料:\n  - 名称: 居民身份证原件或者复印件\n    必要性: 必要\n    份数: {原件: 1, 复印件: 0}",
        "申请材料:\n  - 名称: 居民身份证原件及复印件\n    必要性: 必要",
        "申请材料:\n  - 名称: 护照原件或者身份证复印件\n    必要性: 必要\n    份数: {原件: 1}",
        "申请材料:\n  - 名称: 与原件一致的营业执照复印件\n    必要性: 必要\n    份数: {复印件: 1}",
      ]
    ) { item, findings in
      guard let words = item.standard.vocabularies["copy-words"] else { return }
      for material in item.allMaterials {
        guard let entry = material[.name], let name = entry.text,
          let counts = material.counts, counts.originals + counts.copies > 0,
          let place = material[.copies]
        else { continue }
        let matches = words.matches(in: name)
        // What may be either is met by any count.
        guard !matches.contains(where: { $0.term.rank == 4 }),
          !name.offersChoice(among: matches)
        else { continue }
        let wrong = matches.first { match in
          switch match.term.rank {
          case 1: counts.originals == 0
          case 2: counts.copies == 0
          case 3: counts.originals == 0 || counts.copies == 0
          default: false
          }
        }
        guard let wrong else { continue }
        findings.report(
          at: entry, part: wrong.range,
          [
            "word": .text(name[part: wrong.range].string),
            "originals": .number(counts.originals), "copies": .number(counts.copies),
          ],
          labels: [
            Diagnostic.Label(
              place.location,
              Wording(
                zh: "原件 \(counts.originals)、复印件 \(counts.copies)",
                en: "\(counts.originals) original, \(counts.copies) copies"))
          ], element: .materials)
      }
    },
    .item(
      .error, "ZS3503", "needed-material-without-copies",
      zh: "“{material}”是必要的纸质材料，原件和复印件却都是 0 份",
      en: "“{material}” is needed on paper, but asks for 0 originals and 0 copies",
      why: Wording(
        zh: "申请人不知道要不要交、交几份。", en: "An applicant cannot tell whether or how many to hand in."),
      help: Wording(
        zh: "写明份数；只看不收的原件也写 1。不用交的，写免提交或者改必要性。",
        en:
          "State the counts: an original that is only shown counts as 1. Otherwise mark it exempt or not needed."
      ),
      flags: [
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    形式: 纸质\n    份数: ↓{原件: 0, 复印件: 0}",
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    形式: 纸质\n    份数: ↓0",
      ],
      allows: [
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    形式: 电子化\n    份数: {原件: 0, 复印件: 0}",
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    形式: 纸质\n    免提交: 是\n    份数: {原件: 0, 复印件: 0}",
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    形式: 纸质\n    份数: {复印件: 1}",
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    形式: 纸质\n    份数: 各一份",
      ]
    ) { item, findings in
      for material in item.allMaterials {
        guard material.says(.necessity, "必要"), material.says(.form, "纸质"),
          material.boolean(.exempt) != true, let counts = material.counts,
          counts.originals == 0, counts.copies == 0, let place = material[.copies]
        else { continue }
        findings.report(
          at: place.location, ["material": .text(material.string(.name) ?? "")],
          element: .materials)
      }
    },
    .item(
      .warning, "ZS3504", "too-many-copies",
      zh: "“{material}”要 {count} 份，超过 {limit} 份",
      en: "“{material}” asks for {count} copies, more than {limit}",
      why: Wording(zh: "这么多份多半是多打了一位数字。", en: "So many are most often one digit too many."),
      help: Wording(
        zh: "核对份数。确实需要的，在工作区设置里调低本规则的严重程度。",
        en: "Check the count; where it is right, lower the severity of this rule in the workspace."),
      flags: [
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    份数: {原件: 1, 复印件: ↓100}",
        "申请材料:\n  - 名称: 图纸\n    必要性: 必要\n    份数: ↓21",
      ],
      allows: [
        "申请材料:\n  - 名称: 图纸\n    必要性: 必要\n    份数: {原件: 20}",
        "申请材料:\n  - 名称: 图纸\n    必要性: 必要\n    份数: {原件: 1, 复印件: 8}",
      ]
    ) { item, findings in
      guard let limit = item.standard.parameters["maximum-copies"].flatMap({ Int($0) }) else {
        return
      }
      for material in item.allMaterials {
        guard let copies = material.record(.copies) else { continue }
        for known in [KnownElement.originals, .copies] {
          guard let count = copies.integer(known), count > limit, let entry = copies[known] else {
            continue
          }
          findings.report(
            at: entry.location,
            [
              "material": .text(material.string(.name) ?? ""), "count": .number(count),
              "limit": .number(limit),
            ], element: .materials)
        }
      }
    },
    .item(
      .warning, "ZS3505", "conditional-material-always-needed",
      zh: "名称说只在“{case}”时才要，必要性却是“必要”",
      en: "The name says that it is needed only when “{case}”, yet it is always needed",
      why: Wording(
        zh: "不属于这种情形的申请人也会被要求提交。", en: "Applicants of other cases are asked for it as well."),
      help: Wording(
        zh: "必要性改为“非必要”，并写明“非必要时办理情形”；名称只写材料本身。",
        en:
          "Make it not always needed and name the case in its own element; the name holds the document."
      ),
      flags: [
        "申请材料:\n  - 名称: ↓已办理预告登记的，提交不动产登记证明\n    必要性: 必要",
        "申请材料:\n  - 名称: ↓委托他人办理的，授权委托书\n    必要性: 必要",
        "申请材料:\n  - 名称: ↓若因继承发生转移的，视以下两种情形提交材料\n    必要性: 必要",
        "申请材料:\n  - 名称: 授权委托书（↓如有）\n    必要性: 必要",
        "申请材料:\n  - 名称: 授权委托书（↓委托代办时提供）\n    必要性: 必要",
        "申请材料:\n  - 名称: 户口簿（↓非本市户籍的提供）\n    必要性: 必要",
        "申请材料:\n  - 名称: ↓有配偶的提供结婚证\n    必要性: 必要",
      ],
      allows: [
        "申请材料:\n  - 名称: 已办理预告登记的，提交不动产登记证明\n    必要性: 非必要\n    非必要时办理情形: 已办理预告登记",
        "申请材料:\n  - 名称: 已办理预告登记的，提交不动产登记证明\n    必要性: 必要\n    情形: 已办理预告登记",
        "申请材料:\n  - 名称: 代理记账许可证书\n    必要性: 必要",
        "申请材料:\n  - 名称: 居民身份证（办理时提供原件）\n    必要性: 必要",
        "申请材料:\n  - 名称: 设立登记时提交的章程\n    必要性: 必要", "申请材料:\n  - 名称: 监护人身份证\n    必要性: 必要",
        "申请材料:\n  - 名称: 住所证明（户口簿复印件；两地不一致的，需提交经常居住地的证明）\n    必要性: 必要",
        "申请材料:\n  - 名称: 婚姻状况证明（离婚的，提供离婚证）\n    必要性: 必要",
      ]
    ) { item, findings in
      guard let words = item.standard.vocabularies["conditional-words"] else { return }
      for material in item.allMaterials {
        guard material.says(.necessity, "必要"), material[.case] == nil,
          material[.optionalWhen] == nil, let entry = material[.name], let name = entry.text,
          let condition = name.condition(words)
        else { continue }
        findings.report(
          at: entry, part: condition, ["case": .text(name[part: condition].withoutFinalDe.string)],
          labels: material[.necessity].map {
            [Diagnostic.Label($0.location, Wording(zh: "必要", en: "always needed"))]
          } ?? [], element: .materials)
      }
    },
  ]
}

extension Record {
  /// The numbers of originals and copies; one that is not stated is 0, nil where neither is or one
  /// cannot be read.
  var counts: (originals: Int, copies: Int)? {
    let known = [KnownElement.originals, .copies]
    guard let copies = record(.copies), known.contains(where: { copies[$0] != nil }),
      known.allSatisfy({ copies[$0] == nil || copies.integer($0) != nil })
    else { return nil }
    return (copies.integer(.originals) ?? 0, copies.integer(.copies) ?? 0)
  }

  /// Whether an attachment is not stated, or stated as 无.
  func lacks(_ known: KnownElement) -> Bool {
    self[known] == nil || attachment(known) == .stated(false)
  }

  /// Whether the material is a form to fill in: by its type, else by the end of its name, unless others
  /// than the applicant issue it.
  func isForm(_ standard: Standard) -> Bool {
    if says(.type, "申请表格文书") { return true }
    guard self[.type] == nil || says(.type, "其他"), !says(.source, "政府部门核发"),
      !says(.source, "中介机构"), let name = text(.name)
    else { return false }
    var bytes = name.bytes
    let brackets = name.brackets
    while let last = brackets.last(where: {
      name.bytes.startIndex + $0.outer.upperBound == bytes.endIndex
    }) {
      if last.isTitle {
        bytes = name[part: last.inner].bytes
        break
      }
      bytes = bytes[..<(name.bytes.startIndex + last.outer.lowerBound)]
    }
    let words = standard.vocabularies["form-words"]?.spellings ?? []
    return words.contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
}

extension Text {
  private static let de = Array("的".utf8)

  fileprivate var withoutFinalDe: Text {
    bytes.suffix(3).elementsEqual(Self.de) ? Text(bytes.dropLast(3)) : self
  }

  /// Whether 或 stands between a word for originals and one for copies.
  fileprivate func offersChoice(among matches: [Vocabulary.Match]) -> Bool {
    zip(matches, matches.dropFirst()).contains { left, right in
      left.term.rank != right.term.rank && left.term.rank != 3 && right.term.rank != 3
        && self[part: left.range.upperBound..<right.range.lowerBound].contains("或")
    }
  }

  /// The words of a name that name a case: up to the comma after them.
  fileprivate func condition(_ words: Vocabulary) -> Range<Int>? {
    let brackets = brackets
    for match in words.matches(in: self) {
      let bracket = brackets.first { $0.outer.contains(match.range.lowerBound) }
      guard bracket?.isTitle != true else { continue }
      let start = piece(around: match.range, between: .semicolons).lowerBound
      let limit = bracket?.inner.upperBound ?? bytes.count
      let comma = WordFinder.commas.matches(in: self).first {
        $0.range.lowerBound >= match.range.lowerBound && $0.range.upperBound <= limit
      }
      let beginsWithDe = self[part: match.range].bytes.starts(with: Self.de)
      let end = comma?.range.lowerBound ?? (beginsWithDe ? match.range.lowerBound + 3 : limit)
      // Brackets that go on after the case speak of a part of the material.
      guard bracket == nil || end == limit || match.range.upperBound == limit else { continue }
      // A word that can also be part of a document's name counts where its clause ends in 的.
      let isCase = self[part: start..<end].bytes.suffix(3).elementsEqual(Self.de)
      guard match.term.rank != 1 || isCase && (comma != nil || bracket != nil) else { continue }
      return start..<end
    }
    return nil
  }
}
