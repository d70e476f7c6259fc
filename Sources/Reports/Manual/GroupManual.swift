package import Source

/// What `zhun explain` prints of a group of rules.
package enum GroupManual {
  /// - Parameter rules: all rules, in the order of their codes
  package static func text(
    _ group: RuleGroup, _ rules: [Rule], in language: Language, _ painter: Painter,
    width: Int = 80
  ) -> String {
    var text = painter.paint("\(group.code) \(group.title[language])", .strong) + "\n"
    if let about = group.about {
      text += Wrapping.lines(about[language], width: width).joined(separator: "\n") + "\n"
    }
    let members = rules.filter(group.holds)
    for part in RuleGroup.parts where part.code.hasPrefix(group.code) {
      let rules = members.filter(part.holds)
      guard !rules.isEmpty else { continue }
      if part.code != group.code {
        text += "\n" + painter.paint("\(part.code) \(part.title[language])", .strong)
      }
      text += "\n" + Columns.text(rules.map { line($0, in: language) })
    }
    return text
  }

  private static func line(_ rule: Rule, in language: Language) -> [String] {
    [rule.code, rule.severity.name[language], RuleManual.message(rule, in: language)]
  }
}
