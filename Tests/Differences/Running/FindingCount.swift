import Compiler
import Source
import Standard

/// Counts the findings on districts that planted differences must bring, and those that nothing explains.
struct FindingCount {
  /// A rule that must say something of an element of an item in a district.
  private struct Wanted: Hashable {
    let rule: String
    let code: String
    let element: String
    let division: String
  }

  private(set) var tallies: [String: DifferenceRun.Tally] = [:]
  private(set) var misses: [String] = []
  private(set) var alarms: [String] = []
  private var wanted: [Wanted: String] = [:]
  /// What a rule may say too: differences that another rule reports, or none.
  private var tolerated: Set<Wanted> = []
  private var codes: [FileID: (code: String, division: String)] = [:]

  private static let rules = ["ZS6102", "ZS6103", "ZS6104", "ZS6105", "ZS6106", "ZS6201"]

  init(_ planted: PlantedWorkspace, _ comparisons: [Comparison], _ workspace: Workspace) {
    for item in workspace.items {
      codes[item.file] = (item.basicCode ?? "", item.division)
    }
    var places: [PlantedWorkspace.Cell: Bool] = [:]
    for comparison in comparisons {
      let spellings = planted.spellings[comparison.basicCode] ?? [:]
      for row in comparison.rows {
        for (column, cell) in zip(comparison.columns, row.cells) where cell.kind.isDifference {
          let id = DifferenceRun.id(of: row, spellings)
          places[
            PlantedWorkspace.Cell(
              code: comparison.basicCode, row: id, division: column.item.division)] =
            cell.location != nil
        }
      }
    }
    for (cell, expectation) in planted.expected {
      guard let rule = Self.rule(expectation) else { continue }
      let one = Wanted(
        rule: rule, code: cell.code, element: expectation.element, division: cell.division)
      // A name that differs is a finding of the catalogue, a promise beyond the law one of limits; a value that
      // is not there has no place at which anything could be said.
      let isElsewhere =
        expectation.element == "name" && expectation.aspect == .value
        || expectation.element == "promisedLimit"
        || expectation.kind == .missing && expectation.aspect == .value
          && places[cell] != true
      if isElsewhere { tolerated.insert(one) } else { wanted[one] = expectation.variant.name }
    }
  }

  private static func rule(_ expectation: PlantedWorkspace.Expectation) -> String? {
    switch (expectation.kind, expectation.aspect) {
    case (.extra, .entry), (.expired, .entry): "ZS6104"
    case (.missing, .entry): "ZS6105"
    case (.renamed, _): "ZS6106"
    case (.worse, _): "ZS6201"
    case (.expired, _) where directional.contains(expectation.element): "ZS6201"
    case (.different, _), (.missing, _), (.extra, _), (.expired, _):
      expectation.hasCatalogue ? "ZS6102" : "ZS6103"
    default: nil
    }
  }

  private static let directional: Set<String> = ["promisedLimit", "visits", "onlineDepth"]

  mutating func count(_ diagnostics: [Diagnostic]) {
    var open = wanted
    for diagnostic in diagnostics where Self.rules.contains(diagnostic.rule.code) {
      let locations =
        [diagnostic.location] + diagnostic.others + diagnostic.labels.map(\.location)
      let element = diagnostic.subject.element ?? ""
      var explains = false
      for file in Set(locations.map(\.file)) {
        guard let (code, division) = codes[file] else { continue }
        let one = Wanted(
          rule: diagnostic.rule.code, code: code, element: element, division: division)
        open.removeValue(forKey: one)
        explains = explains || wanted[one] != nil || tolerated.contains(one)
      }
      guard !explains else { continue }
      tallies[diagnostic.rule.code, default: .init()].wrong += 1
      let place = codes[diagnostic.location.file]
      alarms.append(
        "\(place?.code ?? "") \(place?.division ?? "") \(diagnostic.rule.code) "
          + diagnostic.message(in: .chinese))
    }
    for (one, variant) in wanted {
      let isFound = open[one] == nil
      tallies[one.rule, default: .init()].planted += 1
      tallies[one.rule, default: .init()].found += isFound ? 1 : 0
      tallies[one.rule, default: .init()].missed += isFound ? 0 : 1
      if !isFound {
        misses.append("\(variant): \(one.code) \(one.element) \(one.division): no \(one.rule)")
      }
    }
    misses.sort()
    alarms.sort()
  }
}
