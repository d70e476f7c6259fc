import CommandLine
import Foundation
import TestSupport
import Testing

/// `zhun changes` on real repositories: what it shows, how it ends, and how it fails.
@Suite struct ChangesCommandTests {
  static let catalogue = "standards/catalogue/44/442106041002.yaml"
  static let first = "standards/districts/44/4401/440113/items/residence-permit.yaml"
  static let second = "standards/districts/44/4401/440117/items/residence-permit.yaml"

  private func makeRepository() throws -> GitFolder {
    let repository = try GitFolder()
    try repository.folder.write("zhun.yaml", "名称: 示例\n")
    try repository.folder.write(
      Self.catalogue, "基本编码: \"442106041002\"\n事项名称: 申领居住证\n法定办结时限: 10 工作日\n")
    try repository.folder.write(Self.first, Self.item("440113", "承诺办结时限: 5 工作日\n"))
    try repository.folder.write(Self.second, Self.item("440117", "承诺办结时限: 5 工作日\n"))
    try repository.commit()
    return repository
  }

  private static func item(_ division: String, _ text: String = "") -> String {
    "基本编码: \"442106041002\"\n实施编码: TE4401350000\(division)5442106041002\n\(text)"
  }

  private func head(_ repository: GitFolder, _ name: String = "HEAD") throws -> String {
    try repository.git("rev-parse", name).trimmingCharacters(in: .newlines)
  }

  @Test func nothingChangedIsSaid() async throws {
    let repository = try makeRepository()
    for arguments in [[], ["HEAD"], ["HEAD.."], ["HEAD..HEAD"], ["main...HEAD"], ["..main"]] {
      let run = await Run(["changes"] + arguments, in: repository.path)
      #expect(run.status == 0)
      #expect(run.output.contains("compared 2 items, none has changed"), "\(arguments)")
      #expect(run.messages.isEmpty)
    }
    let chinese = await Run(["changes", "--lang", "zh"], in: repository.path)
    #expect(chinese.output.contains("比对 2 个事项，都没有变化"))
    let one = await Run(["changes", "--district", "番禺区"], in: repository.path)
    #expect(one.output.contains("compared 1 item, none has changed"))
  }

