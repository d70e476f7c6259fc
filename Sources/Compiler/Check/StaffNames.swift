import Standard
import YAML

/// Finds the names of natural persons in texts that publish staff.
struct StaffNames {
  struct Match: Sendable {
    /// The name with its title, as offsets from the start of the text.
    let range: Range<Int>
    /// Whether the name is hidden: 某某, 张**.
    let isMasked: Bool
  }

  /// What a text is known to hold: a handler is nothing but a post or a name, an address may be anything.
  enum Field { case handler, phone, other }

  /// The names in texts that were read before, by what the texts are known to hold.
  struct Known: Sendable {
    private let handlers = Readings<[Match]>()
    private let phones = Readings<[Match]>()
    private let others = Readings<[Match]>()

    func readings(of field: Field) -> Readings<[Match]> {
      switch field {
      case .handler: handlers
      case .phone: phones
      case .other: others
      }
    }
  }

  private let surnames: Vocabulary
  private let titles: Vocabulary
  private let labels: Vocabulary
  private let roles: Vocabulary
  private let placeholders: Vocabulary?

  init?(_ item: Item) {
    guard let surnames = item.words("surnames"), let titles = item.words("staff-titles"),
      let labels = item.words("staff-labels"), let roles = item.words("role-words")
    else { return nil }
    self.surnames = surnames
    self.titles = titles
    self.labels = labels
    self.roles = roles
    placeholders = item.words("placeholders")
  }

  func names(in text: Text, _ field: Field, _ known: Known) -> [Match] {
    known.readings(of: field).of(text) { text in
      placeholders?.term(spelled: text) == nil ? names(in: text, field) : []
    }
  }

  private func names(in text: Text, _ field: Field) -> [Match] {
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
    guard (2...7).contains(words.bytes.count { $0 & 0xC0 != 0x80 }) else { return nil }
    let title = title(of: words)
    // An address tells of a person by a label or a title alone.
    guard field != .other || isLabelled || title != nil else { return nil }
    let scalars = Array(words.string.unicodeScalars)
    let name = Array(scalars.prefix(scalars.count - (title?.count ?? 0)))
    if let isMasked = masked(name), isMasked {
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
    case .other: break
    }
    return Match(range: range, isMasked: false)
  }

  /// The title that ends a text, in characters.
  private func title(of words: Text) -> [Unicode.Scalar]? {
    // Something stands before a title.
    let place = words.bytes.dropFirst().drop { $0 & 0xC0 == 0x80 }
    let rest = words.at(place.startIndex..<place.endIndex)
    return titles.ending(of: rest).map { Array(rest[part: $0.range].string.unicodeScalars) }
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
    return roles.ends(text) { $0.rank == nil }
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
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x2A, 0xFF0A, 0xD7, 0x25CB, 0x3007: true
        default: false
        }
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
