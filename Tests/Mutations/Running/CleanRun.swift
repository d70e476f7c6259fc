package import Samples
import Standard
import TestSupport

/// The checker over many clean items: whatever it finds is a false alarm.
package struct CleanRun: Sendable {
  package let items: Int
  package let findings: [Sighting]

  package var findingsPerHundred: Double {
    items == 0 ? 0 : Double(findings.count) * 100 / Double(items)
  }

  /// Items of several provinces, in both layouts.
  package static func run(seed: UInt64, items numbers: Range<Int>, workers: Int) async -> CleanRun {
    var items = 0
    var findings: [Sighting] = []
    for layout in [SampleWorkspace.Layout.copies, .layers] {
      let workspace = SampleWorkspace(
        seed: seed, places: places, items: numbers, layout: layout)
      items += workspace.items.count
      findings += await Sighting.all(
        workspace.files.map { ($0.path, Array($0.text.utf8)) }, workers: workers)
    }
    return CleanRun(items: items, findings: findings)
  }

  /// Counties and cities whose names, area codes and catalogues differ.
  package static let places = SamplePlace.all(Repository.standard.standard.divisions).filter {
    ["440113", "440307", "441600", "330100", "420100", "510100"].contains($0.code)
  }
}
