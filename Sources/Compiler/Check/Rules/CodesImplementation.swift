import Source
import Standard
import YAML

extension Check {
  /// ZS22: the implementation code, which repeats what other elements say.
  static let implementationCodes: [Check] = [
    .value(
      .error, "ZS2201", "malformed-implementation-code",
      zh: "{element}“{code}”{problem}", en: "{element} “{code}” {problem}",
      why: Wording(
        zh: "实施编码是一个地方一个部门办理一个事项的身份，数据平台按它归集和去重。",
        en:
          "The implementation code identifies one body's handling of one item; platforms collect data by it."
      ),
      help: Wording(
        zh: "实施编码为 31 位：实施主体编码 18 位、行使层级 1 位、基本编码 12 位。",
        en: "It has 31 characters: 18 of the body's code, 1 for the level and 12 of the basic code."
      ),
      ground: structure,
      flags: [
        "实施编码: ↓TE4401135000001170544210604100",
        "实施编码: TE44011350000011705↓O42106041002",
        "实施编码: ↓te44011350000011705442106041002",
      ],
      allows: [
        "实施编码: TE44011350000011705442106041002",
        "实施编码: \"1144160073046235423000715001005\"",
      ]
    ) { item, findings in
      item.visitCodes(of: .implementationCode) { entry, _, element in
        findings.reportShape(
          of: entry, element, about: item.subject, isProven: { $0.bodyCode?.isValid == true },
          ImplementationCode.init)
      }
    },
    .item(
      .error, "ZS2202", "level-digit-contradicts-level",
      zh: "实施编码第 19 位 {digit} {meaning}，行使层级却是“{level}”",
      en: "Character 19 of the implementation code, {digit}, {meaning}, but the level is “{level}”",
      why: Wording(
        zh: "层级位错了，事项会归到别的层级，统计和查询都找不到它。",
        en: "With a wrong digit the item is counted and searched at another level."),
      help: Wording(
        zh: "层级为“{level}”时第 19 位应为 {expected}。", en: "For “{level}” character 19 is {expected}."),
      ground: structure,
      flags: [
        "实施编码: TE4401135000001170↓4442106041002\n行使层级: 镇(乡、街道)级",
        "实施编码: TE4401135000001170↓9442106041002\n行使层级: 县级",
        "实施编码: TE4401135000001170↓5442106041002\n行使层级: [市级, 县级]",
      ],
      allows: [
        "实施编码: TE44011350000011705442106041002\n行使层级: 镇(乡、街道)级",
        "实施编码: TE44011350000011704442106041002\n行使层级: [市级, 县级]",
        "实施编码: TE44011350000011705442106041002",
      ]
    ) { item, findings in
      let levels = item.record.codes(.exerciseLevel)
      guard let entry = item[.code], let code = entry.code(ImplementationCode.init),
        let place = item[.exerciseLevel]?.location, !levels.isEmpty,
        !levels.contains(where: { Text($0.code) == code.level })
      else { return }
      let coded = item.standard.grammar.codeLists["exercise-levels"]?.values
        .first { Text($0.code) == code.level }
      let stated = Wording(
        zh: levels.map(\.name.zh).joined(separator: "、"),
        en: levels.map(\.name.en).joined(separator: ", "))
      findings.report(
        at: entry, part: ImplementationCode.levelPart,
        [
          "digit": .text(code.level.string), "level": .wording(stated),
          "expected": .wording(
            zh: levels.map(\.code).joined(separator: " 或 "),
            en: levels.map(\.code).joined(separator: " or ")),
          "meaning": coded.map {
            .wording(zh: "表示“\($0.name.zh)”", en: "means “\($0.name.en)”")
          } ?? .wording(zh: "不在代码表中", en: "is in no code list"),
        ],
        labels: [
          Diagnostic.Label(
            place, Wording(zh: "行使层级为“\(stated.zh)”", en: "the level is “\(stated.en)”"))
        ], element: .code)
    },
    .item(
      .error, "ZS2203", "implementation-code-of-another-body",
      zh: "实施编码的前 18 位 {found} 不是实施主体“{body}”的编码 {expected}",
      en:
        "{found}, the first 18 characters of the implementation code, is not the code {expected} of the body “{body}”",
      why: Wording(
        zh: "两处编码不同，办件会记到别的部门名下。",
        en: "Where the two differ, cases are booked to another body."),
      help: Wording(
        zh: "核对实施主体和它的编码，把两处改为一致。",
        en: "Check the body and its code, and make the two agree."),
      ground: structure,
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        实施编码: ↓TE44011350000011905442106041002
        实施主体: 化龙镇办事站
        # 文件: districts/44/4401/440113/bodies.yaml
        实施主体:
          - 名称: 化龙镇办事站
            编码: TE4401135000001170
        """,
        """
        实施编码: ↓11440300MB2D0970524440125044001
        实施主体: {名称: 河源市自然资源局, 编码: "114416007304623542", 性质: 法定机关}
        """,
      ],
      allows: [
        """
        实施编码: TE44011350000011705442106041002
        实施主体: {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 授权组织}
        """,
        """
        实施编码: TE44011350000011705442106041002
        实施主体: {名称: 化龙镇办事站, 编码: TE440113500000117, 性质: 授权组织}
        """,
      ]
    ) { item, findings in
      guard let entry = item[.code], let code = entry.code(ImplementationCode.init),
        let body = item.body, let bodyEntry = body[.code],
        // A body whose code is malformed is reported there, once.
        let expected = bodyEntry.code(BodyCode.init), expected.text != code.body
      else { return }
      let name = body.string(.name) ?? expected.text.string
      findings.report(
        at: entry, part: ImplementationCode.bodyPart,
        [
          "found": .text(code.body.string), "expected": .text(expected.text.string),
          "body": .text(name),
        ],
        labels: [
          Diagnostic.Label(
            bodyEntry.location,
            Wording(zh: "“\(name)”的编码", en: "the code of “\(name)”"))
        ], element: .code)
    },
    .item(
      .error, "ZS2204", "implementation-code-of-another-item",
      zh: "实施编码的后 12 位 {found} 不是基本编码 {expected}",
      en:
        "{found}, the last 12 digits of the implementation code, is not the basic code {expected}",
      why: Wording(
        zh: "多半是复制别的事项后忘了改；两个事项会互相覆盖。",
        en: "Most often a forgotten copy of another item; the two overwrite each other."),
      help: Wording(
        zh: "更正实施编码的后 12 位，或者更正基本编码。", en: "Correct the last 12 digits or the basic code."),
      ground: structure,
      flags: [
        "基本编码: \"442106041002\"\n实施编码: TE44011350000011705↓442106041001",
        "基本编码: \"000715001005\"\n实施编码: \"1144160073046235423↓440715001005\"",
      ],
      allows: [
        "基本编码: \"442106041002\"\n实施编码: TE44011350000011705442106041002",
        "基本编码: \"44210604100\"\n实施编码: TE44011350000011705442106041002",
        "实施编码: TE44011350000011705442106041002",
      ]
    ) { item, findings in
      guard let entry = item[.code], let code = entry.code(ImplementationCode.init),
        let basicEntry = item[.basicCode], let basic = basicEntry.code(BasicCode.init),
        basic.text != code.basic
      else { return }
      findings.report(
        at: entry, part: ImplementationCode.basicPart,
        ["found": .text(code.basic.string), "expected": .text(basic.text.string)],
        labels: [
          Diagnostic.Label(basicEntry.location, Wording(zh: "基本编码", en: "the basic code"))
        ], element: .code)
    },
  ]

  private static let structure = Wording(
    zh: "政务服务事项实施编码的结构", en: "The structure of implementation codes of service items")
}
