import Source
import Standard

/// The JSON Schemas of a record with one question and its answer, and of the index.
enum AnswersSchema {
  static var answer: JSON {
    document(
      "answer", Wording(zh: "问答", en: "Question and answer"),
      [
        ("id", text("标识：事项标识:问题", "The item’s id, a colon and the question’s")),
        (
          "kind",
          [
            "enum": .texts(kinds.map(\.id)), "title": "问题类别", "x-title-en": "Which question it is",
            "x-values": .array(
              kinds.map { .line(["id": .text($0.id), "zh": .text($0.zh), "en": .text($0.en)]) }),
          ]
        ),
        ("question", text("问题", "The question as people ask it")),
        ("answer", text("回答，只由事项写明的内容组成", "The answer: what the item states and nothing else")),
        (
          "item",
          object(
            "事项", "The item",
            [
              ("id", text("标识", "Its id")), ("name", text("名称", "Its name")),
              (
                "everydayNames",
                [
                  "type": "array", "items": ["type": "string"], "title": "日常用语",
                  "x-title-en": "What people call it",
                ]
              ),
              ("type", text("类型", "Its type")),
            ], required: ["id", "everydayNames"])
        ),
        (
          "division",
          object(
            "区划", "The division",
            [
              ("code", text("代码", "Its code", mayBeEmpty: true)), ("name", text("名称", "Its name")),
              ("place", text("全称", "Its name in full", mayBeEmpty: true)),
            ], required: ["code", "place"])
        ),
        ("body", text("实施主体", "The implementing body")),
        (
          "sources",
          [
            "type": "array", "minItems": 1,
            "items": ["type": "string", "format": "json-pointer", "pattern": "^/item/"],
            "title": "来源：目录数据里的位置", "x-title-en": "Where it comes from, in the catalogue record",
          ]
        ),
        ("record", reference("目录数据", "The catalogue record")),
        ("guide", reference("办事指南里的同一内容", "Where the guide says the same")),
        ("version", text("事项版本", "The version of the item")),
        ("since", date("计划生效日期", "In force since")), ("asOf", date("核验日期", "The day of the check")),
        (
          "errors",
          [
            "type": "integer", "minimum": 0, "title": "事项里的错误数",
            "x-title-en": "How many errors the item has",
          ]
        ),
      ],
      required: [
        "id", "kind", "question", "answer", "item", "division", "sources", "record", "errors",
      ])
  }

  static var index: JSON {
    let division = object(
      "区划", "A division",
      [
        ("code", text("代码", "Its code", mayBeEmpty: true)), ("name", text("名称", "Its name")),
        ("address", reference("问答文件", "The file with its answers")),
        ("items", ["type": "integer", "minimum": 1, "title": "事项数", "x-title-en": "Items"]),
      ], required: ["code", "address", "items"])
    return document(
      "index", Wording(zh: "问答索引", en: "Index of questions and answers"),
      [
        ("$schema", ["type": "string"]), ("answerSchema", reference("问答的模式", "Their schema")),
        ("language", ["const": "zh"]),
        (
          "standard",
          [
            "type": "object",
            "properties": ["name": SchemaDefinitions.wording, "edition": ["type": "string"]],
            "required": ["name"], "additionalProperties": false,
          ]
        ),
        ("divisions", ["type": "array", "items": division]),
      ], required: ["$schema", "answerSchema", "language", "standard", "divisions"])
  }

  private static let kinds: [(id: String, zh: String, en: String)] = [
    ("purpose", "这是办什么的", "What it is"), ("audience", "什么人能办", "Who can apply"),
    ("materials", "要带什么材料", "What to bring"), ("place", "去哪里办", "Where to go"),
    ("online", "能不能网上办", "Whether online"), ("steps", "怎么办理", "How it goes"),
    ("limit", "多久能办好", "How long it takes"), ("visits", "要跑几趟", "How often to come"),
    ("fee", "要多少钱", "What it costs"), ("results", "办好以后拿到什么", "What one gets"),
    ("hours", "什么时间可以办", "When"), ("contact", "有问题问谁", "Whom to ask"),
    ("legalBasis", "依据是什么", "The legal basis"), ("remedies", "不服怎么办", "Where to appeal"),
    ("case", "某一情形要什么材料", "What a case needs"),
    ("question", "事项自己的常见问题", "The item’s own question"),
  ]

  private static func document(
    _ name: String, _ title: Wording, _ properties: [JSON.Member], required: [String]
  ) -> JSON {
    [
      "$schema": .text(CatalogueSchema.dialect), "$id": .text("urn:zhun:answers:v1:\(name)"),
      "title": .text(title.zh), "x-title-en": .text(title.en), "type": "object",
      "properties": .object(properties), "required": .texts(required),
      "additionalProperties": false,
    ]
  }

  private static func object(
    _ zh: String, _ en: String, _ properties: [JSON.Member], required: [String]
  ) -> JSON {
    [
      "type": "object", "title": .text(zh), "x-title-en": .text(en),
      "properties": .object(properties), "required": .texts(required),
      "additionalProperties": false,
    ]
  }

  private static func text(_ zh: String, _ en: String, mayBeEmpty: Bool = false) -> JSON {
    [
      "type": "string", "minLength": mayBeEmpty ? 0 : 1, "title": .text(zh),
      "x-title-en": .text(en),
    ]
  }

  private static func reference(_ zh: String, _ en: String) -> JSON {
    ["type": "string", "format": "uri-reference", "title": .text(zh), "x-title-en": .text(en)]
  }

  private static func date(_ zh: String, _ en: String) -> JSON {
    ["type": "string", "format": "date", "title": .text(zh), "x-title-en": .text(en)]
  }
}
