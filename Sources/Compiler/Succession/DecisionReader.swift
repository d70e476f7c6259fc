import Source
import Standard

/// Tells of each row of a comparison what is to be decided when its columns become one item.
struct DecisionReader {
  private let comparison: Comparison
  /// Of each entry of a list, which columns have it.
  private var holders: [String: [Bool]] = [:]
  private(set) var sameCount = 0

  init(_ comparison: Comparison) { self.comparison = comparison }

  /// Codes and version numbers are new after a merger whatever is decided.
  private static let bookkeeping: Set<KnownElement> = [.code, .handlingCode, .version]

  /// The decision on a row; nil where all columns agree or nobody has to decide.
  mutating func decision(on row: Comparison.Row) -> MergedItem.Decision? {
    if row.aspect == .entry { holders[row.path.id] = row.cells.map { $0.location != nil } }
    let names = row.path.elements.map(\.name)
    guard names.count > 1 || !Self.bookkeeping.contains(where: { ElementName($0) == names[0] })
    else { return nil }
    // The numbers of a list follow from its order.
    guard
      names.count == 1 || row.element.name != ElementName(.number)
        || row.element.kind != .integer
    else { return nil }
    let columns = columns(asked: row)
    guard columns.count > 1, differ(columns, row) else {
      sameCount += 1
      return nil
    }
    return outcome(row, columns).map { MergedItem.Decision(row: row, outcome: $0) }
  }

  /// The columns that could state it: all, or those that have the entry that it belongs to.
  private func columns(asked row: Comparison.Row) -> [Int] {
    let all = Array(row.cells.indices)
    let id = row.path.id
    guard row.aspect != .entry, let end = id.lastIndex(of: "]"),
      let holders = holders[String(id[...end])]
    else { return all }
    return all.filter { holders[$0] }
  }

  private func differ(_ columns: [Int], _ row: Comparison.Row) -> Bool {
    let first = row.cells[columns[0]]
    return columns.dropFirst().contains { number in
      let cell = row.cells[number]
      return cell.key != first.key || cell.difference != first.difference
        || (cell.location == nil) != (first.location == nil)
    }
  }

  private func outcome(
    _ row: Comparison.Row, _ columns: [Int]
  ) -> MergedItem.Decision.Outcome? {
    let stated = columns.filter { row.cells[$0].location != nil }
    if columns.contains(where: { row.cells[$0].kind == .declared }) { return .declared }
    if row.uniformity.isUniform, row.baseline.isStandard {
      let wrong = columns.filter { row.cells[$0].difference.isDifference }
      return wrong.isEmpty ? nil : .settled(by: row.baseline, wrong: wrong)
    }
    if row.uniformity == .directional, let outcome = advantage(row, columns, stated) {
      return outcome
    }
    if row.aspect == .value, stated.count < columns.count,
      Set(stated.map { row.cells[$0].key }).count == 1
    {
      return .onlyStated(stated)
    }
    return .open
  }

  private func advantage(
    _ row: Comparison.Row, _ columns: [Int], _ stated: [Int]
  ) -> MergedItem.Decision.Outcome? {
    let element = row.element
    if row.aspect == .entry {
      switch element.better {
      case .fewer?: return .better(columns.filter { !stated.contains($0) })
      case .more?: return .better(stated)
      default: return nil
      }
    }
    guard row.aspect == .value, let best = best(row, stated),
      let entry = row.cells[best].entry
    else { return nil }
    if let bound = bound(element, of: best, row),
      Advantage.of(entry, over: bound, element) == .worse
    {
      return .statutory(bound.shown, bound.location)
    }
    let winners = stated.filter { number in
      guard let other = row.cells[number].entry else { return false }
      return row.cells[number].key == row.cells[best].key
        || Advantage.of(other, over: entry, element) == .equal
    }
    return winners.count < columns.count ? .better(winners) : nil
  }

  /// The first column whose value no other is better than; nil where two cannot be measured.
  private func best(_ row: Comparison.Row, _ stated: [Int]) -> Int? {
    var best: (number: Int, entry: Entry)?
    for number in stated {
      guard let entry = row.cells[number].entry else { continue }
      guard let champion = best else {
        best = (number, entry)
        continue
      }
      if row.cells[number].key == row.cells[champion.number].key { continue }
      switch Advantage.of(entry, over: champion.entry, row.element) {
      case .better: best = (number, entry)
      case .worse, .equal: break
      case .incomparable: return nil
      }
    }
    return best?.number
  }

  /// The statutory value that an element of the item may not pass.
  private func bound(_ element: Element, of column: Int, _ row: Comparison.Row) -> Entry? {
    guard row.path.elements.count == 1, let id = element.bound else { return nil }
    let record = comparison.columns[column].item.record
    return record.shape.element(id: id).flatMap { record[$0.name]?.readable }
  }
}

extension Comparison.Baseline {
  /// Whether it is the standard that says so, and not the districts themselves.
  package var isStandard: Bool { origin == .catalogue || origin == .law }
}
