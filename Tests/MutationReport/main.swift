import Foundation
import Mutations

// Plants known faults in clean items, checks clean items, and prints what was found:
//   mutation-report [--details] [--format json] [--seed NUMBER]
let arguments = CommandLine.arguments
let seed =
  arguments.firstIndex(of: "--seed").flatMap { place in
    arguments.indices.contains(place + 1) ? UInt64(arguments[place + 1]) : nil
  } ?? 1
let workers = ProcessInfo.processInfo.activeProcessorCount
let run = await MutationRun.run(Mutant.all, seed: seed, times: 3, workers: workers)
let clean = await CleanRun.run(seed: seed, items: 0..<50, workers: workers)
let report = MutationReport(run: run, clean: clean)
print(
  arguments.contains("json") ? report.json : report.text(details: arguments.contains("--details")),
  terminator: "")
exit(report.meetsTargets ? 0 : 1)
