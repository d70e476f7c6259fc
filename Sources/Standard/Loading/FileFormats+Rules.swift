import Source

extension FileFormats {
  /// How rules are written as data; the same in the standard, in a profile and in a workspace.
  static let ruleFormats: [Format] = [
    Format(
      id: "ruleEntry", title: Wording(zh: "规则", en: "rule"),
      fields: [
        must(.code, "编号"), must(.id, "标识", .identifier),
        must(.severity, "严重程度", .codeList("severities")),
        one(.scope, "范围"), many(.when, "适用", .record("testEntry")),
        many(.require, "要求", .record("testEntry")), many(.forbid, "禁止", .record("testEntry")),
        one(.compare, "比较", .record("comparisonEntry")),
        one(.sum, "合计", .record("comparisonEntry")), many(.unique, "唯一"),
        one(.pattern, "样式", .record("patternEntry")),
        one(.lookup, "对照", .record("lookupEntry")),
        must(.message, "提示"), must(.englishMessage, "英文提示"), must(.why, "原因", .prose),
        one(.englishWhy, "英文原因", .prose), one(.help, "帮助", .prose),
        one(.englishHelp, "英文帮助", .prose), one(.ground, "依据", .prose),
        one(.englishGround, "英文依据", .prose), all(.invalid, "反例"), all(.valid, "正例"),
      ]),
    Format(
      id: "testEntry", title: Wording(zh: "条件", en: "condition"), shorthand: "element",
      fields: [must(.element, "要素")] + comparisons + [
        many(.oneOf, "属于"), many(.noneOf, "不属于"), one(.contains, "包含"), one(.lacks, "不包含"),
        one(.matches, "匹配"), one(.vocabulary, "含词"),
        one(.present, "有值", .boolean),
      ]),
    Format(
      id: "comparisonEntry", title: Wording(zh: "比较", en: "comparison"),
      fields: [must(.element, "要素")] + comparisons),
    Format(
      id: "patternEntry", title: Wording(zh: "样式", en: "pattern"),
      fields: [must(.element, "要素"), one(.matches, "匹配"), one(.excludes, "不得出现")]),
    Format(
      id: "lookupEntry", title: Wording(zh: "对照", en: "lookup"),
      fields: [
        must(.element, "要素"), must(.vocabulary, "词表", .identifier),
        one(.canonical, "规范", .boolean), one(.code, "代码"),
      ]),
  ]

  /// The relations of two values; dates are early or late, counts are few or many.
  private static let comparisons: [Field] = [
    one(.equals, "等于"), one(.differs, "不等于"),
    one(.above, "大于").also("晚于", "超过", "多于"), one(.below, "小于").also("早于", "少于", "低于"),
    one(.atMost, "不大于").also("不晚于", "不超过", "不多于"),
    one(.atLeast, "不小于").also("不早于", "不少于", "不低于"),
  ]

  private static func all(_ element: KnownElement, _ zh: String) -> Field {
    Field(element: element, zh: zh, kind: .prose, several: true, isRequired: true)
  }
}
