import Source
import Standard

/// What several schemas of the catalogue have in common.
extension CatalogueSchema {
  func document(
    _ name: String, _ title: Wording, _ about: Wording, _ properties: [JSON.Member],
    required: [String], _ definitions: JSON?
  ) -> JSON {
    .object(present: [
      ("$schema", .text(Self.dialect)),
      ("$id", .text(Self.address(name))),
      ("title", .text(title.zh)),
      ("x-title-en", .text(title.en)),
      ("description", .text(about.zh)),
      ("x-description-en", .text(about.en)),
      ("x-standard", RecordJSON.wording(standard.name)),
      ("type", "object"),
      ("properties", .object(properties)),
      ("required", .texts(required)),
      ("additionalProperties", false),
      ("$defs", definitions),
    ])
  }

  /// What a schema is called, wherever its file stands.
  static func address(_ name: String) -> String { "urn:zhun:catalogue:v1:\(name)" }

  static func object(_ properties: [JSON.Member], required: [String]) -> JSON {
    [
      "type": "object", "properties": .object(properties), "required": .texts(required),
      "additionalProperties": false,
    ]
  }

  static let text: [JSON.Member] = [("type", "string"), ("minLength", 1)]
  static let date: [JSON.Member] = [("type", "string"), ("format", "date")]

  static func count(_ zh: String, _ en: String) -> JSON {
    .property(zh, en, [("type", "integer"), ("minimum", 0)])
  }

  static let schemaAddress = JSON.property(
    "本文件的格式定义，从本文件算起", "The schema of this file, relative to it",
    [("type", "string"), ("format", "uri-reference")])

  static let language = JSON.property("正文语言", "The language of texts", [("const", "zh")])

  static let id = JSON.property(
    "标识，发布地址由它构成", "Identifies the item; its address is made of it", text)

  static let sha256: [JSON.Member] = [("type", "string"), ("pattern", "^[0-9a-f]{64}$")]

  static let digest = JSON.property(
    "事项内容的 SHA-256", "SHA-256 of what the item says", sha256,
    Wording(
      zh: "记录去掉 $schema、source、findings、provenance 后，按 RFC 8785 规范化的 SHA-256",
      en:
        "Of the record without $schema, source, findings and provenance, in the canonical form of RFC 8785"
    ))

  static let digestOfSeveral = JSON.property(
    "全部事项内容的 SHA-256", "SHA-256 of what all items say", sha256,
    Wording(
      zh: "每个事项一行“标识 空格 内容的 SHA-256 换行”，按标识的字节顺序排列后的 SHA-256",
      en:
        "Of one line for each item, its id, a blank, the SHA-256 of its content and a line feed, in the order of the bytes of ids"
    ))

  static let code = JSON.property(
    "区划代码", "The division’s code",
    [("type", "string"), ("pattern", "^([0-9]{2}){0,3}([0-9]{3}){0,2}$")])

  static let place = JSON.property(
    "区划", "Division",
    [
      ("type", "object"),
      (
        "properties",
        ["code": code, "name": .property("名称", "Its name", [("type", "string")])]
      ),
      ("required", ["code"]), ("additionalProperties", false),
    ])

  static let standard = JSON.property(
    "所依据的标准", "The standard that it follows",
    [
      ("type", "object"),
      (
        "properties",
        [
          "name": SchemaDefinitions.wording,
          "edition": .property("版次", "Edition", [("type", "string")]),
        ]
      ),
      ("required", ["name"]), ("additionalProperties", false),
    ])

  /// Other items that a document names.
  static func items(_ zh: String, _ en: String, minimum: Int = 1) -> JSON {
    .property(
      zh, en,
      [
        ("type", "array"), ("minItems", .integer(minimum)),
        (
          "items",
          object(
            [
              ("id", id), ("address", .address("数据地址", "Its record")),
              ("name", .property("事项名称", "The item’s name", text)), ("division", place),
            ], required: ["id", "address"])
        ),
      ])
  }

  static var findings: JSON {
    let names = Severity.allCases.reversed().map { ($0.name.en + "s", $0.name) }
    return .property(
      "核验发现的问题数", "How many findings concern it",
      [
        ("type", "object"),
        ("properties", .object(names.map { ($0, count($1.zh, $1.en)) })),
        ("required", .texts(names.map(\.0))), ("additionalProperties", false),
      ])
  }

  /// Where values come from, by JSON pointers into the record.
  static var provenance: JSON {
    let place: [JSON.Member] = [
      ("path", .property("文件", "The file", text)),
      ("line", .property("行，从 1 数起", "The line, from 1", [("type", "integer"), ("minimum", 1)])),
      (
        "column",
        .property("列，从 1 数起", "The column, from 1", [("type", "integer"), ("minimum", 1)])
      ),
    ]
    let required = ["path", "line", "column"]
    let words = (
      "text", JSON.property("当处所写的值", "The value that stands there", [("type", "string")])
    )
    func list(_ zh: String, _ en: String) -> JSON.Member {
      (
        "",
        .property(
          zh, en, [("type", "array"), ("items", object(place + [words], required: required))])
      )
    }
    let source: [JSON.Member] =
      place + [
        (
          "register",
          .property(
            "所引用的登记册条目", "The entry of a register that it names",
            [
              ("type", "object"), ("properties", .object(place)), ("required", .texts(required)),
              ("additionalProperties", false),
            ])
        ),
        ("replaced", list("被它替换的值，最近的在前", "The values that it replaced, the nearest first").value),
      ]
    return .property(
      "各值出自哪个文件的哪一行", "Which line of which file set each value",
      [
        ("type", "object"), ("propertyNames", ["format": "json-pointer"]),
        (
          "additionalProperties",
          [
            "anyOf": [
              object(source, required: required),
              object(
                [("removed", list("在此删除了上级的内容", "Where something inherited is taken out").value)],
                required: ["removed"]),
            ]
          ]
        ),
      ],
      Wording(
        zh: "键是指向本记录的 JSON 指针；zhun.yaml 写了“目录: {来源: 是}”才有",
        en: "Keys are JSON pointers into this record; only where zhun.yaml says 目录: {来源: 是}"))
  }
}

extension JSON {
  /// A property with its title and what is to be known of it in both languages.
  static func property(
    _ zh: String, _ en: String, _ members: [Member], _ about: Wording? = nil
  ) -> JSON {
    let titles: [Member] = [("title", .text(zh)), ("x-title-en", .text(en))]
    let words: [Member] =
      about.map { [("description", .text($0.zh)), ("x-description-en", .text($0.en))] } ?? []
    return .object(titles + words + members)
  }

  static func address(_ zh: String, _ en: String) -> JSON {
    .property(zh, en, [("type", "string"), ("format", "uri-reference")])
  }
}
