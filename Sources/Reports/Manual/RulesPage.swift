package import Source

/// The page `docs/rules.md`: all rules by group, with their examples, in both languages.
package enum RulesPage {
  package static func markdown(_ rules: [Rule]) -> String {
    var page = """
      # Rules

      What `zhun check` finds, by code. A code is never reused. This page is written by
      `zhun rules --format markdown`; the examples are the rules' own tests. Severities are the
      defaults: a standard, a profile and `zhun.yaml` may set others.

      本页由 `zhun rules --format markdown` 生成，列出全部检查规则。示例就是规则自身的测试。

      """
    for group in RuleGroup.groups {
      let members = rules.filter { group.holds($0) && $0.origin == nil }
      guard !members.isEmpty else { continue }
      page += "\n## \(group.code) \(group.title.en) · \(group.title.zh)\n"
      if let about = group.about {
        page += "\n\(Markdown.text(about.en))\n\n\(Markdown.text(about.zh))\n"
      }
      for rule in members { page += section(rule) }
    }
    let data = rules.filter { $0.origin != nil }
    guard !data.isEmpty else { return page }
    page +=
      "\n## Rules in data · 数据规则\n\nRules that the standard, a profile or a workspace adds in YAML: "
    page += "[data-rules.md](data-rules.md).\n"
    for rule in data { page += section(rule) }
    return page
  }

  private static func section(_ rule: Rule) -> String {
    let (zh, en) = (RuleManual.message(rule, in: .chinese), RuleManual.message(rule, in: .english))
    var text = "\n### \(rule.code) \(rule.slug)\n\n"
    text += "\(rule.severity.name.en) · \(rule.severity.name.zh)\n\n"
    text += "**\(Markdown.text(en))**  \n**\(Markdown.text(zh))**\n\n"
    for remark in RuleManual.remarks(rule) {
      text += "- *\(remark.name.en)*: \(Markdown.text(remark.text.en))\n"
      text += "  *\(remark.name.zh)*：\(Markdown.text(remark.text.zh))\n"
    }
    text += Markdown.examples(rule.flags, "Flagged · 会指出:")
    text += Markdown.examples(rule.allows, "Not flagged · 不会指出:")
    return text
  }
}
