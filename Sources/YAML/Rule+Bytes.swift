import Source

extension Rule {
  static let readingBytes = [
    invalidEncoding, chineseEncoding, sixteenBitEncoding, controlCharacter, directionControl,
    zeroWidthCharacter, privateUseCharacter, replacementCharacter, hiddenLineBreak, radicalSign,
  ]

  static let invalidEncoding = Rule(
    .error, "ZS0001", "invalid-encoding",
    zh: "文件不是 UTF-8 编码，从这里起无法识别",
    en: "the file is not UTF-8 from here on",
    why: Wording(
      zh: "编码不对，文字会变成乱码，办事指南就可能登错内容。",
      en: "In the wrong encoding the text turns into other characters, in print too."
    ),
    help: Wording(
      zh: "用编辑器打开文件，另存为 UTF-8 编码。",
      en: "Open the file in an editor and save it as UTF-8."
    ),
    flags: [], allows: ["名称: 居住证"]
  )

  static let chineseEncoding = Rule(
    .error, "ZS0002", "gb18030-encoding",
    zh: "文件不是 UTF-8 编码，像是 GB18030（GBK）",
    en: "the file is not UTF-8; it looks like GB18030 (GBK)",
    why: Wording(
      zh: "老版本的记事本和表格软件常把中文存为 GBK，直接读取会成为乱码。",
      en: "Older editors and spreadsheets save Chinese as GBK, which reads as other characters."
    ),
    help: Wording(
      zh: "用编辑器另存为 UTF-8，或运行 iconv -f GB18030 -t UTF-8 旧文件 > 新文件。",
      en: "Save it as UTF-8, or run iconv -f GB18030 -t UTF-8 old-file > new-file."
    ),
    flags: [], allows: ["名称: 居住证"]
  )

  static let sixteenBitEncoding = Rule(
    .error, "ZS0003", "utf-16-encoding",
    zh: "文件是 UTF-16 编码，应当用 UTF-8",
    en: "the file is UTF-16 where UTF-8 is needed",
    why: Wording(
      zh: "有的软件把 UTF-16 叫作“Unicode”，版本比对和检索工具都读不了这种文件。",
      en:
        "Some programs call UTF-16 \"Unicode\"; tools that compare and search text cannot read it."
    ),
    help: Wording(
      zh: "用编辑器另存为 UTF-8，不要选“Unicode”或“UTF-16”。",
      en: "Save it as UTF-8, not as \"Unicode\" or \"UTF-16\"."
    ),
    flags: [], allows: ["名称: 居住证"]
  )

  static let controlCharacter = Rule(
    .error, "ZS0004", "control-character",
    zh: "文字里夹着控制字符 {character}",
    en: "control character {character} in the text",
    why: Wording(
      zh: "控制字符看不见，从 Word 粘贴的软回车（U+000B）最常见；网页和打印件上会丢字或断行。",
      en: "It is invisible, often a soft return from Word (U+000B), and breaks the page."
    ),
    help: Wording(
      zh: "删去这个字符；原意是换行的，就换行重写。",
      en: "Delete the character, or start a new line where one was meant."
    ),
    flags: ["名称: 居住↓\u{0B}证", "名称: ↓\0", "a: ↓\u{9C}b"], allows: ["名称:\t居住证\r\n"]
  )

  static let directionControl = Rule(
    .error, "ZS0005", "direction-control",
    zh: "文字里有改变显示方向的字符 {character}",
    en: "character {character} changes the direction of the text",
    why: Wording(
      zh: "这类字符看不见，却能让屏幕上显示的内容和实际内容不一样，金额、号码都可能被颠倒。",
      en: "It is invisible and can make the screen show something else than the file says."
    ),
    help: Wording(
      zh: "删去它，再核对这一行显示的内容是否正确。",
      en: "Delete it, then check that the line still says what it should."
    ),
    flags: ["金额: ↓\u{202E}001", "名称: a↓\u{200F}b", "# 注释↓\u{2066}"],
    allows: ["金额: 100"]
  )

