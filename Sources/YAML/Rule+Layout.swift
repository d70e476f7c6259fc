package import Source

extension Rule {
  static let readingLayout = [
    tabIndentation, wideIndentation, fullWidthColon, missingSpace, wrongDash, wideSign,
  ]

  static let tabIndentation = Rule(
    .error, "ZS0101", "tab-indentation",
    zh: "行首用了制表符（Tab）缩进",
    en: "a tab indents this line",
    why: Wording(
      zh: "YAML 靠空格的个数分层次；制表符在各人的编辑器里宽窄不一，层次就说不清了。",
      en: "YAML counts spaces to see what belongs to what, and a tab has no agreed width."
    ),
    help: Wording(
      zh: "行首改用空格，每层两个。", en: "Indent with spaces, two for each level."
    ),
    flags: ["办理:\n↓\t时限: 5", "a:\n  b: 1\n↓\tc: 2\n  d: 3"],
    allows: ["名称:\t居住证", "说明: |\n  甲\n  \t乙", "a: [1,\n\t2]", "a: \"甲\n\t乙\""]
  )

  static let wideIndentation = Rule(
    .error, "ZS0102", "wide-indentation",
    zh: "行首用了全角空格或不间断空格缩进",
    en: "a full-width or no-break space indents this line",
    why: Wording(
      zh: "YAML 只认普通空格，别的空格会被当成文字的一部分，这一行就归错了层次。",
      en: "YAML takes only ordinary spaces for indentation; others become part of the text."
    ),
    help: Wording(
      zh: "把行首的空格改为普通（半角）空格。", en: "Use ordinary spaces at the start of the line."
    ),
    flags: [
      "办理:\n↓\u{3000}\u{3000}时限: 5", "a: 1\n↓\u{A0}b: 2", "办理:\n  时限: 5\n↓\u{3000}地点: 一楼",
      "a:\n  b: 1\n↓\u{3000}\u{3000}c\n",
    ],
    allows: [
      "说明: |\n  \u{3000}\u{3000}第一段\n  \u{3000}\u{3000}第二段", "名称: \u{3000}居住证",
      "说明: 第一段\n  \u{3000}\u{3000}第二段", "说明:\n  \u{3000}\u{3000}第一段",
      "说明: >\n  第一段\n  \u{3000}第二段\n坏: [",
    ]
  )

  static let fullWidthColon = Rule(
    .error, "ZS0103", "full-width-colon",
    zh: "名称后面用了全角冒号“：”",
    en: "a full-width colon follows the key",
    why: Wording(
      zh: "YAML 只认半角冒号加空格，用全角冒号，名称和内容就分不开。",
      en: "YAML separates key and value by an ASCII colon and a space only."
    ),
    help: Wording(
      zh: "切换到英文输入法，输入半角冒号，后面加一个空格。",
      en: "Type an ASCII colon and a space after the key."
    ),
    flags: [
      "承诺办结时限↓：5 工作日", "名称: 居住证\n承诺办结时限↓：5 工作日",
      "名称↓：居住证\n类型: 证照", "名称↓：居住证\n类型↓：证照\n时限: 5",
      "材料:\n  - 名称: 表\n    类型↓：原件", "材料:\n  - 名称↓：表\n    类型: 原件",
      "a: 1\n时限↓：5\nb: 2\n地点↓：一楼\nc: 3",
      "说明: |\n  时间：9点\n时限↓：5",
    ],
    allows: [
      "说明: 时间：9点", "- 说明：这是条件", "- 说明：这是条件\n- 时间：9点",
      "说明: |\n  时间：9点\n  地点：一楼", "说明: >-\n  时间：9点\n坏: [",
      "说明: 办理时间如下\n  时间：9点\n  地点：一楼", "说明:\n  时间：9点",
      "窗口办理流程:\n  第一步：取号\n  第二步：交材料", "办理时间:\n  夏季：周一至周五\n  冬季：周一至周四",
      "说明: \"时间\n  地点：一楼\"", "a: [甲：乙,\n  丙：丁]",
    ]
  )

  static let missingSpace = Rule(
    .error, "ZS0104", "missing-space-after-colon",
    zh: "冒号后面缺一个空格",
    en: "no space follows the colon",
    why: Wording(
      zh: "YAML 要求冒号后面有空格，否则整行会被当成一段文字。",
      en: "Without the space YAML takes the whole line for one text."
    ),
    help: Wording(zh: "在冒号后面加一个空格。", en: "Put a space after the colon."),
    flags: ["名称: 居住证\n时限↓:5 工作日", "时限↓:5\n名称: 居住证", "时限↓:5", "{a↓:, b: 1}"],
    allows: ["时间: 9:00", "网址: http://example.gov.cn", "说明: 注:无", "http://example.gov.cn"]
  )

  static let wrongDash = Rule(
    .error, "ZS0105", "missing-space-after-dash",
    zh: "短横线后面缺一个空格",
    en: "no space follows the dash",
    why: Wording(
      zh: "列表的每一项以短横线加空格开头，缺了空格，短横线就成了文字的一部分。",
      en: "A list entry begins with a dash and a space; without it the dash belongs to the text."
    ),
    help: Wording(zh: "在短横线后面加一个空格。", en: "Put a space after the dash."),
    flags: [
      "材料:\n- 甲\n↓-乙\n- 丙", "材料:\n  ↓-名称: 表\n  ↓-名称: 照片", "条件:\n  ↓-甲\n  - 乙\n  ↓-丙\n",
      "条件:\n  ↓-甲\n",
    ],
    allows: ["温度: -5", "- -5", "a:\n- -b", "\"-a\": 1", "a:\n  -甲\n  乙"]
  )

  package static let wideSign = Rule(
    .error, "ZS0106", "full-width-sign",
    zh: "这里的“{sign}”应当是半角的“{narrow}”",
    en: "“{sign}” stands where an ASCII “{narrow}” belongs",
    why: Wording(
      zh: "花括号、方括号、其中的逗号和列表的短横线，YAML 只认半角的；别的符号会被当成文字。",
      en:
        "YAML knows the ASCII braces, brackets, commas and dashes only; others are read as text."
    ),
    help: Wording(zh: "切换到英文输入法，输入“{narrow}”。", en: "Type “{narrow}”."),
    flags: [
      "份数: {原件: 1↓，复印件: 1}", "份数: ↓｛原件: 1｝", "份数: ↓｛原件: 1，复印件: 1｝",
      "材料:\n  ↓—名称: 表\n    类型: 原件\n  ↓—名称: 照片\n    类型: 原件", "材料:\n  ↓－ 名称: 表", "材料:\n  ↓–名称: 表",
    ],
    allows: [
      "份数: {原件: 1, 复印件: 1}", "说明: {地点: 一楼，二楼}", "说明: ｛原件｝", "说明: 甲——乙", "材料:\n  —身份证\n  —户口簿",
      "说明: \"｛原件: 1｝\"",
    ]
  )
}
