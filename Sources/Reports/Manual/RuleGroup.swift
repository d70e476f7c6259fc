package import Source

/// The rules whose codes begin alike: `ZS3` is what one item says against itself, `ZS31` its time limits.
package struct RuleGroup: Sendable {
  /// What the codes begin with: three characters, or four for a part.
  package let code: String
  package let title: Wording
  /// What the rules look at, and why; nil for a part.
  package let about: Wording?

  private init(_ code: String, zh: String, en: String, about: Wording? = nil) {
    self.code = code
    title = Wording(zh: zh, en: en)
    self.about = about
  }

  package func holds(_ rule: Rule) -> Bool { rule.code.hasPrefix(code) }

  /// The group or part of a code, such as `ZS3` or `zs31`; nil where there is none.
  package static func find(_ code: String) -> RuleGroup? {
    let code = code.uppercased()
    return (groups + parts).first { $0.code == code }
  }

  /// The title of a group; rules of data have codes of their own, which are their title.
  static func title(of code: String) -> Wording {
    groups.first { $0.code == code }?.title ?? Wording(zh: code, en: code)
  }

  /// The groups, in the order of their codes.
  package static let groups: [RuleGroup] = [
    RuleGroup(
      "ZS0", zh: "读取", en: "Reading",
      about: Wording(
        zh: "文件能不能照原意读出来：编码、看不见的字符、缩进、冒号和 YAML 的写法。读不出来的文件，里面的内容一概没有核验。",
        en:
          "Whether a file can be read as it was meant: encoding, invisible characters, indentation, colons and the rules of YAML. Nothing in a file that cannot be read was checked."
      )),
    RuleGroup(
      "ZS1", zh: "结构", en: "Structure",
      about: Wording(
        zh: "写的是不是标准里的要素，值的类型、个数和代码对不对，必备的要素有没有写。",
        en:
          "Whether the elements are those of the standard, their values of the right kind, number and code list, and whether what is required is there."
      )),
    RuleGroup(
      "ZS2", zh: "编码", en: "Codes",
      about: Wording(
        zh: "基本编码、实施编码、机构代码等的位数、校验位和各段含义，以及编码与事项类型、层级、实施主体是否一致。",
        en:
          "The length, check characters and segments of codes, and whether they agree with the item’s type, level and body."
      )),
    RuleGroup(
      "ZS3", zh: "事项内容", en: "Meaning inside one item",
      about: Wording(
        zh: "同一事项的要素互相对照：时限、到场次数、收费、电话、材料、环节等有没有自相矛盾。申请人照着办会白跑的，多半出在这里。",
        en:
          "The elements of one item against each other: limits, visits, fees, phones, materials, steps. Most of what sends an applicant home in vain is found here."
      )),
    RuleGroup(
      "ZS4", zh: "法律依据", en: "Legal basis",
      about: Wording(
        zh: "依据的法规是否登记、现行有效，条款号能否读懂，按效力级别排列，正文引用的法规是否列入设定依据。",
        en:
          "Whether the laws are registered and in force, their clauses readable, in the order of rank, and whether laws cited in the text are among them."
      )),
    RuleGroup(
      "ZS5", zh: "用语", en: "Wording",
      about: Wording(
        zh: "“等材料”“其他”一类没有说尽的话、没填的占位文字，以及正文与要素说法不一的地方。",
        en:
          "Words that leave the applicant guessing, placeholders that were never filled in, and texts that contradict the elements."
      )),
    RuleGroup(
      "ZS6", zh: "层级与地区", en: "Layers and districts",
      about: Wording(
        zh: "各地实施同一事项：该统一的是否统一，可以更优的有没有反而更差，不同之处有没有写明偏离。",
        en:
          "The same item in several districts: what must be the same, what may only be better, and which differences are declared."
      )),
    RuleGroup(
      "ZS7", zh: "目录与登记册", en: "Catalogue and registers",
      about: Wording(
        zh: "基本目录和法规、实施主体、办理点、材料等登记册：有没有重复、缺漏，名称和编码对不对得上。",
        en:
          "The basic catalogue and the registers of laws, bodies, service points and materials: duplicates, gaps, names and codes that do not fit."
      )),
    RuleGroup(
      "ZS8", zh: "表单、附件与模板", en: "Forms, files and templates",
      about: Wording(
        zh: "事项引用的表单和附件是否存在，表单定义和页面模板写得对不对。",
        en:
          "Whether the forms and files that items name are there, and whether form definitions and page templates are sound."
      )),
    RuleGroup(
      "ZS9", zh: "标准与工作区", en: "The standard and the workspace",
      about: Wording(
        zh: "标准本身、zhun.yaml 的设置、文件的位置和对问题的忽略。这些错了，别的结论就靠不住，所以这里的问题不能忽略。",
        en:
          "The standard itself, the settings in zhun.yaml, the places of files, and suppressions. Where these are wrong nothing else can be relied on, so findings of this group cannot be suppressed."
      )),
  ]

  /// The parts of the groups, in the order of their codes.
  package static let parts: [RuleGroup] = [
    RuleGroup("ZS00", zh: "编码与字符", en: "Encoding and characters"),
    RuleGroup("ZS01", zh: "缩进、冒号与空格", en: "Indentation, colons and spaces"),
    RuleGroup("ZS02", zh: "YAML 的写法", en: "The rules of YAML"),
    RuleGroup("ZS03", zh: "大小限制", en: "Limits of size"),
    RuleGroup("ZS10", zh: "要素与值", en: "Elements and values"),
    RuleGroup("ZS21", zh: "基本编码", en: "The basic code"),
    RuleGroup("ZS22", zh: "实施编码与业务办理项编码", en: "Implementation and handling codes"),
    RuleGroup("ZS23", zh: "实施主体编码", en: "Codes of bodies"),
    RuleGroup("ZS24", zh: "证照类型代码", en: "Licence type codes"),
    RuleGroup("ZS25", zh: "区划与地方编码", en: "Division and local codes"),
    RuleGroup("ZS26", zh: "实施主体的性质", en: "The nature of bodies"),
    RuleGroup("ZS31", zh: "办结时限", en: "Time limits"),
    RuleGroup("ZS32", zh: "到场次数与办理形式", en: "Visits and ways to apply"),
    RuleGroup("ZS33", zh: "收费", en: "Fees"),
    RuleGroup("ZS34", zh: "电话、链接与服务时间", en: "Phones, links and hours"),
    RuleGroup("ZS35", zh: "申请材料", en: "Materials"),
    RuleGroup("ZS36", zh: "办理环节与特别程序", en: "Steps and special procedures"),
    RuleGroup("ZS37", zh: "办理结果与送达", en: "Results and delivery"),
    RuleGroup("ZS38", zh: "日期与服务对象", en: "Dates and service objects"),
    RuleGroup("ZS39", zh: "网上办理", en: "Online handling"),
    RuleGroup("ZS41", zh: "条款号", en: "Clauses"),
    RuleGroup("ZS42", zh: "依据的排列", en: "The order of bases"),
    RuleGroup("ZS43", zh: "正文引用的法规", en: "Laws cited in the text"),
    RuleGroup("ZS44", zh: "法规的效力与登记", en: "Laws in force and in the register"),
    RuleGroup("ZS45", zh: "法规登记册", en: "The register of laws"),
    RuleGroup("ZS51", zh: "没有说尽的话", en: "Open-ended words"),
    RuleGroup("ZS52", zh: "多处照抄的文字", en: "Texts pasted in several places"),
    RuleGroup("ZS53", zh: "别处的地名", en: "Other places"),
    RuleGroup("ZS54", zh: "正文与要素不一", en: "Texts against elements"),
    RuleGroup("ZS55", zh: "个人信息", en: "Natural persons"),
    RuleGroup("ZS56", zh: "条件与证明材料", en: "Conditions and their proof"),
    RuleGroup("ZS57", zh: "文字里的标记和链接", en: "Markup and links in texts"),
    RuleGroup("ZS61", zh: "应当统一的", en: "What must be the same"),
    RuleGroup("ZS62", zh: "只能更优的", en: "What may only be better"),
    RuleGroup("ZS63", zh: "声明的偏离", en: "Declared deviations"),
    RuleGroup("ZS64", zh: "各级之间与情形", en: "Between levels, and cases"),
    RuleGroup("ZS65", zh: "该有而没有的事项", en: "Who has which items"),
    RuleGroup("ZS66", zh: "无法比较的", en: "What could not be compared"),
    RuleGroup("ZS71", zh: "事项名称", en: "Names of items"),
    RuleGroup("ZS72", zh: "重复", en: "Duplicates"),
    RuleGroup("ZS73", zh: "事项与登记册", en: "Items and registers"),
    RuleGroup("ZS74", zh: "材料清单", en: "The list of materials"),
    RuleGroup("ZS76", zh: "一件事", en: "Life events"),
    RuleGroup("ZS77", zh: "国家交换记录", en: "National exchange records"),
    RuleGroup("ZS80", zh: "表单与附件", en: "Forms and files"),
    RuleGroup("ZS81", zh: "表单的字段", en: "Fields of forms"),
    RuleGroup("ZS82", zh: "表单的显示条件", en: "Conditions in forms"),
    RuleGroup("ZS83", zh: "为什么要问", en: "Why forms ask"),
    RuleGroup("ZS84", zh: "表单的使用", en: "Forms in use"),
    RuleGroup("ZS89", zh: "页面模板", en: "Page templates"),
    RuleGroup("ZS91", zh: "标准本身", en: "The standard itself"),
    RuleGroup("ZS92", zh: "工作区的文件与设置", en: "Files and settings"),
    RuleGroup("ZS93", zh: "数据中的规则", en: "Rules in data"),
    RuleGroup("ZS94", zh: "忽略与严重程度", en: "Suppressions and severities"),
    RuleGroup("ZS95", zh: "沿革", en: "Successions"),
  ]
}
