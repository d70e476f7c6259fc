package import Source
package import YAML

/// A list of words that rules look for or allow, kept as data.
package final class Vocabulary: Sendable {
  package struct Term: Hashable, Sendable {
    package let term: String
    package let synonyms: [String]
    package let rank: Int?
    package let code: String?

    /// The word and its synonyms.
    package var spellings: [String] { [term] + synonyms }
  }

  /// A word of the list in a text.
  package struct Match: Sendable {
    /// Offsets from the start of the text.
    package let range: Range<Int>
    package let term: Term
  }

  package let id: String
  package let name: Wording
  package let terms: [Term]
  /// The words and synonyms of all terms.
  package let spellings: [String]
  /// Its number among the lists that texts are known to hold words of.
  private let number: Int
  /// The set of this list alone.
  package let wordSet: WordSet
  private let finder: WordFinder
  /// The term of each word that the finder knows.
  private let owners: [Int]
  private let wholes: [Text: Int]
  /// The lengths of the words in bytes, longest first.
  private let lengths: [Int]

  init(id: String, name: Wording, terms: [Term], number: Int) {
    self.id = id
    self.name = name
    self.terms = terms
    self.number = number
    wordSet = WordSet(number)
    spellings = terms.flatMap(\.spellings)
    let words = terms.enumerated().flatMap { number, term in term.spellings.map { (number, $0) } }
    finder = WordFinder(words.map(\.1))
    owners = words.map(\.0)
    let keys = words.map { (Text($0.1).folded, $0.0) }
    wholes = Dictionary(keys) { first, _ in first }
    lengths = Set(keys.map(\.0.bytes.count)).sorted(by: >)
  }

  /// The words that stand in a text: the longest at the leftmost place, then on after it.
  package func matches(in text: Text, where accepts: (Term) -> Bool = { _ in true }) -> [Match] {
    guard mayStand(in: text.words) else { return [] }
    return finder.matches(in: text) { accepts(terms[owners[$0]]) }
      .map { Match(range: $0.range, term: terms[owners[$0.word]]) }
  }

  /// Whether any of the words stands in a text.
  package func stands(in text: Text) -> Bool {
    mayStand(in: text.words) && finder.isAnywhere(in: text)
  }

  /// Whether texts that hold words of these lists alone can hold one of these.
  package func mayStand(in lists: WordSet) -> Bool { lists.contains(number) }

  /// The term that is the whole of a text, whatever the width and case of its letters.
  package func term(spelled text: Text) -> Term? {
    // A wide letter takes three bytes for one.
    guard let longest = lengths.first, text.bytes.count <= longest * 3 else { return nil }
    let folded = text.folded
    guard lengths.contains(folded.bytes.count) else { return nil }
    return wholes[folded].map { terms[$0] }
  }

  /// The longest word that a text ends with.
  package func ending(of text: Text) -> Match? {
    for length in lengths where length > 0 && length <= text.bytes.count {
      guard let owner = wholes[text.ending(length)] else { continue }
      return Match(range: (text.bytes.count - length)..<text.bytes.count, term: terms[owner])
    }
    return nil
  }

  /// Whether a text ends with a word of a term that counts.
  package func ends(_ text: Text, where accepts: (Term) -> Bool) -> Bool {
    lengths.contains { length in
      guard length > 0, length <= text.bytes.count,
        let owner = wholes[text.ending(length)]
      else { return false }
      return accepts(terms[owner])
    }
  }
}

extension Text {
  /// The last bytes of the text, so many.
  fileprivate func ending(_ length: Int) -> Text {
    at((bytes.endIndex - length)..<bytes.endIndex)
  }
}
