import Foundation
import Mutations

// Plants known faults in clean items, checks clean items, and prints what was found:
//   mutation-report [--details] [--format json]
let arguments = Set(CommandLine.arguments.dropFirst())
let workers = ProcessInfo.processInfo.activeProcessorCount
let run = await MutationRun.run(Mutant.all, seed: 1, times: 3, workers: workers)
let clean = await CleanRun.run(seed: 1, items: 0..<50, workers: workers)
let report = MutationReport(run: run, clean: clean)
print(
  arguments.contains("json") ? report.json : report.text(details: arguments.contains("--details")),
  terminator: "")
exit(report.meetsTargets ? 0 : 1)
