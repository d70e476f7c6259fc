import Samples
import Standard

/// Plants every mutant in several clean items and looks what the checker says.
package struct MutationRun: Sendable {
  package let trials: [Trial]

  /// - Parameter times: in how many items each mutant is planted
  package static func run(
    _ mutants: [Mutant],
    seed: UInt64,
    times: Int,
    workers: Int
  ) async -> MutationRun {
    let stock = await Stock(seed: seed)
    let jobs = mutants.enumerated().flatMap { number, mutant in
      stock.items(for: mutant, number: number, times: times).map { (mutant, $0) }
    }
    let trials = await withTaskGroup(of: [(Int, Trial)].self) { group in
      for worker in 0..<workers {
        group.addTask {
          var done: [(Int, Trial)] = []
          for number in stride(from: worker, to: jobs.count, by: workers) {
            let (mutant, clean) = jobs[number]
            done.append((number, await Trial.run(mutant, in: clean)))
          }
          return done
        }
      }
      var all: [(Int, Trial)] = []
      for await part in group { all += part }
      return all.sorted { $0.0 < $1.0 }.map(\.1)
    }
    let planted = Set(trials.map { $0.mutant.fault + $0.mutant.variant })
    let unplanted = mutants.filter { !planted.contains($0.fault + $0.variant) }.map {
      Trial(mutant: $0, item: "", outcome: .failed("no sample has what it needs"), additional: [])
    }
    return MutationRun(trials: trials + unplanted)
  }
}

/// Clean items, each in a workspace of its own.
private struct Stock {
  let workspaces: [SampleWorkspace]

  init(seed: UInt64) async {
    workspaces = CleanRun.places.enumerated().flatMap { place, district in
      (0..<80).filter { $0 % CleanRun.places.count == place || district.code.hasPrefix("44") }
        .map {
          SampleWorkspace(seed: seed, places: [district], items: $0..<$0 + 1, layout: .copies)
        }
        .filter { !$0.items.isEmpty }
    }
  }

  /// Different items for each mutant, so that all together see many of them.
  func items(for mutant: Mutant, number: Int, times: Int) -> [SampleWorkspace] {
    let fitting = workspaces.filter { workspace in
      workspace.items.contains { mutant.traits.isSubset(of: $0.traits) }
    }
    guard !fitting.isEmpty else { return [] }
    let count = min(times, mutant.isHeavy ? 1 : times, fitting.count)
    return (0..<count).map { turn in
      fitting[(number * 7 + turn * max(1, fitting.count / count)) % fitting.count]
    }
  }
}
