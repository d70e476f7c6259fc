package import Source
import Standard

/// What `zhun explain` prints of an element.
package enum ElementManual {
  package static func text(
    _ facts: ElementFacts, in language: Language, _ painter: Painter, width: Int = 80
  ) -> String {
    let element = facts.element
    let other: Language = language == .chinese ? .english : .chinese
    var text = painter.paint(element.title[language], .strong)
    text += " · \(element.title[other]) · \(facts.qualifiedID)\n\n"
    if let description = element.description?[language] {
      text += Wrapping.lines(description, width: width).map { $0 + "\n" }.joined() + "\n"
    }
    let rows = rows(facts).map { ($0.name[language], $0.text[language]) }
    let margin = (rows.map { DisplayWidth.of($0.0) }.max() ?? 0) + 2
    for (name, value) in rows {
      for (number, line) in Wrapping.lines(value, width: width - margin).enumerated() {
        text += DisplayWidth.padded(number == 0 ? name : "", to: margin) + line + "\n"
      }
    }
    if let list = facts.codeList { text += "\n" + values(list, in: language) }
    return text
  }

  /// What there is to say of an element besides its description.
  static func rows(_ facts: ElementFacts) -> [(name: Wording, text: Wording)] {
    let element = facts.element
    var rows: [(Wording, Wording)] = [
      (Wording(zh: "所属记录", en: "record"), facts.shape.title),
      (Wording(zh: "类型", en: "kind"), facts.kind),
    ]
    func add(_ zh: String, _ en: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      rows.append((Wording(zh: zh, en: en), Wording(zh: text, en: text)))
    }
    if element.kind.recordID == nil { add("写法", "example", facts.example) }
    add("也可写作", "also written", element.aliases.joined(separator: "、"))
    rows.append((Wording(zh: "必备程度", en: "requirement"), facts.requirement))
    if element.mayBeNone {
      rows.append(
        (
          Wording(zh: "可填“无”", en: "may be none"),
          Wording(zh: "是，表示确实没有", en: "yes: 无 says that there is none")
        ))
    }
    rows.append((Wording(zh: "差异类别", en: "class"), facts.uniformity))
    if let bound = element.bound.flatMap({ facts.shape.element(id: $0) }) {
      rows.append((Wording(zh: "界限", en: "bound"), bound.title))
    }
    if let section = element.section.flatMap(GuideSection.init(rawValue:)) {
      rows.append((Wording(zh: "指南章节", en: "section"), section.title))
    }
    add("最长", "at most", element.maximumLength.map { "\($0)" })
    add("最小", "minimum", element.minimum.map { "\($0)" })
    add("最大", "maximum", element.maximum.map { "\($0)" })
    add("交换字段", "exchange", element.exchangeFields.joined(separator: ", "))
    add("关联数据", "linked data", element.linkedData?.text)
    if let source = facts.source { rows.append((Wording(zh: "来源", en: "source"), source)) }
    return rows
  }

  private static func values(_ list: CodeList, in language: Language) -> String {
    let rows = list.values.map { value -> [String] in
      var remark = value.aliases.joined(separator: "、")
      if let retired = value.retired {
        let stop = language == .chinese ? "\(retired) 起停用" : "retired since \(retired)"
        remark += remark.isEmpty ? stop : "；\(stop)"
      }
      let names = language == .chinese ? [value.name.zh] : [value.name.zh, value.name.en]
      return ["  " + value.code] + names + (remark.isEmpty ? [] : [remark])
    }
    let title = language == .chinese ? "代码表“\(list.name.zh)”" : "Code list “\(list.name.en)”"
    return "\(title)\n" + Columns.text(rows)
  }
}
