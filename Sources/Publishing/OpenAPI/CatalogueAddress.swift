import Source

/// One kind of address of the catalogue, as the description of its addresses tells it.
struct CatalogueAddress: Sendable {
  enum Content: String, Sendable {
    case json = "application/json"
    case schema = "application/schema+json"
    case lines = "application/x-ndjson"
    case atom = "application/atom+xml"
    case api = "application/vnd.oai.openapi+json"
  }

  /// A part of an address that stands for any of several.
  struct Parameter: Sendable {
    let name: String
    let title: Wording
    /// What it may be, as a regular expression.
    let pattern: String
  }

  let operation: String
  let title: Wording
  let about: Wording
  /// What stands before and after the parameter; the whole address where there is none.
  let prefix: String
  let suffix: String
  let parameter: Parameter?
  let content: Content
  /// The schemas of what may stand there, by their names in the catalogue; of NDJSON that of one line.
  let schemas: [String]

  init(
    _ operation: String, _ title: Wording, _ about: Wording, prefix: String, suffix: String = "",
    _ parameter: Parameter? = nil, content: Content = .json, schemas: [String] = []
  ) {
    self.operation = operation
    self.title = title
    self.about = about
    self.prefix = prefix
    self.suffix = suffix
    self.parameter = parameter
    self.content = content
    self.schemas = schemas
  }

  /// The address with the parameter’s name in braces, below the root of the catalogue.
  var template: String { "/" + prefix + (parameter.map { "{\($0.name)}" } ?? "") + suffix }

  /// What stands for the parameter in an address; empty where there is none, nil where it is another address.
  func value(in address: String) -> String? {
    guard address.hasPrefix(prefix), address.hasSuffix(suffix),
      address.utf8.count >= prefix.utf8.count + suffix.utf8.count
    else { return nil }
    let value = String(address.dropFirst(prefix.count).dropLast(suffix.count))
    if parameter == nil { return value.isEmpty ? "" : nil }
    return Address.isPart(value) || value.utf8.allSatisfy(Self.isOfKey) && !value.isEmpty
      ? value : nil
  }

  /// Keys that are made of several codes may be longer than one part.
  private static func isOfKey(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == 0x2D
  }
}

extension CatalogueAddress {
  /// Every kind of address; one whose output is not published has no files and is not described.
  ///
  /// An address without a parameter stands before the kind that would take it in.
  static let all: [CatalogueAddress] = [
    CatalogueAddress(
      "getIndex", Wording(zh: "事项索引", en: "Index of items"),
      Wording(
        zh: "全部已发布的事项和区划，以及供筛选、排序的要素。",
        en: "All published items and divisions, with the elements to filter and sort by."),
      prefix: "index.json", schemas: ["index"]),
    CatalogueAddress(
      "getItem", Wording(zh: "一个事项", en: "One item"),
      Wording(
        zh: "事项的全部要素。编码变更过的，原地址上是“已变更的事项”；不再公布或者正在更正的，是“没有公布的事项”；三种文件由 $schema 区分。",
        en:
          "All elements of an item. At a former address stands where it is now; at that of an item that is gone or being corrected stands why. $schema tells the three apart."
      ),
      prefix: "items/", suffix: ".json",
      Parameter(
        name: "id",
        title: Wording(zh: "事项标识，见索引中的 id", en: "What identifies the item: id in the index"),
        pattern: "^[0-9A-Za-z][0-9A-Za-z-]*$"),
      schemas: ["item", "moved", "tombstone"]),
    CatalogueAddress(
      "getDivision", Wording(zh: "一个区划的事项", en: "The items of a division"),
      Wording(
        zh: "该区划本级的全部事项，不含下级。",
        en: "All items of the division itself, without those of divisions below it."),
      prefix: "divisions/", suffix: ".json", division, schemas: ["division"]),
    CatalogueAddress(
      "getDivisionLines",
      Wording(zh: "一个区划的事项，每行一个", en: "The items of a division, one a line"),
      Wording(zh: "与 JSON 文件相同的记录，每行一个。", en: "The records of the JSON file, one a line."),
      prefix: "divisions/", suffix: ".ndjson", division, content: .lines, schemas: ["item"]),
    CatalogueAddress(
      "getItemLines", Wording(zh: "全部事项，每行一个", en: "All items, one a line"),
      Wording(zh: "全部已发布事项的记录，每行一个。", en: "The records of all published items, one a line."),
      prefix: "items.ndjson", content: .lines, schemas: ["item"]),
    CatalogueAddress(
      "getChangesIndex", Wording(zh: "变更清单", en: "Index of changes"),
      Wording(
        zh: "自上次发布以来变更的概况和各页地址。",
        en: "What changed since the last publication, and the pages that tell it."),
      prefix: "changes/index.json", schemas: ["changes-index"]),
    CatalogueAddress(
      "getChangesFeed", Wording(zh: "变更订阅", en: "Feed of changes"),
      Wording(zh: "供订阅的变更（Atom）。", en: "Changes to subscribe to (Atom)."),
      prefix: "changes/feed.atom", content: .atom),
    CatalogueAddress(
      "getChangesPage", Wording(zh: "变更的一页", en: "A page of changes"),
      Wording(
        zh: "按次序排列的变更；依次应用，旧目录就成为新目录。",
        en: "Changes in order; applied in turn they make the new catalogue from the old."),
      prefix: "changes/", suffix: ".json",
      Parameter(
        name: "page", title: Wording(zh: "页", en: "The page"), pattern: "^[0-9A-Za-z][0-9A-Za-z-]*$"
      ),
      schemas: ["changes"]),
    CatalogueAddress(
      "getChangesArchive", Wording(zh: "变更的一页（Atom）", en: "A page of changes (Atom)"),
      Wording(
        zh: "与 JSON 文件相同的变更，供订阅软件读取。", en: "The changes of the JSON file, for readers of feeds."),
      prefix: "changes/", suffix: ".atom",
      Parameter(
        name: "page", title: Wording(zh: "页", en: "The page"), pattern: "^[0-9A-Za-z][0-9A-Za-z-]*$"
      ),
      content: .atom),
    CatalogueAddress(
      "getSchema", Wording(zh: "格式定义", en: "A schema"),
      Wording(zh: "JSON Schema 2020-12 格式定义。", en: "A JSON Schema 2020-12."),
      prefix: "schema/", suffix: ".schema.json",
      Parameter(
        name: "name", title: Wording(zh: "格式的名称", en: "The schema’s name"),
        pattern: "^[a-z][a-z-]*$"),
      content: .schema),
    CatalogueAddress(
      "getDescription", Wording(zh: "本说明", en: "This description"),
      Wording(
        zh: "目录数据各地址的 OpenAPI 说明。", en: "The OpenAPI description of the addresses of the catalogue."
      ),
      prefix: "openapi.json", content: .api),
  ]

  private static let division = Parameter(
    name: "division", title: Wording(zh: "区划代码", en: "The division’s code"),
    pattern: "^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9a-f]{12})$")
}