  static let zeroWidthCharacter = Rule(
    .warning, "ZS0006", "zero-width-character",
    zh: "文字里有看不见的字符 {character}",
    en: "invisible character {character} in the text",
    why: Wording(
      zh: "它不占位置，却让两个看上去一样的名称对不上，也搜索不到。",
      en: "It takes no room, yet two names that look the same no longer match or are not found."
    ),
    help: Wording(zh: "删去它。", en: "Delete it."),
    flags: ["名称: 居↓\u{200B}住证", "名称: ↓\u{FEFF}居住证", "编码: 12↓\u{200D}3"],
    allows: ["\u{FEFF}名称: 居住证", "图标: 👨\u{200D}👩\u{200D}👧", "图标: 🏃🏽\u{200D}♂️"]
  )

  static let privateUseCharacter = Rule(
    .warning, "ZS0007", "private-use-character",
    zh: "自造字 {character}，换一台电脑就显示不出来",
    en: "private-use character {character} shows differently on every computer",
    why: Wording(
      zh: "自造字和图标字体的字符没有统一含义，群众看到的会是方框或别的字。",
      en: "Such characters have no common meaning; an applicant sees a box or something else."
    ),
    help: Wording(
      zh: "生僻字请改用标准汉字（GB 18030 已收录大多数），项目符号请改用普通符号。",
      en: "Use the standard character; GB 18030 holds most rare ones."
    ),
    flags: ["名称: ↓\u{E000}居住证", "说明: ↓\u{F0B7} 第一条"], allows: ["名称: 𠮷"]
  )

  static let replacementCharacter = Rule(
    .warning, "ZS0008", "replacement-character",
    zh: "这里的文字在转码时已经损坏（\u{FFFD}）",
    en: "text was lost here in an earlier conversion (\u{FFFD})",
    why: Wording(
      zh: "出现这个符号，说明原来的字已经丢失，登出去就是缺字。",
      en: "The sign stands for characters that are lost, and the guide would show the gap."
    ),
    help: Wording(
      zh: "对照原文把字补上。", en: "Restore the text from the original."
    ),
    flags: ["名称: 居↓\u{FFFD}证"], allows: ["名称: 居？证"]
  )

  static let hiddenLineBreak = Rule(
    .warning, "ZS0009", "hidden-line-break",
    zh: "文字里夹着特殊换行符 {character}",
    en: "unusual line break {character} in the text",
    why: Wording(
      zh: "多数编辑器不把它显示为换行，YAML 却按换行处理，一句话会被拆成两行。",
      en: "Most editors do not show it as a line break, but YAML ends the line there."
    ),
    help: Wording(
      zh: "删去它；需要换行就直接按回车键。",
      en: "Delete it, or press Enter where a new line is meant."
    ),
    flags: ["说明: 第一句↓\u{2028}  第二句", "说明: \"甲↓\u{85}乙\""], allows: ["说明: |\n  甲\n  乙"]
  )

  static let radicalSign = Rule(
    .warning, "ZS0010", "radical-sign",
    zh: "这里的“{hanzi}”是部首符号 {character}，不是汉字",
    en: "this “{hanzi}” is the sign of a radical ({character}), not the hanzi",
    why: Wording(
      zh: "从 PDF 复制的文字里常有这种符号，看上去和汉字一样，却搜索不到，也和别处的同一个词对不上。",
      en:
        "Text copied from a PDF often has them: they look like hanzi, but are not found and match no other text."
    ),
    help: Wording(zh: "改为普通汉字“{hanzi}”。", en: "Write the hanzi “{hanzi}”."),
    flags: ["名称: 居民↓⾝份证", "名称: 居↓⺠↓⾝份证", "名称: ↓⼈↓⼯"],
    allows: ["名称: 居民身份证", "名称: 人工"]
  )
}
