import Compiler
import Standard

/// One item in one place as the page shows it: how many elements differ, by the weightiest kind of each.
struct HeatmapField {
  /// The columns of the comparison.
  let columns: [Int]
  private(set) var counts: [Comparison.Cell.Kind: Int] = [:]

  /// The weightiest kind; the same where nothing differs.
  var kind: Comparison.Cell.Kind { counts.keys.max { $0.weight < $1.weight } ?? .same }

  /// How many elements differ.
  var differing: Int { counts.values.reduce(0, +) }

  /// The fields of an item, of rows and kinds that are shown: its table of differences holds all of them.
  static func fields(
    of line: Overview.Line,
    rows: [Comparison.Row],
    columns: Int,
    _ selection: Comparison.Selection
  ) -> [HeatmapField?] {
    var kinds: [[ElementName: Comparison.Cell.Kind]] = Array(repeating: [:], count: columns)
    for row in rows {
      guard let name = row.path.elements.first?.name else { continue }
      for (column, cell) in row.cells.enumerated()
      where cell.kind.isDifference && selection.holds(cell) {
        let known = kinds[column][name]
        if known.map({ $0.weight < cell.kind.weight }) ?? true { kinds[column][name] = cell.kind }
      }
    }
    return line.fields.map { field in
      guard let field else { return nil }
      var result = HeatmapField(columns: field.columns)
      for kind in field.columns.flatMap({ kinds[$0].values }) {
        result.counts[kind, default: 0] += 1
      }
      return result
    }
  }
}
