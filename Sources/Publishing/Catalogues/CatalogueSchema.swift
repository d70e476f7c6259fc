import Source
import Standard

/// The JSON Schemas of the catalogue, made from the standard: a new element is a new property.
///
/// They describe the shape of what is written. Whether an element must be stated is an annotation
/// (`x-requirement`), because a workspace may decide to publish an item that lacks one.
struct CatalogueSchema {
  let standard: Standard

  init(_ standard: Standard) { self.standard = standard }

  var item: JSON {
    var definitions = SchemaDefinitions(standard)
    let root = definitions.reference(toRecord: "item")
    return document(
      "item", Wording(zh: "政务服务事项", en: "Government service item"),
      [
        ("$schema", ["type": "string"]),
        ("id", property("标识，发布地址由它构成", "Identifies the item; its address is made of it")),
        ("language", ["const": "zh"]),
        ("division", division),
        ("source", property("事项自己的源文件", "The item’s own source file")),
        ("findings", findings),
        ("item", root),
        (
          "origins",
          [
            "type": "object", "title": "各要素的来源文件",
            "x-title-en": "The file that set each element",
            "additionalProperties": ["type": "string"],
          ]
        ),
        (
          "omitted",
          [
            "type": "array", "title": "无法识读、因而没有输出的值",
            "x-title-en": "Values that could not be read and are left out, as JSON pointers",
            "items": ["type": "string", "format": "json-pointer"],
          ]
        ),
      ],
      required: ["$schema", "id", "language", "division", "source", "findings", "item", "origins"],
      definitions)
  }

  var index: JSON {
    var definitions = SchemaDefinitions(standard)
    let facts = IndexDocument.elements(standard).map { element in
      (element.id, definitions.property(element))
    }
    let entry: JSON = [
      "type": "object",
      "properties": .object([
        ("id", property("标识", "Identifies the item")),
        (
          "address",
          [
            "type": "string", "format": "uri-reference", "title": "数据地址",
            "x-title-en": "Its record",
          ]
        ),
        (
          "guide",
          ["type": "string", "format": "uri-reference", "title": "办事指南", "x-title-en": "Its guide"]
        ),
        ("division", division),
        ("body", property("实施主体名称", "The implementing body’s name")),
        (
          "facts",
          [
            "type": "object", "properties": .object(facts), "additionalProperties": false,
          ]
        ),
      ]),
      "required": ["id", "address", "division", "facts"],
      "additionalProperties": false,
    ]
    return document(
      "index", Wording(zh: "政务服务事项目录", en: "Index of government service items"),
      [
        ("$schema", ["type": "string"]),
        ("language", ["const": "zh"]),
        (
          "standard",
          [
            "type": "object",
            "properties": ["name": SchemaDefinitions.wording, "edition": ["type": "string"]],
            "required": ["name"], "additionalProperties": false,
          ]
        ),
        ("count", ["type": "integer", "minimum": 0]),
        ("items", ["type": "array", "items": entry]),
      ],
      required: ["$schema", "language", "standard", "count", "items"], definitions)
  }

  /// What stands at the address that a record had before its codes changed.
  var moved: JSON {
    let target: JSON = [
      "type": "object",
      "properties": [
        "id": property("标识", "Identifies the item"),
        "address": [
          "type": "string", "format": "uri-reference", "title": "数据地址",
          "x-title-en": "Its record",
        ],
        "name": property("事项名称", "The item’s name"),
        "division": division,
      ],
      "required": ["id", "address", "division"], "additionalProperties": false,
    ]
    return document(
      "moved", Wording(zh: "已变更的事项", en: "Item that goes on under another code"),
      [
        ("$schema", ["type": "string"]),
        ("id", property("原来的标识", "What identified the item")),
        (
          "movedTo",
          [
            "type": "array", "minItems": 1, "items": target, "title": "现在的事项",
            "x-title-en": "The items that take its place; most often one",
          ]
        ),
        (
          "since",
          [
            "type": "string", "format": "date", "title": "变更日期",
            "x-title-en": "The day of the change",
          ]
        ),
        (
          "grounds",
          [
            "type": "array", "items": ["type": "string"], "title": "依据",
            "x-title-en": "The documents that say so",
          ]
        ),
      ],
      required: ["$schema", "id", "movedTo", "since"], SchemaDefinitions(standard))
  }

  private func document(
    _ name: String,
    _ title: Wording,
    _ properties: [JSON.Member],
    required: [String],
    _ definitions: SchemaDefinitions
  ) -> JSON {
    [
      "$schema": .text(Self.dialect),
      "$id": .text("urn:zhun:catalogue:v1:\(name)"),
      "title": .text(title.zh),
      "x-title-en": .text(title.en),
      "x-standard": RecordJSON.wording(standard.name),
      "type": "object",
      "properties": .object(properties),
      "required": .texts(required),
      "additionalProperties": false,
      "$defs": definitions.json,
    ]
  }

  static let dialect = "https://json-schema.org/draft/2020-12/schema"

  private func property(_ zh: String, _ en: String) -> JSON {
    ["type": "string", "minLength": 1, "title": .text(zh), "x-title-en": .text(en)]
  }

  private var division: JSON {
    [
      "type": "object", "title": "区划", "x-title-en": "Division",
      "properties": [
        "code": ["type": "string", "pattern": "^([0-9]{2}){0,3}$"], "name": ["type": "string"],
      ],
      "required": ["code"], "additionalProperties": false,
    ]
  }

  private var findings: JSON {
    let names = Severity.allCases.reversed().map { $0.name.en + "s" }
    return [
      "type": "object", "title": "核验发现的问题数", "x-title-en": "How many findings concern it",
      "properties": .object(names.map { ($0, ["type": "integer", "minimum": 0]) }),
      "required": .texts(names), "additionalProperties": false,
    ]
  }
}
