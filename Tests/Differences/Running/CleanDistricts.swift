import Compiler
package import Samples
import Source
import Standard
import TestSupport

/// Districts in which nothing is planted: nothing may be shown.
package struct CleanDistricts: Sendable {
  package let items: Int
  package let differing: [String]
  package let findings: [String]

  package static func run(
    seed: UInt64,
    places: [SamplePlace],
    items numbers: Range<Int>,
    layout: SampleWorkspace.Layout,
    workers: Int
  ) async -> CleanDistricts {
    let sample = SampleWorkspace(seed: seed, places: places, items: numbers, layout: layout)
    let workspace = WorkspaceLoader(workers: workers).load(
      texts: sample.files.map { ($0.path, Array($0.text.utf8)) },
      standard: Repository.standard.standard, division: "440113")
    let comparisons = await Comparer(asOf: Example.day)
      .comparisons(of: workspace.items, workers: workers)
    let differing = comparisons.flatMap { comparison in
      comparison.rows.filter(\.isDiffering).map { "\(comparison.basicCode) \($0.path.id)" }
    }
    let findings = await Checker.check(workspace, workers: workers, asOf: Example.day)
      .filter { $0.rule.code.hasPrefix("ZS6") }
      .map { "\($0.rule.code) \($0.message(in: .chinese))" }
    return CleanDistricts(
      items: workspace.items.count, differing: differing, findings: findings)
  }
}
