import Compiler
import Differences
import Samples
import Source
import Standard
import TestSupport
import Testing

/// Rules that are not asked about an item, and rows that are not compared, would have shown nothing.
@Suite struct SparedCheckTests {
  private static func spared(_ files: [(path: String, bytes: [UInt8])]) -> SparedChecks {
    SparedChecks(
      of: WorkspaceLoader(workers: 2).load(
        texts: files, standard: Repository.standard.standard, division: "440113"),
      asOf: Example.day)
  }

  @Test(arguments: [3, 11] as [UInt64])
  func nothingIsMissedWhereDifferencesArePlanted(_ seed: UInt64) {
    let planted = PlantedWorkspace(
      seed: seed, places: PlantedWorkspace.places(6), items: 0..<27)
    let spared = Self.spared(planted.files)
    #expect(spared.missed.isEmpty, "\(Set(spared.missed.map(\.rule.code)))")
    #expect(spared.count > 1000)
  }

  @Test func mostRulesAreSparedWhereDistrictsInherit() {
    let sample = SampleWorkspace(
      seed: 5, places: PlantedWorkspace.places(6), items: 0..<9, layout: .layers)
    let spared = Self.spared(sample.files.map { ($0.path, Array($0.text.utf8)) })
    #expect(spared.missed.isEmpty, "\(Set(spared.missed.map(\.rule.code)))")
    #expect(spared.count > 9 * 5 * 40)
    #expect(spared.rows > 9 * 20)
  }

  @Test(arguments: ["", "/Tests/Browser/workspaces/full"])
  func nothingIsMissedInAWorkspaceOfTheRepository(_ folder: String) async throws {
    let workspace = try await WorkspaceLoader(workers: 2).load(root: Repository.root + folder)
    let spared = SparedChecks(of: workspace, asOf: Example.day)
    #expect(spared.missed.isEmpty, "\(Set(spared.missed.map(\.rule.code)))")
  }

  /// A fault of every rule on items in one of two districts that have the rest in common: whether the other
  /// is looked at before, after or not at all changes nothing.
  @Test func whatOneDistrictAddsToTheCatalogueIsFound() async {
    let code = "基本编码: \"442106041002\"\n"
    for check in Check.all {
      guard case .item = check.scope else { continue }
      for example in check.rule.flags where !example.contains("# 文件") {
        let fault = Example(example).files[0].content.text
        guard !fault.contains("基本编码") else { continue }
        func isFound(beside others: [String]) async -> Bool {
          let items = ["440113": code + fault].merging(others.map { ($0, code) }) { one, _ in one }
          let workspace = WorkspaceLoader(workers: 1).load(
            texts: [
              ("catalogue/44/442106041002.yaml", Array((code + "事项名称: 某事项\n").utf8))
            ]
              + items.sorted { $0.key < $1.key }.map {
                ("districts/44/4401/\($0.key)/items/a.yaml", Array($0.value.utf8))
              }, standard: Repository.standard.standard, division: "440113")
          return await Checker.check(workspace, workers: 1, asOf: Example.day).contains {
            $0.rule.code == check.rule.code
              && ([$0.subject] + $0.alsoAbout).contains { $0.district == "440113" }
          }
        }
        let alone = await isFound(beside: [])
        let (after, before) = (
          await isFound(beside: ["440103"]), await isFound(beside: ["440117"])
        )
        #expect(after == alone && before == alone, "\(check.rule.code)")
      }
    }
  }
}
