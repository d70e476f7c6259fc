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
    // Six districts with some 130 rules on items: most of them need not be asked five times more.
    #expect(spared.count > 27 * 5 * 60)
    #expect(spared.rows > 0)
  }

  @Test(arguments: ["", "/Tests/Browser/workspaces/full"])
  func nothingIsMissedInAWorkspaceOfTheRepository(_ folder: String) async throws {
    let workspace = try await WorkspaceLoader(workers: 2).load(root: Repository.root + folder)
    let spared = SparedChecks(of: workspace, asOf: Example.day)
    #expect(spared.missed.isEmpty, "\(Set(spared.missed.map(\.rule.code)))")
  }

  /// Faults of every rule on items in one of two districts that have the rest in common, first and last.
  @Test func whatOneDistrictAddsToTheCatalogueIsFound() async {
    for check in Check.all {
      guard case .item = check.scope else { continue }
      for example in check.rule.flags where !example.contains("# 文件") {
        let text = Example(example).files[0].bytes
        guard let fault = String(validating: text, as: UTF8.self),
          !fault.contains("基本编码")
        else { continue }
        let code = "基本编码: \"442106041002\"\n"
        func findings(_ faulty: String, _ clean: String) async -> Int {
          let workspace = WorkspaceLoader(workers: 1).load(
            texts: [
              ("catalogue/44/442106041002.yaml", Array((code + "事项名称: 某事项\n").utf8)),
              ("districts/44/4401/\(faulty)/items/a.yaml", Array((code + fault).utf8)),
              ("districts/44/4401/\(clean)/items/a.yaml", Array(code.utf8)),
            ], standard: Repository.standard.standard, division: "440113")
          return await Checker.check(workspace, workers: 1, asOf: Example.day)
            .count { $0.rule.code == check.rule.code }
        }
        let (first, last) = (await findings("440113", "440117"), await findings("440117", "440113"))
        // Phones and places may be right in one district and wrong in another.
        #expect((first > 0) == (last > 0), "\(check.rule.code)")
      }
    }
  }
}
