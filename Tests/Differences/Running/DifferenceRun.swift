package import Compiler
import Source
import Standard
import TestSupport

/// Compares a planted workspace and counts what the comparison shows of what was planted.
package struct DifferenceRun: Sendable {
  package struct Tally: Sendable {
    package var planted = 0
    package var found = 0
    package var missed = 0
    package var wrong = 0

    package var recall: Double { planted == 0 ? 1 : Double(found) / Double(planted) }
    package var precision: Double {
      found + wrong == 0 ? 1 : Double(found) / Double(found + wrong)
    }

    mutating func add(_ other: Tally) {
      planted += other.planted
      found += other.found
      missed += other.missed
      wrong += other.wrong
    }
  }

  package private(set) var kinds: [Comparison.Cell.Kind: Tally] = [:]
  package private(set) var shapes: [Variant.Shape: Tally] = [:]
  package internal(set) var findings: [String: Tally] = [:]
  /// One line for each cell that says something else than what was planted.
  package internal(set) var misses: [String] = []
  package internal(set) var alarms: [String] = []
  package private(set) var cells = 0
  package let items: Int
  package let counts: [String: Int]
  package let readingTime: ContinuousClock.Duration
  package let comparingTime: ContinuousClock.Duration
  package let checkingTime: ContinuousClock.Duration

  package static func run(_ planted: PlantedWorkspace, workers: Int) async -> DifferenceRun {
    let clock = ContinuousClock()
    let standard = Repository.standard.standard
    let files = planted.files
    let start = clock.now
    let workspace = WorkspaceLoader(workers: workers).load(
      texts: files, standard: standard, division: "440113")
    let read = clock.now
    let comparisons = await Comparer(asOf: Example.day)
      .comparisons(of: workspace.items, workers: workers)
    let compared = clock.now
    let diagnostics = await Checker.check(workspace, workers: workers, asOf: Example.day)
    var run = DifferenceRun(
      items: workspace.items.count, counts: planted.counts, readingTime: read - start,
      comparingTime: compared - read, checkingTime: clock.now - compared)
    run.compare(comparisons, with: planted)
    var findings = FindingCount(planted, comparisons, workspace)
    findings.count(diagnostics)
    run.findings = findings.tallies
    run.misses += findings.misses
    run.alarms += findings.alarms
    return run
  }

  private init(
    items: Int,
    counts: [String: Int],
    readingTime: ContinuousClock.Duration,
    comparingTime: ContinuousClock.Duration,
    checkingTime: ContinuousClock.Duration
  ) {
    self.items = items
    self.counts = counts
    self.readingTime = readingTime
    self.comparingTime = comparingTime
    self.checkingTime = checkingTime
  }

  package var total: Tally {
    var total = Tally()
    for tally in kinds.values { total.add(tally) }
    return total
  }

  package static let wanted = 0.98

  package var meetsTargets: Bool {
    (Array(kinds.values) + Array(findings.values)).allSatisfy {
      $0.recall >= Self.wanted && $0.precision >= Self.wanted
    }
  }
}

extension DifferenceRun {
  private mutating func compare(_ comparisons: [Comparison], with planted: PlantedWorkspace) {
    var open = planted.expected
    for comparison in comparisons {
      let spellings = planted.spellings[comparison.basicCode] ?? [:]
      for row in comparison.rows {
        let id = Self.id(of: row, spellings)
        for (column, shown) in zip(comparison.columns, row.cells) {
          cells += 1
          let cell = PlantedWorkspace.Cell(
            code: comparison.basicCode, row: id, division: column.item.division)
          let expectation = open.removeValue(forKey: cell)
          count(shown, expectation, cell)
        }
      }
    }
    for (cell, expectation) in open { count(nil, expectation, cell) }
    misses.sort()
    alarms.sort()
  }

  /// The row's name with entries called as they were before anything was planted.
  static func id(of row: Comparison.Row, _ spellings: [String: String]) -> String {
    var id = row.path.id
    for part in row.path.parts {
      guard case .entry(let name) = part, let old = spellings[name] else { continue }
      if let range = id.firstRange(of: "[\(name)]") { id.replaceSubrange(range, with: "[\(old)]") }
    }
    return row.aspect == .order ? id + " order" : id
  }

  private mutating func count(
    _ shown: Comparison.Cell?,
    _ expectation: PlantedWorkspace.Expectation?,
    _ cell: PlantedWorkspace.Cell
  ) {
    let line = "\(cell.code) \(cell.row) \(cell.division)"
    guard let expectation else {
      guard let shown, shown.kind.isDifference else { return }
      kinds[shown.kind, default: Tally()].wrong += 1
      alarms.append("\(line): \(shown.kind), nothing planted")
      return
    }
    var tally = Tally()
    tally.planted = 1
    if shown?.kind == expectation.kind {
      tally.found = 1
    } else {
      tally.missed = 1
      misses.append(
        "\(expectation.variant.name): \(line): \(expectation.kind) shown as "
          + (shown.map { "\($0.kind)" } ?? "no row"))
      if let shown { kinds[shown.kind, default: Tally()].wrong += 1 }
    }
    kinds[expectation.kind, default: Tally()].add(tally)
    shapes[expectation.variant.shape, default: Tally()].add(tally)
  }
}
