package import Source

extension Rule {
  static let readingLimits = [fileTooLarge, tooDeep, tooManyNodes, findingsLeftOut]

  static let fileTooLarge = Rule(
    .error, "ZS0301", "file-too-large",
    zh: "文件有 {size} 字节，超过 {limit} 字节的上限",
    en: "the file has {size} bytes, more than {limit}",
    why: Wording(
      zh: "一个事项的内容不会这么大，多半是误存了图片、附件或导出的全库数据。",
      en: "No item is that large; mostly a picture or a whole export was saved by mistake."
    ),
    help: Wording(zh: "拆成几个文件，附件另存。", en: "Split it, and keep attachments apart."),
    flags: [], allows: ["a: 1"]
  )

  static let tooDeep = Rule(
    .error, "ZS0302", "too-deep",
    zh: "层次超过 {limit} 层",
    en: "more than {limit} levels of nesting",
    why: Wording(
      zh: "没有哪个事项需要这么多层，多半是括号写错了。",
      en: "No item needs that many levels; mostly brackets were mistyped."
    ),
    help: Wording(zh: "减少层次，检查括号是否成对。", en: "Flatten it and check the brackets."),
    flags: [String(repeating: "[", count: 64) + "↓[" + String(repeating: "]", count: 65)],
    allows: [String(repeating: "[", count: 64) + String(repeating: "]", count: 64)]
  )

  static let tooManyNodes = Rule(
    .error, "ZS0303", "too-many-nodes",
    zh: "内容超过 {limit} 项",
    en: "more than {limit} values",
    why: Wording(
      zh: "一个文件只放一个事项或一份清单，不会有这么多内容。",
      en: "A file holds one item or one list, never that much."
    ),
    help: Wording(zh: "拆成几个文件。", en: "Split the file."),
    flags: [], allows: ["a: 1"]
  )

  package static let findingsLeftOut = Rule(
    .warning, "ZS0304", "findings-left-out",
    zh: "还有 {count} 处 {code} 没有列出",
    en: "{count} more findings of {code} are not listed",
    why: Wording(
      zh: "同一种问题太多时只列出前面一部分，改好后再检查会列出其余的。",
      en: "Of many findings of one kind only the first are listed; mend them and the rest follows."
    ),
    flags: [], allows: ["a: 1"]
  )
}
