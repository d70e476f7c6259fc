/// The two languages of reports and pages.
package enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"
}

/// A sentence in both languages.
package struct Wording: Hashable, Sendable {
  package let zh: String
  package let en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  package subscript(language: Language) -> String { language == .chinese ? zh : en }

  /// The sentence with each `{name}` replaced by its argument.
  ///
  /// A placeholder without an argument stays visible, so that a test or a reader sees the mistake.
  package func filled(_ arguments: [String: Argument], in language: Language) -> String {
    let text = self[language]
    let bytes = text.utf8
    var result = ""
    var start = bytes.startIndex
    while let open = bytes[start...].firstIndex(of: 0x7B),
      let close = bytes[open...].firstIndex(of: 0x7D)
    {
      let name = String(text[bytes.index(after: open)..<close])
      result += text[start..<open]
      result += arguments[name]?.text(in: language) ?? "{\(name)}"
      start = bytes.index(after: close)
    }
    return result + text[start...]
  }
}

/// A value that a message shows: the same in both languages, or one for each.
package enum Argument: Hashable, Sendable {
  case text(String)
  case wording(Wording)

  package func text(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .wording(let wording): wording[language]
    }
  }

  package static func number(_ value: Int) -> Argument { .text(String(value)) }

  package static func wording(zh: String, en: String) -> Argument {
    .wording(Wording(zh: zh, en: en))
  }
}

extension Argument: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .text(value) }
}
