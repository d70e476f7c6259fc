import Differences
import Foundation
import Samples

// Plants differences in clean items of many districts, compares them, and prints what was found:
//   difference-report [--details] [--format json] [--seed NUMBER] [--places NUMBER] [--items NUMBER] [--growth] [--renames]
let arguments = CommandLine.arguments

func number(_ name: String, or fallback: Int) -> Int {
  guard let place = arguments.firstIndex(of: name), arguments.indices.contains(place + 1) else {
    return fallback
  }
  return Int(arguments[place + 1]) ?? fallback
}

let workers = ProcessInfo.processInfo.activeProcessorCount
let seed = UInt64(number("--seed", or: 1))
let items = number("--items", or: 200)
if arguments.contains("--growth") {
  print(Growth.measure(seed: seed, items: 20).text, terminator: "")
  exit(0)
}
if arguments.contains("--renames") {
  let trial = RenameTrial.shipped(
    arguments.contains("--unseen") ? "renames-unseen" : "renames")
  print(trial.table, terminator: "")
  let threshold = number("--threshold", or: 70)
  if arguments.contains("--details") {
    for line in trial.wrong(threshold: threshold) { print(line) }
  }
  exit(0)
}
if let place = arguments.firstIndex(of: "--write") {
  let planted = PlantedWorkspace(
    seed: seed, places: PlantedWorkspace.places(number("--places", or: 16)), items: 0..<items)
  for file in planted.files {
    let url = URL(fileURLWithPath: arguments[place + 1] + "/" + file.path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: url)
  }
  exit(0)
}
let planted = PlantedWorkspace(
  seed: seed, places: PlantedWorkspace.places(number("--places", or: 16)), items: 0..<items)
var areCleanAlike = true
if !arguments.contains("json") {
  for layout in [SampleWorkspace.Layout.layers, .copies] {
    let clean = await CleanDistricts.run(
      seed: seed, places: PlantedWorkspace.places(number("--places", or: 16)),
      items: 0..<items / 4, layout: layout, workers: workers)
    print(
      "clean \(layout): \(clean.differing.count) differing rows, \(clean.findings.count) findings "
        + "in \(clean.items) items")
    areCleanAlike = areCleanAlike && clean.differing.isEmpty && clean.findings.isEmpty
  }
}
let run = await DifferenceRun.run(planted, workers: workers)
print(
  arguments.contains("json") ? run.json : run.text(details: arguments.contains("--details")),
  terminator: "")
exit(run.meetsTargets && areCleanAlike ? 0 : 1)
