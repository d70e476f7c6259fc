import Source

/// The JSON Schemas of lists.
///
/// They say nothing of any one list: a list that a province adds fits them.
enum ListSchema {
  static var list: JSON {
    document(
      "list", zh: "改革清单", en: "Reform list",
      [
        ("id", text("清单标识", "Identifies the list")),
        ("name", wording("名称", "The name")),
        ("definition", wording("定义", "What being on the list means")),
        ("derivedFrom", wording("推算依据", "What it is derived from")),
        ("subject", subject),
        ("division", division),
        ("asOf", day),
        (
          "rate",
          object(
            zh: "比率的口径", en: "How the rate is defined",
            [
              ("numerator", wording("分子", "Above the line")),
              ("denominator", wording("分母", "Below the line")),
              ("leftOut", wording("不统计的", "What is left out")),
            ])
        ),
        (
          "outcomes",
          object(
            zh: "各种结论的叫法", en: "What the outcomes are called",
            outcomes.map { ($0, reference("wording")) })
        ),
        ("figures", reference("figures")),
        ("measures", array(measureDefinition, zh: "合计的量", en: "What is added up")),
        (
          "byDivision",
          array(
            object(
              zh: "一个地区", en: "A place",
              [("division", division), ("address", address), ("figures", reference("figures"))]),
            zh: "下级各地，含它们的下级", en: "The places below, each with all below it")
        ),
        ("byBody", groups("本级各办理机构", "The bodies of the place itself")),
        ("byGroup", groups("本级各组", "The groups of the place itself")),
        ("groupedBy", wording("按什么分组", "What is grouped by")),
        ("items", array(item, zh: "本级的每一项，各种结论都有", en: "Each item of the place itself")),
      ],
      required: [
        "$schema", "version", "language", "id", "name", "definition", "derivedFrom", "subject",
        "rate",
        "outcomes", "figures", "measures", "byDivision",
      ])
  }

  static var index: JSON {
    document(
      "index", zh: "全部改革清单", en: "All reform lists",
      [
        ("division", division),
        ("asOf", day),
        ("measuredSince", text("减少的量另外对比的版本", "The revision that reductions are measured by, too")),
        (
          "lists",
          array(
            object(
              zh: "一张清单", en: "A list",
              [
                ("id", text("清单标识", "Identifies the list")),
                ("name", wording("名称", "The name")),
                ("definition", wording("定义", "What being on the list means")),
                ("subject", subject), ("address", address), ("figures", reference("figures")),
              ]), zh: "清单", en: "The lists")
        ),
        (
          "divisions",
          array(
            object(zh: "一个地区", en: "A place", [("division", division), ("address", address)]),
            zh: "下级各地", en: "The places below")
        ),
      ], required: ["$schema", "version", "language", "lists", "divisions"])
  }

  private static func document(
    _ name: String, zh: String, en: String, _ properties: [JSON.Member], required: [String]
  ) -> JSON {
    [
      "$schema": .text(CatalogueSchema.dialect), "$id": .text("urn:zhun:lists:v1:\(name)"),
      "title": .text(zh), "x-title-en": .text(en), "type": "object",
      "properties": .object(
        [
          ("$schema", ["type": "string", "format": "uri-reference"]),
          (
            "version",
            [
              "const": .text(ListDocument.version), "title": "版本",
              "x-title-en": "The version of the format",
            ]
          ),
          ("language", ["const": "zh"]),
        ] + properties), "required": .texts(required), "additionalProperties": false,
      "$defs": ["wording": SchemaDefinitions.wording, "figures": figures],
    ]
  }

  private static let outcomes = ["listed", "notListed", "undecided", "notCounted"]

  private static var figures: JSON {
    let claims = object(
      zh: "申报", en: "The claims",
      [
        ("claimed", count("申报的", "That claim")),
        ("claimedOnly", count("申报了但推算不成立的", "That claim what the elements do not bear out")),
        ("unclaimed", count("在清单上却没有申报的", "On the list without claiming")),
      ])
    let measure = object(
      zh: "一个量的合计", en: "The sums of a measure",
      [
        ("measure", text("量的标识", "Which measure")),
        ("whole", number("总量", "The whole")), ("part", number("其中", "The part")),
        ("percent", percent), ("counted", count("进入合计的项数", "How many are in the sums")),
        ("leftOut", count("没有进入合计的项数", "How many are left out")),
      ])
    return object(
      zh: "数字", en: "Figures",
      [
        ("count", count("在清单上的，即分子", "Listed: above the line")),
        ("total", count("分母", "Below the line")), ("percent", percent),
        ("notListed", count("不在清单上的", "Not listed")),
        ("undecided", count("无法判断的，算在分母里", "That cannot be judged: part of the denominator")),
        ("notCounted", count("不计入的", "Not counted")), ("claims", claims),
        ("measures", array(measure, zh: "各个量的合计", en: "The sums of the measures")),
      ], optional: ["claims", "measures"])
  }

