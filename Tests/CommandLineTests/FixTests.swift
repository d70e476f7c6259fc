import Foundation
import TestSupport
import Testing

/// `--fix` changes what is safe, and nothing else; `--diff` shows it.
@Suite struct FixTests {
  private static let text = """
    # 居住证
    基本编码：442106041002
    承诺办结时限: ５ 工作日  # 比法定短
    法定办结时限: 10 工作日
    申请材料:
      - 名称: 身份证
        份数: {复印件: 2}

    """
  private static let fixed = """
    # 居住证
    基本编码: "442106041002"
    承诺办结时限: 5 工作日  # 比法定短
    申请材料:
      - 名称: 身份证
        份数: {复印件: 2}

    """

  private func folder(_ text: String = FixTests.text) throws -> Folder {
    let folder = try Folder()
    try folder.makeWorkspace()
    try folder.write(Folder.item, text)
    return folder
  }

  @Test func appliesSafeFixesAndReportsTheRest() async throws {
    let folder = try folder()
    let path = folder.path + "/" + Folder.item
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let before = await Run(["check", "--lang", "zh"], in: folder.path)
    #expect(before.output.contains("个可以用 zhun check --fix 自动改好"))
    let run = await Run(["check", "--fix", "--lang", "zh"], in: folder.path)
    #expect(!run.output.contains("自动改好"))
    #expect(try folder.read(Folder.item) == Self.fixed)
    #expect(run.messages.contains("已自动修改 4 处，涉及 1 个文件"))
    #expect(run.status == 1 && !run.output.contains("ZS0103") && run.output.contains("ZS1002"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o640)
    let again = await Run(["check", "--fix", "--lang", "zh"], in: folder.path)
    #expect(again.messages.contains("没有可以自动修改的地方"))
    #expect(again.output == run.output && again.status == run.status)
    #expect(try folder.read(Folder.item) == Self.fixed)
  }

  @Test func theDiffIsWhatFixWrites() async throws {
    let folder = try folder()
    let run = await Run(["check", "--fix", "--diff", "--lang", "en"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.messages.contains("4 fixes in 1 file would be applied; nothing was written"))
    #expect(run.output.hasPrefix("--- a/\(Folder.item)\n+++ b/\(Folder.item)\n@@ -1,7 +1,6 @@\n"))
    #expect(try folder.read(Folder.item) == Self.text)
    try folder.write("p", run.output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "apply", "p"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try folder.read(Folder.item) == Self.fixed)
    let clean = await Run(["check", "--diff"], in: folder.path)
    #expect(clean.status == 0 && clean.output.isEmpty)
  }

  @Test func onlyWhatIsSelectedIsChanged() async throws {
    let folder = try folder()
    let other = "standards/districts/44/4401/440117/items/a.yaml"
    try folder.write(other, Self.text)
    _ = await Run(["check", "--fix", other], in: folder.path)
    #expect(try folder.read(Folder.item) == Self.text)
    #expect(try folder.read(other) == Self.fixed)
  }

  @Test func whatIsSuppressedOrKnownStays() async throws {
    let text = "承诺办结时限: 5 工作日\n# zhun: 忽略 ZS3402 -- 待核，至 2027-06-30\n咨询方式: ０２０-87925868\n"
    let folder = try folder(text)
    _ = await Run(["check", "--fix"], in: folder.path)
    #expect(try folder.read(Folder.item) == text)
    let known = try self.folder("咨询方式: ０２０-87925868\n")
    _ = await Run(["check", "--write-baseline", "known.yaml"], in: known.path)
    _ = await Run(["check", "--fix", "--baseline", "known.yaml"], in: known.path)
    #expect(try known.read(Folder.item) == "咨询方式: ０２０-87925868\n")
    _ = await Run(["check", "--fix"], in: known.path)
    #expect(try known.read(Folder.item) == "咨询方式: 020-87925868\n")
  }

  @Test func severalReportsShowWhatRemains() async throws {
    let folder = try folder()
    let run = await Run(
      ["check", "--fix", "--format", "text", "--format", "json=out.json"], in: folder.path)
    let report = try folder.read("out.json")
    #expect(report.contains("ZS1002") && !report.contains("ZS0103"))
    #expect(run.output.contains("ZS1002"))
  }

  @Test(arguments: [
    ["check", "--fix", "--write-baseline", "b.yaml"], ["check", "--diff", "--format", "json"],
  ])
  func contradictionsAreRefused(_ arguments: [String]) async throws {
    let folder = try folder()
    let run = await Run(arguments, in: folder.path)
    #expect(run.status == 2)
    #expect(try folder.read(Folder.item) == Self.text)
  }

  @Test func aReadOnlyFileStays() async throws {
    let folder = try folder()
    let path = folder.path + "/" + Folder.item
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let run = await Run(["check", "--fix", "--lang", "en"], in: folder.path)
    #expect(run.status == 2 && run.messages.contains("is read-only and was not written"))
    #expect(run.output.contains("ZS0103"))
    #expect(try folder.read(Folder.item) == Self.text)
  }

  @Test func aLinkIsNotWrittenThrough() async throws {
    let folder = try folder("承诺办结时限: 5 工作日\n")
    try folder.write("elsewhere.yaml", Self.text)
    let link = "standards/districts/44/4401/440117/items/a.yaml"
    try folder.write("standards/districts/44/4401/440117/items/b.yaml", "承诺办结时限: 5 工作日\n")
    try folder.link(link, to: folder.path + "/elsewhere.yaml")
    let run = await Run(["check", "--fix"], in: folder.path)
    #expect(run.status == 2)
    #expect(try folder.read("elsewhere.yaml") == Self.text)
    #expect(await Run(["check", "--fix", link], in: folder.path).status == 2)
    #expect(try folder.read("elsewhere.yaml") == Self.text)
  }

  @Test func brokenSettingsAreFixedAlone() async throws {
    let folder = try folder()
    try folder.write("zhun.yaml", "标准：standards/national\n配置档:\n  - \"44\"\n")
    _ = await Run(["check", "--fix"], in: folder.path)
    #expect(try folder.read("zhun.yaml") == "标准: standards/national\n配置档:\n  - \"44\"\n")
    #expect(try folder.read(Folder.item) == Self.fixed)
    try folder.write("zhun.yaml", "标准: standards/national\n配置：[\n  - \"44\"\n")
    try folder.write(Folder.item, Self.text)
    #expect(await Run(["check", "--fix"], in: folder.path).status == 2)
    #expect(try folder.read(Folder.item) == Self.text)
  }

  @Test func aLoneFileIsFixedByTheBuiltInStandard() async throws {
    let folder = try Folder()
    try folder.write("a.yaml", "承诺办结时限：５ 工作日")
    let run = await Run(["check", "--fix", "a.yaml"], in: folder.path)
    #expect(try folder.read("a.yaml") == "承诺办结时限: 5 工作日")
    #expect(run.messages.components(separatedBy: "Outside any workspace").count == 2)
  }
}
