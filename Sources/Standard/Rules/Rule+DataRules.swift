package import Source

/// ZS93: rules in data are checked themselves; a rule that cannot be relied on stops the run.
extension Rule {
  package static let dataRules: [Rule] = [
    malformedRuleCode, ruleNameTaken, rulePathUnknown, rulePathMisused, ruleValuesUnordered,
    rulePatternMalformed, rulePlaceholderUnfilled, ruleIncomplete, ruleExampleMisbehaves,
    ruleJudgesNothing, ruleUndecided, listIncomplete, listExampleMisbehaves,
  ]

  static let malformedRuleCode = Rule(
    .error, "ZS9301", "malformed-rule-code",
    zh: "规则{what}“{value}”{problem}",
    en: "The {what} “{value}” of a rule {problem}",
    why: Wording(
      zh: "编号和标识用来说明规则、设置严重程度，写进公开的报告，不能与内置规则混淆。",
      en:
        "Code and id name the rule in settings and in reports, and must not be mistaken for a built-in rule."
    ),
    help: Wording(
      zh: "编号用大写字母加数字，如 GD1001；标识用小写英文单词，以“-”相连。",
      en:
        "A code is capital letters and digits, such as GD1001; an id is small words joined by “-”."),
    flags: [], allows: [])

  package static let ruleNameTaken = Rule(
    .error, "ZS9302", "rule-name-taken",
    zh: "{what}“{value}”已经用于另一条规则",
    en: "The {what} “{value}” already names another rule",
    why: Wording(
      zh: "两条规则同名，设置和忽略就不知道是指哪一条。",
      en: "Settings and suppressions could not tell the two apart."),
    help: Wording(zh: "换一个没有用过的。", en: "Choose one that is not in use."), flags: [],
    allows: [])

  static let rulePathUnknown = Rule(
    .error, "ZS9303", "rule-element-unknown",
    zh: "“{record}”中没有“{value}”这一要素{hint}",
    en: "“{record}” has no element “{value}”{hint}",
    why: Wording(
      zh: "规则读不到这个要素，就永远不会指出问题。",
      en: "A rule that reads what does not exist would never find anything."),
    help: Wording(
      zh: "写标准中的要素名称，逐级用“/”隔开，如“份数/原件”；在范围里要用整个事项的要素时，写“事项/…”。",
      en:
        "Name elements of the standard, level by level, as in 份数/原件; inside a scope, 事项/… leads back to the item."
    ), flags: [], allows: [])

  static let rulePathMisused = Rule(
    .error, "ZS9304", "rule-element-misused",
    zh: "“{value}”{problem}",
    en: "“{value}” {problem}",
    why: Wording(
      zh: "要素的结构与规则的用法不符，规则无法判断。",
      en: "The rule cannot judge an element of another structure."), flags: [], allows: [])

  static let ruleValuesUnordered = Rule(
    .error, "ZS9305", "rule-values-not-comparable",
    zh: "“{value}”是{kind}，不能{use}",
    en: "“{value}” is of the kind {kind}, which {use}",
    why: Wording(
      zh: "不同类型的值没有大小、先后之分，比较的结果没有意义。",
      en: "Values of different kinds have no order, and comparing them would mean nothing."),
    flags: [], allows: [])

  static let rulePatternMalformed = Rule(
    .error, "ZS9306", "malformed-pattern",
    zh: "样式写错了：{problem}",
    en: "The pattern is not well formed: {problem}",
    why: Wording(
      zh: "样式读不懂，规则就无法核验。", en: "A pattern that cannot be read cannot be checked."),
    help: Wording(
      zh:
        "可以写文字、“.”、“[ ]”、“( )”、“|”、“*”、“+”、“?”、“{2,4}”、“^”、“$”、“\\d”、“\\w”、“\\s”；要写这些符号本身，前面加“\\”。",
      en:
        "Characters, . [ ] ( ) | * + ? {2,4} ^ $ \\d \\w \\s; a backslash before a sign stands for the sign itself."
    ), flags: [], allows: [])

