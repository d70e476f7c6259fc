import Compiler
import Testing

@Suite struct ParallelTests {
  @Test(arguments: [0, 1, 2, 3, 5, 16, 17, 100, 1_000, 3_465])
  func resultsKeepTheirOrderWhoeverMadeThem(_ count: Int) async {
    for workers in [0, 1, 2, 3, 8, 64] {
      let found = await Parallel.map(count, workers: workers) { $0 * $0 }
      #expect(found == (0..<count).map { $0 * $0 }, "\(workers)")
    }
  }
}
