import Compiler
import Source
import Standard
import TestSupport
import Testing
import YAML

/// What holds of every comparison, tried on the shipped guides.
@Suite struct ComparisonPropertyTests {
  private static let guides = [
    "4401/440113/items/residence-permit.yaml",
    "4401/440113/items/residence-permit-endorsement.yaml",
    "4401/440117/items/residence-permit.yaml",
    "4403/440307/items/individual-business-registration.yaml",
    "4416/items/real-estate-transfer.yaml",
  ]

  private func text(_ guide: String) throws -> [UInt8] {
    try FileSystem.read(Repository.root + "/standards/districts/44/" + guide)
  }

  private func workspace(_ texts: [(path: String, bytes: [UInt8])]) -> Workspace {
    WorkspaceLoader(workers: 1).load(
      texts: texts, standard: Repository.standard.standard, division: "440113")
  }

  @Test(arguments: guides)
  func nothingDiffersFromItself(_ guide: String) throws {
    let bytes = try text(guide)
    let texts = ComparisonTests.divisions.map { division in
      (path: "districts/44/4401/\(division)/items/a.yaml", bytes: bytes)
    }
    for count in 2...texts.count {
      let items = workspace(Array(texts.prefix(count))).items
      let comparison = Comparer(includesLocal: true).comparison(of: items)
      #expect(comparison.rows.count > 20)
      #expect(!comparison.rows.contains { $0.isDiffering })
      #expect(comparison.isUniform)
    }
  }

  @Test func theOrderOfFilesDoesNotMatter() throws {
    let texts = try [(0, "440113"), (2, "440117"), (0, "440114"), (2, "440115")].map {
      (
        path: "districts/44/4401/\($0.1)/items/a.yaml",
        bytes: try text(Self.guides[$0.0])
      )
    }
    func outline(_ order: [Int]) -> [String] {
      let comparison = Comparer(includesLocal: true).comparison(
        of: workspace(order.map { texts[$0] }).items)
      return comparison.columns.map(\.name)
        + comparison.rows.map { row in
          "\(row.path.id) \(row.aspect) \(row.baseline.origin) \(row.baseline.value?.zh ?? "")"
            + row.cells.map { " \($0.kind) \($0.value?.zh ?? "")" }.joined()
        }
    }
    let first = outline([0, 1, 2, 3])
    for order in [[3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]] { #expect(outline(order) == first) }
  }

  @Test func findingsDoNotDependOnTheOrderOfFiles() async throws {
    let texts = try [(0, "440113"), (2, "440117")].map {
      (path: "districts/44/4401/\($0.1)/items/a.yaml", bytes: try text(Self.guides[$0.0]))
    }
    func findings(_ texts: [(path: String, bytes: [UInt8])]) async -> Set<String> {
      let workspace = workspace(texts)
      return Set(
        await Checker.check(workspace, workers: 2, asOf: Example.day).map { diagnostic in
          let place = diagnostic.location
          return "\(workspace.files.path(place.file)) \(place.range.start) \(diagnostic.rule.code) "
            + diagnostic.message(in: .chinese)
        })
    }
    let (forward, backward) = (await findings(texts), await findings(texts.reversed()))
    #expect(forward == backward)
    #expect(forward.contains { $0.contains("ZS6106") })
  }

  @Test func hundredsOfDistrictsMakeOneFindingForOneCause() async throws {
    let bytes = try text(Self.guides[2])
    let other = try text(Self.guides[0])
    let texts = (0..<300).map { number in
      (
        path: "districts/44/4401/440113/items/a\(number).yaml",
        bytes: number == 7 ? other : bytes
      )
    }
    let diagnostics = await Checker.check(workspace(texts), workers: 2, asOf: Example.day)
    let extra = diagnostics.filter { $0.rule.code == "ZS6104" }
    #expect(extra.count == 1)
    #expect(extra.first?.labels.count ?? 0 <= 6)
    #expect(diagnostics.count { $0.rule.code == "ZS6106" } == 1)
  }
}
