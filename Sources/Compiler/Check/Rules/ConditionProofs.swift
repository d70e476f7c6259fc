import Source
import Standard
import YAML

extension Check {
  /// ZS56: conditions and the materials that prove them.
  static let conditionProofs: [Check] = [
    .item(
      .warning, "ZS5601", "condition-proof-without-material",
      zh: "受理条件要求“{proof}”，申请材料里却没有",
      en: "A condition demands “{proof}”, but no material asks for it",
      why: Wording(
        zh: "申请人照材料清单备齐了，窗口还会要这份证件。",
        en: "Applicants bring all that is listed, and the window asks for one more."),
      help: Wording(
        zh: "要核验的，把它列入申请材料；能共享取得的，列入并写免提交；不核验的，改条件的写法。",
        en:
          "List it among the materials, as exempt where the office fetches it; otherwise reword the condition."
      ),
      ground: Wording(
        zh: "《行政许可法》第三十条第一款（公示需要提交的全部材料的目录）",
        en:
          "Administrative Licensing Law, article 30(1): the list of all documents is to be published"
      ),
      flags: [
        "受理条件: 申请人持有有效的↓机动车驾驶证。\n申请材料:\n  - {名称: 居民身份证, 必要性: 必要}",
        "受理条件: 申请人应当持↓特种作业操作证上岗。\n申请材料:\n  - {名称: 居民身份证, 必要性: 必要}",
        "受理条件:\n  - 年满十八周岁，并取得↓健康证明。\n申请材料:\n  - {名称: 申请表, 必要性: 必要}",
      ],
      allows: [
        "受理条件: 申请人持有有效的机动车驾驶证。\n申请材料:\n  - {名称: 驾照复印件, 必要性: 必要}",
        "受理条件: 未持有机动车驾驶证。\n申请材料:\n  - {名称: 居民身份证, 必要性: 必要}",
        "受理条件: 持有居民身份证。\n申请材料:\n  - {名称: 申请人身份证明, 必要性: 必要}",
        "受理条件: 居住证持有人继续居住的。\n申请材料:\n  - {名称: 居民身份证, 必要性: 必要}",
        "受理条件: 持有机动车驾驶证。\n申请材料:\n  - {名称: 资格证明材料, 必要性: 必要, 填报须知: 提交驾驶证}",
        "受理条件: 持有机动车驾驶证。", "受理条件: 系统支持身份证登录。\n申请材料:\n  - {名称: 申请表, 必要性: 必要}",
        "受理条件: 无需提供健康证明。\n申请材料:\n  - {名称: 申请表, 必要性: 必要}",
        "事项名称: 机动车驾驶证换发\n受理条件: 持有机动车驾驶证。\n申请材料:\n  - {名称: 申请表, 必要性: 必要}\n审批结果:\n  - {名称: 机动车驾驶证, 类型: 证照}",
      ]
    ) { item, findings in
      let materials = item.allMaterials
      guard !materials.isEmpty, let families = item.words("proof-families"),
        let cues = item.words("proof-cues"), let qualifiers = item.words("proof-qualifiers")
      else { return }
      var asked: Set<String>?
      for entry in item.allConditions {
        guard let text = entry.text else { continue }
        let proofs = families.matches(in: text).prefix(StatedProse.limit)
        guard !proofs.isEmpty else { continue }
        let clauses = ProseClauses(text)
        let demands = cues.matches(in: text)
        for proof in proofs {
          guard let clause = clauses.index(holding: proof.range.lowerBound),
            let cue = demands.last(where: { $0.range.upperBound <= proof.range.lowerBound }),
            cue.term.rank != 2, clauses.clauses[clause].range.contains(cue.range.lowerBound),
            text[part: cue.range.upperBound..<proof.range.lowerBound].isMade(of: qualifiers)
          else { continue }
          let before = text[
            part: clauses.clauses[clause].range.lowerBound..<cue.range.lowerBound]
          let denials = item.words("denial-words")?.matches(in: before) ?? []
          guard denials.allSatisfy({ $0.term.rank == 2 }) else { continue }
          let known = asked ?? item.proofs(families, materials)
          asked = known
          guard !known.contains(proof.term.term) else { continue }
          findings.report(
            at: entry, part: proof.range, ["proof": .text(text[part: proof.range].string)],
            labels: item[.materials].map {
              [Diagnostic.Label($0.location, Wording(zh: "申请材料", en: "the materials"))]
            } ?? [], element: .conditions)
        }
      }
    },
    .item(
      .hint, "ZS5602", "condition-repeats-material",
      zh: "受理条件“{condition}”只是重复了申请材料“{material}”",
      en: "The condition “{condition}” only repeats the material “{material}”",
      why: Wording(
        zh: "条件说的是谁可以办，材料说的是带什么；混在一起，申请人看不出自己够不够条件。",
        en:
          "Conditions say who can apply, materials what to bring: mixed, nobody sees whether they qualify."
      ),
      help: Wording(
        zh: "写这份材料要证明的条件，或者删去这一条。", en: "Say what the material is to prove, or remove it."),
      flags: [
        "受理条件: ↓提交居民身份证。\n申请材料:\n  - {名称: 居民身份证, 必要性: 必要}",
        "受理条件:\n  - 年满十八周岁。\n  - ↓2. 《居住证业务申请表》；\n申请材料:\n  - {名称: 居住证业务申请表, 必要性: 必要}",
      ],
      allows: [
        "受理条件: 持有居民身份证。\n申请材料:\n  - {名称: 居民身份证, 必要性: 必要}",
        "受理条件: 提交居民身份证，且年满十八周岁。\n申请材料:\n  - {名称: 居民身份证, 必要性: 必要}",
        "受理条件: 提交户口簿。\n申请材料:\n  - {名称: 居民身份证, 必要性: 必要}",
      ]
    ) { item, findings in
      let materials = item.allMaterials
      guard !materials.isEmpty, let verbs = item.words("submission-words") else { return }
      var names: [Text: (name: String, entry: Entry)] = [:]
      for material in materials {
        guard let entry = material[.name], let name = entry.text else { continue }
        let key = name.bare
        if names[key] == nil { names[key] = (name.string, entry) }
      }
      for entry in item.allConditions {
        guard let condition = entry.text else { continue }
        var bare = condition.bare
        let verb = verbs.matches(in: bare).first { $0.range.lowerBound == 0 }
        if let verb { bare = bare[part: verb.range.upperBound..<bare.bytes.count] }
        guard let material = names[bare], !bare.isEmpty else { continue }
        findings.report(
          at: entry.location,
          ["condition": .text(condition.string), "material": .text(material.name)],
          labels: [
            Diagnostic.Label(material.entry.location, Wording(zh: "申请材料", en: "the material"))
          ], element: .conditions)
      }
    },
    .item(
      .warning, "ZS5603", "special-proof-without-case",
      zh: "“{material}”是必要材料，可是哪里都没有说“{case}”的情形",
      en: "“{material}” is always needed, but nothing speaks of the case “{case}”",
      why: Wording(
        zh: "没有这种情形的申请人拿不出这份材料，照清单就办不成。",
        en: "Applicants without this circumstance cannot have it and fail by the list."),
      help: Wording(
        zh: "必要性改为“非必要”并写明“非必要时办理情形”；确实人人都要的，在受理条件里说明。",
        en: "Make it not always needed and name its case, or say in the conditions why all need it."
      ),
      flags: [
        "服务对象: 自然人\n申请材料:\n  - {名称: ↓授权委托书, 必要性: 必要}",
        "服务对象: 自然人\n申请材料:\n  - {名称: ↓残疾人证, 必要性: 必要}\n受理条件: 年满十八周岁。",
      ],
      allows: [
        "服务对象: 自然人\n申请材料:\n  - {名称: 授权委托书, 必要性: 非必要, 非必要时办理情形: 委托他人代办}",
        "服务对象: 企业法人\n申请材料:\n  - {名称: 授权委托书, 必要性: 必要}",
        "服务对象: 自然人\n受理条件: 本市户籍的残疾人。\n申请材料:\n  - {名称: 残疾人证, 必要性: 必要}",
        "服务对象: 自然人\n申请材料:\n  - {名称: 授权委托书, 必要性: 必要, 备注: 由他人代办时提交}",
        "事项名称: 困难残疾人生活补贴\n服务对象: 自然人\n申请材料:\n  - {名称: 残疾人证, 必要性: 必要}",
        "服务对象: 自然人\n申请材料:\n  - {名称: 委托代办的，提交授权委托书, 必要性: 必要}",
      ]
    ) { item, findings in
      guard item.isCarriedOut, let proofs = item.words("circumstance-proofs"),
        let words = item.words("circumstance-words")
      else { return }
      let objects = item.record.codes(.serviceObjects)
      let servesPersonsAlone = !objects.isEmpty && objects.allSatisfy { $0.name.zh == "自然人" }
      for material in item.allMaterials {
        guard material.says(.necessity, "必要"), material[.case] == nil,
          material[.optionalWhen] == nil, let entry = material[.name], let name = entry.text,
          // 委托书 alone names the case only as part of the proof itself.
          let proof = proofs.matches(in: name).last(where: {
            $0.range.count > $0.term.term.utf8.count
          }),
          proof.term.rank != 2 || servesPersonsAlone
        else { continue }
        var texts = [
          name[part: 0..<proof.range.lowerBound],
          name[part: proof.range.upperBound..<name.bytes.count],
        ]
        for known in [KnownElement.instructions, .acceptance, .remark, .sourceNote] {
          texts += material.texts(known)
        }
        texts += item.record.texts(.name) + item.record.texts(.conditions)
        texts += item.record.texts(.windowProcess) + item.record.texts(.onlineProcess)
        texts += item.record.texts(.everydayNames)
        let isExplained = texts.contains { text in
          words.matches(in: text).contains { $0.term.term == proof.term.term }
        }
        guard !isExplained else { continue }
        findings.report(
          at: entry.location,
          ["material": .text(name.string), "case": .text(proof.term.term)], element: .materials)
      }
    },
  ]
}

