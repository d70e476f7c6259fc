import Foundation
import TestSupport
import Testing

/// Two districts become one: what is to be decided before, and what still answers after.
@Suite struct MergerTests {
  private static let districts = "standards/districts/44/4401/"

  private func workspace() throws -> Folder {
    let folder = try Folder()
    try folder.makeWorkspace()
    let item = """
      基本编码: "442106041002"
      实施编码: BODY5442106041002
      实施主体: NAME
      承诺办结时限: DAYS 工作日
      法定办结时限: LIMIT 工作日
      办理地点: [{名称: NAME窗口, 地点: 某路1号}]

      """
    for (division, body, name, days, limit) in [
      ("440113", "TE4401135000001170", "番禺区公安分局", "8", "10"),
      ("440117", "TE4401840075182240", "从化区公安分局", "5", "12"),
    ] {
      try folder.write(
        Self.districts + division + "/items/residence-permit.yaml",
        item.replacing("BODY", with: body).replacing("NAME", with: name)
          .replacing("DAYS", with: days).replacing("LIMIT", with: limit))
      try folder.write(
        Self.districts + division + "/bodies.yaml",
        "实施主体:\n  - {名称: \(name), 编码: \(body), 性质: 法定机关}\n")
    }
    try folder.write(
      Self.districts + "440117/items/endorsement.yaml",
      "基本编码: \"442106041001\"\n实施编码: TE44018400751822405442106041001\n事项名称: 签注居住证\n实施主体: 从化区公安分局\n")
    return folder
  }

  private static let mapping = """
    沿革:
      - {区划: "440117", 改为: "440113", 自: 2026-05-01, 依据: 国函〔2026〕1号}
      - {机构: TE4401840075182240, 改为: TE4401135000001170, 自: 2026-05-01}

    """

  /// Moves what 440117 has alone to 440113 and removes the rest.
  private func merge(_ folder: Folder, mapping: String) throws {
    let own = try folder.read(Self.districts + "440117/items/endorsement.yaml")
    try folder.write(
      Self.districts + "440113/items/endorsement.yaml",
      own.replacing("TE4401840075182240", with: "TE4401135000001170")
        .replacing("从化区公安分局", with: "番禺区公安分局"))
    try FileManager.default.removeItem(atPath: folder.path + "/" + Self.districts + "440117")
    try folder.write("zhun.yaml", try folder.read("zhun.yaml") + mapping)
  }

  private static let build = ["build", "--publish-with-errors", "--lang", "zh"]

