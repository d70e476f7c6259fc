package import Source

/// ZS1: the structure of records, reported while a file is bound to the standard.
extension Rule {
  package static let structure: [Rule] = [
    unknownKey, missingElement, missingConditional, notApplicable, notARecord, wrongStructure,
    unreadableValue, notInCodeList, joinedValues, retiredCode, emptyValue, emptyEntry,
    listForOneValue,
    entryTwice,
    outOfRange, tooLong, elementTwice, unknownReference, unknownElement, surroundingSpace,
    unquotedNumber, remarkInText, quotationMarksAroundValue, listInOneValue, lostDigits,
  ]

  package static let unknownKey = Rule(
    .error, "ZS1001", "unknown-element",
    zh: "“{record}”中没有“{key}”这一要素{hint}",
    en: "“{record}” has no element “{key}”{hint}",
    why: Wording(
      zh: "标准里没有的要素不会被读取，写在其中的内容既不核验也不发布。",
      en:
        "An element that the standard does not know is not read: what it says is neither checked nor published."
    ),
    help: Wording(
      zh: "改用标准中的要素名称；确需新增的，请在标准或省级配置档的 elements 目录中登记。",
      en: "Use a name of the standard, or add the element to the standard or to a profile."),
    flags: ["↓承诺办结时间: 5 工作日", "申请材料:\n  - 名称: 身份证\n    ↓必须性: 必要"],
    allows: ["承诺办结时限: 5 工作日", "promisedLimit: 5 工作日"])

  package static let missingElement = Rule(
    .error, "ZS1002", "missing-element",
    zh: "缺少必备要素“{element}”{places}",
    en: "The required element “{element}” is missing{places}",
    why: Wording(
      zh: "必备要素缺失，申请人就得不到办事所需的全部信息。",
      en: "Without a required element an applicant does not learn all that is needed."),
    help: Wording(zh: "补充“{element}”。{description}", en: "Add “{element}”.{description}"),
    ground: Wording(
      zh: "全国政务服务事项标准要素表（必备要素）", en: "the element tables of the standard (mandatory elements)"),
    flags: ["# 文件: laws/residence.yaml\n法规:\n  - ↓文号: 国务院令第663号\n    效力级别: 行政法规"],
    allows: [
      "# 文件: laws/residence.yaml\n法规:\n  - 名称: 居住证暂行条例\n    效力级别: 行政法规\n    颁布机关: 国务院\n    实施日期: 2016-01-01"
    ])

  package static let missingConditional = Rule(
    .error, "ZS1003", "missing-conditional-element",
    zh: "{condition}，必须填写“{element}”",
    en: "{condition}: “{element}” must be stated",
    why: Wording(
      zh: "有些要素只在特定情形下才需要；情形出现而要素缺失，指南就不完整。",
      en:
        "Some elements are needed only in certain cases; when the case is there, the guide is incomplete without them."
    ),
    help: Wording(zh: "补充“{element}”。{description}", en: "Add “{element}”.{description}"),
    flags: ["到办事现场次数: ↓1", "是否收费: ↓是"],
    allows: ["到办事现场次数: 0", "到办事现场次数: 1\n必须现场办理原因: 需核验证件原件", "是否收费: 否"])

  package static let notApplicable = Rule(
    .warning, "ZS1004", "element-not-applicable",
    zh: "“{type}”事项不适用“{element}”",
    en: "“{element}” does not apply to items of type “{type}”",
    why: Wording(
      zh: "不适用的要素会让申请人和数据使用方误解事项性质。",
      en: "An element that does not apply misleads applicants and users of the data."),
    help: Wording(zh: "删去“{element}”。", en: "Remove “{element}”."),
    flags: ["事项类型: 公共服务\n权力来源: ↓上级委托"],
    allows: ["事项类型: 公共服务\n权力来源: 无", "事项类型: 行政许可\n权力来源: 法定本级行使"])

  package static let notARecord = Rule(
    .error, "ZS1005", "not-a-record",
    zh: "“{name}”应当逐项写成“名称: 值”，这里是{found}",
    en: "“{name}” must be written as “name: value” pairs; this is {found}",
    why: Wording(
      zh: "逐项填写，核验和发布时才知道每个值的含义。",
      en: "Only named values can be checked and published."),
    flags: ["偏离:\n  - ↓与标准不同"],
    allows: ["偏离:\n  - 要素: 法定办结时限\n    理由: 地方性法规另有规定\n    至: 2027-06-30"])

