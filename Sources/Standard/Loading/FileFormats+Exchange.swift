import Source

extension FileFormats {
  /// How the tables of exchange records are described, in the standard and in a profile.
  static let exchangeFormats: [Format] = [
    Format(
      id: "exchangeFile", title: Wording(zh: "交换表", en: "exchange tables"),
      fields: [
        one(.source, "来源", .record("sourceEntry")), list(.tables, "表", "exchangeTable"),
      ]),
    Format(
      id: "exchangeTable", title: Wording(zh: "交换表定义", en: "exchange table"),
      identity: ["id"],
      fields: [
        must(.id, "标识", .identifier), must(.name, "名称"), must(.english, "英文名称"),
        many(.aliases, "别名"),
        one(.description, "说明", .prose), one(.englishDescription, "英文说明", .prose),
        one(.subject, "对象", .codeList("exchange-subjects")), one(.scope, "范围"),
        one(.source, "来源", .record("sourceEntry")), list(.fields, "字段", "exchangeFieldEntry"),
      ]),
    Format(
      id: "exchangeFieldEntry", title: Wording(zh: "交换字段定义", en: "exchange field"),
      identity: ["field"],
      fields: [
        must(.field, "字段名"), many(.element, "要素"), one(.part, "取", .codeList("exchange-parts")),
        many(.aliases, "别名"), one(.template, "写成"), one(.fallback, "读作"),
        one(.maximumLength, "最长", .integer),
        one(.source, "来源", .record("sourceEntry")), one(.note, "说明", .prose),
      ]),
  ]
}
