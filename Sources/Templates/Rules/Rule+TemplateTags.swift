internal import Source

extension Rule {
  static let unclosedSection = Rule(
    .error, "ZS8902", "template-unclosed-section",
    zh: "区块“{name}”没有结束标签",
    en: "The section {name} is not closed",
    why: Wording(
      zh: "没有结束的区块会一直延伸，后面的内容可能重复或消失。",
      en: "An open section swallows what follows: it may be repeated or disappear."),
    help: Wording(zh: "在区块末尾加上结束标签。", en: "Add the closing tag where the section ends."),
    flags: [
      "↓{{#materials}}{{name}}",
      "↓{{^online}}只能窗口办理",
      "{{#materials}}↓{{#parts}}{{name}}{{/materials}}",
    ],
    allows: ["{{#materials}}{{name}}{{/materials}}"])

  static let strayCloseTag = Rule(
    .error, "ZS8903", "template-stray-close-tag",
    zh: "结束标签“{name}”没有对应的区块",
    en: "The closing tag {name} closes nothing",
    why: Wording(
      zh: "多出来的结束标签说明区块的开头被删掉或写错了。",
      en: "A closing tag without a section means that its start was deleted or misspelt."),
    help: Wording(zh: "删去它，或补上区块的开头。", en: "Delete it, or add the tag that opens it."),
    flags: ["{{title}}↓{{/title}}", "{{#online}}是{{/online}}↓{{/online}}"],
    allows: ["{{#online}}是{{/online}}"])

  static let mismatchedCloseTag = Rule(
    .error, "ZS8904", "template-mismatched-close-tag",
    zh: "结束标签写的是“{name}”，打开的区块是“{opened}”",
    en: "The closing tag says {name}, the open section is {opened}",
    why: Wording(
      zh: "区块必须一层套一层，不能交叉。",
      en: "Sections nest; where names disagree, one of the two is a slip."),
    help: Wording(zh: "把两处名称改成一致。", en: "Make the two names agree."),
    flags: ["{{#materials}}{{name}}↓{{/material}}", "{{#online}}是↓{{/note}}"],
    allows: ["{{#materials}}{{#parts}}{{name}}{{/parts}}{{/materials}}"])

  static let unclosedTag = Rule(
    .error, "ZS8906", "template-unclosed-tag",
    zh: "标签没有写完：{tag}",
    en: "The tag does not end: {tag}",
    why: Wording(
      zh: "少一个花括号，后面的文字就会被当成标签的一部分。",
      en: "Without its closing braces a tag runs on into the text."),
    help: Wording(zh: "补上结尾的花括号。", en: "Add the closing braces."),
    flags: ["<h1>↓{{title}</h1>", "↓{{title <b>{{note}}</b>", "{{title}}↓{{! 未完", "↓{{{chart}}"],
    allows: ["<h1>{{ title }}</h1>", "{{! {{title}}", "{ title }"])

  static let malformedTag = Rule(
    .error, "ZS8908", "template-malformed-tag",
    zh: "看不懂的标签：{tag}",
    en: "The tag makes no sense: {tag}",
    why: Wording(
      zh: "标签里只能是一个名称，层级用点连接。",
      en: "A tag holds one name, with dots between levels, or two delimiters."),
    help: Wording(
      zh: "名称里不能有空格和花括号，也不能为空。",
      en: "A name is not empty and holds no white space and no braces."),
    flags: ["↓{{}}", "↓{{ two words }}", "↓{{a..b}}", "↓{{=<% =}}", "{{title}}↓{{#}}"],
    allows: ["{{=<% %>=}}<%title%>", "{{#materials}}{{name}}{{/materials}}", "{{! two words }}"])

  static let sectionsTooDeep = Rule(
    .error, "ZS8913", "template-too-deep",
    zh: "区块一层套一层，超过 {limit} 层",
    en: "More than {limit} sections inside one another",
    why: Wording(
      zh: "页面用不到这么多层，多半是漏了结束标签，或者同一段复制了很多遍。更深的内容不会输出。",
      en:
        "No page needs as many; mostly closing tags are missing or a part was copied over and over. What lies deeper is not printed."
    ),
    help: Wording(
      zh: "补上结束标签，或把里层的内容移到局部模板里。",
      en: "Add the closing tags, or move what is inside to a partial."),
    flags: [
      nested(64, around: "↓{{#online}}是{{/online}}"),
      nested(64, around: "↓{{^online}}否{{/online}}{{#online}}是{{/online}}"),
    ],
    allows: [nested(64, around: "{{title}}")])

  /// Sections inside one another.
  private static func nested(_ depth: Int, around inner: String) -> String {
    String(repeating: "{{#online}}", count: depth) + inner
      + String(repeating: "{{/online}}", count: depth)
  }
}
