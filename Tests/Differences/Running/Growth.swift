import Compiler
import Samples
import TestSupport

/// How the time of comparing grows with the number of districts.
package struct Growth: Sendable {
  package struct Step: Sendable {
    package let places: Int
    package let items: Int
    package let comparing: ContinuousClock.Duration

    /// Nanoseconds for one item of one district.
    package var perItem: Double { comparing / .nanoseconds(1) / Double(max(1, items)) }
  }

  package let steps: [Step]

  /// The fastest of several runs of each size, so that other work on the machine does not count.
  package static func measure(
    seed: UInt64,
    items: Int,
    places: [Int] = [4, 16, 64, 256],
    times: Int = 5
  ) async -> Growth {
    let clock = ContinuousClock()
    var steps: [Step] = []
    for count in places {
      let planted = PlantedWorkspace(
        seed: seed, places: PlantedWorkspace.placesAnywhere(count), items: 0..<items)
      let workspace = WorkspaceLoader(workers: 1).load(
        texts: planted.files, standard: Repository.standard.standard, division: "440113")
      var best: ContinuousClock.Duration?
      for _ in 0..<times {
        let time = await clock.measure {
          _ = await Comparer(asOf: Example.day).comparisons(of: workspace.items, workers: 1)
        }
        best = min(best ?? time, time)
      }
      steps.append(
        Step(places: count, items: workspace.items.count, comparing: best ?? .zero))
    }
    return Growth(steps: steps)
  }

  package var text: String {
    var lines = ["districts  items  microseconds  microseconds per item"]
    for step in steps {
      let time = Int(step.comparing / .microseconds(1))
      lines.append("\(step.places)  \(step.items)  \(time)  \(Int(step.perItem) / 1000)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
