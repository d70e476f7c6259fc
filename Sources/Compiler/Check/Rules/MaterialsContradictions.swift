import Source
import Standard
import YAML

extension Check {
  /// ZS35: what the elements of one material, or of all of them, say against each other.
  static let contradictoryMaterials: [Check] = [
    .item(
      .warning, "ZS3507", "needed-material-with-optional-case",
      zh: "“{material}”是必要材料，却写了非必要时办理情形“{case}”",
      en: "“{material}” is always needed, yet it names a case in which it is: “{case}”",
      why: Wording(
        zh: "窗口按“必要”人人都要，申请人按情形以为可以不交。",
        en: "The window asks everybody for it, while applicants of other cases leave it at home."),
      help: Wording(
        zh: "只在这种情形下才要的，必要性改为“非必要”；人人都要的，删去情形。",
        en: "Make it not always needed, or remove the case."),
      flags: [
        "申请材料:\n  - 名称: 授权委托书\n    必要性: 必要\n    非必要时办理情形: ↓委托他人办理",
        "申请材料:\n  - {名称: 离婚证, 必要性: 必要, 非必要时办理情形: ↓申请人离异的}",
      ],
      allows: [
        "申请材料:\n  - 名称: 授权委托书\n    必要性: 非必要\n    非必要时办理情形: 委托他人办理",
        "申请材料:\n  - 名称: 授权委托书\n    必要性: 必要\n    非必要时办理情形: 无",
        "申请材料:\n  - 名称: 授权委托书\n    必要性: 必要\n    情形: 委托他人办理",
      ]
    ) { item, findings in
      for material in item.allMaterials where material.says(.necessity, "必要") {
        guard let entry = material[.optionalWhen], let text = entry.text,
          !item.standard.isPlaceholder(text)
        else { continue }
        findings.report(
          at: entry.location,
          ["material": .text(material.string(.name) ?? ""), "case": .text(text.string)],
          labels: material[.necessity].map {
            [Diagnostic.Label($0.location, Wording(zh: "必要", en: "always needed"))]
          } ?? [], element: .materials)
      }
    },
    .item(
      .warning, "ZS3508", "electronic-material-with-copies",
      zh: "“{material}”的形式是电子化，却要复印件 {count} 份",
      en: "“{material}” is handed in electronically, yet {count} photocopies are asked for",
      why: Wording(
        zh: "申请人不知道是上传还是交纸。", en: "Applicants cannot tell whether to upload or to bring paper."),
      help: Wording(
        zh: "收纸质的，形式改为“纸质/电子化”；不收的，复印件写 0。",
        en: "State paper as well, or ask for 0 photocopies."),
      flags: [
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    形式: 电子化\n    份数: {原件: 0, 复印件: ↓1}",
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    形式: 电子化\n    份数: {复印件: ↓2}",
      ],
      allows: [
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    形式: 电子化\n    份数: {原件: 1, 复印件: 0}",
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    形式: 纸质/电子化\n    份数: {复印件: 1}",
      ]
    ) { item, findings in
      for material in item.allMaterials where material.says(.form, "电子化") {
        guard let copies = material.record(.copies), let count = copies.integer(.copies), count > 0,
          let entry = copies[.copies], let form = material[.form]
        else { continue }
        findings.report(
          at: entry.location,
          ["material": .text(material.string(.name) ?? ""), "count": .number(count)],
          labels: [Diagnostic.Label(form.location, Wording(zh: "电子化", en: "electronic"))],
          element: .materials)
      }
    },
    .item(
      .warning, "ZS3509", "result-as-material",
      zh: "第一次办理的事项，结果是“{result}”，材料却要“{material}”",
      en: "“{material}” is asked for, though this first application is for it: “{result}”",
      why: Wording(
        zh: "还没有办的证照交不出来，多半是从换证、变更事项复制来的。",
        en:
          "Nobody can hand in what is only applied for; most often it was copied from a renewal."),
      help: Wording(
        zh: "删去这份材料；换领、补领、变更等情形才要的，必要性改为“非必要”并写明情形。",
        en: "Remove it, or make it not always needed and name the case, such as a renewal."),
      flags: [
        "事项名称: 申领居住证\n审批结果: [居住证]\n申请材料:\n  - 名称: ↓居住证\n    必要性: 必要",
        "事项名称: 个体工商户设立登记\n审批结果:\n  - 名称: 营业执照（F类个体户）\n申请材料:\n  - 名称: ↓工商营业执照复印件\n    必要性: 必要",
      ],
      allows: [
        "事项名称: 居住证换领\n审批结果: [居住证]\n申请材料:\n  - 名称: 居住证\n    必要性: 必要",
        "事项名称: 居住证核发、换发\n审批结果: [居住证]\n申请材料:\n  - 名称: 居住证\n    必要性: 必要",
        "事项名称: 食品经营许可\n审批结果: [食品经营许可证]\n申请材料:\n  - 名称: 食品经营许可证\n    必要性: 必要",
        "事项名称: 申领居住证\n审批结果: [居住证]\n申请材料:\n  - 名称: 居住证\n    必要性: 非必要\n    非必要时办理情形: 从外市迁来",
        "事项名称: 申领居住证\n审批结果: [居住证]\n申请材料:\n  - 名称: 居住证申请表\n    必要性: 必要",
      ]
    ) { item, findings in
      guard item.isFirstIssue, let reader = MaterialNameReader(item.standard, findings) else {
        return
      }
      var results: [Canonical: Entry] = [:]
      for result in item.record.records(.results) {
        guard let entry = result[.name], let name = entry.text,
          let key = reader.singleDocument(in: name, item.standard), results[key] == nil
        else { continue }
        results[key] = entry
      }
      for material in item.allMaterials {
        guard !material.says(.necessity, "非必要"), material[.case] == nil,
          material[.optionalWhen] == nil, let entry = material[.name], let name = entry.text,
          let key = reader.singleDocument(in: name, item.standard), let result = results[key]
        else { continue }
        findings.report(
          at: entry.location,
          [
            "material": .text(name.string), "result": .text(result.text?.string ?? ""),
          ],
          labels: [
            Diagnostic.Label(result.location, Wording(zh: "办理的结果", en: "what is applied for"))
          ], element: .materials)
      }
    },
    .item(
      .warning, "ZS3516", "every-material-may-follow",
      zh: "{count} 份材料全部是容缺后补，受理时没有一份要交",
      en: "All {count} materials may follow later: nothing is needed to be accepted",
      why: Wording(
        zh: "容缺受理以主要材料齐全为前提，全部可以后补，窗口没有受理的依据。",
        en: "An application is accepted because its main documents are there."),
      help: Wording(
        zh: "受理时必须有的材料，必要性改为“必要”。",
        en: "Mark the documents that acceptance depends on as needed."),
      flags: [
        """
        申请材料:
          - {名称: 申请报告, 必要性: ↓容缺后补}
          - {名称: 营业执照, 必要性: 容缺后补}
        """
      ],
      allows: [
        """
        申请材料:
          - {名称: 申请报告, 必要性: 必要}
          - {名称: 营业执照, 必要性: 容缺后补}
        """,
        "申请材料:\n  - {名称: 营业执照, 必要性: 容缺后补}",
      ]
    ) { item, findings in
      let materials = item.allMaterials
      guard materials.count > 1, materials.allSatisfy({ $0.says(.necessity, "容缺后补") }),
        let first = materials[0][.necessity]
      else { return }
      findings.report(
        at: first.location, ["count": .number(materials.count)],
        labels: materials.dropFirst().prefix(Findings.shownPlaces).compactMap { $0[.necessity] }
          .map { Diagnostic.Label($0.location, Wording(zh: "这份也是", en: "so may this")) },
        element: .materials)
    },
    .item(
      .warning, "ZS3517", "number-twice",
      zh: "“{second}”与“{first}”的序号都是 {number}",
      en: "“{second}” and “{first}” both have the number {number}",
      why: Wording(
        zh: "补正通知按序号说是哪一份，序号重复就说不清。",
        en: "Offices ask for corrections by number; with two of one number nobody knows which."),
      help: Wording(
        zh: "删去全部序号，按排列顺序自动得出。", en: "Remove all numbers: they follow from the order."),
      flags: [
        """
        申请材料:
          - {名称: 居民身份证, 必要性: 必要, 序号: 1}
          - {名称: 授权委托书, 必要性: 必要, 序号: ↓1}
        """,
        """
        收费项目:
          - {项目名称: 检验费, 标准: 10 元/件, 序号: 2}
          - {项目名称: 工本费, 标准: 5 元/本, 序号: ↓2}
        """,
      ],
      allows: [
        """
        申请材料:
          - {名称: 居民身份证, 必要性: 必要, 序号: 1}
          - {名称: 授权委托书, 必要性: 必要, 序号: 2}
          - {名称: 照片, 必要性: 必要}
        """,
        """
        # 文件: catalogue/44/442106041002.yaml
        基本编码: "442106041002"
        申请材料:
          - {名称: 居民身份证, 必要性: 必要, 序号: 1}
        # 文件: districts/44/4401/440113/items/example.yaml
        基本编码: "442106041002"
        申请材料:
          - {名称: 授权委托书, 必要性: 必要, 序号: 1}
        """,
      ]
    ) { item, findings in
      // The materials of a case are a list of their own.
      let lists = [(item.record, KnownElement.materials), (item.record, .fees)]
      for (holder, known) in lists + item.cases.map({ ($0, .materials) }) {
        var seen: [Int: Record] = [:]
        for record in holder.records(known) {
          guard let number = record.integer(.number), let entry = record[.number] else { continue }
          guard let first = seen[number], let place = first[.number] else {
            seen[number] = record
            continue
          }
          // Each layer counts its own entries.
          guard place.location.file == entry.location.file else { continue }
          findings.report(
            at: entry.location,
            [
              "number": .number(number), "first": .text(first.string(.name) ?? ""),
              "second": .text(record.string(.name) ?? ""),
            ],
            labels: [
              Diagnostic.Label(place.location, Wording(zh: "首次出现", en: "first stated here"))
            ], element: known)
        }
      }
    },
  ]
}

extension Item {
  /// Whether the name says that applicants cannot have the result yet.
  fileprivate var isFirstIssue: Bool {
    guard let name = record.text(.name), let words = standard.vocabularies["issue-words"] else {
      return false
    }
    let ranks = Set(words.matches(in: name).compactMap(\.term.rank))
    return ranks == [1]
  }
}

extension MaterialNameReader {
  /// What a name that lists only one document stands for; nil where it lists several.
  fileprivate func singleDocument(in name: Text, _ standard: Standard) -> Canonical? {
    let documents = documents(in: name)
    guard let document = documents.first, documents.count == 1 else { return nil }
    let text = name[part: document.range]
    return Canonical(name: standard.standardMaterial(named: text)?.term ?? text.string)
  }
}
