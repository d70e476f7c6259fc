package import Source

/// All rules at a glance: a table for people, JSON for programs.
package enum RuleList {
  package static func text(_ rules: [Rule], in language: Language) -> String {
    let own = rules.filter { $0.origin == nil }
    let data = rules.filter { $0.origin != nil }
    guard !data.isEmpty else { return table(own, in: language) }
    let title = language == .chinese ? "数据规则" : "Rules in data"
    return table(own, in: language) + "\n\(title)\n" + table(data, in: language)
  }

  private static func table(_ rules: [Rule], in language: Language) -> String {
    Columns.text(
      rules.map { rule in
        let origin = rule.origin.map { [$0] } ?? []
        return [rule.code, rule.severity.name[language], rule.slug] + origin
          + [RuleManual.message(rule, in: language)]
      })
  }

  package static func json(_ rules: [Rule]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("rules") { json in
        json.array { json in
          for rule in rules { write(rule, &json) }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ rule: Rule, _ json: inout JSONWriter) {
    json.object { json in
      json.member("code", rule.code)
      json.member("slug", rule.slug)
      json.member("severity", rule.severity.rawValue)
      json.member("message", rule.message)
      json.member("why", rule.why)
      json.member("ground", rule.ground)
      json.member("help", rule.help)
      json.member("flags", rule.flags)
      json.member("allows", rule.allows)
      json.member("origin", rule.origin)
    }
  }
}

extension JSONWriter {
  /// A sentence in both languages.
  mutating func member(_ name: String, _ wording: Wording?) {
    key(name)
    guard let wording else { return null() }
    object { json in
      json.member("zh", wording.zh)
      json.member("en", wording.en)
    }
  }
}
