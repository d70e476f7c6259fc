import CommandLine
import Foundation
import TestSupport
import Testing

/// Every way in which a check can end.
@Suite struct ExitStatusTests {
  @Test func findingsEndWithOne() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let run = await Run(["check"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("ZS3101"))
    #expect(run.messages.isEmpty)
  }

  @Test func findingsMayBeToldNotToFail() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let run = await Run(["check", "--fail-on", "never"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.contains("ZS3101"))
  }

  @Test func nothingToFindEndsWithZero() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let run = await Run(["check", "standards/national"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.contains("no findings"))
  }

  @Test func aPathWithNothingBehindItFails() async throws {
    let folder = try Folder()
    for path in ["no-such-file.yaml", "/no/such/folder"] {
      let run = await Run(["check", path], in: folder.path)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.messages.contains(path))
    }
  }

  @Test func aFolderWithoutYAMLFails() async throws {
    let folder = try Folder()
    try folder.write("readme.txt", "nothing")
    for arguments in [["check"], ["check", "."], ["check", "-C", folder.path]] {
      let run = await Run(arguments, in: folder.path)
      #expect(run.status == 2)
      #expect(run.messages.contains("no YAML file"))
    }
  }

  @Test func aPartOfAWorkspaceThatHoldsNothingFails() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    try folder.write("notes/readme.txt", "nothing")
    let run = await Run(["check", "notes"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("notes"))
    let both = await Run(["check", "notes", "standards/districts"], in: folder.path)
    #expect(both.status == 2)
    #expect(both.output.contains("ZS3101"))
  }

  @Test func aFolderAroundAWorkspaceFails() async throws {
    let folder = try Folder()
    try folder.write("province/zhun.yaml", "标准: standards/national")
    try folder.write("province/a.yaml", "名称: a")
    let run = await Run(["check"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("province/zhun.yaml"))
  }

  @Test func linksAreRefused() async throws {
    let (folder, outside) = (try Folder(), try Folder())
    try outside.write("secret.yaml", "密码: 1")
    try folder.makeWorkspace()
    try folder.link("outside.yaml", to: outside.path + "/secret.yaml")
    let named = await Run(["check", "outside.yaml"], in: folder.path)
    #expect(named.status == 2)
    #expect(named.messages.contains("symbolic link"))
    try folder.link("standards/districts/44/forms", to: outside.path)
    let walked = await Run(["check"], in: folder.path)
    #expect(walked.status == 2)
    #expect(walked.messages.contains("symbolic link"))
    #expect(walked.output.contains("ZS3101"))
    #expect(!walked.output.contains("secret"))
  }

  @Test func aFileThatIsNoFileFails() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let pipe = "standards/districts/44/4401/440113/items/pipe.yaml"
    let made = unsafe mkfifo(folder.path + "/" + pipe, 0o600)
    #expect(made == 0)
    for arguments in [["check"], ["check", pipe]] {
      let run = await Run(arguments, in: folder.path)
      #expect(run.status == 2)
      #expect(run.messages.contains("no regular file"))
    }
    let dangling = try Folder()
    try dangling.write("a.yaml", "名称: a")
    try dangling.link("b.yaml", to: "nowhere.yaml")
    #expect(await Run(["check"], in: dangling.path).status == 2)
  }

  @Test func brokenSettingsFail() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    for settings in ["标准: [", "标准 standards", "标注: standards/national", ""] {
      try folder.write("zhun.yaml", settings)
      let run = await Run(["check", "standards/districts"], in: folder.path)
      #expect(run.status == 2, "\(settings)")
      #expect(run.messages.contains("zhun.yaml"))
      #expect(run.output.contains("zhun.yaml:"))
      #expect(!run.output.contains("ZS3101"))
    }
  }

  @Test func aBrokenStandardFails() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    try folder.write("standards/national/elements/broken.yaml", "记录: item\n要素:\n  - 标识: x\n")
    let run = await Run(["check", "standards/districts"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("standard itself"))
    #expect(run.output.contains("broken.yaml"))
  }

  @Test(arguments: [
    ["check", "--format", "xml"], ["check", "--no-such-option"], ["chek"], ["check", "-j", "0"],
    ["check", "--as-of", "2024-02-30"], ["check", "--lang", "fr"], ["explain"], ["why"],
    ["check", "--quiet", "--verbose"], ["check", "-C", "/no/such/folder"],
  ])
  func misuseFails(_ arguments: [String]) async {
    let run = await Run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.messages.isEmpty)
  }

  @Test func whatCannotBeWrittenIsNoSuccess() async {
    let closed = Output { _ in .closed }
    let status = await CommandLineTool.run(
      ["version"], environment: Environment(folder: "/", today: Example.day), output: closed,
      messages: Output { _ in .written })
    #expect(status == 2)
  }

  @Test func aWorkspaceOfSettingsAloneIsNothingToCheck() async throws {
    let folder = try Folder()
    try folder.write("zhun.yaml", "标准: standards/national\n")
    let run = await Run(["check"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("reads no YAML file"))
  }
}
