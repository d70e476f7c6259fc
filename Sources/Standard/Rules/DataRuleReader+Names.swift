import Source
import YAML

extension DataRuleReader {
  /// Whether the code and the slug of a rule are its own; what they clash with is reported.
  mutating func claimNames(_ record: Record, _ names: inout [String: Location]) -> Bool {
    var isNew = true
    for (known, what) in Self.names {
      guard let entry = record[known], let name = entry.text?.string else { continue }
      if let first = names[name] {
        isNew = false
        diagnostics.append(
          Diagnostic(
            .ruleNameTaken, at: entry.location, ["what": .wording(what), "value": .text(name)],
            labels: [Diagnostic.Label(first, Wording(zh: "首次出现", en: "first stated here"))]))
      } else {
        names[name] = entry.location
      }
    }
    return isNew
  }

  mutating func checkNames(_ record: Record) {
    for (known, what) in Self.names {
      guard let entry = record[known], let name = entry.text?.string,
        let problem = known == .code ? Self.problem(ofCode: name) : Self.problem(ofSlug: name)
      else { continue }
      report(
        .malformedRuleCode, at: entry.location,
        ["what": .wording(what), "value": .text(name), "problem": .wording(problem)])
    }
  }

  private static let names: [(KnownElement, Wording)] = [
    (.code, Wording(zh: "编号", en: "code")), (.id, Wording(zh: "标识", en: "id")),
  ]

  private static func problem(ofCode code: String) -> Wording? {
    if code.uppercased().hasPrefix("ZS") {
      return Wording(zh: "以 ZS 开头，那是内置规则的编号", en: "begins with ZS, as those of built-in rules do")
    }
    let letters = code.utf8.prefix { (0x41...0x5A).contains($0) }
    let digits = code.utf8.dropFirst(letters.count)
    let isMade =
      (2...8).contains(letters.count) && (3...6).contains(digits.count)
      && digits.allSatisfy { (0x30...0x39).contains($0) }
    return isMade
      ? nil
      : Wording(
        zh: "应为 2 至 8 个大写字母加 3 至 6 位数字", en: "is not 2 to 8 capital letters and 3 to 6 digits")
  }

  private static func problem(ofSlug slug: String) -> Wording? {
    let words = slug.split(separator: "-", omittingEmptySubsequences: false)
    let isMade = words.allSatisfy { word in
      !word.isEmpty
        && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    // A code is looked up before a slug, in any case.
    return isMade && words.count > 1
      ? nil
      : Wording(
        zh: "应为两个以上小写英文单词，以“-”相连", en: "is not two or more small words joined by “-”")
  }
}
