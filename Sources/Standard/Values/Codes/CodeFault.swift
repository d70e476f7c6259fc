package import Source

/// Why a text is no code of its kind, with the bytes of the text that show it.
package struct CodeFault: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case space
    case fullWidth(String)
    case lowerCase(String)
    /// A character that no code holds.
    case foreign(String)
    /// A text without a single digit.
    case words
    /// A letter at a place, counted from 1, that takes a digit.
    case letter(String, place: Int)
    /// One of the letters that credit codes leave out because they look like digits.
    case excludedLetter(String, place: Int)
    case length(found: Int, expected: [Int])
    /// The nine characters that identified organisations before the credit code.
    case organisationCode
    /// One character over and over: typed to get past a form.
    case placeholder
    /// Digits that stand for a day that is in no calendar.
    case noDate
    /// A division below one that is not named: `440013`.
    case gap
  }

  package let kind: Kind
  /// Offsets from the start of the text.
  package let part: Range<Int>
  /// The text without spaces, in half width and capitals, where that alone makes it a code of its kind.
  package let repaired: String?

  init(_ kind: Kind, _ part: Range<Int>, repaired: String? = nil) {
    self.kind = kind
    self.part = part
    self.repaired = repaired
  }
}

extension CodeFault {
  /// What is wrong, as the rest of a sentence that begins with the code.
  package var problem: Wording {
    switch kind {
    case .space: Wording(zh: "中有空格", en: "contains a space")
    case .fullWidth(let found):
      Wording(zh: "中有全角字符“\(found)”", en: "contains the full-width character “\(found)”")
    case .lowerCase(let found):
      Wording(zh: "中有小写字母“\(found)”，应为大写", en: "contains the lower-case letter “\(found)”")
    case .foreign(let found):
      Wording(zh: "中有不应出现的字符“\(found)”", en: "contains “\(found)”, which no code holds")
    case .words: Wording(zh: "是文字，不是编码", en: "is a text, not a code")
    case .letter(let found, let place):
      Wording(
        zh: "第 \(place) 位是字母“\(found)”，这里只能是数字\(Self.lookalike(found).zh)",
        en: "has the letter “\(found)” at place \(place), which takes a digit"
          + Self.lookalike(found).en)
    case .excludedLetter(let found, let place):
      Wording(
        zh: "第 \(place) 位是字母“\(found)”，信用代码不用 I、O、S、V、Z\(Self.lookalike(found).zh)",
        en: "has the letter “\(found)” at place \(place); credit codes leave out I, O, S, V and Z"
          + Self.lookalike(found).en)
    case .length(let found, let expected):
      Wording(
        zh: "有 \(found) 位，应为 \(Self.list(expected, " 或 ")) 位",
        en: "has \(found) character\(found == 1 ? "" : "s"), not \(Self.list(expected, " or "))")
    case .organisationCode:
      Wording(
        zh: "是旧的 9 位组织机构代码，应换成 18 位统一社会信用代码",
        en: "is an old organisation code of 9 characters, not a credit code of 18")
    case .placeholder:
      Wording(
        zh: "从头到尾是同一个字符，不是真实编码", en: "is one character repeated, not a real code")
    case .noDate: Wording(zh: "中的出生日期不存在", en: "holds a date of birth that does not exist")
    case .gap:
      Wording(
        zh: "缺少中间一级：上一级为 0 时，下级也应为 0",
        en: "skips a level: below a level of zeros there are only zeros")
    }
  }

  /// The digit that a letter is most often mistaken for.
  private static func lookalike(_ letter: String) -> Wording {
    let digits = ["O": 0, "Q": 0, "D": 0, "I": 1, "L": 1, "Z": 2, "S": 5, "B": 8]
    guard let digit = digits[letter.uppercased()] else { return Wording(zh: "", en: "") }
    return Wording(zh: "，是否为数字 \(digit)？", en: "; did you mean the digit \(digit)?")
  }

  private static func list(_ numbers: [Int], _ separator: String) -> String {
    numbers.map(String.init).joined(separator: separator)
  }
}
