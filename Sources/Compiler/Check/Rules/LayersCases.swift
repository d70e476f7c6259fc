import Source
import Standard
import YAML

extension Check {
  /// ZS64: the cases of an item, and what belongs to them.
  static let cases: [Check] = [undefinedCase, caseWithoutDifference, unneededUnknown, neededAndNot]

  private static let undefinedCase = Check.item(
    .error, "ZS6406", "undefined-case",
    zh: "材料“{material}”的情形“{case}”不在本事项的情形之中{hint}",
    en: "“{material}” is for the case “{case}”, which the item does not define{hint}",
    why: Wording(
      zh: "对不上的情形，申请人按哪一种情形查都看不到这份材料。",
      en: "A material of no case that exists is on nobody’s list."),
    help: Wording(
      zh: "改用已有情形的名称，或者把这种情形写进“情形”。",
      en: "Use the name of a case that is there, or define this one under 情形."),
    flags: [
      """
      情形:
        - {名称: 委托他人代办, 说明: 本人不能到场的}
      申请材料:
        - {名称: 授权委托书, 必要性: 必要, 情形: ↓委托代办}
        - {名称: 代办人身份证, 必要性: 必要, 情形: 委托他人代办}
      """
    ],
    allows: [
      "申请材料:\n  - {名称: 授权委托书, 必要性: 必要, 情形: 委托代办}",
      """
      情形:
        - {名称: 委托他人代办, 说明: 本人不能到场的}
      申请材料:
        - {名称: 授权委托书, 必要性: 必要, 情形: “委托他人代办”}
      """,
    ]
  ) { item, findings in
    let cases = item.cases
    guard !cases.isEmpty else { return }
    let names = Set(cases.compactMap(\.canonicalName))
    for material in item.record.records(.materials) + cases.flatMap({ $0.records(.materials) }) {
      guard let entry = material[.case], let name = entry.text,
        !names.contains(Canonical(name: name.string))
      else { continue }
      let meant = Suggestion(for: name.string, among: cases.compactMap { $0.string(.name) })
      findings.report(
        at: entry.location,
        [
          "material": .text(material.string(.name) ?? ""), "case": .text(name.string),
          "hint": meant.hint,
        ], fix: meant.fix(at: entry.location), element: .materials)
    }
  }

  private static let caseWithoutDifference = Check.item(
    .warning, "ZS6407", "case-without-difference",
    zh: "情形“{case}”的条件和材料都没有不同",
    en: "Nothing differs in the case “{case}”: neither conditions nor materials",
    why: Wording(
      zh: "申请人要先弄清自己属于哪种情形，结果却一样，白看一遍。",
      en:
        "Applicants have to find out which case is theirs, only to see that it makes no difference."
    ),
    help: Wording(
      zh: "写明这种情形另外的条件、材料或者不需的材料；没有不同的，删去这种情形。",
      en: "State what differs, or remove the case."),
    flags: [
      "情形:\n  - 名称: ↓本人办理\n    说明: 本人到场的\n申请材料:\n  - {名称: 居民身份证, 必要性: 必要}"
    ],
    allows: [
      """
      情形:
        - 名称: 委托他人代办
          申请材料: [{名称: 授权委托书, 必要性: 必要}]
        - 名称: 未成年人
          受理条件: 由监护人陪同。
        - 名称: 首次申领
      申请材料:
        - {名称: 居民身份证, 必要性: 必要}
        - {名称: 照片, 必要性: 必要, 情形: 首次申领}
      """
    ]
  ) { item, findings in
    let cases = item.cases
    guard !cases.isEmpty else { return }
    let tags = Set(
      item.record.records(.materials).compactMap { $0.string(.case) }.map { Canonical(name: $0) })
    for record in cases {
      guard let name = record[.name], let key = record.canonicalName, !tags.contains(key),
        [KnownElement.conditions, .materials, .notNeeded].allSatisfy({
          record.entries($0).isEmpty
        })
      else { continue }
      findings.report(
        at: name.location, ["case": .text(name.text?.string ?? "")], element: .cases)
    }
  }

