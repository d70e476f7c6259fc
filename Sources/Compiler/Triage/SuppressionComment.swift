import Source
import Standard

/// What a comment such as `# zhun: 忽略 ZS3101 -- 原因，至 2027-06-30` says.
struct SuppressionComment: Hashable, Sendable {
  let rules: [String]
  let reason: String
  let until: CalendarDate

  /// What such a comment lacks.
  enum Problem: Error, Hashable {
    case unknownWord(String)
    case noRule
    case noReason
    case noDate
    case unreadableDate(String)
  }

  /// Reads the text behind `#`; nil where the comment is not meant for this program.
  static func read(_ comment: String) -> Result<SuppressionComment, Problem>? {
    var text = Substring(trimmed(Substring(comment)))
    guard text.lowercased().hasPrefix("zhun") else { return nil }
    text = trimmed(text.dropFirst(4))
    let hasColon = text.first == ":" || text.first == "："
    if hasColon { text = trimmed(text.dropFirst()) }
    guard let word = ["忽略", "ignore"].first(where: { text.lowercased().hasPrefix($0) }) else {
      // Without a colon it is a remark that happens to begin with the name.
      guard hasColon else { return nil }
      return .failure(.unknownWord(String(text.prefix { !$0.isWhitespace })))
    }
    return Result { () throws(Problem) in
      try SuppressionComment(behind: text.dropFirst(word.count))
    }
  }

  private init(behind text: Substring) throws(Problem) {
    let parts = Self.divided(text)
    rules = parts.rules.split { " 　\t、,，;；".contains($0) }.map(String.init)
    guard !rules.isEmpty else { throw .noRule }
    let statement = Self.trimmed(parts.statement, also: "。.")
    guard let mark = Self.lastMark(in: statement) else {
      throw statement.isEmpty ? .noReason : .noDate
    }
    let day = Self.trimmed(statement[mark.upperBound...], also: "止前")
    reason = String(Self.trimmed(statement[..<mark.lowerBound], also: "，,；;。"))
    guard let date = CalendarDate(String(day)) else {
      throw day.isEmpty ? .noDate : .unreadableDate(String(day))
    }
    guard !reason.isEmpty else { throw .noReason }
    until = date
  }

  /// The rules before the dashes, and the reason with the day behind them.
  private static func divided(
    _ text: Substring
  ) -> (rules: Substring, statement: Substring) {
    var index = text.startIndex
    while index < text.endIndex {
      let rest = text[index...]
      if let dash = ["--", "——", "—", "－－"].first(where: rest.hasPrefix) {
        return (text[..<index], rest.dropFirst(dash.count))
      }
      index = text.index(after: index)
    }
    return (text, "")
  }

  /// The last word before a day: the reason may hold such words too.
  private static func lastMark(in text: Substring) -> Range<Substring.Index>? {
    var index = text.endIndex
    while index > text.startIndex {
      index = text.index(before: index)
      for word in ["至", "until"] where text[index...].lowercased().hasPrefix(word) {
        return index..<text.index(index, offsetBy: word.count)
      }
    }
    return nil
  }

  private static func trimmed(_ text: Substring, also marks: String = "") -> Substring {
    func isMargin(_ character: Character) -> Bool {
      character.isWhitespace || marks.contains(character)
    }
    var text = text.drop(while: isMargin)
    while let last = text.last, isMargin(last) { text.removeLast() }
    return text
  }
}

extension SuppressionComment.Problem {
  var wording: Wording {
    switch self {
    case .unknownWord(let word):
      Wording(zh: "“{word}”不是“忽略”", en: "“{word}” is not “ignore”").filled(word)
    case .noRule: Wording(zh: "没有写规则编号", en: "it names no rule")
    case .noReason: Wording(zh: "没有写原因", en: "it gives no reason")
    case .noDate: Wording(zh: "没有写到哪天为止", en: "it has no end date")
    case .unreadableDate(let day):
      Wording(zh: "“{word}”不是日期", en: "“{word}” is no date").filled(day)
    }
  }
}

extension Wording {
  fileprivate func filled(_ word: String) -> Wording {
    let arguments: [String: Argument] = ["word": .text(word)]
    return Wording(
      zh: filled(arguments, in: .chinese), en: filled(arguments, in: .english))
  }
}