extension Item {
  /// The families of proofs that any material or result of the item names.
  fileprivate func proofs(_ families: Vocabulary, _ materials: [Record]) -> Set<String> {
    var result: Set<String> = []
    func add(_ text: Text) {
      for match in families.matches(in: text) { result.insert(match.term.term) }
    }
    for material in materials {
      for field in material.fields where field.element.kind == .text || field.element.kind == .prose
      {
        for entry in field.entry.entries { entry.text.map(add) }
      }
    }
    // Who renews a licence hands the old one in: its own rules look at that.
    for entry in record.records(.results) { entry.text(.name).map(add) }
    return result
  }
}

extension Text {
  /// The text without the number before it, marks of titles, and the stop after it.
  fileprivate var bare: Text {
    let folded = folded
    var rest = folded.bytes
    while let width = Self.markWidth(atEndOf: rest) { rest = rest.dropLast(width) }
    if let number = Self.numberWidth(rest) { rest = rest.dropFirst(number) }
    while let width = Self.markWidth(atStartOf: rest) { rest = rest.dropFirst(width) }
    return folded.at(rest.startIndex..<rest.endIndex)
  }

  /// The width of a number such as `（一）` or `2.` and what ends it, within the first six characters.
  private static func numberWidth(_ bytes: ArraySlice<UInt8>) -> Int? {
    var width: Int?
    var isNumber = true
    var place = bytes.startIndex
    for _ in 0..<6 where place < bytes.endIndex {
      let next = bytes[(place + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.endIndex
      let character = bytes[place..<next]
      if ends.contains(where: character.elementsEqual) {
        width = isNumber ? next - bytes.startIndex : nil
      }
      isNumber = isNumber && numerals.contains(where: character.elementsEqual)
      place = next
    }
    return width
  }

  private static func markWidth(atStartOf bytes: ArraySlice<UInt8>) -> Int? {
    marks.first { bytes.starts(with: $0) }?.count
  }

  private static func markWidth(atEndOf bytes: ArraySlice<UInt8>) -> Int? {
    guard let last = bytes.last else { return nil }
    return marks.first { $0.last == last && bytes.suffix($0.count).elementsEqual($0) }?.count
  }

  private static let ends = ["、", ".", ")", "）"].map { Array($0.utf8) }
  private static let numerals = "0123456789一二三四五六七八九十(（".map { Array(String($0).utf8) }
  private static let marks = [
    "《", "》", "。", ".", ";", "；", ",", "，", " ", "　", "“", "”",
  ].map { Array($0.utf8) }
}
