import Compiler
import Differences
import Samples
import Source
import Standard
import TestSupport
import Testing

/// What holds of every comparison of many districts.
@Suite struct DistrictPropertyTests {
  private static func workspace(_ files: [(path: String, bytes: [UInt8])]) -> Workspace {
    WorkspaceLoader(workers: 2).load(
      texts: files, standard: Repository.standard.standard, division: "440113")
  }

  private static func isOfDistricts(_ diagnostic: Diagnostic) -> Bool {
    ["ZS6102", "ZS6103", "ZS6104", "ZS6105", "ZS6106", "ZS6201", "ZS6301"]
      .contains(diagnostic.rule.code)
  }

  @Test(arguments: [SampleWorkspace.Layout.layers, .copies])
  func cleanDistrictsDoNotDiffer(_ layout: SampleWorkspace.Layout) async {
    let clean = await CleanDistricts.run(
      seed: 4, places: PlantedWorkspace.places(4), items: 0..<12, layout: layout, workers: 2)
    #expect(clean.items == 48)
    #expect(clean.differing.isEmpty, "\(clean.differing)")
    #expect(clean.findings.isEmpty, "\(clean.findings)")
  }

  @Test func aDistrictCopiedIntoFifteenDoesNotDifferFromThem() async {
    let places = PlantedWorkspace.places(16)
    let planted = PlantedWorkspace(seed: 6, places: Array(places.prefix(1)), items: 0..<2)
    let own = planted.files.filter { $0.path.contains("/items/") }
    let folder = "districts/44/4401/440103/"
    #expect(own.allSatisfy { $0.path.hasPrefix(folder) })
    let files = places.flatMap { place in
      own.map { file in
        (
          path: file.path.replacing(
            folder, with: "districts/44/\(place.code.prefix(4))/\(place.code)/"),
          bytes: file.bytes
        )
      }
    }
    let workspace = Self.workspace(files)
    let comparisons = await Comparer(includesLocal: true)
      .comparisons(of: workspace.items, workers: 2)
    #expect(comparisons.count == 2 && comparisons.allSatisfy { $0.columns.count == 16 })
    #expect(!comparisons.contains { $0.rows.contains(where: \.isDiffering) })
    let findings = await Checker.check(workspace, workers: 2, asOf: Example.day)
    #expect(!findings.contains { $0.rule.code.hasPrefix("ZS610") && $0.rule.code != "ZS6101" })
    #expect(!findings.contains { $0.rule.code.hasPrefix("ZS62") })
  }

  /// Every cell with what it says, and every finding with its place.
  private static func dump(_ files: [(path: String, bytes: [UInt8])]) async -> [String] {
    let workspace = workspace(files)
    let comparisons = await Comparer(asOf: Example.day, includesLocal: true)
      .comparisons(of: workspace.items, workers: 2)
    var lines = comparisons.flatMap { comparison in
      [comparison.basicCode] + comparison.columns.map(\.name)
        + comparison.rows.map { row in
          "\(row.title.zh) \(row.baseline.origin) \(row.baseline.value?.zh ?? "")"
            + row.cells.map { " \($0.kind) \($0.value?.zh ?? "") \($0.similarity ?? 0)" }.joined()
        }
    }
    lines += await Checker.check(workspace, workers: 2, asOf: Example.day)
      .filter(isOfDistricts)
      .map { diagnostic in
        "\(workspace.files.path(diagnostic.location.file)) \(diagnostic.location.range.start) "
          + "\(diagnostic.rule.code) \(diagnostic.message(in: .chinese))"
      }.sorted()
    return lines
  }

  @Test func theOrderOfDistrictsAndFilesDoesNotMatter() async {
    let files = PlantedWorkspace(
      seed: 8, places: PlantedWorkspace.places(4), items: 0..<6
    ).files
    let first = await Self.dump(files)
    #expect(first.contains { $0.contains("renamed") })
    #expect(await Self.dump(files.reversed()) == first)
    var random = SplitMix64(seed: 9)
    #expect(await Self.dump(files.shuffled(using: &random)) == first)
  }

  @Test(arguments: [("2026-06-30", false), ("2026-07-01", true)])
  func aDeclarationEndsWithItsDay(_ day: String, _ isOver: Bool) async throws {
    let planted = PlantedWorkspace(
      seed: 1, places: PlantedWorkspace.places(5), items: 0..<4,
      variants: Variant.all.filter { $0.name == "declared limit, until the day" })
    let workspace = Self.workspace(planted.files)
    let day = try #require(CalendarDate(day))
    let comparisons = await Comparer(asOf: day).comparisons(of: workspace.items, workers: 1)
    let kinds = comparisons.flatMap { $0.rows.flatMap { $0.cells.map(\.kind) } }
      .filter(\.isDifference)
    #expect(!kinds.isEmpty)
    #expect(Set(kinds) == [isOver ? .expired : .declared])
    let findings = await Checker.check(workspace, workers: 1, asOf: day)
      .filter { ["ZS6102", "ZS6103"].contains($0.rule.code) }
    #expect(findings.isEmpty == !isOver)
  }

  @Test func theWorkGrowsWithTheNumberOfDistricts() {
    let growth = Growth.measure(seed: 1, items: 3, places: [8, 32], times: 2)
    // Four times the districts: a square would take four times as long for each item.
    let ratio = Double(growth.steps[1].perItem) / Double(max(1, growth.steps[0].perItem))
    #expect(ratio < 2, "\(growth.text)")
  }
}
