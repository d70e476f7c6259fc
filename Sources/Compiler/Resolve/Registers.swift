package import Source
package import Standard
package import YAML

/// What items refer to by name or code: laws, bodies and service points.
package struct Registers: Sendable {
  package private(set) var laws: [Record] = []
  /// The records of each division, by its digits.
  private(set) var bodies: [String: [Record]] = [:]
  private(set) var points: [String: [Record]] = [:]
  private var lawPlaces: [String: Int] = [:]
  /// How the names of laws begin.
  private var lawHeads: Set<UInt64> = []
  /// The first division that registers a name or code, for names that another division asks for.
  private var homes: [Register: [Text: String]] = [:]
  /// Whether there is no workspace around the files, so that nobody can say what a name stands for.
  package let areUnknown: Bool

  /// The folder that holds `laws/` and `districts/`.
  let folder: String

  package init(areUnknown: Bool = false, folder: String = "standards") {
    self.areUnknown = areUnknown
    self.folder = folder
  }

  mutating func add(law: Record) {
    let spellings = [law.string(.name), law.string(.number)] + law.texts(.aliases).map(\.string)
    for spelling in spellings.compactMap(\.self) {
      let key = Self.lawKey(spelling)
      if lawPlaces[key] == nil { lawPlaces[key] = laws.count }
      lawHeads.insert(Self.head(key.utf8))
    }
    laws.append(law)
  }

  mutating func add(body: Record, division: String) {
    bodies[division, default: []].append(body)
    bodyPlaces.insert(body.location)
    settle(body, .bodies, [.name, .code], division)
  }

  mutating func add(point: Record, division: String) {
    points[division, default: []].append(point)
    settle(point, .points, [.name], division)
  }

  /// Where the bodies of all divisions are registered.
  package private(set) var bodyPlaces: Set<Location> = []

  /// The bodies of all divisions.
  package var allBodies: [Record] { bodies.values.flatMap(\.self) }

  /// The service points of all divisions.
  package var allPoints: [Record] { points.values.flatMap(\.self) }

  private mutating func settle(
    _ record: Record,
    _ register: Register,
    _ elements: [KnownElement],
    _ division: String
  ) {
    for text in elements.compactMap({ record.text($0) }) {
      homes[register, default: [:]][text] = homes[register]?[text] ?? division
    }
  }

  /// The division whose register holds a name or code, wherever it is.
  func home(of text: Text, in register: Register) -> String? { homes[register]?[text] }

  /// The law of a name, a short name or a document number, with or without 《》.
  package func law(_ name: String) -> Record? { lawPlaces[Self.lawKey(name)].map { laws[$0] } }

  /// The law of a name with its own number in brackets: 《居住证暂行条例》（国务院令第663号）.
  private func law(citedAs text: String) -> Record? {
    guard let citation = LawCitation(text), citation.clause == nil, let note = citation.note,
      let law = law(citation.title), let number = law.string(.number),
      LawNumber(number) == LawNumber(note)
    else { return nil }
    return law
  }

  /// Whether a text begins as some name of a law does, or with marks that names are known without.
  func mayBeLaw(_ text: Text) -> Bool {
    let start = text.bytes.prefix(Self.headLength)
    return start.contains { $0 == 0xE3 || $0 == 0x20 } || lawHeads.contains(Self.head(start))
  }

  /// Two Chinese characters: few texts that name no law begin as one.
  private static let headLength = 6

  private static func head(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.prefix(headLength).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// What a reference made in a division stands for; divisions above it are searched after it.
  package func find(_ text: Text, in register: Register, division: String) -> Record? {
    switch register {
    case .laws: return law(text.string) ?? law(citedAs: text.string)
    case .bodies: return find(text, in: bodies, [.name, .code], division)
    case .points: return find(text, in: points, [.name], division)
    case .forms: return nil
    }
  }

  /// The names that a reference made in a division could have meant.
  package func spellings(of register: Register, division: String) -> [String] {
    switch register {
    case .laws: laws.compactMap { $0.string(.name) }
    case .bodies: chain(division).flatMap { bodies[$0] ?? [] }.compactMap { $0.string(.name) }
    case .points: chain(division).flatMap { points[$0] ?? [] }.compactMap { $0.string(.name) }
    case .forms: []
    }
  }

  private func find(
    _ text: Text,
    in records: [String: [Record]],
    _ elements: [KnownElement],
    _ division: String
  ) -> Record? {
    chain(division).lazy.flatMap { records[$0] ?? [] }.first { record in
      elements.contains { record.text($0) == text }
    }
  }

  private func chain(_ division: String) -> [String] {
    Division.ancestry(of: division).reversed()
  }

  /// A law's name without brackets and white space: how it is looked up.
  package static func lawKey(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.filter { scalar in
          switch scalar {
          case "《", "》", "〈", "〉", " ", "\u{3000}": false
          default: true
          }
        }))
  }
}
