import Source

extension StandardLoader {
  /// How many ways through records may lead from a record to values: far above what a standard has.
  static let mostWays = 20_000
  /// How deep outputs follow records that hold records.
  private static let depth = 6

  /// Leaves out the elements by which a record would hold more values than anybody can write.
  ///
  /// Tables and databases have a column for each way. Six records of which each holds the next sixty times
  /// are a few kilobytes of definitions and thousands of millions of columns.
  mutating func limitWays() {
    var ways = [Int](repeating: 1, count: shapes.count)
    for _ in 0..<Self.depth {
      ways = shapes.map { draft in
        draft.elements.reduce(1) { Self.sum($0, self.ways(of: $1, ways)) }
      }
    }
    for place in shapes.indices where ways[place] > Self.mostWays {
      var kept: [Element] = []
      var sum = 1
      for element in shapes[place].elements {
        sum = Self.sum(sum, self.ways(of: element, ways))
        if sum <= Self.mostWays {
          kept.append(element)
        } else if let location = element.location {
          report(
            .tooManyWays, at: location,
            ["record": .wording(shapes[place].title), "value": .wording(element.title)])
        }
      }
      shapes[place].keep(kept)
    }
  }

  private func ways(of element: Element, _ ways: [Int]) -> Int {
    element.kind.recordID.flatMap { shapePlaces[$0] }.map { ways[$0] } ?? 1
  }

  /// A sum that stays where it is once it is far too much.
  private static func sum(_ left: Int, _ right: Int) -> Int { min(left + right, 1 << 40) }
}
