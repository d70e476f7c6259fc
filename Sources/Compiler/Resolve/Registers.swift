package import Standard
package import YAML

/// What items refer to by name or code: laws, bodies and service points.
package struct Registers: Sendable {
  package private(set) var laws: [Record] = []
  /// The records of each division, by its digits.
  private(set) var bodies: [String: [Record]] = [:]
  private(set) var points: [String: [Record]] = [:]
  private var lawPlaces: [String: Int] = [:]
  /// The first division that registers a name or code, for names that another division asks for.
  private var homes: [Register: [Text: String]] = [:]
  /// Whether there is no workspace around the files, so that nobody can say what a name stands for.
  package let areUnknown: Bool

  package init(areUnknown: Bool = false) { self.areUnknown = areUnknown }

  mutating func add(law: Record) {
    let spellings = [law.string(.name), law.string(.number)] + law.texts(.aliases).map(\.string)
    for spelling in spellings.compactMap(\.self) {
      let key = Self.lawKey(spelling)
      if lawPlaces[key] == nil { lawPlaces[key] = laws.count }
    }
    laws.append(law)
  }

  mutating func add(body: Record, division: String) {
    bodies[division, default: []].append(body)
    settle(body, .bodies, [.name, .code], division)
  }

  mutating func add(point: Record, division: String) {
    points[division, default: []].append(point)
    settle(point, .points, [.name], division)
  }

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

  /// What a reference made in a division stands for; divisions above it are searched after it.
  package func find(_ text: Text, in register: Register, division: String) -> Record? {
    switch register {
    case .laws: return law(text.string)
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
    String(name.unicodeScalars.filter { !"《》〈〉 \u{3000}".unicodeScalars.contains($0) })
  }
}
