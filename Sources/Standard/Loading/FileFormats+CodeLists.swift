import Source

extension FileFormats {
  static let codeLists: [CodeList] = [
    list(
      "kinds", Wording(zh: "值的类型", en: "kinds of values"),
      ValueKind.names.map { ($0.id, $0.title) }),
    list(
      "registers", Wording(zh: "登记册", en: "registers"),
      Register.allCases.map { ($0.rawValue, $0.title) }),
    list(
      "requirements", Wording(zh: "必备程度", en: "requirements"),
      Requirement.allCases.map { ($0.rawValue, $0.title) }),
    list(
      "uniformities", Wording(zh: "差异类别", en: "classes of uniformity"),
      Uniformity.allCases.map { ($0.rawValue, $0.title) }),
    list(
      "directions", Wording(zh: "更优方向", en: "directions"),
      Direction.allCases.map { ($0.rawValue, $0.title) }),
    list(
      "impacts", Wording(zh: "变化的影响", en: "impacts of changes"),
      [Impact.neutral, .undetermined].map { ($0.rawValue, $0.title) }),
    list(
      "severities", Wording(zh: "严重程度", en: "severities"),
      Severity.allCases.map { ($0.rawValue, $0.name) }),
    list(
      "certainties", Wording(zh: "可信度", en: "certainties"),
      [
        ("twoSources", Wording(zh: "两源", en: "two sources")),
        ("oneSource", Wording(zh: "单源", en: "one source")),
        ("recomputed", Wording(zh: "实证", en: "recomputed")),
        ("practice", Wording(zh: "惯例", en: "practice")),
        ("conflict", Wording(zh: "冲突", en: "conflict")),
      ]),
    list(
      "personal-data", Wording(zh: "个人信息类别", en: "classes of personal data"),
      [
        ("none", Wording(zh: "无", en: "none")), ("ordinary", Wording(zh: "一般", en: "ordinary")),
        ("sensitive", Wording(zh: "敏感", en: "sensitive")),
      ]),
    list(
      "list-outcomes", Wording(zh: "清单的结论", en: "outcomes of reform lists"),
      ReformList.Outcome.allCases.map { ($0.rawValue, $0.title) }),
    list(
      "exchange-subjects", Wording(zh: "交换表的对象", en: "subjects of exchange tables"),
      [ExchangeTable.Subject.item, .catalogue].map { ($0.rawValue, $0.title) }),
    list(
      "exchange-parts", Wording(zh: "交换字段的取值", en: "parts of values in exchange fields"),
      ExchangeField.Part.allCases.map { ($0.rawValue, $0.title) }),
    list("sections", Wording(zh: "指南章节", en: "sections of a guide"), GuideSection.titles),
  ]

  private static func list(
    _ id: String,
    _ name: Wording,
    _ values: [(id: String, title: Wording)]
  ) -> CodeList {
    CodeList(
      id: id, name: name,
      values: values.enumerated().map { place, value in
        CodeValue(code: value.id, name: value.title, position: place)
      })
  }
}
