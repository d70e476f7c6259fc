package import Source
package import Standard

extension Comparison {
  /// What of the comparisons is asked for; a part that is empty leaves nothing out.
  ///
  /// It is applied to what has been compared whole: asking for two districts does not make another majority.
  package struct Selection: Sendable {
    /// Basic codes.
    package var items: Set<String> = []
    /// The digits of divisions; what lies in a division belongs to it.
    package var divisions: [String] = []
    /// Paths of the workspace below which items stand.
    package var paths: [String] = []
    /// The files that the paths hold; nil for all.
    package var files: Set<FileID>?
    /// Elements of items, or from there on elements of their entries.
    package var elements: [[Element]] = []
    package var classes: Set<Uniformity> = []
    /// Which cells are shown and counted; scores are of all.
    package var kinds: Set<Cell.Kind> = []

    package init() {}

    /// Whether it leaves out items, districts or elements.
    package var isNarrow: Bool {
      !items.isEmpty || !divisions.isEmpty || files != nil || !elements.isEmpty || !classes.isEmpty
    }

    /// Whether local elements are asked for by name or class.
    package var asksForLocal: Bool {
      classes.contains(.local) || elements.contains { $0.last?.uniformity == .local }
    }

    /// Whether a cell is of a kind that is asked for.
    package func holds(_ cell: Cell) -> Bool { kinds.isEmpty || kinds.contains(cell.kind) }

    /// Whether a row makes the selected comparison fail.
    package func isOpen(_ row: Row) -> Bool {
      guard !kinds.isEmpty else { return row.isOpen }
      return row.uniformity != .local && row.cells.contains { holds($0) && row.isOpen($0) }
    }

    func holds(_ column: Column) -> Bool {
      let division = column.item.division
      return (divisions.isEmpty || divisions.contains { division.hasPrefix($0) })
        && (files?.contains(column.item.file) ?? true)
    }

    func holds(_ row: Row) -> Bool {
      guard classes.isEmpty || classes.contains(row.uniformity) else { return false }
      guard !elements.isEmpty else { return true }
      let path = row.path.elements
      return elements.contains { wanted in
        wanted.count <= path.count && zip(wanted, path).allSatisfy { $0.name == $1.name }
      }
    }
  }

  /// The columns and rows that are asked for, judged as they were among all; nil where none is left.
  func selected(by selection: Selection) -> Comparison? {
    let numbers = columns.indices.filter { number in
      // The measure is not measured.
      columns[number].item.file != model?.file && selection.holds(columns[number])
    }
    let rows = rows.filter(selection.holds)
    guard !numbers.isEmpty, !rows.isEmpty || self.rows.isEmpty else { return nil }
    guard numbers.count < columns.count || rows.count < self.rows.count else { return self }
    return Comparison(
      basicCode: basicCode, catalogue: catalogue, model: model,
      columns: numbers.map { columns[$0] }, rows: rows.map { $0.selecting(numbers) })
  }
}

extension Comparison.Row {
  fileprivate func selecting(_ numbers: [Int]) -> Comparison.Row {
    var cells = numbers.map { self.cells[$0] }
    // What is local is measured against nothing: who is left is all there is.
    if uniformity == .local {
      let isDiffering = Set(cells.compactMap(\.key)).count > 1
      cells = cells.map { $0.unjudged(isDiffering: isDiffering) }
    }
    return Comparison.Row(
      path: path, aspect: aspect, uniformity: uniformity, baseline: baseline, cells: cells)
  }
}
