package import Source

/// ZS102: values that are read as they were meant here, but not by every other program, or not any more.
extension Rule {
  package static let surroundingSpace = Rule(
    .hint, "ZS1020", "white-space-around-text",
    zh: "“{text}”{side}有空格，不属于内容",
    en: "White space {side} “{text}” is no part of it",
    why: Wording(
      zh: "本程序不读这些空格，其他软件却会当作内容，同一个名称就对不上了。",
      en:
        "This program passes over it; others read it as text, and equal names are no longer equal."
    ),
    help: Wording(zh: "删去这些空格。", en: "Remove it."),
    flags: [
      "事项名称: 申领居住证↓\u{3000}", "事项名称: \"↓ 申领居住证\"", "事项名称: '申领居住证↓\u{A0}'",
      "服务对象: [自然人↓\u{3000}, 企业法人]", "事项名称↓\u{3000}: 申领居住证",
    ],
    allows: [
      "事项名称: 申领居住证 \n", "受理条件:\n  - |\n    \u{3000}\u{3000}第一段\n",
      "受理条件:\n  - \u{3000}\u{3000}年满十六周岁", "事项名称: 申领\u{3000}居住证",
    ])

  package static let unquotedNumber = Rule(
    .hint, "ZS1021", "unquoted-number-like-code",
    zh: "“{value}”没有加引号，其他软件会读成{reading}",
    en: "“{value}” has no quotes: other programs read it as {reading}",
    why: Wording(
      zh: "本程序逐字读取编码和号码；其他读取 YAML 的软件会当作数字，丢掉开头的 0，或者改成科学计数法。",
      en:
        "This program reads codes letter by letter; others take them for numbers and drop leading zeros or digits."
    ),
    help: Wording(zh: "加上引号：\"{value}\"", en: "Put it in quotes: \"{value}\""),
    flags: [
      "基本编码: ↓442106041002", "基本编码: ↓000715001005", "地方基本编码: ↓12e5", "地方基本编码: ↓0x12",
      "地方基本编码: ↓No", "咨询方式: ↓02087925868", "咨询方式: {电话: [12345, ↓02087925868]}",
    ],
    allows: [
      "基本编码: \"442106041002\"", "基本编码: '000715001005'", "咨询方式: 020-87925868", "咨询方式: 12345",
      "实施编码: 11440300MB2D0970524440125044001", "地方基本编码: GZ-0012", "地方基本编码: 12-5",
      "到办事现场次数: 1", "计划生效日期: 2019-11-29",
    ])

  package static let lostDigits = Rule(
    .error, "ZS1026", "code-as-power-of-ten",
    zh: "“{value}”是电子表格改写过的“{element}”，末尾的数字已经丢失",
    en: "“{value}” is what a spreadsheet made of “{element}”: its last digits are lost",
    why: Wording(
      zh: "电子表格把长编码当作数字，显示成科学计数法，存下来的就不再是原来的编码。",
      en: "A spreadsheet takes a long code for a number and keeps a power of ten of it."),
    help: Wording(
      zh: "按目录重新填写完整的编码；在表格里先把这一列设为“文本”格式。",
      en: "Copy the whole code from the catalogue again, into a column formatted as text."),
    flags: ["基本编码: ↓5.12106E+11", "实施编码: ↓\"1.15E+30\""],
    allows: ["基本编码: \"512106041002\"", "地方基本编码: \"12e5\""])

