import Source

extension FileFormats {
  /// How reform lists are written as data; the same in the standard, in a profile and in a workspace.
  static let listFormats: [Format] = [
    Format(
      id: "listsFile", title: Wording(zh: "改革清单", en: "reform lists"),
      fields: [many(.lists, "清单", .record("listEntry"))]),
    Format(
      id: "listEntry", title: Wording(zh: "清单", en: "reform list"), identity: ["id"],
      fields: [
        must(.id, "标识", .identifier), one(.extends, "沿用", .boolean), one(.name, "名称"),
        one(.english, "英文名称"), one(.definition, "定义", .prose),
        one(.englishDefinition, "英文定义", .prose), one(.derivation, "推算依据", .prose),
        one(.englishDerivation, "英文推算依据", .prose), one(.claim, "申报", .record("testEntry")),
        many(.judgements, "判断", .record("judgementEntry")),
      ]),
    Format(
      id: "judgementEntry", title: Wording(zh: "判断", en: "judgement"),
      fields: [
        many(.when, "条件", .record("testEntry")),
        must(.outcome, "结论", .codeList("list-outcomes")), must(.reason, "理由"),
        one(.englishReason, "英文理由"), many(.examples, "例", .prose),
      ]),
  ]
}
