import Differences
import Testing

/// What is planted in districts is found where it is planted, and nothing else.
@Suite struct DifferenceTests {
  @Test func plantedDifferencesAreFoundAndNothingElse() async {
    let planted = PlantedWorkspace(
      seed: 3, places: PlantedWorkspace.places(6), items: 0..<27)
    let run = await DifferenceRun.run(planted, workers: 2)
    let isMet = run.meetsTargets
    #expect(isMet, "\(run.text(details: true))")
    #expect(run.counts.count > 180)
  }
}
