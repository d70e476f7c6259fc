import Compiler
import Source

extension Output {
  /// The schema of the manifest, written wherever there is one.
  static let manifestSchema = Output(
    "manifest", Wording(zh: "发布清单的格式", en: "schema of the manifest")
  ) { publication in
    [.json(ManifestSchema.address) { CatalogueSchema(publication.workspace.standard).manifest }]
  }
}

/// The JSON Schema of the manifest.
enum ManifestSchema {
  static let address = "manifest.schema.json"
}

extension CatalogueSchema {
  var manifest: JSON {
    let path = JSON.property("地址，从本文件算起", "Its address, relative to this file", Self.text)
    let name = JSON.property("事项名称", "The item’s name", [("type", "string")])
    let source = JSON.property("事项的源文件", "The item’s file", [("type", "string")])
    let division = Self.code
    func list(_ zh: String, _ en: String, _ entry: JSON) -> JSON {
      .property(zh, en, [("type", "array"), ("items", entry)])
    }
    let published = Self.object(
      [
        ("id", Self.id), ("division", division), ("source", source),
        ("errors", Self.count("错误数", "How many errors it has")),
      ], required: ["id", "division", "source", "errors"])
    let leftOut = Self.object(
      [
        ("id", Self.id), ("division", division), ("source", source),
        ("reason", .property("原因", "Why", [("enum", ["errors", "unreadable", "address-taken"])])),
        ("errors", Self.count("错误数", "How many errors it has")),
        ("addressOf", .property("占用同一地址的文件", "The file that has its address", Self.text)),
      ], required: ["id", "division", "source", "reason"])
    let moved = Self.object(
      [
        ("path", path),
        (
          "to",
          .property(
            "现在的地址", "Where it is now", [("type", "array"), ("items", .object(Self.text))])
        ), ("since", .property("变更日期", "The day of the change", Self.date)),
      ], required: ["path", "to", "since"])
    let state = JSON.property(
      "那里现在是什么", "What stands there",
      [("enum", ["published", "left-out", "moved", "gone"])],
      Wording(
        zh: "published 已发布，left-out 正在更正，moved 已换编码，gone 不再公布",
        en: "published, left-out (being corrected), moved (under another code), gone"))
    let page = Self.object(
      [
        ("path", path), ("state", state), ("name", name), ("division", division),
        ("source", source),
      ], required: ["path", "state", "division", "source"])
    let record = Self.object(
      [
        ("id", Self.id), ("state", state), ("name", name), ("division", division),
        ("source", source),
        ("since", .property("从哪天起没有记录", "Since when no record stands there", Self.date)),
        (
          "successors",
          .property(
            "接续的事项的标识", "The items that go on from it",
            [("type", "array"), ("items", .object(Self.text))])
        ), ("contentSha256", Self.digest),
      ], required: ["id", "state", "division", "source"])
    let file = Self.object(
      [
        ("path", path), ("output", .property("属于哪种输出", "The output that it belongs to", Self.text)),
        ("size", Self.count("字节数", "Bytes")),
        ("sha256", .property("文件的 SHA-256", "SHA-256 of its bytes", Self.sha256)),
      ], required: ["path", "output", "size", "sha256"])
    return document(
      "manifest", Wording(zh: "发布清单", en: "Manifest"),
      Wording(
        zh: "发布目录里的全部文件及其 SHA-256，已发布和没有发布的事项，以及各事项地址上现在是什么。",
        en:
          "Every file of the folder with its SHA-256, the items published and left out, and what stands at the addresses of items."
      ),
      [
        ("$schema", Self.schemaAddress),
        (
          "format",
          .property("本清单的格式", "The format of the manifest", [("const", .text(Manifest.format))])
        ),
        (
          "counts",
          .property(
            "数量", "Counts",
            [
              ("type", "object"),
              (
                "properties",
                [
                  "published": Self.count("已发布的事项", "Items published"),
                  "leftOut": Self.count("没有发布的事项", "Items left out"),
                  "files": Self.count("文件", "Files"),
                ]
              ),
              ("required", ["published", "leftOut", "files"]),
              ("additionalProperties", false),
            ])
        ),
        ("contentSha256", Self.digestOfSeveral),
        ("published", list("已发布的事项", "Items published", published)),
        ("leftOut", list("没有发布的事项", "Items left out", leftOut)),
        ("moved", list("按沿革换了地址的", "Addresses that codes were changed of", moved)),
        ("pages", list("办事指南的地址", "The addresses of guides", page)),
        ("records", list("目录数据中事项的地址", "The addresses of records", record)),
        ("files", list("文件", "Files", file)),
      ],
      required: [
        "$schema", "format", "counts", "published", "leftOut", "pages", "records", "files",
      ],
      nil)
  }

  /// What stands at the address of a record whose item is not published.
  var tombstone: JSON {
    document(
      "tombstone", Wording(zh: "没有公布的事项", en: "Item that is not published"),
      Wording(
        zh: "这个地址上原来的事项为什么没有记录、从哪天起、由谁接续。文中的地址都从 catalogue/v1/ 算起。",
        en:
          "Why no record stands here, since when, and what goes on from the item. Addresses are relative to catalogue/v1/."
      ),
      [
        ("$schema", Self.schemaAddress), ("id", Self.id),
        (
          "state",
          .property(
            "原因", "Why", [("enum", ["left-out", "gone"])],
            Wording(zh: "left-out 正在更正，gone 不再公布", en: "left-out: being corrected; gone: no more"))
        ),
        ("name", .property("事项名称", "The item’s name", Self.text)), ("division", Self.place),
        ("since", .property("从哪天起", "Since when", Self.date)),
        ("successors", Self.items("接续的事项", "The items that go on from it", minimum: 0)),
      ], required: ["$schema", "id", "state", "division", "successors"], nil)
  }
}
