import Standard
import YAML

/// Reads names with the words that the standard knows.
struct NameReader: Sendable {
  /// Endings of application forms, longest first: 申请表 and 申办表 are one thing.
  private let formWords: [String]
  /// What may stand before such an ending: 登记 of 登记申请表.
  private let formActions: [String]
  private let fillers: WordFinder
  private let contrasts: WordFinder
  /// The term of each word of `contrasts`.
  private let terms: [(number: Int, term: Vocabulary.Term)]
  /// The questions that endings of names answer.
  private let kinds: Set<String>
  /// Names of provinces, cities and counties.
  private let places: Set<String>
  private let placeLengths: [Int]

  init(_ standard: Standard) {
    func spellings(_ id: String) -> [String] {
      standard.vocabulary(id).flatMap(\.spellings).map { Canonical(name: $0).string }
    }
    formWords = spellings("form-words").sorted { ($0.count, $1) > ($1.count, $0) }
    formActions = Set(formWords.map { String($0.dropLast()) }.filter { $0.count > 1 })
      .sorted { ($0.count, $1) > ($1.count, $0) }
    fillers = WordFinder(spellings("name-fillers"))
    let words = standard.vocabulary("name-contrasts").enumerated().flatMap { number, term in
      term.spellings.map { (Canonical(name: $0).string, (number: number, term: term)) }
    }
    contrasts = WordFinder(words.map(\.0))
    terms = words.map(\.1)
    kinds = Set(words.filter { $0.1.term.rank == Self.atEnd }.compactMap(\.1.term.code))
    places = Set(standard.divisions.all.map { Canonical(name: $0.name).string })
    placeLengths = Set(places.map(\.count)).filter { $0 > 1 }.sorted(by: >)
  }

  func profile(of name: String) -> NameProfile {
    let head = withoutPlaces(Self.withoutRemarks(name))
    let (stem, isForm) = general(head)
    let rest = withoutFillers(stem)
    var answers: [String: Set<Int>] = [:]
    var marks: Set<Int> = []
    for match in contrasts.matches(in: Text(head)) {
      let (number, term) = terms[match.word]
      guard let question = term.code, term.rank != Self.atEnd else { continue }
      if term.rank == Self.alone { marks.insert(number) }
      answers[question, default: []].insert(number)
    }
    if isForm {
      // A form is no certificate, whatever it is about.
      for question in kinds { answers[question] = [Self.form] }
    } else if let (number, question) = ending(of: withoutFillers(head)) {
      answers[question] = [number]
    }
    return NameProfile(
      characters: Array((isForm ? rest + "表" : rest).unicodeScalars),
      numbers: Self.numbers(in: name),
      answers: answers, marks: marks)
  }

  /// What kind of paper a name ends with.
  private func ending(of name: String) -> (number: Int, question: String)? {
    guard let match = contrasts.matches(in: Text(name)).last,
      match.range.upperBound == name.utf8.count
    else { return nil }
    let (number, term) = terms[match.word]
    return term.rank == Self.atEnd ? term.code.map { (number, $0) } : nil
  }

  /// The answer of forms, which no word of the list gives.
  private static let form = -1

  /// Ranks of contrasting words: what having it alone says, and what counts at the end of names alone.
  private static let alone = 1
  private static let atEnd = 2

  /// The name without what stands in brackets, unless all of it does.
  private static func withoutRemarks(_ name: String) -> String {
    var depth = 0
    var head = ""
    for character in name {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      default: if depth == 0 { head.append(character) }
      }
    }
    return head.isEmpty ? name : head
  }

  private func withoutPlaces(_ name: String) -> String {
    var rest = name[...]
    while let length = placeLengths.first(where: { length in
      !rest.dropFirst(length + 1).isEmpty && places.contains(String(rest.prefix(length)))
    }) { rest = rest.dropFirst(length) }
    return String(rest)
  }

  /// The name without the words for a form, and whether it names one.
  private func general(_ name: String) -> (stem: String, isForm: Bool) {
    guard let word = formWords.first(where: { name.hasSuffix($0) && name.count > $0.count }) else {
      return (name, false)
    }
    var stem = name.dropLast(word.count)
    while let action = formActions.first(where: {
      stem.hasSuffix($0) && !stem.dropLast($0.count + 1).isEmpty
    }) {
      stem = stem.dropLast(action.count)
    }
    return (String(stem), true)
  }

  private func withoutFillers(_ name: String) -> String {
    let text = Text(name)
    var bytes: [UInt8] = []
    var start = 0
    let all = Array(name.utf8)
    for match in fillers.matches(in: text) {
      bytes += all[start..<match.range.lowerBound]
      start = match.range.upperBound
    }
    bytes += all[start...]
    let rest = String(decoding: bytes, as: UTF8.self)
    return rest.count > 1 ? rest : name
  }

  /// The numbers in a name; how many copies are handed in makes no other paper of it.
  private static func numbers(in name: String) -> Set<Int> {
    var result: Set<Int> = []
    var digits = ""
    for character in name + "\n" {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else if !digits.isEmpty {
        if character != "份", character != "式", let number = Int(digits) { result.insert(number) }
        digits = ""
      }
    }
    return result
  }
}