  package static let remarkInText = Rule(
    .warning, "ZS1022", "remark-in-text",
    zh: "“{remark}”被当作备注，不属于内容；内容到“{value}”为止",
    en: "“{remark}” is read as a remark; the value ends with “{value}”",
    why: Wording(
      zh: "YAML 把空格后面的 # 当作备注的开头，从 # 起不读取也不发布，门牌号、房间号就丢了。",
      en:
        "To YAML a # behind a space begins a remark: from there nothing is read or published, and numbers of houses and rooms are lost."
    ),
    help: Wording(
      zh: "属于内容的，给整段文字加引号；确是备注的，在 # 后面加一个空格。",
      en:
        "Put the whole text in quotes if it belongs to it; put a space behind the # if it is a remark."
    ),
    flags: [
      "办理地点:\n  - 名称: 便民服务中心\n    地点: 草市街1号 ↓#3栋", "受理条件:\n  - 年满十六周岁 ↓#本人",
      "申请材料: 身份证 ↓#1份",
    ],
    allows: [
      "受理条件:\n  - 年满十六周岁 # 待核实", "受理条件:\n  - 年满十六周岁  #待核实", "到办事现场次数: 1 #待核实",
      "事项名称: \"申领居住证\" #待核实", "办理地点:\n  - 名称: 便民服务中心\n    地点: 草市街1号#3栋",
      "受理条件:\n  - 年满十六周岁 #zhun: 忽略 ZS5102 -- 正在核对，至 2099-12-31",
    ])

  package static let quotationMarksAroundValue = Rule(
    .warning, "ZS1023", "quotation-marks-around-value",
    zh: "“{inner}”外面的中文引号会成为内容的一部分",
    en: "the quotation marks around “{inner}” become part of the value",
    why: Wording(
      zh: "YAML 的引号只有半角的 \" 和 '；中文引号会原样登到办事指南上，代码表也认不出带引号的值。",
      en:
        "YAML knows the ASCII quotes only; others are published as they stand, and no code list knows a value in them."
    ),
    help: Wording(zh: "去掉引号；确需保护内容的，改用半角引号。", en: "Take them away, or use ASCII quotes."),
    flags: [
      "办件类型: ↓“承诺件”", "事项名称: ↓“申领居住证”", "事项名称: ↓「申领居住证」", "承诺办结时限: ↓“5 工作日”",
      "服务对象: [自然人, ↓“企业法人”]", "申请材料:\n  - ↓“居民身份证”",
    ],
    allows: [
      "事项名称: \"申领居住证\"", "事项名称: “一网通办”事项", "事项名称: “甲”和“乙”", "事项名称: 申领“居住证”",
    ])

  package static let listInOneValue = Rule(
    .warning, "ZS1024", "list-in-one-value",
    zh: "这里像是“{element}”的 {count} 项，却连成了一项",
    en: "these look like {count} entries of “{element}” but are read as one",
    why: Wording(
      zh: "YAML 把没有“- ”的几行接成一段文字，各项无法分别核验、比较，登出来也挤在一起。",
      en:
        "To YAML lines without “- ” are one text: the entries cannot be checked or compared one by one, and are published as one paragraph."
    ),
    help: Wording(
      zh: "每项一行，以“- ”开头，去掉原来的序号。",
      en: "Begin each entry with “- ” on a line of its own, without the number."),
    flags: [
      "受理条件:\n  ↓1、跨市居住半年以上；\n  2、有合法稳定就业。", "受理条件: ↓（一）年满十六周岁；\n  （二）有合法住所。",
      "申请材料:\n  ↓1. 居民身份证\n  2. 户口簿", "受理条件:\n  ↓• 年满十六周岁，\n    具有本市户籍；\n  • 有合法住所。",
      "办理流程:\n  ↓①受理\n  ②审查", "受理条件:\n  ↓—年满十六周岁\n  —有合法住所",
    ],
    allows: [
      "受理条件:\n  - 1、跨市居住半年以上；\n    2、有合法稳定就业。", "受理条件:\n  - 年满十六周岁\n  - 有合法住所",
      "受理条件:\n  - |\n    1、跨市居住半年以上；\n    2、有合法稳定就业。", "受理条件:\n  年满十六周岁，\n  有合法住所。",
      "受理条件:\n  1.5 米以上的儿童\n  1.2 米以下的免票", "必须现场办理原因:\n  1、核对原件\n  2、当面签字",
    ])
}
