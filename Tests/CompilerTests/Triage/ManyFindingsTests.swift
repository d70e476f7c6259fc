import Compiler
import Source
import TestSupport
import Testing
import YAML

/// Of very many findings in one file the first are listed and the others counted.
@Suite struct ManyFindingsTests {
  private static let limit = Limits.standard.findings

  /// An item with so many keys that nothing knows and so many materials with a number that is none.
  private func findings(keys: Int, materials: Int) async -> [Diagnostic] {
    let unknown = (0..<keys).map { "没有这个要素\($0): 一\n" }.joined()
    let entries = (0..<materials).map { "  - 名称: 材料\($0)\n    份数: {原件: 多, 复印件: 0}\n" }.joined()
    let text = "基本编码: \"442106041002\"\n\(unknown)申请材料:\n\(entries)"
    let workspace = Example(text).workspace(Repository.standard.standard)
    return await Checker.check(workspace, workers: 2, asOf: Example.day)
  }

  private func remarks(_ found: [Diagnostic]) -> [String] {
    found.filter { $0.rule.code == "ZS0304" }.map { $0.message(in: .english) }
  }

  @Test func asManyAsTheLimitAreListed() async throws {
    let found = await findings(keys: Self.limit, materials: 1)
    #expect(found.count { $0.rule.code == "ZS1001" } == Self.limit)
    #expect(remarks(found).isEmpty)
  }

  @Test func theRestIsCountedRuleByRule() async throws {
    let all = await findings(keys: Self.limit + 7, materials: Self.limit + 30)
    let listed = Dictionary(grouping: all, by: \.rule.code).mapValues(\.count)
    #expect(listed["ZS1001"] == Self.limit)
    #expect(listed.allSatisfy { $0.value <= Self.limit })
    let said = remarks(all)
    #expect(said.contains("7 more findings of ZS1001 are not listed"))
    #expect(said.count >= 2)
    // The remark stands where the list ends, and all is in the order of reports.
    #expect(zip(all, all.dropFirst()).allSatisfy { !Diagnostic.precedes($1, $0) })
    #expect(Set(all.map(\.fingerprint)).count == all.count)
  }
}
