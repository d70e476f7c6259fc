/// Measures how long a text can be had from one name and from others by leaving characters out.
///
/// The columns of the table that this takes are kept as bits, 64 in one word, so that a name of hundreds of
/// characters costs a few words for each character of the other.
struct CommonCharacters {
  private let count: Int
  private let words: Int
  /// Where in `masks` the bits of a character begin, found by trying one place after the other.
  private var keys: [(character: Unicode.Scalar, start: Int)?]
  private var masks: [UInt64] = []

  init(_ characters: [Unicode.Scalar]) {
    count = characters.count
    words = (characters.count + 63) / 64
    var size = 16
    while size < 2 * characters.count { size *= 2 }
    keys = Array(repeating: nil, count: size)
    for (place, character) in characters.enumerated() {
      let key = slot(of: character)
      let start = keys[key]?.start ?? masks.count
      if start == masks.count {
        keys[key] = (character, start)
        masks += repeatElement(0, count: words)
      }
      masks[start + place / 64] |= 1 << UInt64(place % 64)
    }
  }

  private func slot(of character: Unicode.Scalar) -> Int {
    var slot = Int(character.value) & (keys.count - 1)
    while let key = keys[slot], key.character != character { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  /// The length of the longest text that can be had from both.
  func length(with other: [Unicode.Scalar]) -> Int {
    var column = [UInt64](repeating: .max, count: words)
    for character in other {
      guard let start = keys[slot(of: character)]?.start else { continue }
      var carry: UInt64 = 0
      for word in 0..<words {
        let mask = masks[start + word]
        let (partial, over) = column[word].addingReportingOverflow(column[word] & mask)
        let (sum, overAgain) = partial.addingReportingOverflow(carry)
        carry = over || overAgain ? 1 : 0
        column[word] = sum | (column[word] & ~mask)
      }
    }
    return (0..<words).reduce(0) { length, word in
      let used = min(64, count - 64 * word)
      let bits = used == 64 ? UInt64.max : (1 << UInt64(used)) - 1
      return length + (~column[word] & bits).nonzeroBitCount
    }
  }
}
