import Source

extension Rule {
  static let readingSyntax = [
    invalidYAML, colonInText, specialStart, unclosedQuote, textAfterValue, badEscape,
    unevenIndentation, missingColon, unclosedBracket, strayEntry,
  ]

  static let invalidYAML = Rule(
    .error, "ZS0210", "invalid-yaml",
    zh: "YAML 读不下去了：{problem}",
    en: "not valid YAML: {problem}",
    why: Wording(
      zh: "这里不合 YAML 的写法，后面的内容都读不出来。",
      en: "This is no valid YAML, and what follows cannot be read."
    ),
    help: Wording(
      zh: "检查这一行和上一行的括号、引号和冒号。",
      en: "Check the brackets, quotes and colons of this line and the one above."
    ),
    flags: ["a: [ ↓- b]", "[a, ↓, b]"], allows: ["a: [b]"]
  )

  static let colonInText = Rule(
    .error, "ZS0211", "colon-in-text",
    zh: "文字里有“冒号加空格”，被当成了又一个名称",
    en: "a colon and a space inside the text make it look like a key",
    why: Wording(
      zh: "YAML 用冒号加空格分开名称和内容，一行里只能有一处。",
      en: "A colon and a space separate key and value, once in a line."
    ),
    help: Wording(
      zh: "给整段文字加引号，或者改用全角冒号。",
      en: "Quote the text, or use a full-width colon in it."
    ),
    flags: ["说明: 时间↓: 9点", "- 说明: 注意↓: 带原件"],
    allows: ["说明: \"时间: 9点\"", "说明: 时间：9点", "时间: 9:00"]
  )

  static let specialStart = Rule(
    .error, "ZS0212", "special-character-first",
    zh: "文字不能以“{sign}”开头",
    en: "a text cannot begin with \"{sign}\"",
    why: Wording(
      zh: "这个符号在 YAML 里有特殊含义。", en: "The character means something to YAML."
    ),
    help: Wording(zh: "给整段文字加引号。", en: "Quote the text."),
    flags: [
      "备注: ↓*必填", "备注: ↓&甲", "备注: ↓@所有人", "备注: ↓`a`", "备注: ↓%5", "时限: ↓>5 个工作日",
      "面积: ↓|甲", "备注: ↓- 甲", "备注: ↓!<甲", "备注: ↓,甲", "备注: ↓]",
    ],
    allows: ["备注: \"*必填\"", "备注: 5%", "备注: -甲", "备注: ？"]
  )

  static let unclosedQuote = Rule(
    .error, "ZS0213", "unclosed-quote",
    zh: "引号没有配对，缺少后引号",
    en: "this quote is never closed",
    why: Wording(
      zh: "缺了后一半引号，后面的内容都被当成同一段文字。",
      en: "Without its closing quote everything that follows is one text."
    ),
    help: Wording(
      zh: "补上后引号；用中文输入法输入的 ” 不算。",
      en: "Add the closing quote; a typographic ” does not count."
    ),
    flags: [
      "名称: ↓\"居住证\n类型: 证照", "名称: ↓'居住证”", "名称: ↓\"a\n---\nb: 1",
      "名称: ↓\"居住证\n编码: \"442106041002\"\n类型: 证照",
    ],
    allows: ["名称: 居\"住证", "名称: \"居\n  住证\""]
  )

  static let textAfterValue = Rule(
    .error, "ZS0214", "text-after-value",
    zh: "引号或括号后面还有文字",
    en: "text follows the closing quote or bracket",
    why: Wording(
      zh: "以引号或括号开头的内容，到配对的引号或括号为止就结束了。",
      en: "A value that begins with a quote or a bracket ends where that closes."
    ),
    help: Wording(
      zh: "把后面的文字放进引号，或者给整段文字加引号。",
      en: "Move the rest inside, or quote the whole text."
    ),
    flags: ["名称: \"居住证\"↓申办", "名称: [甲] ↓乙\nb: 1", "\"甲\" ↓乙"],
    allows: ["名称: 《居住证》申办", "名称: \"甲\"  # 注释"]
  )

