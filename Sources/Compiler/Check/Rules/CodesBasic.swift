import Source
import Standard
import YAML

extension Check {
  /// ZS21: the basic code of a catalogue item.
  static let basicCodes: [Check] = [
    .value(
      .error, "ZS2101", "malformed-basic-code",
      zh: "{element}“{code}”{problem}", en: "{element} “{code}” {problem}",
      why: Wording(
        zh: "基本编码是事项在全国、全省的身份，错一位就和目录、数据平台对不上。",
        en:
          "The basic code is the item's identity; one wrong character and no platform knows the item."
      ),
      help: Wording(
        zh: "基本编码为 12 位数字：目录所有者 2 位、事项类型 2 位、主项 5 位、子项 3 位。请对照基本目录更正。",
        en:
          "A basic code has 12 digits: 2 for the owner, 2 for the type, 5 for the main item and 3 for the sub-item. Copy it from the catalogue."
      ),
      ground: structure,
      flags: [
        "基本编码: \"↓44210604100\"", "基本编码: \"44210604↓l002\"", "基本编码: \"4421↓０6041002\"",
        "基本编码: ↓4421060410020",
      ],
      allows: ["基本编码: \"442106041002\"", "基本编码: 000715001005"]
    ) { item, findings in
      item.visitCodes(of: .basicCode) { entry, _, element in
        findings.reportShape(of: entry, element, about: item.subject, BasicCode.init)
      }
    },
    .value(
      .error, "ZS2102", "unknown-catalogue-owner",
      zh: "基本编码的前两位 {owner} 既不是国家目录（00），也不是省级区划",
      en:
        "{owner}, the first two digits of the basic code, is neither 00 for the nation nor a province",
      why: Wording(
        zh: "前两位表示事项列在哪一级、哪个省的基本目录里。",
        en: "The first two digits say whose catalogue lists the item."),
      help: Wording(
        zh: "国家目录用 00，省级目录用本省区划代码前两位。",
        en: "Use 00 for the national catalogue, else the first two digits of the province."),
      ground: structure,
      flags: ["基本编码: \"↓992106041002\"", "基本编码: \"↓012106041002\""],
      allows: [
        "基本编码: \"442106041002\"", "基本编码: \"002014105001\"", "基本编码: \"330125044001\"",
      ]
    ) { item, findings in
      let divisions = item.standard.divisions
      guard !divisions.all.isEmpty else { return }
      item.visitCodes(of: .basicCode) { entry, _, _ in
        guard let code = entry.code(BasicCode.init), code.owner != "00",
          divisions[code.owner] == nil
        else { return }
        findings.report(
          at: entry, part: BasicCode.ownerPart, ["owner": .text(code.owner)], element: .basicCode)
      }
    },
    .item(
      .error, "ZS2103", "type-digits-contradict-type",
      zh: "基本编码第 3、4 位 {digits} 表示“{coded}”，事项类型却是“{type}”",
      en:
        "Digits 3 and 4 of the basic code, {digits}, mean “{coded}”, but the item's type is “{type}”",
      why: Wording(
        zh: "类型写在编码里，也写在要素里，两处不同必有一错；按类型统计和适用的要求都会错。",
        en:
          "Code and element both state the type; where they differ one of them is wrong, and so is every count by type."
      ),
      help: Wording(
        zh: "对照基本目录，更正事项类型或者基本编码。",
        en: "Compare with the catalogue and correct the type or the code."),
      ground: structure,
      flags: [
        "基本编码: \"44↓2006041002\"\n事项类型: 公共服务",
        "基本编码: \"00↓0114105001\"\n事项类型: 行政确认",
        "# 文件: catalogue/44/442106041002.yaml\n基本编码: \"44↓2106041002\"\n事项类型: 行政许可\n"
          + "# 文件: districts/44/4401/440113/items/a.yaml\n基本编码: \"442106041002\"",
      ],
      allows: [
        "基本编码: \"442106041002\"\n事项类型: 公共服务", "基本编码: \"002014105001\"\n事项类型: 公共服务",
        "基本编码: \"332106041002\"\n事项类型: 行政许可", "基本编码: \"442106041002\"",
      ]
    ) { item, findings in
      guard let type = item.type, let place = item[.type]?.location,
        let entry = item.basicCodeEntry(near: place), let code = entry.code(BasicCode.init),
        // Whose list nobody has written down cannot be contradicted.
        let list = item.standard.codeList("item-types", owner: code.owner),
        let coded = list.find(code.type), coded.code == code.type,
        coded.name.zh != type.name.zh
      else { return }
      findings.report(
        at: entry, part: BasicCode.typePart,
        [
          "digits": .text(code.type), "coded": .wording(coded.name), "type": .wording(type.name),
        ],
        labels: [
          Diagnostic.Label(
            place,
            Wording(zh: "事项类型为“\(type.name.zh)”", en: "the type is “\(type.name.en)”"))
        ], element: .basicCode)
    },
    .item(
      .warning, "ZS2104", "unknown-type-digits",
      zh: "基本编码第 3、4 位 {digits} 不在“{list}”代码表中",
      en: "Digits 3 and 4 of the basic code, {digits}, are not in the code list “{list}”",
      why: Wording(
        zh: "类型位不在代码表中，多为抄错，或者该省的代码表没有登记齐全。",
        en: "Either the code was copied wrongly or the owner's code list is incomplete."),
      help: Wording(
        zh: "可用的类型位：{values}。各省目录的代码表在 profiles/ 下登记。",
        en: "Known digits: {values}. A province's own list is registered under profiles/."),
      ground: structure,
      flags: ["基本编码: \"44↓9906041002\"", "基本编码: \"00↓2114105001\""],
      allows: ["基本编码: \"442106041002\"", "基本编码: \"332106041002\""]
    ) { item, findings in
      guard let entry = item[.basicCode], let code = entry.code(BasicCode.init),
        let list = item.standard.codeList("item-types", owner: code.owner),
        !list.values.contains(where: { $0.code == code.type })
      else { return }
      findings.report(
        at: entry, part: BasicCode.typePart,
        [
          "digits": .text(code.type), "list": .wording(list.name),
          "values": .wording(
            zh: list.values.map { "\($0.code) \($0.name.zh)" }.joined(separator: "、"),
            en: list.values.map { "\($0.code) \($0.name.en)" }.joined(separator: ", ")),
        ], element: .basicCode)
    },
  ]

  private static let structure = Wording(
    zh: "政务服务事项基本编码的结构", en: "The structure of basic codes of service items")
}

extension Item {
  /// The basic code in the file that holds a place, so that a contradiction within the catalogue is
  /// found there and not in every item below it.
  fileprivate func basicCodeEntry(near place: Location) -> Entry? {
    layers.first { $0.file == place.file }?.record[.basicCode] ?? self[.basicCode]
  }
}
