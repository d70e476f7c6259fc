/// What of a name counts when it is compared with another.
struct NameProfile: Sendable {
  /// The name without places, remarks and words that add nothing; forms all end in 表.
  let characters: [Unicode.Scalar]
  /// Its pairs of neighbouring characters, ascending; none where the text is too long to be a name.
  let pairs: [Pair]
  /// Ascending.
  let numbers: [Int]
  /// By question, the answers that words of the name give, such as 变更 and 注销 to what is done.
  let answers: [String: Set<Int>]
  /// Answers that count where only one of two names gives them, such as 不予; ascending.
  let marks: [Int]

  /// What is longer is no name, and measuring it would take as long as its length squared.
  static let longest = 500

  /// Two neighbouring characters, numbered where they come again.
  struct Pair: Hashable, Comparable, Sendable {
    /// The scalars in the upper bits, 21 each, so that a pair is one number.
    private let packed: UInt64

    init(_ first: Unicode.Scalar, _ second: Unicode.Scalar, number: Int) {
      packed = UInt64(first.value) << 43 | UInt64(second.value) << 22 | UInt64(number)
    }

    func again(_ times: Int) -> Pair { Pair(packed: packed + UInt64(times)) }

    private init(packed: UInt64) { self.packed = packed }

    static func < (left: Pair, right: Pair) -> Bool { left.packed < right.packed }
  }

  init(
    characters: [Unicode.Scalar],
    numbers: Set<Int>,
    answers: [String: Set<Int>],
    marks: Set<Int>
  ) {
    self.characters = characters
    self.numbers = numbers.sorted()
    self.answers = answers
    self.marks = marks.sorted()
    pairs = Self.pairs(characters)
  }

  /// Whether the two names cannot mean one thing however alike they are.
  func contradicts(_ other: NameProfile) -> Bool {
    if marks != other.marks { return true }
    if !numbers.isEmpty, !other.numbers.isEmpty, numbers != other.numbers { return true }
    guard !answers.isEmpty, !other.answers.isEmpty else { return false }
    return answers.contains { question, mine in
      other.answers[question].map(mine.isDisjoint) ?? false
    }
  }

  /// How many pairs the two have in common.
  func sharedPairs(_ other: NameProfile) -> Int {
    var shared = 0
    var (mine, theirs) = (0, 0)
    while mine < pairs.count, theirs < other.pairs.count {
      let (left, right) = (pairs[mine], other.pairs[theirs])
      if left == right { shared += 1 }
      if left <= right { mine += 1 }
      if right <= left { theirs += 1 }
    }
    return shared
  }

  private static func pairs(_ characters: [Unicode.Scalar]) -> [Pair] {
    guard characters.count <= longest else { return [] }
    guard characters.count > 1 else { return characters.map { Pair($0, $0, number: 0) } }
    var result = zip(characters, characters.dropFirst()).map { Pair($0, $1, number: 0) }.sorted()
    var first = 0
    for place in result.indices.dropFirst() {
      if result[place] != result[first] { first = place }
      result[place] = result[place].again(place - first)
    }
    return result
  }
}