  @Test func oneChangeOfTheCatalogueIsShownOnce() async throws {
    let repository = try makeRepository()
    try repository.folder.write(
      Self.catalogue, "基本编码: \"442106041002\"\n事项名称: 申领居住证\n法定办结时限: 8 工作日\n")
    let easing = await Run(
      ["changes", "--fail-on", "undetermined", "--lang", "zh"], in: repository.path)
    #expect(easing.status == 0)
    #expect(easing.output.contains("↑放宽    法定办结时限  10 个工作日 → 8 个工作日（目录改，番禺区、从化区）"))
    try repository.commit()
    for arguments in [["HEAD..HEAD~1"], ["HEAD..main~1"]] {
      let back = await Run(
        ["changes", "--fail-on", "tightening"] + arguments, in: repository.path)
      #expect(back.status == 1)
      #expect(back.output.contains("8 working days → 10 working days (catalogue,"))
      // The line may be broken anywhere between words.
      #expect(
        back.output.replacing("\n", with: " ").contains(
          "2 changed; items by the most severe change of each: 2 tightening"))
      let never = await Run(["changes"] + arguments, in: repository.path)
      #expect(never.status == 0)
    }
  }

  @Test func whatNoMeasureTellsFailsOnlyWhereItIsAskedFor() async throws {
    let repository = try makeRepository()
    try repository.folder.write(
      Self.first, Self.item("440113", "承诺办结时限: 5 自然日\n"))
    for (threshold, status) in [("tightening", Int32(0)), ("undetermined", 1), ("never", 0)] {
      let run = await Run(["changes", "--fail-on", threshold], in: repository.path)
      #expect(run.status == status)
      #expect(run.output.contains("? to be judged  Promised time limit"))
    }
  }

  @Test func formAndPlaceOfFilesAreNoChange() async throws {
    let repository = try makeRepository()
    try repository.git("mv", Self.first, Self.first.replacing("residence-permit", with: "other"))
    try repository.folder.write(
      Self.second,
      "# 整理\n承诺办结时限: '5个工作日'\n法定办结时限: 10 工作日\n\n"
        + Self.item("440117").replacing("\"", with: "'"))
    let run = await Run(["changes"], in: repository.path)
    #expect(run.output.contains("none has changed"))
  }

  @Test func whatIsGoneLeavesATombstone() async throws {
    let repository = try makeRepository()
    try repository.folder.write(
      Self.second, Self.item("440117", "承诺办结时限: 5 工作日\n计划取消日期: 2026-12-31\n"))
    try repository.commit()
    let last = try head(repository)
    try FileManager.default.removeItem(atPath: repository.path + "/" + Self.second)
    let uncommitted = try tombstone(
      await Run(["changes", "HEAD~1", "--format", "json"], in: repository.path))
    #expect(uncommitted == Tombstone(commit: last, day: "2026-06-01", plannedEnd: nil))
    try repository.commit()
    try repository.folder.write("README.md", "a\n")
    try repository.commit()
    let run = await Run(["changes", "HEAD~3..HEAD", "--format", "json"], in: repository.path)
    #expect(try tombstone(run) == Tombstone(commit: last, day: "2026-06-01", plannedEnd: nil))
    let near = await Run(["changes", "HEAD~2..HEAD", "--format", "json"], in: repository.path)
    #expect(
      try tombstone(near) == Tombstone(commit: last, day: "2026-06-01", plannedEnd: "2026-12-31"))
    let text = await Run(["changes", "HEAD~2..HEAD"], in: repository.path)
    // Lines wrap where they may.
    let words = text.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("last in \(last.prefix(9)) of 2026-06-01, planned end 2026-12-31"))
  }

  private struct Tombstone: Decodable, Equatable {
    let commit, day: String?
    let plannedEnd: String?
  }

  private func tombstone(_ run: Run) throws -> Tombstone? {
    struct Report: Decodable {
      struct Item: Decodable { let tombstone: Tombstone? }
      let items: [Item]
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    return report.items.compactMap(\.tombstone).first
  }

  @Test func onlyWhatIsAskedFor() async throws {
    let repository = try makeRepository()
    for (path, division) in [(Self.first, "440113"), (Self.second, "440117")] {
      try repository.folder.write(path, Self.item(division, "承诺办结时限: 7 工作日\n"))
    }
    for place in ["440113", "番禺区"] {
      let run = await Run(
        ["changes", "--lang", "zh", "--district", place], in: repository.path)
      #expect(run.output.contains("（番禺区）") && !run.output.contains("从化区"))
    }
    let city = await Run(
      ["changes", "--district", "广州市", "--item", "申领居住证"], in: repository.path)
    #expect(city.output.contains("2 changed"))
    for arguments in [["--item", "442106041003"], ["--district", "番禹区"]] {
      let run = await Run(["changes"] + arguments, in: repository.path)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.messages.contains("did you mean") || run.messages.contains("Neither state"))
    }
  }

  @Test func reportsGoIntoFiles() async throws {
    let repository = try makeRepository()
    try repository.folder.write(
      Self.first,
      Self.item("440113", "承诺办结时限: 7 工作日\n窗口办理流程: [\"<b>|`*[x](http://e.org)\\\\\"]\n"))
    let run = await Run(
      ["changes", "--format", "markdown=a.md", "--format", "json=a.json", "--lang", "zh"],
      in: repository.path)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    let markdown = try repository.folder.read("a.md")
    #expect(markdown.hasPrefix("## 政务服务事项有 2 处变化：收紧 1 处，待判断 1 处\n"))
    #expect(markdown.contains("| **↓收紧** | 承诺办结时限 | 5 个工作日 | 7 个工作日 | 番禺区 |"))
    #expect(
      markdown.contains("&#60;b&#62;&#124;&#96;&#42;&#91;x&#93;(http://e.org)&#92;"), "\(markdown)")
    #expect(!markdown.contains("<b>"))
    #expect(try repository.folder.read("a.json").contains("\"impact\": \"tightening\""))
    let twice = await Run(
      ["changes", "--format", "text", "--format", "json"], in: repository.path)
    #expect(twice.status == 2)
  }

  @Test func theMatrixHasItemsAndDistricts() async throws {
    let repository = try makeRepository()
    try repository.folder.write(Self.first, Self.item("440113", "承诺办结时限: 7 工作日\n"))
    let run = await Run(["diff", "--against-rev", "HEAD", "--lang", "zh"], in: repository.path)
    #expect(run.status == 1)
    #expect(run.output.contains("番禺区") && run.output.contains("↓1"))
    #expect(!run.output.contains("从化区"))
    try repository.commit()
    let none = await Run(["diff", "--against-rev", "HEAD"], in: repository.path)
    #expect(none.status == 0)
  }
}
