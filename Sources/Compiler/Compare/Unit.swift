package import Standard

extension Comparison {
  /// One element of one item in one implementation: what overviews show and scores count.
  ///
  /// An element that makes several rows, as a list of materials does, is one unit: it is kept as a whole or
  /// it is not.
  package struct Unit: Sendable {
    package let element: Element
    /// The column of the implementation.
    package let column: Int
    /// The kind of its weightiest cell.
    package let kind: Cell.Kind
    /// The numbers of the rows that differ.
    package let rows: [Int]
    package let standing: Standing
  }

  /// How an implementation stands to what it is measured against.
  package enum Standing: String, CaseIterable, Sendable {
    /// The same, better, or different with a declaration that holds.
    case kept
    /// Worse or different without a declaration that holds.
    case against
    /// Nothing says who is right: no baseline, or values without a common measure.
    case undecided
    /// Neither it nor what it is measured against states the element.
    case unstated
  }

  /// The units of all elements that must be the same or may only be better, column by column.
  package var units: [[Unit]] {
    var rowsOfElements: [(element: Element, rows: [Int])] = []
    for (number, row) in rows.enumerated() where row.uniformity != .local {
      guard let element = row.path.elements.first else { continue }
      if rowsOfElements.last?.element === element {
        rowsOfElements[rowsOfElements.count - 1].rows.append(number)
      } else {
        rowsOfElements.append((element, [number]))
      }
    }
    return columns.indices.map { column in
      rowsOfElements.compactMap { unit($0.element, $0.rows, column) }
    }
  }

  private func unit(_ element: Element, _ numbers: [Int], _ column: Int) -> Unit {
    var kind = Cell.Kind.unstated
    var standing = Standing.unstated
    var differing: [Int] = []
    for number in numbers {
      let row = rows[number]
      let cell = row.cells[column]
      if cell.kind.weight > kind.weight { kind = cell.kind }
      if cell.kind.isDifference { differing.append(number) }
      let cellStanding = row.standing(of: column)
      if cellStanding.weight > standing.weight { standing = cellStanding }
    }
    return Unit(
      element: element, column: column, kind: kind, rows: differing, standing: standing)
  }
}

extension Comparison.Row {
  /// How a column stands in this row alone.
  package func standing(of column: Int) -> Comparison.Standing {
    let cell = cells[column]
    switch cell.kind {
    case .same, .better, .declared: return .kept
    case .unstated: return .unstated
    case .absent: return isDiffering ? .undecided : .kept
    case .notComparable: return .undecided
    case .worse, .different, .missing, .extra, .renamed, .expired:
      return baseline.origin == .none ? .undecided : .against
    }
  }
}

extension Comparison.Standing {
  /// Which standing an element has whose rows stand differently.
  fileprivate var weight: Int {
    switch self {
    case .unstated: 0
    case .kept: 1
    case .undecided: 2
    case .against: 3
    }
  }
}

extension Comparison.Cell.Kind {
  /// Which kind stands for several, in one field of an overview: the larger.
  package var weight: Int {
    switch self {
    case .unstated: 0
    case .same: 1
    case .absent: 2
    case .better: 3
    case .declared: 4
    case .notComparable: 5
    case .worse: 6
    case .renamed: 7
    case .extra: 8
    case .missing: 9
    case .different: 10
    case .expired: 11
    }
  }
}