  private func pages(_ folder: Folder) throws -> Set<String> {
    Set(
      try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/build").filter {
        $0.hasSuffix(".html") || $0.hasPrefix("catalogue/v1/items/") && $0.hasSuffix(".json")
      })
  }

  @Test func everyOldAddressAnswersAfterAMerger() async throws {
    let folder = try workspace()
    #expect(await Run(Self.build, in: folder.path).status == 0)
    let before = try pages(folder)
    #expect(before.contains("guides/440117/TE44018400751822405442106041002/index.html"))
    try merge(folder, mapping: Self.mapping)
    let run = await Run(Self.build, in: folder.path)
    #expect(run.status == 0 && !run.messages.contains("不再有内容"), "\(run.messages)")
    let after = try pages(folder)
    #expect(before.subtracting(after).isEmpty)
    for path in before where path.hasPrefix("guides/440117/") {
      let page = try folder.read("build/" + path)
      let part = try #require(page.split(separator: "0; url=").dropFirst().first)
      let target = try #require(part.split(separator: "\"").first)
      let place = URL(fileURLWithPath: folder.path + "/build/" + path)
        .deletingLastPathComponent().appending(path: String(target)).standardizedFileURL
      let found = try String(contentsOf: place, encoding: .utf8)
      #expect(!found.contains("http-equiv=\"refresh\"") && found.contains("<h1"))
    }
    let again = await Run(Self.build, in: folder.path)
    #expect(again.messages.contains("没有变化"))
    let manifest = try folder.read("build/manifest.json")
    #expect(manifest.contains("\"moved\": ["))
    // The day before, the old addresses are not led anywhere, and that is said.
    let early = await Run(Self.build + ["--verify", "--as-of", "2026-04-30"], in: folder.path)
    #expect(early.status == 1 && early.messages.contains("已经没有对应的事项"), "\(early.messages)")
  }

  @Test func withoutAMappingWhatIsLostIsSaid() async throws {
    let folder = try workspace()
    _ = await Run(Self.build, in: folder.path)
    try merge(folder, mapping: "")
    let run = await Run(Self.build, in: folder.path)
    #expect(run.messages.contains("2 份原来发布过的办事指南已经没有对应的事项"), "\(run.messages)")
    #expect(run.messages.contains("2 条原来发布过的目录数据已经没有对应的事项"), "\(run.messages)")
  }

  @Test func aSuccessionAloneDoesNotMakeItemsChanged() async throws {
    let folder = try workspace()
    try folder.write("zhun.yaml", try folder.read("zhun.yaml") + Self.mapping)
    let run = await Run(["check", "--lang", "zh"], in: folder.path)
    // The files are still where they were.
    #expect(run.output.contains("警告[ZS9506] 区划 440117 已于 2026-05-01 改为 440113"))
    #expect(run.output.contains("警告[ZS9506] 机构 TE4401840075182240"))
    #expect(run.status == 1 && run.output.contains("440113/items"))
    let early = await Run(["check", "--lang", "zh", "--as-of", "2026-04-30"], in: folder.path)
    #expect(early.output.contains("[ZS9507]") && !early.output.contains("[ZS9506]"))
  }

  @Test func aBaselineOutlivesAMerger() async throws {
    let folder = try workspace()
    try folder.write(
      Self.districts + "440117/items/endorsement.yaml",
      try folder.read(Self.districts + "440117/items/endorsement.yaml")
        + "承诺办结时限: 25 工作日\n法定办结时限: 10 工作日\n")
    _ = await Run(["check", "--write-baseline", "known.yaml"], in: folder.path)
    try merge(folder, mapping: "")
    let without = await Run(["check", "--baseline", "known.yaml"], in: folder.path)
    #expect(without.output.contains("[ZS3101]"))
    try folder.write("zhun.yaml", try folder.read("zhun.yaml") + Self.mapping)
    let with = await Run(["check", "--baseline", "known.yaml"], in: folder.path)
    #expect(!with.output.contains("[ZS3101]"), "\(with.output)")
  }

  private func decisions(
    _ folder: Folder, _ merge: String, _ arguments: [String] = []
  ) async -> Run {
    await Run(["diff", "--merge", merge, "--lang", "zh"] + arguments, in: folder.path)
  }

  @Test(arguments: [
    ["--format", "json"], ["--html", "page.html"], ["--item", "442106041002"],
    ["--district", "440113"],
    ["--against", "standard"], ["--all"], ["--dates"], ["--kind", "worse"],
    ["--against-rev", "HEAD"],
    ["standards"],
  ])
  func whatAMergerDoesNotHeedIsRefused(_ arguments: [String]) async throws {
    let run = await Run(["diff", "--merge", "番禺区,从化区"] + arguments)
    #expect(run.status == 2)
    #expect(run.messages.contains("--merge goes with --decisions alone"), "\(run.messages)")
  }

  @Test func theDecisionsOfAMerger() async throws {
    let folder = try workspace()
    let run = await decisions(folder, "番禺区,440117")
    #expect(run.status == 1)
    for text in [
      "合并待定清单：番禺区（440113）、从化区（440117）\n", "→ 建议采用从化区的，对申请人更有利",
      "→ 目录已规定“10 个工作日”，从化区更正", "签注居住证  TE44018400751822405442106041001  从化区",
      "公安分局 → 沿革没有写明改为哪个编码", "→ 由本地自定，需要决定",
      "440117/items/residence-permit.yaml:5:9",
    ] {
      #expect(run.output.contains(text), "\(text)\n\(run.output)")
    }
    try folder.write("zhun.yaml", try folder.read("zhun.yaml") + Self.mapping)
    let mapped = await decisions(folder, "440113,440117")
    for text in [
      "合为番禺区（440113）", "公安分局 → TE4401135000001170",
      "TE44018400751822405442106041001 → TE44011350000011705442106041001",
    ] {
      #expect(mapped.output.contains(text), "\(text)\n\(mapped.output)")
    }
  }

  @Test func theListForSpreadsheetsHasColumnsToFillIn() async throws {
    let folder = try workspace()
    let run = await decisions(
      folder, "440113,440117",
      ["--decisions", "csv=list.csv", "--decisions", "markdown=list.md", "--decisions", "json"])
    #expect(run.status == 1)
    let table = try folder.read("list.csv")
    // Reading as a text drops the byte-order mark.
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/list.csv"))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = table.split(separator: "\r\n")
    #expect(lines[0].contains("番禺区,番禺区所在,从化区,从化区所在,结论或建议,决定,决定人,备注"))
    #expect(
      lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 12 })
    #expect(lines.contains { $0.hasPrefix("建议照办,442106041002,申领居住证,承诺办结时限,8 个工作日,") })
    let page = try folder.read("list.md")
    #expect(page.contains("| 承诺办结时限 | 8 个工作日<br>"))
    let read = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let items = try #require(read?["items"] as? [[String: Any]])
    let rows = try #require(items.first?["decisions"] as? [[String: Any]])
    let limit = try #require(rows.first { $0["element"] as? String == "promisedLimit" })
    #expect(limit["outcome"] as? String == "better" && limit["take"] as? [Int] == [1])
  }

  @Test func theOrderOfDistrictsChangesOnlyTheirOrder() async throws {
    let folder = try workspace()
    let one = await decisions(folder, "440113,440117")
    let other = await decisions(folder, "440117,440113")
    let lines = { (run: Run) in run.output.split(separator: "\n").dropFirst().sorted() }
    #expect(lines(one) == lines(other))
  }

  @Test func whatCannotBeMergedIsSaid() async throws {
    let folder = try workspace()
    for (merge, text) in [
      ("440113", "至少两个"), ("440113,番禺区", "至少两个"), ("440113,番愚区", "是否为“番禺区”"),
      ("440113,440112", "没有任何文件"),
    ] {
      let run = await decisions(folder, merge)
      #expect(run.status == 2 && run.messages.contains(text), "\(merge): \(run.messages)")
    }
    #expect(await Run(["diff", "--decisions", "csv"], in: folder.path).status == 2)
  }
}