  package static let wrongStructure = Rule(
    .error, "ZS1006", "wrong-structure",
    zh: "“{element}”应为{kind}，这里是{found}",
    en: "“{element}” takes a {kind}; this is {found}",
    why: Wording(
      zh: "结构不符，值就无法按要素的类型读取。", en: "A value of another structure cannot be read by its kind."),
    flags: ["事项名称:\n  ↓甲: 乙"],
    allows: ["事项名称: 申领居住证"])

  package static let unreadableValue = Rule(
    .error, "ZS1007", "unreadable-value",
    zh: "“{element}”应写{demand}，这里是“{value}”",
    en: "“{element}” takes {demand}, not “{value}”",
    why: Wording(
      zh: "值的写法由要素决定；读不出来的值无法比较、汇总和发布。",
      en:
        "The element decides how a value is written; a value that cannot be read cannot be compared or published."
    ),
    help: Wording(zh: "写法：{writing}。", en: "Write it like this: {writing}"),
    flags: [
      "承诺办结时限: ↓五天左右", "到办事现场次数: ↓一次", "网上支付: ↓可以", "计划生效日期: ↓2024-02-30",
      "承诺办结时限: ↓１０ 工作日", "到办事现场次数: ↓０", "计划生效日期: ↓2024－02－29", "是否收费: ↓免费",
      "申请材料:\n  - 名称: 身份证\n    份数: ↓原件1份，复印件1份",
      "审批结果:\n  - 名称: 居住证\n    样本: ↓D:\\样本\\居住证.jpg",
    ],
    allows: ["承诺办结时限: 5 工作日", "到办事现场次数: 1", "网上支付: 是", "计划生效日期: 2024-02-29"])

  package static let notInCodeList = Rule(
    .error, "ZS1008", "not-in-code-list",
    zh: "“{value}”不在代码表“{list}”中{hint}",
    en: "“{value}” is not in the code list “{list}”{hint}",
    why: Wording(
      zh: "代码表之外的值，国家和省级平台无法识别。",
      en:
        "A value outside the code list is not understood by the national and provincial platforms."),
    help: Wording(zh: "可填：{values}", en: "Allowed: {values}"),
    flags: ["办件类型: ↓承偌件", "服务对象: [自然人, ↓全体市民]"],
    allows: ["办件类型: 承诺件", "办件类型: \"2\"", "服务对象: [自然人, 企业法人]"])

  package static let joinedValues = Rule(
    .error, "ZS1025", "joined-values",
    zh: "“{element}”的几个值写在了一起：“{value}”",
    en: "“{element}” holds several values in one: “{value}”",
    why: Wording(
      zh: "写在一起的值对不上代码表，也无法按值统计和筛选。",
      en: "Together they are no value of the code list, and nobody can count or filter by them."),
    help: Wording(zh: "一个值写一项：{remedy}。", en: "One entry for each value: {remedy}."),
    flags: ["服务对象: ↓自然人、企业法人", "服务对象: [↓自然人或者企业法人, 事业法人]", "办件类型: ↓即办件/承诺件"],
    allows: ["服务对象: [自然人, 企业法人]", "服务对象:\n  - 自然人\n  - 企业法人"])

  package static let retiredCode = Rule(
    .warning, "ZS1009", "retired-code",
    zh: "“{value}”自 {date} 起停用",
    en: "“{value}” is retired since {date}",
    why: Wording(
      zh: "停用的代码不应再用于新的事项。", en: "A retired code must not be used any more."),
    flags: [], allows: ["办件类型: 承诺件"])

  package static let emptyValue = Rule(
    .error, "ZS1010", "empty-value",
    zh: "“{element}”没有填写内容",
    en: "“{element}” is left empty",
    why: Wording(
      zh: "空着的要素等于没有填写，却容易被当作已经填写。",
      en: "An empty element says nothing but looks as if it were stated."),
    help: Wording(
      zh: "在冒号后面填写内容{otherwise}。{guidance}",
      en: "State a value behind the colon{otherwise}.{guidance}"),
    flags: ["↓承诺办结时限:", "↓事项名称: \"\"", "↓申请材料:"],
    allows: ["承诺办结时限: 5 工作日"])

