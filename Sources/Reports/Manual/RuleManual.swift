package import Source

/// What `zhun explain` prints of a rule.
package enum RuleManual {
  package static func text(
    _ rule: Rule, in language: Language, _ painter: Painter, width: Int = 80
  ) -> String {
    let severity = rule.severity.name[language]
    var text = painter.paint("\(severity)[\(rule.code)]", Painter.Style(rule.severity))
    text += " \(painter.paint(message(rule, in: language), .strong))\n\(rule.slug)\n\n"
    let parts = remarks(rule).map { (name: $0.name[language], text: $0.text[language]) }
    let margin = (parts.map { DisplayWidth.of($0.name) }.max() ?? 0) + 2
    for part in parts {
      let lines = Wrapping.lines(part.text, width: width - margin)
      for (number, line) in lines.enumerated() {
        text += DisplayWidth.padded(number == 0 ? part.name : "", to: margin) + line + "\n"
      }
    }
    text += examples(rule.flags, flagged[language], painter)
    text += examples(rule.allows, allowed[language], painter)
    return text
  }

  /// The rule's message; what differs from finding to finding shows as “…”.
  package static func message(_ rule: Rule, in language: Language) -> String {
    general(rule.message)[language]
  }

  /// Why the rule exists, what it stands on and what to do.
  static func remarks(_ rule: Rule) -> [(name: Wording, text: Wording)] {
    var remarks = [(Wording(zh: "原因", en: "why"), rule.why)]
    if let ground = rule.ground { remarks.append((Wording(zh: "依据", en: "ground"), ground)) }
    if let help = rule.help { remarks.append((Wording(zh: "帮助", en: "help"), general(help))) }
    if let origin = rule.origin {
      remarks.append((Wording(zh: "定义", en: "defined"), Wording(zh: origin, en: origin)))
    }
    return remarks
  }

  static let flagged = Wording(zh: "会指出：", en: "Flagged:")
  static let allowed = Wording(zh: "不会指出：", en: "Not flagged:")

  private static func general(_ wording: Wording) -> Wording {
    Wording(zh: general(wording.zh), en: general(wording.en))
  }

  /// A sentence without placeholders: `{hint}` adds a clause only sometimes, the others are values.
  private static func general(_ sentence: String) -> String {
    var result = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      let isName = !name.isEmpty && name.allSatisfy { $0.isLetter || $0 == "/" }
      result += ["hint", "建议"].contains(name) ? "" : isName ? "…" : rest[open...close]
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func examples(_ examples: [String], _ title: String, _ painter: Painter) -> String
  {
    guard !examples.isEmpty else { return "" }
    var text = "\n\(painter.paint(title, .strong))\n"
    for example in examples {
      text += "\n"
      for line in ExampleText(example).lines { text += line.isEmpty ? "\n" : "  \(line)\n" }
    }
    return text
  }
}
