import Compiler
import Source
import Standard

/// The implementations that say the same of a row, so that a text said by ten districts stands once.
struct CellGroup {
  let cell: Comparison.Cell
  private(set) var columns: [Int]

  var kind: Comparison.Cell.Kind { cell.kind }

  /// All cells of a row in groups, the weightiest kind first.
  static func groups(of row: Comparison.Row) -> [CellGroup] {
    var groups: [CellGroup] = []
    var places: [Key: Int] = [:]
    for (column, cell) in row.cells.enumerated() {
      let key = Key(cell)
      if let place = places[key] {
        groups[place].columns.append(column)
      } else {
        places[key] = groups.count
        groups.append(CellGroup(cell: cell, columns: [column]))
      }
    }
    return groups.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return a.kind.weight == b.kind.weight
        ? left.offset < right.offset : a.kind.weight > b.kind.weight
    }.map(\.element)
  }

  private struct Key: Hashable {
    let kind: Comparison.Cell.Kind
    let difference: Comparison.Cell.Kind
    let value: Wording?
    let similarity: Int?
    let declaration: [String?]

    init(_ cell: Comparison.Cell) {
      kind = cell.kind
      difference = cell.difference
      // What is the same in another spelling is shown once.
      value = cell.kind == .same && cell.key != nil ? nil : cell.value
      similarity = cell.similarity
      declaration = cell.deviation.map { [$0.until?.description, $0.reason, $0.basis] } ?? []
    }
  }
}