  package static let emptyEntry = Rule(
    .error, "ZS1011", "empty-entry",
    zh: "“{element}”中有空的一项",
    en: "“{element}” has an empty entry",
    why: Wording(
      zh: "空项没有内容，发布后会成为空行。", en: "An empty entry would be published as an empty line."),
    help: Wording(zh: "删去空的一项。", en: "Remove the empty entry."),
    flags: ["服务对象: ↓[自然人, \"\"]"],
    allows: ["服务对象: [自然人, 企业法人]"])

  package static let listForOneValue = Rule(
    .error, "ZS1012", "list-for-one-value",
    zh: "“{element}”只能填一个值，这里是列表",
    en: "“{element}” takes one value; this is a list",
    why: Wording(
      zh: "只允许一个值的要素写成列表，读者无从判断以哪个为准。",
      en: "A reader cannot tell which of several values is meant."),
    flags: ["办件类型: ↓[即办件, 承诺件]"],
    allows: ["办件类型: 即办件"])

  package static let entryTwice = Rule(
    .error, "ZS1013", "entry-twice",
    zh: "“{element}”中重复列出“{entry}”",
    en: "“{element}” lists “{entry}” twice",
    why: Wording(
      zh: "同一项列出两次，申请人会以为要交两份。",
      en: "An applicant would think that it is asked for twice."),
    help: Wording(zh: "合并或删去其中一项。", en: "Merge the two or remove one."),
    flags: ["申请材料:\n  - 名称: 营业执照\n  - ↓名称: 营业执照", "服务对象: [自然人, ↓自然人]"],
    allows: ["申请材料:\n  - 名称: 营业执照\n  - 名称: 身份证"])

  package static let outOfRange = Rule(
    .error, "ZS1014", "out-of-range",
    zh: "“{element}”为 {value}，应为 {range}",
    en: "“{element}” is {value} but must be {range}",
    why: Wording(zh: "超出范围的数值多为笔误。", en: "A number out of range is most often a slip."),
    flags: ["到办事现场次数: ↓-1"],
    allows: ["到办事现场次数: 0\n"])

  package static let tooLong = Rule(
    .warning, "ZS1015", "too-long",
    zh: "“{element}”有 {count} 个字符，超过 {limit} 个",
    en: "“{element}” has {count} characters, more than {limit}",
    why: Wording(
      zh: "超长的内容会被国家平台截断。", en: "The national platform cuts texts that are too long."),
    flags: [], allows: ["事项名称: 申领居住证"])

  package static let elementTwice = Rule(
    .error, "ZS1016", "element-twice",
    zh: "“{element}”用两个名称各填了一次",
    en: "“{element}” is stated twice under two names",
    why: Wording(
      zh: "中文名称和英文标识指同一要素，填两次时无从判断以哪个为准。",
      en: "The Chinese name and the English id name the same element."),
    help: Wording(zh: "保留一处。", en: "Keep one of the two."),
    flags: ["事项名称: 申领居住证\n↓name: 居住证申领"],
    allows: ["事项名称: 申领居住证"])

  package static let unknownReference = Rule(
    .error, "ZS1017", "unknown-reference",
    zh: "“{value}”不在{register}中{hint}",
    en: "“{value}” is not in the {register}{hint}",
    why: Wording(
      zh: "引用登记册里没有的名称，相应的编码、文号、电话等就无从取得。",
      en: "Codes, numbers and phones are taken from the register; an unknown name has none."),
    help: Wording(
      zh: "改用登记册中的名称或编码，或者先登记到 {file}{otherwise}。",
      en: "Use a name or code of the register, or register it in {file} first{otherwise}."),
    flags: [], allows: ["实施主体:\n  名称: 甲镇办事站\n  编码: TE4401135000001170\n  性质: 法定机关"])

  package static let unknownElement = Rule(
    .error, "ZS1018", "unknown-element-name",
    zh: "标准中没有名为“{value}”的要素{hint}",
    en: "The standard has no element named “{value}”{hint}",
    why: Wording(
      zh: "偏离声明必须指明偏离的是哪个要素。", en: "A deviation must name the element that it is about."),
    flags: ["偏离:\n  - 要素: ↓法定时间\n    理由: 地方性法规另有规定"],
    allows: ["偏离:\n  - 要素: 法定办结时限\n    理由: 地方性法规另有规定\n    至: 2027-06-30"])
}
