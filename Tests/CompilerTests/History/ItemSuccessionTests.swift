import Compiler
import Source
import Standard
import TestSupport
import Testing

/// Items whose codes went on as others are the same items.
@Suite struct ItemSuccessionTests {
  private func files(_ district: String, _ body: String, _ limit: Int) -> [String: String] {
    [
      "standards/districts/44/4401/\(district)/items/a.yaml":
        "基本编码: \"442106041002\"\n实施编码: \(body)5442106041002\n承诺办结时限: \(limit) 工作日\n"
    ]
  }

  private func workspace(_ files: [String: String], _ settings: String) async throws -> Workspace {
    var contents = files.mapValues { Array($0.utf8) }
    contents["zhun.yaml"] = Array(settings.utf8)
    return try await WorkspaceLoader(workers: 1).load(.memory(contents), root: "/")
  }

  @Test func bothDistrictsThatMergeGoOnAsOne() async throws {
    let (first, second) = ("TE4401130000000011", "TE4401140000000022")
    let before = files("440113", first, 10).merging(files("440114", second, 8)) { $1 }
    let old = try await workspace(before, "名称: 示例\n")
    let mapping = """
      沿革:
        - {区划: "440114", 改为: "440113", 自: 2026-01-01}
        - {机构: \(second), 改为: \(first), 自: 2026-01-01}

      """
    let new = try await workspace(files("440113", first, 9), "名称: 示例\n" + mapping)
    let history = await History(from: old, to: new, workers: 1)
    #expect(history.items.map(\.kind) == [.changed, .changed])
    #expect(history.items.map { $0.before?.division } == ["440113", "440114"])
    let limits = history.changes.filter { $0.path.id == "promisedLimit" }
    #expect(Set(limits.map(\.impact)) == [.easing, .tightening])
    let without = try await workspace(files("440113", first, 9), "名称: 示例\n")
    let parted = await History(from: old, to: without, workers: 1)
    #expect(parted.items.map(\.kind) == [.changed, .removed])
  }

  @Test func aRecodedItemIsNotNew() async throws {
    let body = "TE4401130000000011"
    let old = try await workspace(files("440113", body, 10), "名称: 示例\n")
    let recoded = files("440113", body, 10).mapValues {
      $0.replacing("442106041002", with: "442106041009")
    }
    let mapping = "沿革:\n  - {事项: \"442106041002\", 改为: \"442106041009\", 自: 2026-01-01}\n"
    let new = try await workspace(recoded, "名称: 示例\n" + mapping)
    let history = await History(from: old, to: new, workers: 1)
    #expect(history.items.map(\.kind) == [.changed])
    #expect(history.items.first?.isRenamed == true)
    #expect(history.impact == .neutral)
    // Where nobody carries out what it became, it is gone, and where it went is known.
    let other = try await workspace([:], "名称: 示例\n" + mapping)
    let gone = await History(from: old, to: other, workers: 1)
    #expect(gone.items.map(\.successor) == ["\(body)5442106041009"])
    #expect(gone.impact == .tightening)
    let without = try await workspace(recoded, "名称: 示例\n")
    let parted = await History(from: old, to: without, workers: 1)
    #expect(Set(parted.items.map(\.kind)) == [.added, .removed])
  }
}
