import Mutations
import Samples
import TestSupport
import Testing

/// The clean items that benchmarks and the mutation test are made of.
@Suite struct SampleTests {
  private static func workspace(_ seed: UInt64, _ layout: SampleWorkspace.Layout) -> SampleWorkspace
  {
    SampleWorkspace(seed: seed, places: CleanRun.places, items: 0..<60, layout: layout)
  }

  @Test(arguments: [SampleWorkspace.Layout.copies, .layers])
  func oneSeedGivesTheSameBytes(_ layout: SampleWorkspace.Layout) {
    let first = Self.workspace(7, layout).files.map { $0.path + $0.text }
    #expect(first == Self.workspace(7, layout).files.map { $0.path + $0.text })
    #expect(first != Self.workspace(8, layout).files.map { $0.path + $0.text })
  }

  @Test func theBytesAreThoseOfTheGolden() {
    let workspace = SampleWorkspace(
      seed: 1, places: Array(CleanRun.places.prefix(1)), items: 0..<1, layout: .copies)
    let text = workspace.files.map { "## \($0.path)\n\($0.text)" }.joined()
    #expect(text == Golden.expected("Tests/MutationTests/Goldens/sample.yaml.txt", for: text))
  }

  @Test func noTwoItemsAreTheSame() {
    let items = Self.workspace(1, .copies).files.filter { $0.path.contains("/items/") }
    #expect(Set(items.map(\.text)).count == items.count)
    #expect(Set(items.map(\.path)).count == items.count)
    #expect(items.allSatisfy { $0.text.utf8.count > 4_000 })
  }

  @Test func numbersFarBeyondTheScopesGiveOtherItems() {
    let workspace = SampleWorkspace(
      seed: 1, places: Array(CleanRun.places.prefix(1)), items: 0..<3_000, layout: .layers)
    let codes = workspace.items.map(\.code)
    #expect(Set(codes).count == codes.count)
  }
}
