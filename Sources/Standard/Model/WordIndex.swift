package import YAML

/// Tells of which lists of words a text may hold a word, with one look at each of its characters.
///
/// It knows how each word begins: with which character, or with which two. A list is named too often rather
/// than too seldom; who searches the text for its words finds out.
package struct WordIndex: Sendable {
  /// One bit for each character that a word begins with, by the last sixteen bits of its number.
  private var firsts = [UInt64](repeating: 0, count: 1024)
  /// How words begin, in an open hash table; 0 stands for an empty place.
  private var beginnings: [UInt64]
  private var lists: [WordSet]
  private let shift: UInt64
  private var isEmpty = true

  package init() {
    beginnings = [0]
    lists = [.none]
    shift = 63
  }

  /// - Parameter words: the words of each list, by the number of the list
  package init(_ words: [[String]]) {
    let count = words.reduce(0) { $0 + $1.count }
    // A table that is three quarters empty hardly ever asks twice.
    let bits = max(4, Int.bitWidth - (count * 4).leadingZeroBitCount)
    shift = UInt64(64 - bits)
    beginnings = [UInt64](repeating: 0, count: 1 << bits)
    lists = [WordSet](repeating: .none, count: 1 << bits)
    isEmpty = count == 0
    for (list, words) in words.enumerated() {
      for word in words { add(word, list) }
    }
  }

  private mutating func add(_ word: String, _ list: Int) {
    var scalars = word.unicodeScalars.makeIterator()
    guard let first = scalars.next()?.value else { return }
    let beginning = Self.beginning(first, scalars.next()?.value ?? 0)
    firsts[Int(first & 0xFFFF) >> 6] |= 1 << UInt64(first & 63)
    let place = place(of: beginning)
    beginnings[place] = beginning
    lists[place].insert(list)
  }

  /// The lists of which a text may hold a word.
  package func lists(in bytes: ArraySlice<UInt8>) -> WordSet {
    guard !isEmpty else { return .all }
    var found = WordSet.none
    var earlier: UInt32 = 0
    var index = bytes.startIndex
    let end = bytes.endIndex
    while index < end {
      let lead = bytes[index]
      let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard index + width <= end else { return .all }
      var scalar = UInt32(lead)
      if width > 1 {
        scalar &= 0x7F >> UInt32(width)
        for place in (index + 1)..<(index + width) {
          scalar = scalar << 6 | UInt32(bytes[place] & 0x3F)
        }
      }
      index += width
      if earlier != 0 { look(Self.beginning(earlier, scalar), &found) }
      earlier = 0
      if firsts[Int(scalar & 0xFFFF) >> 6] >> UInt64(scalar & 63) & 1 == 1 {
        earlier = scalar
        look(Self.beginning(scalar, 0), &found)
      }
    }
    return found
  }

  private func look(_ beginning: UInt64, _ found: inout WordSet) {
    let place = place(of: beginning)
    if beginnings[place] == beginning { found.formUnion(lists[place]) }
  }

  private static func beginning(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }

  /// Where a beginning stands in the table, or could.
  private func place(of beginning: UInt64) -> Int {
    var place = Int((beginning &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while beginnings[place] != 0, beginnings[place] != beginning {
      place = (place + 1) & (beginnings.count - 1)
    }
    return place
  }
}

/// What texts are looked up for beside the words of vocabularies: signs without which a reader of texts has
/// nothing to read.
package enum TextSign: Int, CaseIterable, Sendable {
  /// What stands between the words of a link and where it leads.
  case link
  /// 《, which opens a title.
  case title
  /// 号, the last character of a document number.
  case documentNumber
  /// Two figures.
  case figures
  /// What a length of time is counted in, or 当场.
  case duration

  var spellings: [String] {
    switch self {
    case .link: ["]("]
    case .title: ["《"]
    case .documentNumber: ["号"]
    case .duration: ["日", "天", "月", "年", "周", "星期", "小时", "分钟", "当场", "即时"]
    case .figures: (0...9).flatMap { first in (0...9).map { "\(first)\($0)" } }
    }
  }
}

extension TextSign {
  /// The set of this sign alone.
  package var wordSet: WordSet { WordSet(rawValue) }
}

extension Text {
  /// Whether a sign may stand in the text.
  package func mayHold(_ sign: TextSign) -> Bool { words.contains(sign.rawValue) }

  /// The text with the lists of which it may hold a word.
  func looked(up index: WordIndex) -> Text {
    holding(index.lists(in: bytes))
  }
}
