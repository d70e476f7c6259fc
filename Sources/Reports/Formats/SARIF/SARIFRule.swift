import Source

extension JSONWriter {
  /// A rule as SARIF describes it: what viewers show beside a result.
  mutating func write(_ rule: Rule, in language: Language) {
    object { json in
      json.member("id", rule.code)
      json.member("name", rule.slug)
      json.member("shortDescription") {
        $0.write(description: RuleManual.message(rule, in: language))
      }
      json.member("fullDescription") { $0.write(description: rule.why[language]) }
      json.member("help") { json in
        json.object { json in
          json.member("text", RuleHelp.text(rule, in: language))
          json.member("markdown", RuleHelp.markdown(rule, in: language))
        }
      }
      json.member("defaultConfiguration") { json in
        json.object { $0.member("level", rule.severity.level) }
      }
      json.member("properties") { json in
        json.object { json in
          json.member("group", rule.group)
          json.member("tags", [RuleGroup.title(of: rule.group)[language]])
        }
      }
    }
  }

  /// A description, which is no message: it holds neither links nor placeholders.
  private mutating func write(description: String) {
    object { $0.member("text", Visible.text(description)) }
  }
}

/// Why a rule exists, what it stands on, what to do, and its examples.
private enum RuleHelp {
  static func text(_ rule: Rule, in language: Language) -> String {
    RuleManual.remarks(rule).map { remark in
      "\(remark.name[language]): \(Visible.text(remark.text[language]))"
    }.joined(separator: "\n")
  }

  static func markdown(_ rule: Rule, in language: Language) -> String {
    let remarks = RuleManual.remarks(rule).map { remark in
      "**\(remark.name[language])**: \(Markdown.text(remark.text[language]))\n"
    }.joined(separator: "\n")
    return remarks + Markdown.examples(rule.flags, RuleManual.flagged[language])
      + Markdown.examples(rule.allows, RuleManual.allowed[language])
  }
}
