import Standard
import YAML

/// Finds the names of natural persons in texts that publish staff.
struct StaffNames {
  struct Match {
    /// The name with its title, as offsets from the start of the text.
    let range: Range<Int>
    /// Whether the name is hidden: 某某, 张**.
    let isMasked: Bool
  }

  /// What a text is known to hold: a handler is nothing but a post or a name, an address may be anything.
  enum Field { case handler, phone, other }

  private let surnames: Vocabulary
  private let titles: Vocabulary
  private let labels: Vocabulary
  private let roles: Vocabulary

  init?(_ item: Item) {
    guard let surnames = item.words("surnames"), let titles = item.words("staff-titles"),
      let labels = item.words("staff-labels"), let roles = item.words("role-words")
    else { return nil }
    self.surnames = surnames
    self.titles = titles
    self.labels = labels
    self.roles = roles
  }

  func names(in text: Text, _ field: Field) -> [Match] {
    var result: [Match] = []
    var isLabelled = false
    for run in text.runsOfCharacters {
      let words = text[part: run]
      let label =
        labels.matches(in: words).first { $0.range.lowerBound == 0 }?.range.upperBound ?? 0
      if label == words.bytes.count {
        isLabelled = true
        continue
      }
      defer { isLabelled = false }
      let rest = (run.lowerBound + label)..<run.upperBound
      let isNamed = isLabelled || label > 0
      if let match = name(text[part: rest], rest, field, isNamed) { result.append(match) }
    }
    return result
  }

  /// Reads a run of characters as a whole: a name, a name with a title, a hidden name.
  private func name(_ words: Text, _ range: Range<Int>, _ field: Field, _ isLabelled: Bool)
    -> Match?
  {
    let scalars = Array(words.string.unicodeScalars)
    guard (2...7).contains(scalars.count) else { return nil }
    let title = title(of: words)
    let name = Array(scalars.prefix(scalars.count - (title?.count ?? 0)))
    if let isMasked = masked(name), isMasked {
      guard field != .other || isLabelled || title != nil else { return nil }
      return Match(range: range, isMasked: true)
    }
    let surname = surname(name)
    guard surname > 0 else { return nil }
    let given = name.count - surname
    if let title {
      // 李工 and 张科 are persons, 房管科 and 车管所 are offices.
      guard title.count > 1 ? given <= 2 : given == 0 else { return nil }
      guard given == 0 || !isRole(name), !isRole(scalars, wholeOnly: true) else { return nil }
      return Match(range: range, isMasked: false)
    }
    guard (1...2).contains(given), !isRole(name) else { return nil }
    switch field {
    case .handler: break
    case .phone: guard isLabelled || name.count >= 3 else { return nil }
    case .other: guard isLabelled else { return nil }
    }
    return Match(range: range, isMasked: false)
  }

  /// The title that ends a text, in characters.
  private func title(of words: Text) -> [Unicode.Scalar]? {
    var found: [Unicode.Scalar]?
    for spelling in titles.spellings
    where words.bytes.count > spelling.utf8.count
      && words.bytes.suffix(spelling.utf8.count).elementsEqual(spelling.utf8)
    {
      let scalars = Array(spelling.unicodeScalars)
      if scalars.count > found?.count ?? 0 { found = scalars }
    }
    return found
  }

  /// The number of characters of the surname that a name begins with.
  private func surname(_ name: [Unicode.Scalar]) -> Int {
    guard let first = name.first else { return 0 }
    if name.count >= 2, surnames.term(spelled: Self.text(name.prefix(2))) != nil { return 2 }
    return surnames.term(spelled: Self.text([first])) != nil ? 1 : 0
  }

  /// Whether a text is hidden behind 某 or asterisks; nil where it is empty.
  private func masked(_ name: [Unicode.Scalar]) -> Bool? {
    guard !name.isEmpty else { return nil }
    let rest = name.drop { !Self.masks.contains($0) }
    guard !rest.isEmpty, rest.allSatisfy(Self.masks.contains) else { return false }
    let shown = Array(name.dropLast(rest.count))
    return shown.isEmpty ? rest.count > 1 : surname(shown) == shown.count
  }

  private func isRole(_ name: [Unicode.Scalar], wholeOnly: Bool = false) -> Bool {
    let text = Self.text(name[...])
    if let term = roles.term(spelled: text), term.rank == 1 || !wholeOnly { return true }
    guard !wholeOnly else { return false }
    return roles.terms.contains { term in
      term.rank == nil
        && term.spellings.contains { text.bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> Text {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return Text(String(view))
  }

  private static let masks: Set<Unicode.Scalar> = ["某", "*", "＊", "×", "○", "〇"]
}

extension Text {
  /// Runs of Chinese characters and signs that hide them, without marks, letters and digits.
  fileprivate var runsOfCharacters: [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    var offset = 0
    for scalar in string.unicodeScalars {
      let isPart =
        (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
        || ["*", "＊", "×", "○", "〇"].contains(scalar)
      if isPart, start == nil { start = offset }
      if !isPart, let first = start {
        result.append(first..<offset)
        start = nil
      }
      offset += UTF8.width(scalar)
    }
    if let first = start { result.append(first..<offset) }
    return result
  }
}
