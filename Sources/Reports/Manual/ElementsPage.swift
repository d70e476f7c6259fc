import Source
package import Standard

/// The page `docs/elements.md`: every record with its elements, then the code lists.
package enum ElementsPage {
  package static func markdown(_ standard: Standard) -> String {
    var page = """
      # Elements

      What may be written in an item, a register or a form, by “\(Markdown.text(standard.name.en))”
      and the profiles of this workspace. This page is written by `zhun elements --format markdown`.

      本页由 `zhun elements --format markdown` 生成，列出标准和配置档定义的全部要素及代码表。

      """
    let elements = ElementFacts.all(standard)
    var start = elements.startIndex
    while start < elements.endIndex {
      let shape = elements[start].shape
      let end = elements[start...].firstIndex { $0.shape.id != shape.id } ?? elements.endIndex
      page += section(shape, elements[start..<end])
      start = end
    }
    return page + codeLists(elements)
  }

  private static func section(_ shape: RecordShape, _ elements: ArraySlice<ElementFacts>) -> String
  {
    var text = "\n## \(Markdown.text(shape.title.en)) · \(shape.title.zh) · `\(shape.id)`\n\n"
    if let description = shape.description {
      text += "\(Markdown.text(description.en))  \n\(Markdown.text(description.zh))\n\n"
    }
    if !shape.identity.isEmpty {
      let names = shape.identity.map(\.title)
      text += "Identity · 辨识: \(names.map(\.en).joined(separator: ", ")) · "
      text += "\(names.map(\.zh).joined(separator: "、"))\n\n"
    }
    text += "| element 要素 | kind 类型 | requirement 必备 | class 差异类别 | meaning 说明 | source 来源 |\n"
    text += "|---|---|---|---|---|---|\n"
    for facts in elements { text += row(facts) }
    return text
  }

  private static func row(_ facts: ElementFacts) -> String {
    let element = facts.element
    let keys = ([element.title.zh] + element.aliases).map(Markdown.cell).joined(separator: "、")
    let cells = [
      "\(keys)<br>`\(element.id)` \(Markdown.cell(element.title.en))",
      both(facts.kind), both(facts.requirement), both(facts.uniformity),
      element.description.map(both) ?? "", Markdown.cell(facts.source?.zh ?? ""),
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }

  private static func both(_ wording: Wording) -> String {
    let (zh, en) = (Markdown.cell(wording.zh), Markdown.cell(wording.en))
    return zh == en ? zh : "\(zh)<br>\(en)"
  }

  private static func codeLists(_ elements: [ElementFacts]) -> String {
    let lists = Dictionary(elements.compactMap(\.codeList).map { ($0.id, $0) }) { first, _ in first
    }
    var text = ""
    for list in lists.values.sorted(by: { $0.id < $1.id }) {
      text += "\n## Code list · 代码表 · \(Markdown.text(list.name.en)) · \(list.name.zh)\n\n"
      text += "`\(list.id)`\n\n| code 代码 | name 名称 | English | also 别名 |\n|---|---|---|---|\n"
      for value in list.values {
        let cells = [
          "`\(value.code)`", Markdown.cell(value.name.zh), Markdown.cell(value.name.en),
          value.aliases.map(Markdown.cell).joined(separator: "、"),
        ]
        text += "| " + cells.joined(separator: " | ") + " |\n"
      }
    }
    return text
  }
}
