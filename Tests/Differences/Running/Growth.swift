import Compiler
import Samples
import TestSupport

/// How the work of comparing grows with the number of districts.
package struct Growth: Sendable {
  package struct Step: Sendable {
    package let places: Int
    package let items: Int
    package let nanoseconds: Int

    /// Nanoseconds for one item of one district.
    package var perItem: Int { nanoseconds / max(1, items) }
  }

  package let steps: [Step]

  /// The fastest of several runs of each size, on one thread.
  package static func measure(
    seed: UInt64,
    items: Int,
    places: [Int] = [4, 16, 64, 256],
    times: Int = 5
  ) -> Growth {
    let steps = places.map { count in
      let planted = PlantedWorkspace(
        seed: seed, places: PlantedWorkspace.placesAnywhere(count), items: 0..<items)
      let workspace = WorkspaceLoader(workers: 1).load(
        texts: planted.files, standard: Repository.standard.standard, division: "440113")
      let groups = Dictionary(grouping: workspace.items) { $0.basicCode ?? "" }.values
      let comparer = Comparer(asOf: Example.day)
      let best = (0..<times).map { _ in
        let start = ThreadClock.nanoseconds
        for group in groups { _ = comparer.comparison(of: group) }
        return ThreadClock.nanoseconds - start
      }.min()
      return Step(places: count, items: workspace.items.count, nanoseconds: best ?? 0)
    }
    return Growth(steps: steps)
  }

  package var text: String {
    var lines = ["districts  items  microseconds  microseconds per item"]
    for step in steps {
      lines.append(
        "\(step.places)  \(step.items)  \(step.nanoseconds / 1000)  "
          + "\(Double(step.perItem / 10) / 100)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
