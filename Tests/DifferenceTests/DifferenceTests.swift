import Differences
import Testing

/// What is planted in districts is found where it is planted, and nothing else.
@Suite struct DifferenceTests {
  @Test func plantedDifferencesAreFoundAndNothingElse() async {
    let planted = PlantedWorkspace(
      seed: 3, places: PlantedWorkspace.places(5), items: 0..<48)
    let run = await DifferenceRun.run(planted, workers: 2)
    #expect(run.meetsTargets, "\(run.text(details: true))")
  }
}
