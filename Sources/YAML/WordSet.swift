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

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// One list; all of them where it cannot be told apart.
  package init(_ list: Int) {
    self = list < Self.capacity ? .none : .all
    insert(list)
  }

  package func contains(_ list: Int) -> Bool {
    list < 64 ? low >> list & 1 == 1 : list >= Self.capacity || high >> (list - 64) & 1 == 1
  }

  package mutating func insert(_ list: Int) {
    if list < 64 { low |= 1 << list } else if list < Self.capacity { high |= 1 << (list - 64) }
  }

  package func isDisjoint(with other: WordSet) -> Bool {
    low & other.low | high & other.high == 0
  }

  package mutating func formUnion(_ other: WordSet) {
    low |= other.low
    high |= other.high
  }
}
