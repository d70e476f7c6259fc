import Source
import Standard
import YAML

extension Check {
  /// ZS54: texts that contradict the copies of a material.
  static let proseCopies: [Check] = [
    .item(
      .warning, "ZS5411", "copies-in-prose-differ",
      zh: "文字里写“{words}”，份数合计却是 {count} 份",
      en: "The text says “{words}”, but the counts add up to {count}",
      why: Wording(
        zh: "按文字备和按份数备不一样，总有人要再跑一趟。",
        en: "Whether an applicant follows the text or the counts, one of them is wrong."),
      help: Wording(
        zh: "核对后改成一致；几份只在份数里写。", en: "Make both agree; better leave the number to the counts."),
      flags: [
        "申请材料:\n  - 名称: 居住登记表（↓一式两份）\n    必要性: 必要\n    份数: {原件: 1}",
        "申请材料:\n  - 名称: 申请表\n    必要性: 必要\n    份数: {原件: 2, 复印件: 0}\n    填报须知: 双面打印，↓一式３份，逐页签名。",
      ],
      allows: [
        "申请材料:\n  - 名称: 居住登记表（一式两份）\n    必要性: 必要\n    份数: {原件: 2}",
        "申请材料:\n  - 名称: 居住登记表（一式两份）\n    必要性: 必要\n    份数: {原件: 1, 复印件: 1}",
        "申请材料:\n  - 名称: 合同\n    必要性: 必要\n    份数: {原件: 1}\n    填报须知: 合同一式三份，双方各执一份，一份交登记机构。",
        "申请材料:\n  - 名称: 居住登记表（一式两份）\n    必要性: 必要",
        "申请材料:\n  - 名称: 申请表\n    必要性: 必要\n    份数: {原件: 1}\n    填报须知: 委托代办的，一式两份。",
      ]
    ) { item, findings in
      for material in item.allMaterials {
        guard let copies = material.record(.copies), let place = material[.copies] else { continue }
        let total = (copies.integer(.originals) ?? 0) + (copies.integer(.copies) ?? 0)
        guard total > 0 else { continue }
        let entries =
          material.entries(.name) + material.entries(.instructions) + material.entries(.acceptance)
          + material.entries(.remark)
        for entry in entries {
          guard let text = entry.text, text.contains("一式"),
            let stated = item.copies(stated: text), stated.count != total
          else { continue }
          findings.report(
            at: entry, part: stated.range,
            ["words": .text(text[part: stated.range].string), "count": .number(total)],
            labels: [
              Diagnostic.Label(
                place.location, Wording(zh: "合计 \(total) 份", en: "\(total) in all"))
            ], element: .materials)
          break
        }
      }
    }
  ]
}

extension Item {
  /// How many copies a text says that a document is made out in, when all of them are handed in.
  fileprivate func copies(stated text: Text) -> ProseCount? {
    let clauses = ProseClauses(text)
    let prefix = Array("一式".utf8)
    for count in text.countsOfCopies.prefix(StatedProse.limit) {
      let start = count.range.lowerBound - prefix.count
      guard start >= 0, text[part: start..<count.range.lowerBound].bytes.elementsEqual(prefix),
        let clause = clauses.index(holding: start),
        !clauses.isExceptional(clause, before: start, words("main-case-words")),
        !text[part: clauses.sentence(of: clause)].holds(words("kept-copies"))
      else { continue }
      return ProseCount(range: start..<count.range.upperBound, count: count.count)
    }
    return nil
  }
}
