import Source

extension Rule {
  static let readingSyntax = [invalidYAML]

  static let invalidYAML = Rule(
    .error, "ZS0210", "invalid-yaml",
    zh: "{problem}",
    en: "{problem}",
    why: Wording(
      zh: "这里不合 YAML 的写法，后面的内容都读不出来。",
      en: "This is no YAML, and what follows cannot be read."
    ),
    help: Wording(zh: "{remedy}", en: "{remedy}"),
    flags: [], allows: ["a: 1"]
  )
}
