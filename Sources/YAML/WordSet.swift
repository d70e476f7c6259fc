/// A set of lists of words, by the small numbers that a standard gives them.
///
/// A text carries the set of those of which it may hold a word, so that whoever looks for the words of a list
/// in thousands of texts reads the few that can hold one.
package struct WordSet: Hashable, Sendable {
  private var low: UInt64
  private var high: UInt64

  package static let none = WordSet(low: 0, high: 0)
  package static let all = WordSet(low: .max, high: .max)

  /// How many lists can be told apart; further ones are in every set.
  package static let capacity = 128

  package func contains(_ list: Int) -> Bool {
    list < 64 ? low >> list & 1 == 1 : list >= Self.capacity || high >> (list - 64) & 1 == 1
  }

  package mutating func insert(_ list: Int) {
    if list < 64 { low |= 1 << list } else if list < Self.capacity { high |= 1 << (list - 64) }
  }

  package mutating func formUnion(_ other: WordSet) {
    low |= other.low
    high |= other.high
  }
}
