import Standard

/// How alike two names are, for entries that two districts call differently.
struct Similarity: Sendable {
  /// From which likeness on, in hundredths, two names are probably the same thing.
  let threshold: Int
  /// Endings of application forms, longest first: 申请表 and 申办表 are one thing.
  private let formWords: [String]

  init(_ standard: Standard) {
    threshold = standard.parameters["rename-similarity"].flatMap(Self.hundredths) ?? 60
    formWords = standard.vocabulary("form-words").flatMap(\.spellings)
      .map { Canonical(name: $0).string }
      .sorted { ($0.count, $1) > ($1.count, $0) }
  }

  /// The pairs of neighbouring characters of a name, each numbered where it comes again.
  func pairs(of name: Canonical) -> Set<Pair> {
    let characters = Array(general(name.string))
    guard characters.count > 1 else {
      return Set(characters.map { Pair(first: $0, second: $0, number: 0) })
    }
    var result: Set<Pair> = []
    for place in 1..<characters.count {
      var pair = Pair(first: characters[place - 1], second: characters[place], number: 0)
      while !result.insert(pair).inserted { pair.number += 1 }
    }
    return result
  }

  struct Pair: Hashable, Sendable {
    let first: Character
    let second: Character
    var number: Int
  }

  /// Dice’s coefficient in hundredths, rounded to the nearest.
  static func score(_ left: Set<Pair>, _ right: Set<Pair>) -> Int {
    score(common: left.intersection(right).count, left.count, right.count)
  }

  static func score(common: Int, _ left: Int, _ right: Int) -> Int {
    let all = left + right
    return all == 0 ? 0 : (400 * common + all) / (2 * all)
  }

  /// The name with the word for a form, which may stand before a remark in brackets, made general.
  private func general(_ name: String) -> String {
    var head = name[...]
    var remark: Substring = ""
    if name.hasSuffix(")"), let open = name.lastIndex(of: "("), open != name.startIndex {
      head = name[..<open]
      remark = name[open...]
    }
    guard let word = formWords.first(where: { head.hasSuffix($0) && head.count > $0.count }) else {
      return name
    }
    return head.dropLast(word.count) + "表" + remark
  }

  private static func hundredths(_ text: String) -> Int? {
    Double(text).map { Int(($0 * 100).rounded()) }
  }
}
