import Source
import Standard

/// The schemas of the change feed.
extension CatalogueSchema {
  private static let feedID = JSON.property(
    "变化记录的标识，重新开始时才变", "Identifies the feed; another one where it began anew",
    [("type", "string"), ("pattern", "^urn:uuid:[0-9a-f-]{36}$")])

  private static let number = JSON.property(
    "序号，从 1 起连续", "Its number, counted from 1 without gaps", [("type", "integer"), ("minimum", 1)])

  private static let impact = JSON.property(
    "对申请人的影响", "What it means to applicants",
    [("enum", .texts(Impact.allCases.reversed().map(\.rawValue)))],
    Wording(
      zh: "tightening 收紧，undetermined 待判断，easing 放宽，neutral 中性",
      en: "tightening, undetermined (to be judged), easing, neutral"))

  var changesIndex: JSON {
    document(
      "changes-index", Wording(zh: "变化记录", en: "Change feed"),
      Wording(
        zh: "变化记录从哪里开始、到哪里为止。文中的地址都从 catalogue/v1/ 算起。",
        en: "Where the change feed begins and ends. Addresses are relative to catalogue/v1/."),
      [
        ("$schema", Self.schemaAddress), ("feed", Self.feedID),
        (
          "since",
          .property(
            "从哪个版本开始", "The revision with which it begins",
            [
              ("type", "object"),
              (
                "properties",
                [
                  "revision": .property("版本", "The revision", [("type", "string")]),
                  "commit": .property("提交", "The commit", [("type", "string")]),
                ]
              ), ("required", ["revision", "commit"]), ("additionalProperties", false),
            ])
        ),
        (
          "last",
          .property(
            "最后一条的序号", "The number of the last entry", [("type", "integer"), ("minimum", 1)])
        ),
        ("day", .property("最后一条的日期", "The day of the last entry", Self.date)),
        ("contentSha256", Self.digestOfSeveral),
        (
          "pageSize",
          .property(
            "每页条数：序号 n 在第 (n-1)÷条数+1 页",
            "Entries a page: entry n is on page (n - 1) / pageSize + 1",
            [("type", "integer"), ("minimum", 1)])
        ),
        ("first", .address("第一页", "The first page")),
        ("latest", .address("最新一页", "The latest page")),
        ("atom", .address("同样的内容（Atom）", "The same as Atom")),
      ],
      required: [
        "$schema", "feed", "last", "day", "contentSha256", "pageSize", "first", "latest", "atom",
      ],
      nil)
  }

  var changes: JSON {
    document(
      "changes", Wording(zh: "一页变化记录", en: "A page of the change feed"),
      Wording(
        zh: "一段时间内事项的变化，旧的在前。有 next 的一页已满，不会再变。文中的地址都从 catalogue/v1/ 算起。",
        en:
          "Changes of items, the oldest first. A page with next is full and never changes. Addresses are relative to catalogue/v1/."
      ),
      [
        ("$schema", Self.schemaAddress), ("feed", Self.feedID),
        ("page", .property("页码", "The number of the page", [("type", "integer"), ("minimum", 1)])),
        ("previous", .address("上一页", "The page before")),
        ("next", .address("下一页", "The page after")),
        (
          "entries",
          .property(
            "变化", "Entries",
            [
              ("type", "array"), ("maxItems", .integer(ChangeFeed.pageSize)),
              ("items", ["anyOf": [snapshotEntry, itemEntry]]),
            ])
        ),
      ], required: ["$schema", "feed", "page", "entries"], nil)
  }

  private var snapshotEntry: JSON {
    Self.object(
      [
        ("sequence", Self.number), ("day", .property("日期", "The day", Self.date)),
        (
          "kind",
          .property("开始时的全部事项", "Everything with which the feed begins", [("const", "snapshot")])
        ),
        ("count", Self.count("事项数", "How many items")),
        ("contentSha256", Self.digestOfSeveral),
        ("revision", .property("版本", "The revision", [("type", "string")])),
        ("commit", .property("提交", "The commit", [("type", "string")])),
      ], required: ["sequence", "day", "kind", "count", "contentSha256"])
  }

  private var itemEntry: JSON {
    let words = { (zh: String, en: String) in
      JSON.property(
        zh, en,
        [
          ("type", "object"),
          ("properties", ["zh": ["type": "string"], "en": ["type": "string"]]),
          ("required", ["zh", "en"]), ("additionalProperties", false),
        ])
    }
    let section = Self.object(
      [
        ("id", .property("指南的部分", "The section of guides", Self.text)),
        ("title", words("名称", "Its title")), ("impact", Self.impact),
      ], required: ["id", "title", "impact"])
    let change = Self.object(
      [
        (
          "element",
          .property(
            "要素，如 materials[居住证].copies", "The element, such as materials[居住证].copies", Self.text)
        ),
        ("title", words("要素的名称", "What the element is called")),
        (
          "kind",
          .property(
            "变化的方式", "What became of it",
            [("enum", ["added", "removed", "changed", "renamed", "reordered", "reworded"])])
        ),
        ("impact", Self.impact), ("before", words("之前", "Before")),
        ("after", words("之后", "After")),
      ], required: ["element", "title", "kind", "impact"])
    func list(_ zh: String, _ en: String, _ entry: JSON) -> JSON {
      .property(zh, en, [("type", "array"), ("items", entry)])
    }
    return Self.object(
      [
        ("sequence", Self.number), ("day", .property("日期", "The day", Self.date)),
        (
          "kind",
          .property(
            "变化", "What happened", [("enum", ["added", "changed", "renamed", "removed"])],
            Wording(
              zh: "added 新增，changed 变更，renamed 改用新的编码，removed 不再公布",
              en: "added, changed, renamed (another code), removed"))
        ),
        ("id", Self.id),
        ("formerId", .property("原来的标识", "What identified it before", Self.text)),
        ("name", .property("事项名称", "The item’s name", Self.text)), ("division", Self.place),
        ("address", .address("记录；不再公布的，是写明去向的记录", "Its record, or what stands in its place")),
        ("guide", .address("办事指南", "Its guide")), ("contentSha256", Self.digest),
        (
          "formerContentSha256",
          .property("之前内容的 SHA-256", "SHA-256 of what it said before", Self.sha256)
        ),
        (
          "reason",
          .property(
            "原因", "Why", [("enum", ["gone", "succeeded", "left-out", "corrected"])],
            Wording(
              zh: "gone 没有接续，succeeded 由其他事项接续，left-out 正在更正，corrected 更正后重新公布",
              en: "gone, succeeded (other items go on), left-out (being corrected), corrected"))
        ),
        (
          "successors",
          .property(
            "接续的事项的标识", "The items that go on from it",
            [("type", "array"), ("items", .object(Self.text))])
        ),
        ("impact", Self.impact),
        ("sections", list("有变化的部分", "The sections that changed", section)),
        (
          "elements",
          .property(
            "有变化的要素，一字之差也算", "The elements that changed, to the letter",
            [("type", "array"), ("items", .object(Self.text))])
        ),
        ("changes", list("各处变化", "Single changes", change)),
      ], required: ["sequence", "day", "kind", "id", "division", "address", "impact"])
  }
}
