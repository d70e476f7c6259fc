package import Source

/// ZS91: the standard checks itself while it is loaded.
extension Rule {
  package static let standardItself: [Rule] = [
    unknownDefinition, definedTwice, spelledTwice, directionMissing, rulesLackElement,
    malformedDivision, ruleUnknown, kindIncomplete, exchangeFieldMissing, exchangeFieldImpossible,
    tooManyElements, tooManyWays,
  ]

  static let unknownDefinition = Rule(
    .error, "ZS9101", "unknown-definition",
    zh: "“{value}”没有定义：标准中没有这个{what}",
    en: "“{value}” is not defined: the standard has no such {what}",
    why: Wording(
      zh: "标准引用了不存在的定义，相应的要素就无法核验。",
      en: "An element that refers to a missing definition cannot be checked."),
    flags: [], allows: [])

  static let definedTwice = Rule(
    .error, "ZS9102", "defined-twice",
    zh: "{what}“{value}”重复定义",
    en: "The {what} “{value}” is defined twice",
    why: Wording(zh: "重复定义时无从判断以哪个为准。", en: "It is unclear which definition counts."),
    flags: [], allows: [])

  static let spelledTwice = Rule(
    .error, "ZS9103", "name-used-twice",
    zh: "名称“{value}”同时属于“{first}”和“{second}”",
    en: "The name “{value}” belongs to both “{first}” and “{second}”",
    why: Wording(
      zh: "同一名称只能指一个要素或代码值。", en: "One name can mean only one element or code value."),
    flags: [], allows: [])

  static let directionMissing = Rule(
    .error, "ZS9104", "direction-missing",
    zh: "择优要素“{value}”没有写明哪个方向更优",
    en: "The directional element “{value}” does not say which side is better",
    why: Wording(
      zh: "不写明方向，就无法判断各地差异是便民还是增负。",
      en: "Without it a difference cannot be judged better or worse for the applicant."),
    flags: [], allows: [])

  static let rulesLackElement = Rule(
    .error, "ZS9105", "rules-lack-element",
    zh: "记录“{record}”缺少要素“{value}”，依赖它的核验规则无法运行",
    en: "The record “{record}” lacks the element “{value}” that rules read",
    why: Wording(
      zh: "规则无法运行等于没有核验，不能当作通过。", en: "A rule that cannot run is not a pass."),
    flags: [], allows: [])

  static let malformedDivision = Rule(
    .error, "ZS9106", "malformed-division",
    zh: "区划“{value}”{problem}",
    en: "The division “{value}” {problem}",
    why: Wording(zh: "区划代码决定层级和上下级关系。", en: "Division codes decide levels and ancestry."),
    flags: [], allows: [])

  package static let ruleUnknown = Rule(
    .error, "ZS9107", "unknown-rule",
    zh: "没有编号或名称为“{value}”的规则{hint}",
    en: "There is no rule with the code or name “{value}”{hint}",
    why: Wording(
      zh: "写错编号的设置不起作用，却容易被当作已经生效。",
      en: "A setting for a rule that does not exist has no effect but looks as if it had."),
    flags: [], allows: [])

  static let kindIncomplete = Rule(
    .error, "ZS9108", "kind-incomplete",
    zh: "要素“{value}”的类型缺少“{missing}”",
    en: "The kind of the element “{value}” lacks “{missing}”",
    why: Wording(
      zh: "代码表、记录和引用类型必须指明所用的代码表、记录或登记册。",
      en: "Code lists, records and references must say which one is meant."),
    flags: [], allows: [])

  static let exchangeFieldMissing = Rule(
    .error, "ZS9109", "exchange-field-missing",
    zh: "要素“{value}”的交换字段 {field} 不在任何交换表里",
    en: "The exchange field {field} of the element “{value}” stands in no exchange table",
    why: Wording(
      zh: "要素写明了交换字段，交换记录里却没有这一列，数据就送不出去。",
      en: "The element names a field that no exchange record has, so its value would not be sent."),
    help: Wording(
      zh: "在 exchange.yaml 相应的表里加上这个字段，或者删去要素的“交换字段”。",
      en: "Add the field to its table in exchange.yaml, or take it out of the element."),
    flags: [], allows: [])

  static let exchangeFieldImpossible = Rule(
    .error, "ZS9110", "exchange-field-impossible",
    zh: "交换字段 {field} {problem}",
    en: "The exchange field {field} {problem}",
    why: Wording(
      zh: "这样定义的字段写不出值，交换记录会缺内容。",
      en: "A field that is defined so can hold no value, and the records would lack it."),
    flags: [], allows: [])

  static let tooManyElements = Rule(
    .error, "ZS9111", "too-many-elements",
    zh: "要素太多：一个标准最多 65,536 个标识，从这里起读不进来",
    en: "Too many elements: a standard may have 65,536 ids, and none is read from here on",
    why: Wording(
      zh: "没有一个标准需要这么多要素，多半是文件生成有误；读不进来的要素无法核验。",
      en:
        "No standard needs that many; mostly a program wrote the file, and what is not read is not checked."
    ),
    flags: [], allows: [])

  static let tooManyWays = Rule(
    .error, "ZS9112", "records-nested-too-often",
    zh: "“{record}”经过“{value}”会有太多种组合，“{value}”没有读入",
    en: "“{record}” would hold too many values by way of “{value}”, which is left out",
    why: Wording(
      zh: "记录里套记录，一层层相乘；表格、数据库的列数会多到任何电脑都放不下。",
      en:
        "Records that hold records multiply; tables and databases would have more columns than any computer can hold."
    ),
    help: Wording(
      zh: "减少互相嵌套的记录，或者把其中一层改成文本。",
      en: "Nest fewer records, or make one of them a text."),
    flags: [], allows: [])
}
