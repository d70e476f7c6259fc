import Source

extension Rule {
  static let readingStructure = [
    emptyFile, duplicateKey, alias, anchor, tag, mergeKey, secondDocument,
    collectionAsKey,
    directive,
  ]

  static let emptyFile = Rule(
    .error, "ZS0201", "empty-file",
    zh: "文件里没有内容",
    en: "nothing in this file",
    why: Wording(
      zh: "空文件多半是没有保存成功，不能当作检查通过。",
      en: "An empty file is mostly a failed save and must not pass for a checked one."
    ),
    help: Wording(zh: "补上内容，或者删去这个文件。", en: "Write the content or delete the file."),
    flags: ["↓", "↓# 只有注释\n", "↓\n\n", "↓---\n"], allows: ["名称: 居住证", "[]"]
  )

  static let duplicateKey = Rule(
    .error, "ZS0202", "duplicate-key",
    zh: "“{key}”写了两次",
    en: "\"{key}\" stands twice",
    why: Wording(
      zh: "两处内容不一致时，谁也说不准以哪一处为准。",
      en: "Where the two differ nobody can say which one counts."
    ),
    help: Wording(zh: "只留下正确的一处。", en: "Keep the right one only."),
    flags: ["时限: 5\n名称: a\n↓时限: 10", "{a: 1, ↓\"a\": 2}", "a:\n  b: 1\n  ↓b: 1\n  ↓b: 1"],
    allows: ["- 名称: a\n- 名称: a", "a: {b: 1}\nb: {b: 1}"]
  )

  static let pastedContent = Rule(
    .error, "ZS0225", "pasted-content",
    zh: "从“{key}”起，{count} 个名称前面都已经写过，像是把另一份内容接在了后面",
    en:
      "from “{key}” on, {count} keys stand above already, as if another file had been pasted below",
    why: Wording(
      zh: "一个文件只写一份内容，后面的部分不会被读取。",
      en: "A file holds one document; what follows is not read."
    ),
    help: Wording(
      zh: "把后面的内容另存为一个文件；确是同一份的，每个名称只留一处。",
      en: "Move what follows into a file of its own; if it is one document, keep each key once."
    ),
    flags: ["a: 1\nb: 1\nc: 1\nd: 1\n↓a: 2\nb: 2\nc: 2\nd: 2\ne: 2"],
    allows: [
      "a: 1\nb: 1\nc: 1\nd: 1\ne: 1", "- {a: 1, b: 1, c: 1, d: 1}\n- {a: 2, b: 2, c: 2, d: 2}",
    ]
  )

  static let alias = Rule(
    .error, "ZS0203", "alias",
    zh: "不能用 * 引用别处的内容",
    en: "an alias repeats content from elsewhere",
    why: Wording(
      zh: "引用让人看不出内容写在哪里；相同的内容由上级目录统一继承。",
      en: "Nobody sees where the value is written; what is common is inherited instead."
    ),
    help: Wording(
      zh: "直接写出内容；如果 * 是文字的一部分，请给整段文字加引号。",
      en: "Write the value itself, or quote the text if it begins with an asterisk."
    ),
    flags: ["a: &x 1\nb: ↓*x"], allows: ["a: \"*x\"", "a: 3 * 4"]
  )

  static let anchor = Rule(
    .error, "ZS0204", "anchor",
    zh: "不能用 & 标记内容",
    en: "an anchor marks content for reuse",
    why: Wording(
      zh: "标记是为引用准备的，这里不使用引用。",
      en: "Anchors exist for aliases, which are not used here."
    ),
    help: Wording(
      zh: "删去标记；如果 & 是文字的一部分，请给整段文字加引号。",
      en: "Remove the anchor, or quote the text if it begins with an ampersand."
    ),
    flags: ["a: ↓&x 1", "a: ↓&y\n  b: 1", "- ↓&z"], allows: ["a: \"&x 1\"", "a: R&D"]
  )

  static let tag = Rule(
    .error, "ZS0205", "tag",
    zh: "不能用 ! 指定内容的类型",
    en: "a tag states the type of a value",
    why: Wording(
      zh: "内容是什么类型由标准中的要素决定，不由文件指定。",
      en: "The element decides the type of a value, never the file."
    ),
    help: Wording(
      zh: "删去它；如果 ! 是文字的一部分，请给整段文字加引号。",
      en: "Remove the tag, or quote the text if it begins with an exclamation mark."
    ),
    flags: ["a: ↓!!str 1", "a: ↓!x b", "↓!!map {a: 1}", "- ↓!!str"],
    allows: ["a: \"!x\"", "a: 你好!"]
  )

  static let mergeKey = Rule(
    .error, "ZS0206", "merge-key",
    zh: "不能用 << 合并别处的内容",
    en: "a merge key copies content from elsewhere",
    why: Wording(
      zh: "合并让人看不出内容写在哪里；相同的内容由上级目录统一继承。",
      en: "Nobody sees where the values are written; what is common is inherited instead."
    ),
    help: Wording(zh: "直接写出各项内容。", en: "Write the entries themselves."),
    flags: ["↓<<: {a: 1}\nb: 2"], allows: ["\"<<\": 1", "a: <<"]
  )

  static let secondDocument = Rule(
    .error, "ZS0207", "second-document",
    zh: "从这里开始是第二份文档",
    en: "a second document starts here",
    why: Wording(
      zh: "一个文件只写一份内容，后面的部分不会被读取。",
      en: "A file holds one document; what follows is not read."
    ),
    help: Wording(
      zh: "删去 --- 这一行，或者把后面的内容另存为一个文件。",
      en: "Delete the line with ---, or move what follows into a file of its own."
    ),
    flags: ["a: 1\n↓---\nb: 2", "a: 1\n...\n↓---\nb: 2"],
    allows: ["---\na: 1\n...\n", "a: |\n  ---\n  b"]
  )

  static let collectionAsKey = Rule(
    .error, "ZS0208", "collection-as-key",
    zh: "名称的位置上是一组内容",
    en: "a list or a mapping stands where a key belongs",
    why: Wording(
      zh: "方括号、花括号在 YAML 里有特殊含义，多见于没有加引号的占位符 {{…}}。",
      en: "Brackets mean something in YAML; mostly this is an unquoted placeholder such as {{…}}."
    ),
    help: Wording(
      zh: "括号是文字的一部分时，请给整段文字加引号。",
      en: "Quote the text if the brackets belong to it."
    ),
    flags: ["名称: {↓{姓名}}", "? ↓[a]\n: b"], allows: ["名称: \"{{姓名}}\"", "? a\n: b"]
  )

  static let directive = Rule(
    .error, "ZS0209", "directive",
    zh: "文件开头不能有 % 指令",
    en: "a directive stands before the content",
    why: Wording(
      zh: "指令会改变文件的读法，这里一律不用。",
      en: "Directives change how a file is read; none is used here."
    ),
    help: Wording(zh: "删去以 % 开头的行。", en: "Delete the lines that start with %."),
    flags: ["↓%YAML 1.1\n---\na: 1", "↓%TAG ! tag:a,2024:\n---\na: 1"], allows: ["a: 5%"]
  )
}
