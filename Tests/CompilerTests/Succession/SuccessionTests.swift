import Compiler
import Source
import Standard
import TestSupport
import Testing

/// Codes that took the place of others, in both directions and through chains.
@Suite struct SuccessionTests {
  private func successions(_ entries: String...) -> Successions {
    let text = "# 文件: zhun.yaml\n沿革:\n" + entries.map { "  - {\($0)}\n" }.joined()
    return Example(text).workspace(Repository.standard.standard).successions
  }

  @Test func chainsLeadToTheirEndAndBack() {
    let all = successions(
      "区划: \"440112\", 改为: \"440113\", 自: 2024-01-01",
      "区划: \"440114\", 改为: 440113000000, 自: 2024-01-01",
      "区划: \"440113\", 改为: \"440117\", 自: 2025-01-01")
    for code in ["440112", "440113", "440114", "440117"] {
      #expect(all.current(division: code) == "440117")
    }
    #expect(all.former(division: "440117") == ["440113", "440112", "440114"])
    #expect(all.former(division: "440112").isEmpty)
    #expect(all.current(division: "440118") == "440118")
    #expect(all.current(division: "4401") == "4401" && all.current(division: "440100") == "440100")
  }

  @Test func anImplementationCodeChangesWithItsParts() {
    let all = successions(
      "机构: TE4401125000001170, 改为: TE4401135000001170, 自: 2024-01-01",
      "事项: \"442106041001\", 改为: \"442106041002\", 自: 2025-01-01",
      "事项: TE44011350000011905442106041009, 改为: TE44011350000011705442106041009, 自: 2025-06-01")
    let now = "TE44011350000011705442106041002"
    #expect(all.current(item: "TE44011250000011705442106041001") == now)
    #expect(all.current(item: "TE44011350000011705442106041001") == now)
    #expect(all.current(item: "TE4401125000001170544210604100107") == now + "07")
    #expect(all.current(item: "442106041001") == "442106041002")
    #expect(
      Set(all.former(item: now)) == [
        "TE44011250000011705442106041001", "TE44011250000011705442106041002",
        "TE44011350000011705442106041001",
      ])
    #expect(
      all.current(item: "TE44011350000011905442106041009") == "TE44011350000011705442106041009")
    #expect(
      all.former(item: "TE44011350000011705442106041009").contains(
        "TE44011350000011905442106041009"))
    #expect(
      all.steps(fromItem: "TE44011250000011705442106041001").map(\.since.year) == [2024, 2025])
  }

  @Test func whatIsNotInForceIsAsIfItWereNotThere() {
    let all = successions(
      "区划: \"440112\", 改为: \"440113\", 自: 2026-01-01",
      "区划: \"440113\", 改为: \"440114\", 自: 2027-01-01")
    let today = all.inForce(on: Example.day)
    #expect(all.current(division: "440112") == "440114")
    #expect(today.current(division: "440112") == "440113")
    #expect(today.former(division: "440114").isEmpty)
    #expect(all.all.count == 2 && today.all.count == 1)
  }

  @Test func ofContradictionsTheFirstCountsAndOfCirclesNone() {
    let all = successions(
      "区划: \"440112\", 改为: \"440113\", 自: 2026-01-01",
      "区划: \"440112\", 改为: \"440114\", 自: 2026-01-01",
      "机构: TE4401125000001170, 改为: TE4401135000001170, 自: 2026-01-01",
      "机构: TE4401135000001170, 改为: TE4401145000001170, 自: 2026-01-01",
      "机构: TE4401145000001170, 改为: TE4401135000001170, 自: 2026-01-01")
    #expect(all.current(division: "440112") == "440113")
    // What leads into a circle ends where it begins.
    #expect(all.current(body: "TE4401125000001170") == "TE4401135000001170")
    #expect(all.current(body: "TE4401145000001170") == "TE4401145000001170")
    #expect(all.effective.count == 2)
  }

  @Test func englishKeysSayTheSame() {
    let zh = successions("区划: \"440112\", 改为: \"440113\", 自: 2026-01-01, 依据: 批复, 说明: 合并")
    let en = Example(
      """
      # 文件: zhun.yaml
      successions:
        - {division: "440112", becomes: "440113", since: 2026-01-01, basis: 批复, note: 合并}
      """
    ).workspace(Repository.standard.standard)
    #expect(!en.diagnostics.contains { $0.severity == .error })
    for all in [zh, en.successions] {
      #expect(all.current(division: "440112") == "440113")
      #expect(all.all.first?.basis == "批复" && all.all.first?.note == "合并")
    }
  }

  @Test(arguments: [("440131", true), ("44013", true), ("440119", true), ("440199", false)])
  func oneSlipIsSuggestedAndNoMore(_ code: String, _ isSuggested: Bool) async {
    let text = "# 文件: zhun.yaml\n沿革:\n  - {区划: \"440112\", 改为: \"\(code)\", 自: 2026-01-01}"
    let found = await Example(text).findings(Repository.standard.standard)
      .filter { $0.rule.code.hasPrefix("ZS95") }
    #expect(found.count == 1)
    let message = found.first?.message(in: .english) ?? ""
    #expect(message.contains("did you mean") == isSuggested, "\(message)")
  }

  /// Whatever the entries say, going back and forth again ends at the same code.
  @Test(arguments: 0..<60)
  func thereAndBackIsTheSame(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let bodies = (0..<5).map { "TE440112500000117\($0)" }
    let basics = (0..<4).map { "44210604100\($0)" }
    var codes: [String] = []
    for body in bodies { for basic in basics { codes.append(body + "5" + basic) } }
    var entries: [String] = []
    for _ in 0..<Int.random(in: 1...9, using: &random) {
      let (key, all) =
        [("机构", bodies), ("事项", basics), ("事项", codes)].randomElement(
          using: &random) ?? ("机构", bodies)
      let (old, new) = (
        all.randomElement(using: &random) ?? "", all.randomElement(using: &random) ?? ""
      )
      let year = Int.random(in: 2020...2026, using: &random)
      entries.append("\(key): \"\(old)\", 改为: \"\(new)\", 自: \(year)-01-01")
    }
    let text = "# 文件: zhun.yaml\n沿革:\n" + entries.map { "  - {\($0)}\n" }.joined()
    let all = Example(text).workspace(Repository.standard.standard).successions
    for code in codes {
      let current = all.current(item: code)
      #expect(all.current(item: current) == current, "\(text)")
      #expect(current == code || all.former(item: current).contains(code), "\(code)\n\(text)")
      for former in all.former(item: code) {
        #expect(all.current(item: former) == current, "\(former)\n\(text)")
      }
    }
    for body in bodies {
      for former in all.former(body: body) {
        #expect(all.current(body: former) == all.current(body: body))
      }
    }
  }
}
