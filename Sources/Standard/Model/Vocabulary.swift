package import Source

/// A list of words that rules look for or allow, kept as data.
package struct Vocabulary: Sendable {
  package struct Term: Hashable, Sendable {
    package let term: String
    package let synonyms: [String]
    package let rank: Int?
    package let code: String?

    /// The word and its synonyms.
    package var spellings: [String] { [term] + synonyms }
  }

  package let id: String
  package let name: Wording
  package let terms: [Term]

  package var spellings: [String] { terms.flatMap(\.spellings) }
}
