import Source

extension FileFormats {
  static let formats: [Format] = [
    Format(
      id: "standardFile", title: Wording(zh: "标准", en: "standard"),
      fields: [
        must(.id, "标识"), must(.name, "名称"), must(.english, "英文名称"), one(.edition, "版次"),
        one(.description, "说明", .prose), many(.sources, "依据"),
      ]),
    Format(
      id: "recordsFile", title: Wording(zh: "记录表", en: "records file"),
      fields: [list(.records, "记录", "recordEntry")]),
    Format(
      id: "recordEntry", title: Wording(zh: "记录定义", en: "record definition"), identity: ["id"],
      fields: [
        must(.id, "标识", .identifier), must(.name, "名称"), must(.english, "英文名称"),
        one(.shorthand, "简写", .identifier), many(.identity, "辨识", .identifier),
        one(.description, "说明", .prose), one(.englishDescription, "英文说明", .prose),
        one(.linkedData, "关联数据"),
      ]),
    Format(
      id: "elementsFile", title: Wording(zh: "要素表", en: "elements file"),
      fields: [must(.record, "记录", .identifier), list(.elements, "要素", "elementEntry")]),
    Format(
      id: "elementEntry", title: Wording(zh: "要素定义", en: "element definition"),
      identity: ["id"],
      fields: [
        must(.id, "标识", .identifier), must(.name, "名称"), must(.english, "英文名称"),
        many(.aliases, "别名"), one(.description, "说明", .prose),
        one(.englishDescription, "英文说明", .prose), many(.exchangeField, "交换字段"),
        one(.linkedData, "关联数据"),
        must(.kind, "类型", .codeList("kinds")), one(.codeList, "代码表", .identifier),
        one(.register, "登记册", .codeList("registers")), one(.of, "所属记录", .identifier),
        one(.several, "多值", .boolean), one(.ordered, "有序", .boolean),
        one(.synonyms, "同义词表", .identifier), one(.requirement, "必备", .codeList("requirements")),
        many(.exceptions, "必备例外", .record("exceptionEntry")),
        many(.requiredWhen, "必备条件", .record("conditionEntry")),
        one(.mayBeNone, "可为无", .boolean), one(.uniformity, "差异类别", .codeList("uniformities")),
        one(.better, "更优", .codeList("directions")), one(.bound, "界限", .identifier),
        one(.impact, "影响", .codeList("impacts")),
        one(.section, "章节", .codeList("sections")),
        one(.personalData, "个人信息", .codeList("personal-data")),
        one(.maximumLength, "最长", .integer), one(.minimum, "最小", .integer),
        one(.maximum, "最大", .integer), one(.source, "来源", .record("sourceEntry")),
      ]),
    Format(
      id: "exceptionEntry", title: Wording(zh: "必备例外", en: "requirement exception"),
      identity: ["type"],
      fields: [must(.type, "事项类型"), must(.requirement, "必备", .codeList("requirements"))]),
    Format(
      id: "conditionEntry", title: Wording(zh: "必备条件", en: "requirement condition"),
      fields: [
        must(.element, "要素", .identifier), one(.equals, "等于"), one(.differs, "不等于"),
        one(.above, "大于", .integer), one(.present, "有值", .boolean),
      ]),
    Format(
      id: "sourceEntry", title: Wording(zh: "来源", en: "source"), shorthand: "origin",
      fields: [
        must(.origin, "出处"), one(.certainty, "可信度", .codeList("certainties")),
        one(.note, "说明", .prose),
      ]),
    Format(
      id: "codesFile", title: Wording(zh: "代码表", en: "code list"),
      fields: [
        must(.id, "标识", .identifier), must(.name, "名称"), must(.english, "英文名称"),
        one(.description, "说明", .prose), one(.extends, "沿用", .boolean),
        one(.source, "来源", .record("sourceEntry")), list(.codes, "代码", "codeEntry"),
      ]),
    Format(
      id: "codeEntry", title: Wording(zh: "代码值", en: "code value"), identity: ["code"],
      fields: [
        must(.code, "代码"), must(.name, "名称"), must(.english, "英文名称"), many(.aliases, "别名"),
        one(.description, "说明", .prose), one(.rank, "级别", .integer),
        one(.retired, "停用", .date),
      ]),
    Format(
      id: "vocabularyFile", title: Wording(zh: "词表", en: "vocabulary"),
      fields: [
        must(.id, "标识", .identifier), must(.name, "名称"), must(.english, "英文名称"),
        one(.description, "说明", .prose), one(.source, "来源", .record("sourceEntry")),
        list(.terms, "词语", "termEntry"),
      ]),
    Format(
      id: "termEntry", title: Wording(zh: "词语", en: "term"), shorthand: "term",
      identity: ["term"],
      fields: [
        must(.term, "词"), many(.synonyms, "同义"), one(.rank, "级别", .integer), one(.code, "代码"),
        one(.note, "说明", .prose),
      ]),
    Format(
      id: "divisionsFile", title: Wording(zh: "区划表", en: "divisions file"),
      fields: [
        one(.source, "来源", .record("sourceEntry")), list(.divisions, "区划", "divisionEntry"),
      ]),
    Format(
      id: "divisionEntry", title: Wording(zh: "区划", en: "division"), identity: ["code"],
      fields: [
        must(.code, "代码", .divisionCode), must(.name, "名称"), one(.areaCode, "区号"),
      ]),
    Format(
      id: "rulesFile", title: Wording(zh: "规则设置", en: "rule settings"),
      fields: [
        many(.severities, "严重程度", .record("severityEntry")),
        many(.parameters, "参数", .record("parameterEntry")),
        many(.rules, "规则", .record("ruleEntry")),
      ]),
    Format(
      id: "severityEntry", title: Wording(zh: "严重程度设置", en: "severity setting"),
      fields: [
        must(.rule, "规则"), must(.severity, "严重程度", .codeList("severities")),
        one(.path, "路径"), one(.element, "要素"), one(.note, "说明", .prose),
      ]),
    Format(
      id: "suppressionEntry", title: Wording(zh: "忽略设置", en: "suppression"),
      fields: [
        must(.rule, "规则"), one(.path, "路径"), one(.element, "要素"), must(.reason, "原因", .prose),
        must(.until, "至", .date),
      ]),
    Format(
      id: "baselineFile", title: Wording(zh: "基线", en: "baseline"),
      fields: [many(.baseline, "基线", .record("baselineEntry"))]),
    Format(
      id: "baselineEntry", title: Wording(zh: "基线条目", en: "baseline entry"),
      identity: ["fingerprint"],
      fields: [
        must(.fingerprint, "指纹"), must(.rule, "规则"), must(.path, "路径"), one(.note, "说明", .prose),
      ]),
    Format(
      id: "parameterEntry", title: Wording(zh: "参数", en: "parameter"), identity: ["name"],
      fields: [must(.name, "名称", .identifier), must(.value, "值"), one(.note, "说明", .prose)]),
    Format(
      id: "workspaceFile", title: Wording(zh: "工作区设置", en: "workspace settings"),
      fields: [
        one(.name, "名称"), one(.english, "英文名称"), one(.standard, "标准"),
        many(.profiles, "配置档"), many(.severities, "严重程度", .record("severityEntry")),
        many(.suppressions, "忽略", .record("suppressionEntry")),
        many(.coverage, "覆盖", .divisionCode),
        many(.successions, "沿革", .record("successionEntry")),
        one(.site, "站点", .record("siteEntry")),
        one(.catalogue, "目录", .record("catalogueEntry")),
      ]),
    Format(
      id: "catalogueEntry", title: Wording(zh: "目录", en: "catalogue"),
      fields: [one(.provenance, "来源", .boolean)]),
    Format(
      id: "siteEntry", title: Wording(zh: "站点", en: "site"),
      fields: [
        one(.name, "名称"), one(.link, "网址"), one(.hotline, "热线"), many(.map, "地图"),
        many(.footer, "页脚", .prose),
      ]),
    Format(
      id: "successionEntry", title: Wording(zh: "沿革", en: "succession"),
      fields: [
        one(.division, "区划"), one(.body, "机构"), one(.item, "事项"), must(.becomes, "改为"),
        must(.since, "自", .date), one(.basis, "依据", .prose), one(.note, "说明", .prose),
      ]),
  ]
}
