extension Pattern {
  /// What is wrong with a pattern, and where: an offset of bytes from its start.
  package struct Problem: Error {
    package let offset: Int
    package let zh: String
    package let en: String
  }

  /// Reads a pattern: characters, `.`, `[…]`, `\d \w \s`, `( )`, `|`, `* + ? {2} {2,} {2,4}`, `^`, `$`.
  package init(_ text: String) throws(Problem) {
    guard text.unicodeScalars.count <= Self.longest else {
      throw Problem(
        offset: 0, zh: "超过 \(Self.longest) 个字符", en: "it has more than \(Self.longest) characters")
    }
    var parser = PatternParser(text)
    let node = try parser.parse()
    portable = node.portable
    var builder = PatternBuilder()
    first = try builder.build(node, before: 0)
    states = builder.states
    self.text = text
  }
}