  private static var measureDefinition: JSON {
    object(
      zh: "一个量", en: "A measure",
      [
        ("id", text("标识", "Identifies it")), ("name", wording("名称", "The name")),
        ("whole", wording("总量指什么", "What the whole is")),
        ("part", wording("其中指什么", "What the part is")), ("unit", wording("单位", "The unit")),
        ("definition", wording("口径", "How the sums are made")),
      ])
  }

  private static var item: JSON {
    object(
      zh: "一项", en: "An item or a life event",
      [
        ("id", text("标识", "Identifies it")), ("name", text("名称", "The name")),
        ("address", address),
        ("body", ["type": "string", "title": "办理机构", "x-title-en": "The body"]),
        ("outcome", ["enum": .texts(outcomes), "title": "结论", "x-title-en": "The outcome"]),
        ("reason", wording("理由", "The reason")),
        (
          "claimed",
          [
            "type": "boolean", "title": "是否自行申报",
            "x-title-en": "Whether it claims to be on the list",
          ]
        ),
        ("group", text("所属的组", "Its group")),
        (
          "amounts",
          array(
            object(
              zh: "一个量", en: "An amount",
              [
                ("measure", text("量的标识", "Which measure")), ("whole", number("总量", "The whole")),
                ("part", number("其中", "The part")),
              ]), zh: "各个量；没有列出的无法比较", en: "Its amounts; one that is missing does not compare")
        ),
        (
          "details",
          array(
            object(
              zh: "一条", en: "A detail",
              [
                ("name", text("名称", "The name")),
                (
                  "measures",
                  [
                    "type": "array", "items": ["type": "string"], "title": "计入哪些量",
                    "x-title-en": "Which measures count it",
                  ]
                ),
                ("reason", wording("理由", "The reason")),
                ("source", text("写明它的源文件", "The source file that states it")),
              ]), zh: "逐条的理由，如每份材料", en: "Reasons one by one, such as of each material")
        ),
      ], optional: ["address", "body", "claimed", "group", "amounts", "details"])
  }

  private static func groups(_ zh: String, _ en: String) -> JSON {
    array(
      object(
        zh: "一组", en: "A group",
        [
          ("name", ["type": "string", "title": "名称", "x-title-en": "The name"]),
          ("figures", reference("figures")),
        ]), zh: zh, en: en)
  }

  private static func object(
    zh: String, en: String, _ properties: [JSON.Member], optional: Set<String> = []
  ) -> JSON {
    [
      "type": "object", "title": .text(zh), "x-title-en": .text(en),
      "properties": .object(properties),
      "required": .texts(properties.map(\.name).filter { !optional.contains($0) }),
      "additionalProperties": false,
    ]
  }

  private static func array(_ items: JSON, zh: String, en: String) -> JSON {
    ["type": "array", "title": .text(zh), "x-title-en": .text(en), "items": items]
  }

  private static func text(_ zh: String, _ en: String) -> JSON {
    ["type": "string", "minLength": 1, "title": .text(zh), "x-title-en": .text(en)]
  }

  private static func wording(_ zh: String, _ en: String) -> JSON {
    ["$ref": "#/$defs/wording", "title": .text(zh), "x-title-en": .text(en)]
  }

  private static func number(_ zh: String, _ en: String) -> JSON {
    ["type": "number", "title": .text(zh), "x-title-en": .text(en)]
  }

  private static func count(_ zh: String, _ en: String) -> JSON {
    ["type": "integer", "minimum": 0, "title": .text(zh), "x-title-en": .text(en)]
  }

  private static func reference(_ name: String) -> JSON { ["$ref": .text("#/$defs/\(name)")] }

  private static let percent: JSON = [
    "type": ["number", "null"], "title": "百分比，一位小数", "x-title-en": "Percent, one decimal",
  ]
  private static let day: JSON = [
    "type": "string", "format": "date", "title": "按哪天判断", "x-title-en": "The day that counts",
  ]
  private static let address: JSON = [
    "type": "string", "format": "uri-reference", "title": "地址", "x-title-en": "Its address",
  ]
  private static let subject: JSON = [
    "enum": ["items", "events"], "title": "统计对象：事项，或者一件事",
    "x-title-en": "What is counted: items or life events",
  ]
  private static let division: JSON = [
    "type": "object", "title": "区划；没有的是全部",
    "x-title-en": "The division; the whole where there is none",
    "properties": [
      "code": ["type": "string", "pattern": "^[0-9]{2,12}$"], "name": ["type": "string"],
    ],
    "required": ["code"], "additionalProperties": false,
  ]
}
