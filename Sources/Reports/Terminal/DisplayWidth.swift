/// How many columns text takes in a terminal: two for what East Asian Width calls wide or full-width.
package enum DisplayWidth {
  package static func of(_ text: String) -> Int {
    var sum = 0
    var state = State()
    for scalar in text.unicodeScalars { sum += state.width(of: scalar) }
    return sum
  }

  /// A text filled up with spaces to a number of columns.
  package static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - of(text)))
  }

  /// What came before a character and changes how it is shown: emoji are joined to one sign.
  package struct State: Sendable {
    private var isAfterJoiner = false
    private var last = 0
    private var isAfterEmoji = false

    package init() {}

    /// Whether a joiner that was just read stands behind an emoji or another wide sign.
    package var joinsEmoji: Bool { isAfterJoiner && isAfterEmoji }

    package mutating func width(of scalar: Unicode.Scalar) -> Int {
      let isJoined = joinsEmoji
      isAfterJoiner = scalar.value == 0x200D
      // The emoji selector turns a narrow sign into a wide one.
      if scalar.value == 0xFE0F, last == 1 {
        last = 2
        isAfterEmoji = true
        return 1
      }
      let isSkinTone = (0x1F3FB...0x1F3FF).contains(scalar.value)
      if isSkinTone, isAfterEmoji { return 0 }
      let width = DisplayWidth.of(scalar)
      if width > 0 {
        last = width
        isAfterEmoji = scalar.properties.isEmojiPresentation
      }
      return isJoined ? 0 : width
    }
  }

  /// The columns of one scalar by itself.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // Vowels and final consonants of Hangul are drawn into the syllable before them.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    return isWide(value) ? 2 : 1
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(value)
  }
}
