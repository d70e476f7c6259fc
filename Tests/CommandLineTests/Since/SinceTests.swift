import CommandLine
import Foundation
import TestSupport
import Testing

/// `check --since`: what it shows, what it says, and how it fails.
@Suite struct SinceTests {
  private func makeRepository() throws -> GitFolder {
    let repository = try GitFolder()
    try repository.folder.makeWorkspace()
    try repository.folder.write(Self.other, "基本编码: \"442106041002\"\n承诺办结时限: 30 工作日\n")
    try repository.commit()
    return repository
  }

  private static let other = "standards/districts/44/4401/440106/items/residence-permit.yaml"

  @Test func nothingChangedIsAnAnswer() async throws {
    let repository = try makeRepository()
    let english = await Run(["check", "--since", "HEAD"], in: repository.path)
    #expect(english.status == 0)
    #expect(
      english.output.contains("2 items, and reported on the 0 changed since HEAD: no findings"))
    #expect(english.messages == "zhun: no item has changed since HEAD\n")
    let chinese = await Run(["check", "--since", "HEAD", "--lang", "zh"], in: repository.path)
    #expect(chinese.output.contains("2 个事项，只报告自 HEAD 以来有变化的 0 个：没有发现问题"))
    #expect(chinese.messages == "zhun: 自 HEAD 以来没有事项发生变化\n")
  }

  @Test func onlyTheChangedItemIsReported() async throws {
    let repository = try makeRepository()
    try repository.folder.write(
      Self.other, "# 说明\n承诺办结时限: 28 工作日\n基本编码: \"442106041002\"\n")
    let run = await Run(["check", "--since", "HEAD", "--format", "json"], in: repository.path)
    #expect(run.status == 1)
    #expect(run.output.contains("440106") && run.output.contains("ZS3101"))
    #expect(run.output.contains("\"changedItems\": 1") && run.output.contains("\"allItems\": 2"))
    #expect(run.output.contains("\"items\": 1,"))
    let elsewhere = await Run(
      ["check", "--since", "HEAD", "standards/districts/44/4401/440113"], in: repository.path)
    #expect(elsewhere.output.contains("the 0 changed"))
    #expect(!elsewhere.output.contains("28 working days"))
  }

  @Test func theLayersAboveCount() async throws {
    let repository = try makeRepository()
    try repository.folder.write(
      "standards/catalogue/44/442106041002.yaml", "基本编码: \"442106041002\"\n事项名称: 申领居住证\n")
    let run = await Run(["check", "--since", "HEAD"], in: repository.path)
    #expect(run.output.contains("the 2 changed since HEAD"))
  }

  @Test func formAndCommentsAreNoChange() async throws {
    let repository = try makeRepository()
    try repository.folder.write(
      Self.other, "# 第二次整理\n\n承诺办结时限:   '30 工作日' # 待定\n基本编码: '442106041002'\n")
    let run = await Run(["check", "--since", "HEAD"], in: repository.path)
    #expect(run.status == 0)
    #expect(run.output.contains("the 0 changed"))
  }

  /// Rules find laws in prose by their bare names.
  @Test func lawsThatATextNamesCount() async throws {
    let repository = try makeRepository()
    let law = "法规:\n  - {名称: 广东省某某办法, 文号: 某令第1号}\n"
    try repository.folder.write("standards/laws/own.yaml", law)
    try repository.folder.write(
      Self.other, "基本编码: \"442106041002\"\n受理条件: [符合广东省某某办法规定的条件。]\n")
    try repository.commit()
    try repository.folder.write(
      "standards/laws/own.yaml", law.replacingOccurrences(of: "1", with: "2"))
    let run = await Run(["check", "--since", "HEAD"], in: repository.path)
    #expect(run.output.contains("the 1 changed"))
  }

  /// A value that cannot be read, or a key that nobody knows, is found where it was written.
  @Test(arguments: ["承诺办结时线: 5 工作日\n", "承诺办结时限: 很快\n", "承诺办结时限：5 工作日\n"])
  func whatCannotBeReadIsAChange(_ line: String) async throws {
    let repository = try makeRepository()
    try repository.folder.write(Self.other, "基本编码: \"442106041002\"\n承诺办结时限: 30 工作日\n")
    let before = await Run(["check", "--since", "HEAD"], in: repository.path)
    #expect(before.status == 0)
    try repository.folder.write(Self.other, "基本编码: \"442106041002\"\n" + line)
    let run = await Run(["check", "--since", "HEAD"], in: repository.path)
    #expect(run.status == 1)
    #expect(run.output.contains("440106/items/residence-permit.yaml:2"))
  }

  @Test func aMovedFileIsTheSameItem() async throws {
    let repository = try makeRepository()
    let moved = Self.other.replacingOccurrences(of: "residence-permit", with: "permit")
    try FileManager.default.moveItem(
      atPath: repository.path + "/" + Self.other, toPath: repository.path + "/" + moved)
    let run = await Run(["check", "--since", "HEAD"], in: repository.path)
    #expect(run.output.contains("the 0 changed"))
  }

  @Test func suppressionsComeGoAndRunOut() async throws {
    let repository = try makeRepository()
    let item = "基本编码: \"442106041002\"\n承诺办结时限: 30 工作日"
    try repository.folder.write(Self.other, item + " # zhun: 忽略 ZS3101 -- 等统一，至 2026-06-15\n")
    let added = await Run(
      ["check", "--since", "HEAD", "--as-of", "2026-06-02"], in: repository.path)
    #expect(added.output.contains("the 1 changed"))
    #expect(added.output.contains("suppressed: 1"))
    try repository.commit()
    // The commit is of the first of June: on the second nothing has run out.
    let inForce = await Run(
      ["check", "--since", "HEAD", "--as-of", "2026-06-02"], in: repository.path)
    #expect(inForce.output.contains("the 0 changed"))
    let expired = await Run(
      ["check", "--since", "HEAD", "--as-of", "2026-06-16"], in: repository.path)
    #expect(expired.output.contains("the 1 changed"))
    #expect(expired.output.contains("ZS9402") && expired.output.contains("ZS3101"))
    try repository.folder.write(Self.other, item + "\n")
    let removed = await Run(
      ["check", "--since", "HEAD", "--as-of", "2026-06-02"], in: repository.path)
    #expect(removed.output.contains("ZS3101"))
  }

  @Test func settingsAndStandardConcernEverything() async throws {
    let repository = try makeRepository()
    let settings = "标准: standards/national\n配置档:\n  - \"44\"\n"
    try repository.folder.write("zhun.yaml", "# 说明\n名称: 示例\n" + settings)
    let named = await Run(["check", "--since", "HEAD"], in: repository.path)
    #expect(named.output.contains("the 0 changed"))
    try repository.folder.write(
      "zhun.yaml", settings + "严重程度: [{规则: ZS5101, 严重程度: 提示, 说明: 逐步改正}]\n")
    let set = await Run(["check", "--since", "HEAD"], in: repository.path)
    #expect(set.output.contains("the 2 changed"))
    #expect(set.messages.contains("the settings of zhun.yaml changed"))
    try repository.folder.write("zhun.yaml", settings)
    let divisions = repository.path + "/standards/national/divisions.yaml"
    let text = try String(contentsOfFile: divisions, encoding: .utf8)
    try repository.folder.write("standards/national/divisions.yaml", "# 说明\n" + text)
    let standard = await Run(["check", "--since", "HEAD", "--lang", "zh"], in: repository.path)
    #expect(standard.messages.contains("标准已变化，全部事项都视为有变化"))
    try repository.folder.write("standards/national/divisions.yaml", text)
    try repository.folder.write("standards/rules.yaml", "# 本工作区的规则\n规则: []\n")
    let rules = await Run(["check", "--since", "HEAD"], in: repository.path)
    #expect(rules.messages.contains("the standard changed: every item counts as changed"))
  }

  @Test func anEarlierStateWithoutAWorkspaceMakesAllNew() async throws {
    let repository = try GitFolder()
    try repository.commit()
    try repository.folder.makeWorkspace()
    let run = await Run(["check", "--since", "HEAD"], in: repository.path)
    #expect(run.status == 1)
    #expect(run.messages.contains("there was no workspace yet: every item counts as changed"))
    try repository.folder.write("zhun.yaml", "标准: [")
    try repository.commit()
    try repository.folder.write("zhun.yaml", "标准: standards/national\n")
    let broken = await Run(["check", "--since", "HEAD"], in: repository.path)
    #expect(broken.messages.contains("zhun.yaml had errors then: every item counts as changed"))
  }

  @Test func aWorkspaceMayBeAPartOfItsRepository() async throws {
    let repository = try GitFolder()
    let folder = repository.folder
    try folder.write("guides/zhun.yaml", "名称: 示例\n")
    try folder.write("guides/" + Self.other, "基本编码: \"442106041002\"\n")
    try folder.write("guides/样张.yaml.txt", "不读取")
    try repository.commit()
    try folder.write("guides/" + Folder.item, "基本编码: \"442106041002\"\n")
    let run = await Run(["check", "--since", "main"], in: repository.path + "/guides/standards")
    #expect(run.output.contains("2 items, and reported on the 1 changed since main"))
  }

  /// Repositories may name their objects by SHA-256.
  @Test func theKindOfHashDoesNotMatter() async throws {
    let repository = try GitFolder(hash: "sha256")
    try repository.folder.write("zhun.yaml", "名称: 示例\n")
    try repository.folder.write(Self.other, "基本编码: \"442106041002\"\n")
    try repository.commit()
    let same = await Run(["check", "--since", "HEAD"], in: repository.path)
    #expect(same.output.contains("the 0 changed"))
    try repository.folder.write(Self.other, "基本编码: \"442106041003\"\n")
    let changed = await Run(["check", "--since", "HEAD"], in: repository.path)
    #expect(changed.output.contains("the 1 changed"))
  }

  @Test func theBaselineStillCounts() async throws {
    let repository = try makeRepository()
    #expect(
      await Run(["check", "--write-baseline", "known.yaml"], in: repository.path).status == 0)
    try repository.folder.write(
      Self.other, "基本编码: \"442106041002\"\n承诺办结时限: 30 工作日\n到办事现场次数: 3\n")
    let run = await Run(
      ["check", "--since", "HEAD", "--baseline", "known.yaml"], in: repository.path)
    #expect(run.output.contains("in the baseline:"))
    #expect(!run.output.contains("error[ZS3101]"))
    let misuse = await Run(["check", "--since", "HEAD", "--write-baseline", "known.yaml"])
    #expect(misuse.status == 2)
  }

  @Test(arguments: [
    "no-such-branch", "-x", "--help", "", "HEAD~9", "a b", "HEAD:zhun.yaml", "$(id)",
  ])
  func aRevisionThatIsNoneFails(_ name: String) async throws {
    let repository = try makeRepository()
    for (language, words) in [("en", "has no revision"), ("zh", "仓库中没有版本")] {
      let run = await Run(["check", "--since=\(name)", "--lang", language], in: repository.path)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.messages.contains(words) || name.isEmpty)
    }
  }

  @Test func withoutARepositoryItFails() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let run = await Run(["check", "--since", "HEAD"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("--since HEAD: git refused: not a git repository"))
    let file = try Folder()
    try file.write("a.yaml", "事项名称: a\n")
    let alone = await Run(["check", "--since", "HEAD", "a.yaml"], in: file.path)
    #expect(alone.status == 2)
    #expect(alone.messages.contains("no workspace"))
  }

  @Test func aShallowCloneSaysWhatItLacks() async throws {
    let repository = try makeRepository()
    let first = try repository.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    try repository.folder.write(Self.other, "基本编码: \"442106041002\"\n")
    try repository.commit()
    let clone = try GitFolder()
    try clone.git("fetch", "--quiet", "--depth=1", "file://" + repository.path, "main")
    try clone.git("checkout", "--quiet", "FETCH_HEAD")
    let run = await Run(["check", "--since", first], in: clone.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("fetch-depth: 0"))
    #expect(await Run(["check", "--since", "HEAD"], in: clone.path).status == 0)
  }

  @Test func missingObjectsFail() async throws {
    let repository = try makeRepository()
    let blob = try repository.git("rev-parse", "HEAD:" + Self.other)
      .trimmingCharacters(in: .newlines)
    try repository.folder.write(Self.other, "基本编码: \"442106041002\"\n")
    let place = "/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"
    try FileManager.default.removeItem(atPath: repository.path + place)
    let run = await Run(["check", "--since", "HEAD"], in: repository.path)
    #expect(run.status == 2)
    #expect(run.messages.contains(Self.other))
    #expect(run.messages.contains("lacks the object"))
  }

  @Test func errorsThatStopTheWorkAreAlwaysShown() async throws {
    let repository = try makeRepository()
    try repository.folder.write(
      "standards/national/elements/broken.yaml", "记录: item\n要素:\n  - 标识: x\n")
    try repository.commit()
    let run = await Run(["check", "--since", "HEAD"], in: repository.path)
    #expect(run.status == 2)
    #expect(run.output.contains("broken.yaml"))
  }
}
