import Standard

/// What the implementations declare to differ in, while the rows of a comparison are made.
struct DeclaredDifferences {
  /// Of each implementation, its declarations in the order of its file.
  private(set) var declarations: [[Comparison.Declaration]]
  /// Of each implementation, the parts of declarations about an element, by the element's id.
  private let ofElements: [[String: [Int]]]
  /// Whether nobody declares anything.
  let isEmpty: Bool
  /// Inside an entry of a list of the item: of each implementation, the parts that name the entry.
  private var entry: [[(declaration: Int, part: Int)]]?

  init(_ items: [Item], asOf day: CalendarDate?) {
    declarations = items.map { item in
      item.record.records(.deviations).compactMap { record in
        Comparison.Deviation(record, of: item, asOf: day).map { Comparison.Declaration($0) }
      }
    }
    isEmpty = declarations.allSatisfy(\.isEmpty)
    ofElements = declarations.map { declared in
      Dictionary(grouping: declared.indices) { declared[$0].deviation.element.id }
    }
  }

  /// Finds the entries that are named, of the lists of one element of the items.
  ///
  /// - Returns: of each entry of the alignment the parts that name it; nil where nobody names any.
  mutating func settle(_ entries: EntryAlignment, of element: Element) -> Scope? {
    let named = ofElements.enumerated().flatMap { column, elements in
      (elements[element.id] ?? []).filter { !declarations[column][$0].parts[0].isWhole }
        .map { (column: column, declaration: $0) }
    }
    guard !named.isEmpty else { return nil }
    let finder = EntryFinder(entries)
    var scope = Scope(
      parts: Array(
        repeating: Array(repeating: [], count: declarations.count), count: entries.groups.count))
    for (column, number) in named {
      let places = declarations[column][number].deviation.entries.map { finder.find($0.text) }
      declarations[column][number].settle(places, among: finder.names)
      for (part, place) in places.enumerated() {
        if let place { scope.parts[place][column].append((number, part)) }
      }
    }
    return scope
  }

  struct Scope {
    fileprivate var parts: [[[(declaration: Int, part: Int)]]]
  }

  /// Enters an entry of a list of the items.
  mutating func enter(_ number: Int, of scope: Scope?) { entry = scope?.parts[number] }

  mutating func leave() { entry = nil }

  /// The row with what the implementations declare of it.
  ///
  /// - Parameter number: the number that the row will have
  mutating func applied(to row: Comparison.Row, number: Int) -> Comparison.Row {
    // The identity of an item is nobody's to change.
    guard !isEmpty, row.uniformity != .identity, row.uniformity != .local,
      let id = row.path.elements.first?.id
    else { return row }
    let hasMeasure = row.baseline.origin != .none
    let stated = row.cells.count { $0.kind != .unstated && $0.kind != .absent }
    let cells = row.cells.enumerated().map { column, cell in
      guard let numbers = ofElements[column][id] else { return cell }
      let isCompared =
        cell.kind != .unstated && cell.kind != .absent && (hasMeasure || stated > 1)
      let parts = parts(numbers, in: column, of: row.path)
      for (declaration, part) in parts {
        declarations[column][declaration].note(
          cell, isCompared: isCompared, row: number, part: part)
      }
      let deviations = parts.map { declarations[column][$0.declaration].deviation }
      // What still holds counts, and of that what says more exactly what it is about.
      return cell.applying(
        deviations.first { !$0.isExpired && !$0.entries.isEmpty }
          ?? deviations.first { !$0.isExpired } ?? deviations.first { !$0.entries.isEmpty }
          ?? deviations.first)
    }
    return Comparison.Row(
      path: row.path, aspect: row.aspect, uniformity: row.uniformity, baseline: row.baseline,
      cells: cells)
  }

  private func parts(
    _ numbers: [Int], in column: Int, of path: Comparison.Path
  ) -> [(declaration: Int, part: Int)] {
    let whole = numbers.filter { declarations[column][$0].parts[0].isWhole }
      .map { (declaration: $0, part: 0) }
    return (whole + (entry?[column] ?? [])).filter { part in
      let deviation = declarations[column][part.declaration].deviation
      return deviation.element.id == path.elements.first?.id && deviation.concerns(path)
    }
  }
}

extension Comparison.Declaration.Part {
  /// Whether it is about all that the element holds.
  package var isWhole: Bool { name == nil }
}
