/// What of a name counts when it is compared with another.
struct NameProfile: Sendable {
  /// The name without places, remarks and words that add nothing; forms all end in 表.
  let characters: [Character]
  /// Its pairs of neighbouring characters, each numbered where it comes again.
  let pairs: Set<Pair>
  let numbers: Set<Int>
  /// By question, the answers that words of the name give, such as 变更 and 注销 to what is done.
  let answers: [String: Set<Int>]
  /// Answers that count where only one of two names gives them, such as 不予.
  let marks: Set<Int>

  struct Pair: Hashable, Sendable {
    let first: Character
    let second: Character
    let number: Int
  }

  init(
    characters: [Character],
    numbers: Set<Int>,
    answers: [String: Set<Int>],
    marks: Set<Int>
  ) {
    self.characters = characters
    self.numbers = numbers
    self.answers = answers
    self.marks = marks
    pairs = Self.pairs(characters)
  }

  /// Whether the two names cannot mean one thing however alike they are.
  func contradicts(_ other: NameProfile) -> Bool {
    if marks != other.marks { return true }
    if !numbers.isEmpty, !other.numbers.isEmpty, numbers != other.numbers { return true }
    return answers.contains { question, mine in
      other.answers[question].map(mine.isDisjoint) ?? false
    }
  }

  private static func pairs(_ characters: [Character]) -> Set<Pair> {
    guard characters.count > 1 else {
      return Set(characters.map { Pair(first: $0, second: $0, number: 0) })
    }
    var result: Set<Pair> = []
    var times: [Pair: Int] = [:]
    for place in 1..<characters.count {
      let pair = Pair(first: characters[place - 1], second: characters[place], number: 0)
      result.insert(
        Pair(first: pair.first, second: pair.second, number: times[pair, default: 0]))
      times[pair, default: 0] += 1
    }
    return result
  }
}
