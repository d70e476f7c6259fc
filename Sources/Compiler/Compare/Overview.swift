/// Items × places at a glance: of each item in each place, how many elements stand how.
package struct Overview: Sendable {
  /// The divisions that carry out any of the items, in the order of their digits.
  package let places: [Place]
  /// One for each comparison, in their order.
  package let lines: [Line]

  package struct Place: Hashable, Sendable {
    /// The digits of the division.
    package let division: String
    package let name: String
  }

  package struct Line: Sendable {
    /// The number of the comparison.
    package let comparison: Int
    /// One for each place; nil where the item is not carried out there.
    package let fields: [Field?]
  }

  /// One item in one place, over all implementations there.
  package struct Field: Sendable {
    /// The columns of the comparison.
    package private(set) var columns: [Int] = []
    /// How many units are of each kind.
    package private(set) var counts: [Comparison.Cell.Kind: Int] = [:]
    package private(set) var score = Consistency.Score()

    /// The weightiest kind of all units.
    package var kind: Comparison.Cell.Kind {
      counts.keys.max { $0.weight < $1.weight } ?? .unstated
    }

    /// How many units differ in any way.
    package var differing: Int {
      counts.reduce(0) { $1.key.isDifference ? $0 + $1.value : $0 }
    }

    mutating func add(_ units: [Comparison.Unit], column: Int) {
      columns.append(column)
      for unit in units {
        counts[unit.kind, default: 0] += 1
        score.add(unit)
      }
    }
  }

  package init(_ comparisons: [Comparison]) {
    var names: [String: String] = [:]
    for column in comparisons.lazy.flatMap(\.columns) where names[column.item.division] == nil {
      names[column.item.division] = column.place
    }
    let places = names.sorted { $0.key < $1.key }.map { Place(division: $0.key, name: $0.value) }
    let numbers = Dictionary(
      places.enumerated().map { ($1.division, $0) }, uniquingKeysWith: { first, _ in first })
    self.places = places
    lines = comparisons.enumerated().map { number, comparison in
      var fields: [Field?] = Array(repeating: nil, count: places.count)
      for (column, units) in comparison.units.enumerated() {
        guard let place = numbers[comparison.columns[column].item.division] else { continue }
        fields[place, default: Field()].add(units, column: column)
      }
      return Line(comparison: number, fields: fields)
    }
  }
}

extension Array {
  /// The element at an index, or a fresh one that stays where it is changed.
  fileprivate subscript<Wrapped>(
    index: Int,
    default value: @autoclosure () -> Wrapped
  ) -> Wrapped where Element == Wrapped? {
    get { self[index] ?? value() }
    set { self[index] = newValue }
  }
}
