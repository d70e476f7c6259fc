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
  private let numbers: [LawNumber: Int]

  init(_ registers: Registers) {
    self.registers = registers
    var numbers: [LawNumber: Int] = [:]
    var shared: Set<LawNumber> = []
    for (place, law) in registers.laws.enumerated() {
      guard let number = law.string(.number).map(LawNumber.init) else { continue }
      // A number that two laws bear, as orders may, names neither.
      if numbers.updateValue(place, forKey: number) != nil { shared.insert(number) }
    }
    for number in shared { numbers[number] = nil }
    self.numbers = numbers
  }

  /// The laws that a text names, in order.
  func all(in text: Text) -> [Mention] {
    var mentions: [Mention] = []
    let citations = Citation.all(in: text)
    for citation in citations {
      guard let law = registers.law(citation.title) else { continue }
      mentions.append(Mention(part: citation.part, title: citation.title, law: law))
    }
    func add(_ part: Range<Int>, _ law: Record) {
      guard !citations.contains(where: { $0.part.overlaps(part) }),
        !mentions.contains(where: { $0.part.overlaps(part) })
      else { return }
      mentions.append(Mention(part: part, title: text[part: part].string, law: law))
    }
    for (part, law) in documents(in: text) { add(part, law) }
    for part in text.names where registers.mayBeLaw(text[part: part]) {
      if let law = registers.law(text[part: part].string) { add(part, law) }
    }
    return mentions.sorted { $0.part.lowerBound < $1.part.lowerBound }
  }

  /// Document numbers such as 财税〔2014〕77号 with the laws that bear them.
  private func documents(in text: Text) -> [(Range<Int>, Record)] {
    guard text.mayHold(.documentNumber), text.contains("号") else { return [] }
    var found: [(Range<Int>, Record)] = []
    let string = text.string
    var start = string.startIndex
    while let end = string[start...].firstIndex(of: "号") {
      let after = string.index(after: end)
      defer { start = after }
      guard Self.isNumbered(string[start..<end]) else { continue }
      // How long the name of the issuer before the number is, nobody can tell: the longest that is known.
      var first = string.index(end, offsetBy: -Self.longest, limitedBy: start) ?? start
      while first < end {
        if let place = numbers[LawNumber(String(string[first..<after]))] {
          let offset = string[..<first].utf8.count
          found.append(
            (offset..<(offset + string[first..<after].utf8.count), registers.laws[place]))
          break
        }
        first = string.index(after: first)
      }
    }
    return found
  }

  /// Whether a text ends as a document number before its 号, and not as the number of a house.
  private static func isNumbered(_ text: Substring) -> Bool {
    let digits = text.reversed().prefix { $0.isNumber }
    guard !digits.isEmpty, let mark = text.dropLast(digits.count).last else { return false }
    return "〕]）)】第 ".contains(mark)
  }

  /// As many characters as a document number has.
  private static let longest = 36

  /// Whether an element holds the ground of something as text.
  static func isGround(_ element: Element) -> Bool {
    (element.holdsWords) && grounds.contains(element.name)
  }

  private static let grounds = Set(
    [KnownElement.feeBasis, .basis, .reductionBasis, .quota, .intermediary].map(ElementName.init))
}

/// A document number without what spellings of it differ in: brackets, spaces and the name of the state.
struct LawNumber: Hashable {
  private let key: String

  init(_ written: String) {
    var key = written.filter { !" \u{3000}〔〕[]【】（）()".contains($0) }
    if key.hasPrefix("中华人民共和国"), key.count > 7 { key.removeFirst(7) }
    self.key = key
  }
}

extension Text {
  /// The pieces that may be the name of a law by themselves: between marks, without the clause after it.
  fileprivate var names: [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for mark in Self.marks.matches(in: self) {
      pieces.append(start..<mark.range.lowerBound)
      start = mark.range.upperBound
    }
    pieces.append(start..<bytes.count)
    return pieces.compactMap { piece in
      // No name of a law has fewer than three characters.
      guard piece.count >= 9 else { return nil }
      let clause = Self.clause.matches(in: self[part: piece]).first?.range.lowerBound
      let name = piece.lowerBound..<(clause.map { piece.lowerBound + $0 } ?? piece.upperBound)
      return name.count >= 9 ? name : nil
    }
  }

  private static let marks = WordFinder([
    "、", "；", "，", "。", "：", ";", ",", " ", "\n", "（", "(", "）", ")",
  ])
  private static let clause = WordFinder(["第"])
}
