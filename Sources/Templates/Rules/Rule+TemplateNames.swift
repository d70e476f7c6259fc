internal import Source

extension Rule {
  static let unknownName = Rule(
    .error, "ZS8901", "template-unknown-name",
    zh: "模板用了没有声明的名称“{name}”",
    en: "The template uses a name that is not declared: {name}",
    why: Wording(
      zh: "名称写错时页面不会报错，只会少一段内容，群众看到的指南就缺了这一项。",
      en: "A misspelt name prints nothing, so the page silently lacks what it should say."),
    help: Wording(zh: "{hint}", en: "{hint}"),
    flags: [
      "<h1>{{↓titel}}</h1>",
      "{{#↓material}}{{name}}{{/material}}",
      "{{^↓materiel}}无{{/materiel}}",
      "{{title}} {{↓name}}",
      "{{#materials}}{{↓nmae}}{{/materials}}",
      "{{title.↓length}}",
    ],
    allows: [
      "<h1>{{title}}</h1>",
      "{{#materials}}{{title}}：{{name}}{{/materials}}",
      "{{#materials}}{{#parts}}{{name}}{{/parts}}{{/materials}}",
      "{{^online}}{{title}}{{/online}}",
    ])

  static let unknownPartial = Rule(
    .error, "ZS8905", "template-unknown-partial",
    zh: "没有名为“{name}”的模板",
    en: "No template is named {name}",
    why: Wording(
      zh: "引用不到的局部模板什么都不会输出。",
      en: "A partial that does not exist prints nothing."),
    help: Wording(zh: "{hint}", en: "{hint}"),
    flags: ["{{>↓rows}}", "<ul>\n  {{> ↓footer }}\n</ul>"],
    allows: ["{{#materials}}{{>row}}{{/materials}}"])

  static let includedTooOften = Rule(
    .error, "ZS8914", "template-included-too-often",
    zh: "“{name}”引用的场合超过 {limit} 种，其余的没有检查",
    en: "{name} is included in more than {limit} ways: the rest was not checked",
    why: Wording(
      zh: "局部模板在许多区块里互相引用，每种先后都是一种场合，名称是否写对无法一一核对。",
      en:
        "Partials that include one another inside many sections stand in every order of them: whether their names are right cannot be checked for each."
    ),
    help: Wording(
      zh: "减少局部模板之间的互相引用。", en: "Let fewer partials include one another."),
    // ModelTests: it takes more sections than the examples have.
    flags: [],
    allows: ["{{#materials}}{{>row}}{{/materials}}"])

  static let rawOutput = Rule(
    .error, "ZS8907", "template-raw-output",
    zh: "“{name}”不是标记，却不经转义输出",
    en: "{name} is printed unescaped but is not declared as markup",
    why: Wording(
      zh: "文字里的 <、& 或引号会破坏页面，也会让别人写的内容变成脚本。",
      en: "A < or a quote in the text would break the page or let a text run as script."),
    help: Wording(zh: "改用两个花括号。", en: "Use two braces instead of three or of `&`."),
    flags: ["{{{↓title}}}", "{{& ↓note }}", "{{#materials}}{{{↓name}}}{{/materials}}"],
    allows: ["{{{chart}}}", "{{&chart}}", "{{title}}"])

  static let unprintableName = Rule(
    .error, "ZS8909", "template-unprintable-name",
    zh: "“{name}”是{kind}，不能当文字输出",
    en: "{name} cannot be printed as text: it is a value of the kind {kind}",
    why: Wording(
      zh: "列表和对象当文字输出时是空的，是否值会输出 true 或 false。",
      en: "Printed as text, a list or an object is empty and a flag is “true” or “false”."),
    help: Wording(
      zh: "列表和对象用区块展开，是否值用区块判断。",
      en: "Open a section over it and print what it holds."),
    flags: ["{{↓materials}}", "{{↓online}}", "{{#materials}}{{↓.}}{{/materials}}"],
    allows: [
      "{{#materials}}{{name}}{{/materials}}", "{{#online}}可网办{{/online}}",
      "{{#note}}{{.}}{{/note}}",
    ])
}
