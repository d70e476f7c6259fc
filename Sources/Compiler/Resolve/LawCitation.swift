import Standard

/// A law as documents write it in one line: 《居住证暂行条例》（国务院令第663号）第二条.
struct LawCitation {
  let title: String
  /// What stands in brackets behind the title: as a rule its number.
  let note: String?
  let clause: String?
  /// Whether the words of the clause follow it.
  let hasContent: Bool

  /// Nil where a text is no title that only a note and a clause follow, or is too long for one.
  init?(_ written: String) {
    let text = Array(written.filter { !$0.isWhitespace }.prefix(Self.longest + 1))
    guard text.count <= Self.longest, let title = Self.title(of: text) else { return nil }
    self.title = String(text[title])
    var rest = text[title.upperBound...].drop { $0 == "》" }
    if let open = rest.first, "（(".contains(open) {
      guard let close = rest.firstIndex(where: { "）)".contains($0) }) else { return nil }
      note = String(rest[(rest.startIndex + 1)..<close])
      rest = rest[(close + 1)...]
    } else {
      note = nil
    }
    let clause = String(rest.prefix { !"：:。".contains($0) })
    guard clause.isEmpty ? rest.isEmpty : ClauseNumber(clause) != nil else { return nil }
    self.clause = clause.isEmpty ? nil : clause
    hasContent = rest.count > clause.count
  }

  /// Between the marks, or what stands before the brackets or the clause.
  private static func title(of text: [Character]) -> Range<Int>? {
    if text.first == "《" {
      var depth = 0
      for (place, character) in text.enumerated() {
        if character == "《" { depth += 1 }
        if character == "》" { depth -= 1 }
        if depth == 0 { return place > 1 ? 1..<place : nil }
      }
      return nil
    }
    let end = text.firstIndex { "（(第".contains($0) } ?? text.count
    return end > 0 ? 0..<end : nil
  }

  private static let longest = 400
}
