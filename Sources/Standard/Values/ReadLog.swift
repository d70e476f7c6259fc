package import YAML

/// What somebody has read of an item: enough to tell whether another item would have looked the same to them.
package struct Reads: Sendable {
  /// What of an item is no element of its record.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// What no two items have in common: the place of its record, its own file, its layers.
    package static let itself = Traits(rawValue: 1)
    package static let division = Traits(rawValue: 2)
    package static let slug = Traits(rawValue: 4)
    package static let catalogue = Traits(rawValue: 8)
    package static let isCarriedOut = Traits(rawValue: 16)
  }

  package var elements = ElementSet()
  /// The kinds of values that were asked for, wherever in the item they stand.
  package var kinds = KindSet()
  /// The lists of words that were looked for in any text, and in texts on handling.
  package var words = WordSet.none
  package var wordsOnHandling = WordSet.none
  package var traits = Traits()

  package init() {}

  /// Whether anything is in both: what was read of one item, and in what another item differs from it.
  package func touches(_ other: Reads) -> Bool {
    touchesNamed(other) || !kinds.isDisjoint(with: other.kinds)
      || !words.isDisjoint(with: other.words)
      || !wordsOnHandling.isDisjoint(with: other.wordsOnHandling)
  }

  /// The same for what was asked for by name, not found among all values.
  package func touchesNamed(_ other: Reads) -> Bool {
    !traits.isDisjoint(with: other.traits) || !elements.isDisjoint(with: other.elements)
  }

  package mutating func formUnion(_ other: Reads) {
    elements.formUnion(other.elements)
    kinds.formUnion(other.kinds)
    words.formUnion(other.words)
    wordsOnHandling.formUnion(other.wordsOnHandling)
    traits.formUnion(other.traits)
  }
}

/// A set of elements of one record that is asked in no time; it may take one element for another, so that it
/// holds too many rather than too few.
package struct ElementSet: Sendable {
  private static let count = 8
  private var bits = InlineArray<8, UInt64>(repeating: 0)

  package init() {}

  package mutating func insert(_ name: ElementName) {
    bits[Int(name.index >> 6) & (Self.count - 1)] |= 1 << UInt64(name.index & 63)
  }

  package mutating func insertAll() { bits = InlineArray(repeating: .max) }

  package mutating func formUnion(_ other: ElementSet) {
    for place in 0..<Self.count { bits[place] |= other.bits[place] }
  }

  package func isDisjoint(with other: ElementSet) -> Bool {
    var common: UInt64 = 0
    for place in 0..<Self.count { common |= bits[place] & other.bits[place] }
    return common == 0
  }
}

/// Keeps an account of what is read of an item while somebody looks at it.
///
/// It is filled by the accessors of `Record` and of items, so that who writes a rule need not know of it. One
/// thread uses it at a time.
package final class ReadLog: @unchecked Sendable {
  private var reads = Reads()

  package init() {}

  package func note(_ name: ElementName) { reads.elements.insert(name) }

  /// Notes that all elements were looked at, one after the other.
  func noteEverything() { reads.elements.insertAll() }

  package func note(_ traits: Reads.Traits) { reads.traits.formUnion(traits) }

  package func note(_ kinds: KindSet) { reads.kinds.formUnion(kinds) }

  package func note(_ words: WordSet, onHandlingAlone: Bool) {
    if onHandlingAlone {
      reads.wordsOnHandling.formUnion(words)
    } else {
      reads.words.formUnion(words)
    }
  }

  /// What was read since the last time, which is forgotten.
  package func take() -> Reads {
    let result = reads
    reads = Reads()
    return result
  }
}