  static let rulePlaceholderUnfilled = Rule(
    .error, "ZS9307", "placeholder-unfilled",
    zh: "没有内容可以填入“{value}”{hint}",
    en: "Nothing fills “{value}”{hint}",
    why: Wording(
      zh: "填不出来的位置会原样出现在给编辑人员看的提示里。",
      en: "It would stand in the message as it is, for editors to puzzle over."),
    help: Wording(
      zh: "大括号里写要素名称，或者 {names}。", en: "Between braces stands an element, or one of {names}."),
    flags: [], allows: [])

  static let ruleIncomplete = Rule(
    .error, "ZS9308", "rule-incomplete",
    zh: "规则{problem}",
    en: "The rule {problem}",
    why: Wording(
      zh: "没有写清核验什么的规则不会指出任何问题，却容易被当作已经生效。",
      en: "A rule that does not say what it checks finds nothing and looks as if it did."),
    flags: [], allows: [])

  package static let ruleExampleMisbehaves = Rule(
    .error, "ZS9309", "rule-example-misbehaves",
    zh: "规则 {rule} 的{kind}与写明的结果不符：{problem}",
    en: "{kind} of rule {rule} does not behave as it says: {problem}",
    why: Wording(
      zh: "示例就是规则的测试。示例不符，说明规则核验的不是编写人想要的内容。",
      en: "Examples are the tests of a rule: this one does not check what its author meant."),
    help: Wording(
      zh: "改规则，或者改示例；“↓”写在应当指出的第一个字之前。用 zhun test 查看。",
      en:
        "Correct the rule or the example; ↓ stands before the first character to be flagged. zhun test shows all."
    ), flags: [], allows: [])

  static let listIncomplete = Rule(
    .error, "ZS9310", "reform-list-incomplete",
    zh: "清单{problem}",
    en: "The reform list {problem}",
    why: Wording(
      zh: "清单上的数字要向上报、向社会公布，没有写清怎样判断的清单不能用。",
      en: "Figures of lists are reported and published: a list must say how it judges."),
    flags: [], allows: [])

  package static let listExampleMisbehaves = Rule(
    .error, "ZS9311", "list-example-misbehaves",
    zh: "清单 {list} 的例与写明的结论不符：{problem}",
    en: "An example of the list {list} is not judged as it says: {problem}",
    why: Wording(
      zh: "例就是判断的测试。例不符，说明清单算的不是编写人想要的内容。",
      en: "Examples test a judgement: the list does not count what its author meant."),
    help: Wording(
      zh: "改判断，或者改例；前面的判断先起作用，看是不是被前面的一条先判断了。",
      en: "Correct the judgement or the example; an earlier judgement may have decided first."),
    flags: [], allows: [])

  package static let ruleJudgesNothing = Rule(
    .hint, "ZS9320", "rule-judges-nothing",
    zh: "规则 {rule} 在工作区里没有可以判断的内容：{problem}",
    en: "Rule {rule} has nothing to judge in this workspace: {problem}",
    why: Wording(
      zh: "从不适用的规则不会指出问题，容易被误认为全部符合。多半是条件写错，或者要素换了名称。",
      en:
        "A rule that never applies looks like one that everybody keeps; mostly its condition is wrong."
    ),
    help: Wording(
      zh: "检查“范围”和“适用”；确实还没有这类事项的，可以不理会。",
      en: "Check its scope and conditions; ignore this where there simply are no such items yet."),
    flags: [], allows: [])

  package static let ruleUndecided = Rule(
    .hint, "ZS9321", "rule-undecided",
    zh: "规则 {rule} 在这里无法判断：{problem}",
    en: "Rule {rule} cannot judge this: {problem}",
    why: Wording(
      zh: "没有判断不等于符合，只能由人核对。", en: "Not judged is not the same as right: somebody has to look."),
    help: Wording(
      zh: "尽量改用可以比较的写法，如同一种时限单位、同一种计价单位。",
      en: "Where possible state values that compare, such as limits in the same unit."), flags: [],
    allows: [])
}