  static let badEscape = Rule(
    .error, "ZS0215", "unknown-escape",
    zh: "双引号里的反斜杠用法不对",
    en: "the backslash in double quotes escapes nothing",
    why: Wording(
      zh: "双引号里的反斜杠表示特殊字符，文件路径里的反斜杠会被误读。",
      en: "In double quotes a backslash starts a special character, even in the path of a file."
    ),
    help: Wording(
      zh: "写成两个反斜杠，或者改用单引号。",
      en: "Double the backslash, or use single quotes."
    ),
    flags: ["路径: \"C:↓\\居住证\"", "a: \"↓\\xZZ\"", "a: \"↓\\uD800\""],
    allows: ["路径: 'C:\\居住证'", "a: \"\\n\\t\\\\\""]
  )

  static let unevenIndentation = Rule(
    .error, "ZS0216", "uneven-indentation",
    zh: "这一行没有和同一层的内容对齐",
    en: "this line is aligned with nothing of its level",
    why: Wording(
      zh: "YAML 靠行首空格分层次，同一层的各行必须左对齐。",
      en: "YAML sees levels by the spaces before a line; siblings start at one column."
    ),
    help: Wording(
      zh: "调整行首空格，与同层的上一项对齐。",
      en: "Change the spaces before the line so that it starts where its siblings do."
    ),
    flags: ["a: 1\n  ↓b: 2", "a:\n    b: 1\n  ↓c: 2", "- a\n↓b: 1", "a: 1\n↓- b"],
    allows: ["a:\n    b: 1\n    c: 2", "a:\n- b\n- c"]
  )

  static let missingColon = Rule(
    .error, "ZS0217", "missing-colon",
    zh: "这一行缺少冒号",
    en: "no colon in this line",
    why: Wording(
      zh: "同一层的上一行是“名称: 内容”，这一行也应当是；续行要比名称缩进更多。",
      en:
        "The lines of this level are keys with values; text that continues needs more indentation."
    ),
    help: Wording(
      zh: "写成“名称: 内容”；如果是上一行的续行，就多缩进两个空格。",
      en: "Write a key, a colon and a value, or indent the line if it continues the one above."
    ),
    flags: ["a: 1\n↓时限 5 工作日\nb: 2", "说明: 第一段\n↓第二段"],
    allows: ["说明: 第一段\n  第二段"]
  )

  static let unclosedBracket = Rule(
    .error, "ZS0218", "unclosed-bracket",
    zh: "括号没有配对，或者两项之间缺逗号",
    en: "a bracket is not closed, or a comma is missing",
    why: Wording(
      zh: "方括号、花括号里的各项用半角逗号隔开，最后要有配对的括号。",
      en: "Values in brackets are separated by ASCII commas and end with the closing bracket."
    ),
    help: Wording(
      zh: "补上括号或半角逗号；如果括号是文字的一部分，请给整段文字加引号。",
      en: "Add the bracket or the comma, or quote the text if the bracket belongs to it."
    ),
    flags: [
      "a: ↓[1, 2", "a: ↓{b: 1\n", "a: [\"甲\" ↓\"乙\"]", "a: ↓[甲, 乙\nb:\n  - 丙\n",
      "- a: ↓{b: 1\n  c: 2\n",
    ],
    allows: ["a: [1, 2]", "a: 【甲】", "a: \"[甲\""]
  )

  static let strayEntry = Rule(
    .error, "ZS0219", "stray-list-entry",
    zh: "这一行以“{mark}”开头，像是列表中的一项，却和要素的名称对齐",
    en: "this line begins with “{mark}” as an entry of a list but is aligned with keys",
    why: Wording(
      zh: "列表的每一项以“- ”开头，写在要素名称的下面；序号、圆点在 YAML 里不表示列表。",
      en:
        "An entry of a list begins with “- ” below its key; numbers and dots mean no list to YAML."
    ),
    help: Wording(
      zh: "每项一行，缩进两个空格，以“- ”开头，去掉原来的“{mark}”。",
      en: "Write each entry on a line of its own, two spaces in, with “- ” in place of “{mark}”."
    ),
    flags: [
      "受理条件:\n↓1、年满十六周岁；\n2、有合法住所。\n编码: 1", "受理条件:\n↓（一）年满十六周岁", "材料:\n↓• 身份证\n• 户口簿",
      "受理条件: 1、年满十六周岁；\n↓2、有合法住所。",
    ],
    allows: ["受理条件:\n- 年满十六周岁\n- 有合法住所", "受理条件:\n  1、年满十六周岁", "a: 1\n时限 5 工作日\nb: 2"]
  )
}
