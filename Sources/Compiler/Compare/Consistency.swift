package import Source
import Standard

/// How far the same item is the same everywhere: one score for each district, body, element and item.
///
/// What is counted is a unit: one element of one item in one implementation.
/// The score is the share of units that keep the standard among those that could be judged:
/// kept ÷ (kept + against). Undecided units are counted beside it, never as kept.
package struct Consistency: Sendable {
  package struct Score: Hashable, Sendable {
    /// The same as the standard, better, or different with a declaration that holds.
    package private(set) var kept = 0
    /// Of those kept, how many rest on a declaration.
    package private(set) var declared = 0
    package private(set) var against = 0
    /// Could not be judged.
    package private(set) var undecided = 0

    package init() {}

    package var judged: Int { kept + against }

    /// The score in hundredths of a percent, rounded down so that only a whole is 10 000; nil where nothing
    /// could be judged.
    package var value: Int? { judged == 0 ? nil : kept * 10_000 / judged }

    package mutating func add(_ unit: Comparison.Unit) {
      switch unit.standing {
      case .kept:
        kept += 1
        if unit.kind == .declared { declared += 1 }
      case .against: against += 1
      case .undecided: undecided += 1
      case .unstated: break
      }
    }

    package mutating func add(_ other: Score) {
      kept += other.kept
      declared += other.declared
      against += other.against
      undecided += other.undecided
    }
  }

  package struct Entry: Sendable {
    /// The division’s digits, the body’s code, the element’s id or the basic code.
    package let id: String
    package let name: Wording
    package let score: Score
  }

  package let whole: Score
  /// In the order of divisions.
  package let districts: [Entry]
  /// In the order of codes.
  package let bodies: [Entry]
  /// In the order of the standard.
  package let elements: [Entry]
  /// In the order of the comparisons.
  package let items: [Entry]

  package init(_ comparisons: [Comparison]) {
    var whole = Score()
    var districts = Tally()
    var bodies = Tally()
    var elements = Tally()
    var items = Tally()
    var places: [String: UInt16] = [:]
    for comparison in comparisons {
      for (column, units) in zip(comparison.columns, comparison.units) {
        let body = column.body ?? column.item.body?.string(.code)
        let bodyID = column.item.body?.string(.code) ?? column.body
        for unit in units {
          whole.add(unit)
          districts.add(unit, column.item.division, Wording(same: column.place))
          if let bodyID, let body { bodies.add(unit, bodyID, Wording(same: body)) }
          elements.add(unit, unit.element.id, unit.element.title)
          places[unit.element.id] = unit.element.name.index
          items.add(unit, comparison.basicCode, Wording(same: comparison.name ?? ""))
        }
      }
    }
    self.whole = whole
    self.districts = districts.entries { $0.id < $1.id }
    self.bodies = bodies.entries { $0.id < $1.id }
    self.elements = elements.entries { (places[$0.id] ?? 0) < (places[$1.id] ?? 0) }
    self.items = items.entries { $0.id < $1.id }
  }

  private struct Tally {
    private var scores: [String: (name: Wording, score: Score)] = [:]

    mutating func add(_ unit: Comparison.Unit, _ id: String, _ name: @autoclosure () -> Wording) {
      scores[id, default: (name(), Score())].score.add(unit)
    }

    func entries(by precedes: (Entry, Entry) -> Bool) -> [Entry] {
      scores.map { Entry(id: $0.key, name: $0.value.name, score: $0.value.score) }
        .sorted(by: precedes)
    }
  }
}