  private static let unneededUnknown = Check.item(
    .error, "ZS6408", "unneeded-material-unknown",
    zh: "情形“{case}”不需要的“{material}”不在事项的申请材料里{hint}",
    en: "The case “{case}” does without “{material}”, which the item does not ask for{hint}",
    why: Wording(
      zh: "名称对不上，这份材料在这种情形下还是列在清单里。",
      en: "A name that does not match leaves the material on the list of this case."),
    help: Wording(
      zh: "写事项申请材料里的名称，或者删去。", en: "Use the name in the item’s materials, or remove it."),
    flags: [
      """
      情形:
        - 名称: 首次申领
          不需材料: [原居住证, ↓遗失声明书]
      申请材料:
        - {名称: 原居住证, 必要性: 必要}
        - {名称: 居住证遗失声明书, 必要性: 非必要, 非必要时办理情形: 遗失的}
      """
    ],
    allows: [
      """
      情形:
        - 名称: 首次申领
          不需材料: 《原居住证》
      申请材料:
        - {名称: 原居住证, 必要性: 必要}
      """
    ]
  ) { item, findings in
    let materials = item.record.records(.materials)
    let names = Set(materials.compactMap(\.canonicalName))
    for record in item.cases {
      for entry in record.entries(.notNeeded) {
        guard let name = entry.text, !names.contains(Canonical(name: name.string)) else { continue }
        let meant = Suggestion(
          for: name.string, among: materials.compactMap { $0.string(.name) })
        findings.report(
          at: entry.location,
          [
            "case": .text(record.string(.name) ?? ""), "material": .text(name.string),
            "hint": meant.hint,
          ], fix: meant.fix(at: entry.location), element: .cases)
      }
    }
  }

  private static let neededAndNot = Check.item(
    .error, "ZS6409", "needed-and-not-needed",
    zh: "情形“{case}”既要“{material}”，又写明不需要",
    en: "The case “{case}” asks for “{material}” and says that it is not needed",
    why: Wording(zh: "申请人不知道带还是不带。", en: "Applicants cannot tell whether to bring it."),
    help: Wording(zh: "删去其中一处。", en: "Remove one of the two."),
    flags: [
      """
      情形:
        - 名称: 首次申领
          不需材料: ↓照片
          申请材料: [{名称: 照片, 份数: 2}]
      申请材料:
        - {名称: 照片, 必要性: 必要}
      """,
      """
      情形:
        - 名称: 首次申领
          不需材料: ↓照片
      申请材料:
        - {名称: 照片, 必要性: 必要, 情形: 首次申领}
      """,
    ],
    allows: [
      """
      情形:
        - 名称: 首次申领
          不需材料: 照片
          申请材料: [{名称: 照片采集回执, 必要性: 必要}]
      申请材料:
        - {名称: 照片, 必要性: 必要}
      """
    ]
  ) { item, findings in
    guard item.cases.contains(where: { $0[.notNeeded] != nil }) else { return }
    var tagged: [Canonical: [Record]] = [:]
    for material in item.record.records(.materials) {
      guard let name = material.string(.case) else { continue }
      tagged[Canonical(name: name), default: []].append(material)
    }
    for record in item.cases {
      let own = record.canonicalName.flatMap { tagged[$0] } ?? []
      var asked: [Canonical: Record] = [:]
      for material in own + record.records(.materials) {
        if let name = material.canonicalName { asked[name] = asked[name] ?? material }
      }
      for entry in record.entries(.notNeeded) {
        guard let name = entry.text, let material = asked[Canonical(name: name.string)] else {
          continue
        }
        findings.report(
          at: entry.location,
          ["case": .text(record.string(.name) ?? ""), "material": .text(name.string)],
          labels: [
            Diagnostic.Label(
              material[.name]?.location ?? material.location,
              Wording(zh: "这里要", en: "asked for here"))
          ], element: .cases)
      }
    }
  }
}
