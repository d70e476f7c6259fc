import Source
import Standard
import YAML

/// Finds laws of the register in running text: titles in 《》, document numbers, and names that stand
/// for themselves.
struct LawMentions {
  struct Mention {
    /// Offsets into the text.
    let part: Range<Int>
    /// The law as the text calls it.
    let title: String
    let law: Record
  }

  private let registers: Registers
  private let finder: WordFinder
  private let words: [(law: Int, isNumber: Bool)]

  init(_ registers: Registers) {
    self.registers = registers
    var spellings: [String] = []
    var words: [(law: Int, isNumber: Bool)] = []
    for (number, law) in registers.laws.enumerated() {
      for document in law.string(.number).map(Self.spellings) ?? [] {
        spellings.append(document)
        words.append((number, true))
      }
      if let name = law.string(.name) {
        spellings.append(Registers.lawKey(name))
        words.append((number, false))
      }
    }
    finder = WordFinder(spellings)
    self.words = words
  }

  /// The laws that a text names, in order.
  func all(in text: Text) -> [Mention] {
    var mentions: [Mention] = []
    let citations = Citation.all(in: text)
    for citation in citations {
      guard let law = registers.law(citation.title) else { continue }
      mentions.append(Mention(part: citation.part, title: citation.title, law: law))
    }
    for match in finder.matches(in: text) {
      guard !citations.contains(where: { $0.part.overlaps(match.range) }) else { continue }
      let (number, isNumber) = words[match.word]
      // 《甲条例》 is another law than 甲条例实施细则, which the register may not know.
      guard isNumber || text.isEndOfName(match.range.upperBound) else { continue }
      mentions.append(
        Mention(
          part: match.range, title: text[part: match.range].string, law: registers.laws[number]))
    }
    return mentions.sorted { $0.part.lowerBound < $1.part.lowerBound }
  }

  /// Whether an element holds the ground of something as text.
  static func isGround(_ element: Element) -> Bool {
    (element.kind == .text || element.kind == .prose) && grounds.contains(element.name)
  }

  private static let grounds = Set(
    [KnownElement.feeBasis, .basis, .reductionBasis, .quota, .intermediary].map(ElementName.init))

  /// A document number with each kind of brackets around its year.
  private static func spellings(_ number: String) -> [String] {
    guard number.contains(where: { "〔[（(【".contains($0) }) else { return [number] }
    let pairs: [(open: Character, close: Character)] = [
      ("〔", "〕"), ("[", "]"), ("（", "）"), ("(", ")"), ("【", "】"),
    ]
    return pairs.map { pair in
      String(
        number.map { character in
          if "〔[（(【".contains(character) { return pair.open }
          return "〕]）)】".contains(character) ? pair.close : character
        })
    }
  }
}

extension Text {
  private static let ends = ["第", "（", "(", "，", "。", "、", "；", "：", ",", ";", " ", "\n", "及", "和", "等", "》"]
    .map { Array($0.utf8) }

  /// Whether a name of law that ends at an offset is not the beginning of a longer name.
  fileprivate func isEndOfName(_ offset: Int) -> Bool {
    let rest = bytes.dropFirst(offset)
    return rest.isEmpty || Self.ends.contains { rest.starts(with: $0) }
  }
}
