import Compiler
import Source

/// With which letters Chinese characters begin in pinyin: 申领居住证 is `sljzz`.
///
/// The readings are data, `templates/search/pinyin-initials.txt`; a workspace adds to them or replaces them.
struct PinyinInitials: Sendable {
  /// Letters as bits, `a` the lowest.
  private typealias Letters = UInt32

  private var characters: [Unicode.Scalar: Letters] = [:]
  /// Words by their first character, each with one letter for each of its characters.
  private var words: [Unicode.Scalar: [(word: [Unicode.Scalar], letters: [Letters])]] = [:]

  /// Reads files one after the other: later words prevail over earlier ones, characters add up.
  ///
  /// - Parameter files: paths and contents
  init(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) {
    var words: [[Unicode.Scalar]: [Letters]] = [:]
    for file in files {
      let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() {
        let text = String(decoding: line, as: UTF8.self)
        let parts = text.split(whereSeparator: \.isWhitespace)
        guard let first = parts.first, !first.hasPrefix("#") else { continue }
        guard parts.count == 2, read(parts[0], parts[1], &words) else {
          let place = "\(file.path):\(number + 1)"
          throw Failure(
            zh: "拼音首字母表有一行读不懂：\(place)，应当是“字母 各个字”或者“词 首字母”，字母用小写",
            en: "\(place): neither “letter characters” nor “word initials”, in small letters")
        }
      }
    }
    for (word, letters) in words {
      if let first = word.first { self.words[first, default: []].append((word, letters)) }
    }
  }

  private mutating func read(
    _ left: Substring, _ right: Substring, _ words: inout [[Unicode.Scalar]: [Letters]]
  ) -> Bool {
    if left.utf8.count == 1, let letter = Self.letter(left.unicodeScalars.first) {
      for character in right.unicodeScalars {
        guard !character.isASCII else { return false }
        characters[character, default: 0] |= letter
      }
      return true
    }
    let letters = right.unicodeScalars.compactMap(Self.letter)
    let word = Array(left.unicodeScalars)
    guard letters.count == word.count, right.unicodeScalars.count == word.count,
      !word.contains(where: \.isASCII)
    else { return false }
    words[word] = letters
    return true
  }

  private static func letter(_ scalar: Unicode.Scalar?) -> Letters? {
    guard let value = scalar?.value, (0x61...0x7A).contains(value) else { return nil }
    return 1 << (value - 0x61)
  }

  /// The initials of a text, one for each letter, digit and Chinese character; the rest counts for nothing.
  ///
  /// Where a character has several readings here, the first letter is small and the others are capitals:
  /// `sHX` finds by `s`, `h` and `x`. A character that the table lacks is `_`.
  func initials(of text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var readings = [Letters](repeating: 0, count: scalars.count)
    for start in scalars.indices {
      for (word, letters) in words[scalars[start]] ?? []
      where scalars[start...].starts(with: word) {
        // Words may overlap: what the text means is not for a table to know.
        for (place, letter) in letters.enumerated() { readings[start + place] |= letter }
      }
    }
    var initials = ""
    for (scalar, reading) in zip(scalars, readings) where Self.counts(scalar) {
      if scalar.isASCII {
        initials.unicodeScalars.append(contentsOf: String(scalar).lowercased().unicodeScalars)
      } else {
        initials += Self.spelled(reading == 0 ? characters[scalar] ?? 0 : reading)
      }
    }
    return initials
  }

  /// Whether a character has a place in the initials; the search page asks the same of what it marks.
  static func counts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  private static func spelled(_ letters: Letters) -> String {
    var spelled = ""
    for bit in 0..<UInt8(26) where letters & (1 << bit) != 0 {
      spelled.unicodeScalars.append(Unicode.Scalar((spelled.isEmpty ? 0x61 : 0x41) + bit))
    }
    return spelled.isEmpty ? "_" : spelled
  }
}

extension PinyinInitials {
  /// The readings that a publication uses.
  static func load(_ templates: TemplateStore) throws(Failure) -> PinyinInitials {
    let files = try templates.readings()
    // The table itself comes before what is added to it.
    let table = "search/pinyin-initials.txt"
    let ordered = files.filter { $0.path == table } + files.filter { $0.path != table }
    return try PinyinInitials(ordered.map { ("templates/" + $0.path, $0.bytes) })
  }
}
