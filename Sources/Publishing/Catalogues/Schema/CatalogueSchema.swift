import Source
import Standard

/// The JSON Schemas of the catalogue, made from the standard: a new element is a new property.
///
/// They describe the shape of what is written. Whether an element must be stated is an annotation
/// (`x-requirement`), because a workspace may decide to publish an item that lacks one.
struct CatalogueSchema: Sendable {
  let standard: Standard

  init(_ standard: Standard) { self.standard = standard }

  static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// Every schema that stands in the catalogue, by the names of its file.
  var all: [(name: String, schema: @Sendable () -> JSON)] {
    [
      ("item", { item }), ("division", { division }), ("index", { index }), ("moved", { moved }),
      ("tombstone", { tombstone }), ("changes", { changes }), ("changes-index", { changesIndex }),
    ]
  }

  /// The record of one item: a file of its own, an entry of a division, a line of NDJSON.
  var item: JSON {
    var definitions = SchemaDefinitions(standard)
    let root = definitions.reference(toRecord: "item")
    return document(
      "item", Wording(zh: "政务服务事项", en: "Government service item"),
      Wording(
        zh: "一个事项的全部要素，按目录、上级和本级叠加后的生效值。除 $schema 外，文中的地址都从 catalogue/v1/ 算起。",
        en:
          "All elements of one item as they take effect after catalogue, levels above and its own file. All addresses but $schema are relative to catalogue/v1/."
      ),
      [
        ("$schema", Self.schemaAddress), ("id", Self.id), ("language", Self.language),
        ("division", Self.place),
        ("source", .property("事项自己的源文件", "The item’s own source file", Self.text)),
        ("findings", Self.findings), ("item", root), ("provenance", Self.provenance),
        (
          "omitted",
          .property(
            "无法识读、因而没有输出的值", "Values that could not be read and are left out",
            [
              ("type", "array"),
              ("items", ["type": "string", "format": "json-pointer"]),
            ])
        ),
      ], required: ["$schema", "id", "language", "division", "source", "findings", "item"],
      definitions.json)
  }

  /// The records of one division.
  var division: JSON {
    document(
      "division", Wording(zh: "一个区划的事项", en: "The items of one division"),
      Wording(
        zh: "该区划本级的全部事项，不含下级；每个事项的记录与单独文件中的相同。",
        en:
          "All items of the division itself, without those of divisions below it; each record is that of the item’s own file."
      ),
      [
        ("$schema", Self.schemaAddress), ("language", Self.language), ("standard", Self.standard),
        ("division", Self.place), ("count", Self.count("事项数", "How many items")),
        ("contentSha256", Self.digestOfSeveral),
        (
          "items",
          .property(
            "事项", "The items",
            [("type", "array"), ("items", ["$ref": .text(Self.address("item"))])])
        ),
      ],
      required: [
        "$schema", "language", "standard", "division", "count", "contentSha256", "items",
      ],
      // A schema inside another keeps its own address (JSON Schema 2020-12, 9.3.1).
      ["item": item])
  }

  var index: JSON {
    var definitions = SchemaDefinitions(standard)
    let facts = IndexDocument.elements(standard).map { element in
      (element.id, definitions.property(element))
    }
    let entry: [JSON.Member] = [
      ("id", Self.id), ("address", .address("数据地址", "Its record")),
      ("guide", .address("办事指南", "Its guide")), ("contentSha256", Self.digest),
      ("division", Self.place),
      ("body", .property("实施主体名称", "The implementing body’s name", Self.text)),
      (
        "facts",
        .property(
          "供筛选和排序的要素", "Elements to filter and sort by",
          [
            ("type", "object"), ("properties", .object(facts)), ("additionalProperties", false),
          ])
      ),
    ]
    let place: [JSON.Member] = [
      ("code", Self.code), ("name", .property("名称", "Its name", Self.text)),
      ("count", Self.count("事项数", "How many items")),
      ("contentSha256", Self.digestOfSeveral),
      ("address", .address("该区划的全部记录", "The records of its items")),
      ("lines", .address("同样的记录，每行一个（NDJSON）", "The same records, one a line (NDJSON)")),
    ]
    return document(
      "index", Wording(zh: "政务服务事项目录", en: "Index of government service items"),
      Wording(
        zh: "全部已发布的事项和区划。文中的地址都从 catalogue/v1/ 算起。",
        en: "All published items and divisions. Addresses are relative to catalogue/v1/."),
      [
        ("$schema", Self.schemaAddress), ("language", Self.language), ("standard", Self.standard),
        ("count", Self.count("事项数", "How many items")),
        ("contentSha256", Self.digestOfSeveral),
        ("lines", .address("全部记录，每行一个（NDJSON）", "All records, one a line (NDJSON)")),
        (
          "divisions",
          .property(
            "区划", "Divisions",
            [
              ("type", "array"),
              (
                "items",
                Self.object(
                  place, required: ["code", "count", "contentSha256", "address", "lines"])
              ),
            ])
        ),
        (
          "items",
          .property(
            "事项", "Items",
            [
              ("type", "array"),
              (
                "items",
                Self.object(
                  entry, required: ["id", "address", "contentSha256", "division", "facts"])
              ),
            ])
        ),
      ],
      required: [
        "$schema", "language", "standard", "count", "contentSha256", "lines", "divisions", "items",
      ], definitions.json)
  }

  /// What stands at the address that a record had before its codes changed.
  var moved: JSON {
    document(
      "moved", Wording(zh: "已变更的事项", en: "Item that goes on under another code"),
      Wording(
        zh: "按 zhun.yaml 的“沿革”，原来在此的事项现在在哪里。文中的地址都从 catalogue/v1/ 算起。",
        en:
          "Where the item that stood here is now, as 沿革 in zhun.yaml says. Addresses are relative to catalogue/v1/."
      ),
      [
        ("$schema", Self.schemaAddress),
        ("id", .property("原来的标识", "What identified the item", Self.text)),
        ("movedTo", Self.items("现在的事项", "The items that take its place; most often one")),
        ("since", .property("变更日期", "The day of the change", Self.date)),
        (
          "grounds",
          .property(
            "依据", "The documents that say so", [("type", "array"), ("items", ["type": "string"])])
        ),
      ],
      required: ["$schema", "id", "movedTo", "since"], nil)
  }
}
