import CommandLine
import Foundation
import TestSupport
import Testing

/// What cannot be compared is said and ends with 2; it is never taken for a change or for none.
@Suite struct ChangesFailureTests {
  private static let item = Folder.item

  private func makeRepository() throws -> GitFolder {
    let repository = try GitFolder()
    try repository.folder.write("zhun.yaml", "名称: 示例\n")
    try repository.folder.write(Self.item, "基本编码: \"442106041002\"\n承诺办结时限: 5 工作日\n")
    try repository.commit()
    return repository
  }

  @Test(arguments: ["no-such-branch", "no-such..HEAD", "HEAD..no-such", "HEAD~9", "HEAD:zhun.yaml"])
  func aRevisionThatIsNone(_ range: String) async throws {
    let repository = try makeRepository()
    for (language, words) in [("en", "has no revision"), ("zh", "仓库中没有版本")] {
      let run = await Run(["changes", range, "--lang", language], in: repository.path)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.messages.contains(words))
    }
  }

  @Test(arguments: ["..", "...", "a..b..c"])
  func aRangeThatIsNone(_ range: String) async throws {
    let repository = try makeRepository()
    let run = await Run(["changes", range], in: repository.path)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
  }

  @Test func noRepositoryAndNoWorkspace() async throws {
    let folder = try Folder()
    try folder.write("zhun.yaml", "名称: 示例\n")
    let bare = await Run(["changes"], in: folder.path)
    #expect(bare.status == 2)
    #expect(bare.messages.contains("git refused: not a git repository"))
    let empty = try Folder()
    try empty.write("a.yaml", "a: 1\n")
    let none = await Run(["changes"], in: empty.path)
    #expect(none.status == 2)
    #expect(none.messages.contains("no workspace"))
  }

  @Test func aShallowCloneSaysWhatItLacks() async throws {
    let repository = try makeRepository()
    let first = try repository.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    try repository.folder.write(Self.item, "基本编码: \"442106041002\"\n")
    try repository.commit()
    let clone = try GitFolder()
    try clone.git("fetch", "--quiet", "--depth=1", "file://" + repository.path, "main")
    try clone.git("checkout", "--quiet", "FETCH_HEAD")
    let run = await Run(["changes", first], in: clone.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("fetch-depth: 0"))
  }

  @Test func aTimeBeforeTheWorkspace() async throws {
    let repository = try GitFolder()
    try repository.folder.write("README.md", "a\n")
    try repository.commit()
    try repository.folder.write("zhun.yaml", "名称: 示例\n")
    try repository.folder.write(Self.item, "基本编码: \"442106041002\"\n")
    try repository.commit()
    let run = await Run(["changes", "HEAD~1"], in: repository.path)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("no zhun.yaml"))
  }

  @Test(arguments: [
    ("zhun.yaml", "没有这个: 1\n名称: [\n"),
    ("standards/profiles/44/elements/own.yaml", "记录: item\n要素:\n  - 标识: x\n"),
    ("standards/districts/44/4401/440113/bodies.yaml", "实施主体: [\n"),
  ])
  func brokenBasis(_ path: String, _ text: String) async throws {
    let repository = try makeRepository()
    try repository.folder.write("zhun.yaml", "名称: 示例\n配置档: [\"44\"]\n")
    try repository.folder.write(
      "standards/profiles/44/profile.yaml", "标识: gd\n名称: 广东\n英文名称: Guangdong\n")
    try repository.commit()
    try repository.folder.write(path, text)
    let now = await Run(["changes"], in: repository.path)
    #expect(now.status == 2)
    #expect(now.output.isEmpty)
    #expect(now.messages.contains("In the files as they are, \(path)"), "\(now.messages)")
    try repository.commit()
    try repository.git("checkout", "--quiet", "--detach", "HEAD~1")
    let then = await Run(["changes", "main"], in: repository.path)
    #expect(then.status == 2)
    #expect(then.messages.contains("At revision main, \(path)"), "\(then.messages)")
  }

  @Test func anUnreadableItemIsNeitherGoneNorNew() async throws {
    let repository = try makeRepository()
    try repository.folder.write(Self.item, "基本编码: [\n")
    let run = await Run(["changes"], in: repository.path)
    #expect(run.status == 2)
    #expect(run.output.contains("not compared: In the files as they are, \(Self.item)"))
    #expect(!run.output.contains("gone"))
    try repository.commit()
    try repository.folder.write(Self.item, "基本编码: \"442106041002\"\n承诺办结时限: 5 工作日\n")
    let back = await Run(["changes", "--format", "json"], in: repository.path)
    #expect(back.status == 2)
    #expect(back.output.contains("\"added\": 0"))
  }

  @Test func anotherEditionOfTheStandardIsSaid() async throws {
    let repository = try GitFolder()
    try repository.folder.makeWorkspace()
    try repository.commit()
    let path = "standards/national/standard.yaml"
    let text = try repository.folder.read(path)
    let edition = try #require(text.firstMatch(of: /版次: .*/))
    try repository.folder.write(path, text.replacing(edition.0, with: "版次: \"2\""))
    let run = await Run(["changes"], in: repository.path)
    #expect(run.status == 0)
    #expect(run.output.contains("the editions of the standard differ: 1 before, 2 after"))
  }
}
