import Foundation
import TestSupport
import Testing

/// A baseline leaves out what was known and nothing else.
@Suite struct BaselineTests {
  @Test func holdsWhatIsKnownAndReportsWhatIsNew() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let first = await Run(["check", "--write-baseline", "known.yaml"], in: folder.path)
    #expect(first.status == 0 && first.output.isEmpty)
    let known = await Run(["check", "--baseline", "known.yaml", "--lang", "zh"], in: folder.path)
    #expect(known.status == 0)
    #expect(known.output.contains("没有发现问题；基线已有"))
    let text = try folder.read(Folder.item)
    try folder.write(Folder.item, "# 移了一行\n" + text + "是否收费: 否\n收费项目: [{名称: 工本费, 标准: 5 元}]\n")
    let new = await Run(["check", "--baseline", "known.yaml"], in: folder.path)
    #expect(new.status == 1)
    #expect(new.output.contains("[ZS3301]") && !new.output.contains("[ZS3101]"))
    let json = await Run(
      ["check", "--baseline", "known.yaml", "--format", "json"], in: folder.path)
    let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let summary = try #require(report?["summary"] as? [String: Any])
    #expect((summary["baselined"] as? Int ?? 0) > 0)
  }

  @Test func saysWhatIsSettled() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    _ = await Run(["check", "--write-baseline", "known.yaml"], in: folder.path)
    let text = try folder.read(Folder.item)
    try folder.write(Folder.item, text.replacing("25 工作日", with: "5 工作日"))
    let run = await Run(["check", "--baseline", "known.yaml", "--lang", "zh"], in: folder.path)
    #expect(run.messages.contains("基线中有"))
  }

  @Test(arguments: [
    "基线: [{指纹: 1}]\n", "基线：[]\n", "\u{FFFE}", "基线: [{指纹: a, 规则: b, 路径: c}", "a: 1\n",
  ])
  func aBrokenOneIsNoBaseline(_ text: String) async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    try folder.write("known.yaml", text)
    for language in ["zh", "en"] {
      let run = await Run(
        ["check", "--baseline", "known.yaml", "--lang", language], in: folder.path)
      #expect(run.status == 2 && run.messages.contains("known.yaml"))
    }
  }

  @Test func isNotWrittenForAPartOrForWhatWasNotRead() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let part = await Run(["check", Folder.item, "--write-baseline", "known.yaml"], in: folder.path)
    #expect(part.status == 2)
    #expect(await Run(["check", "--baseline", "none.yaml"], in: folder.path).status == 2)
    try folder.write(Folder.item, "基本编码: [\n")
    let run = await Run(["check", "--write-baseline", "known.yaml"], in: folder.path)
    #expect(run.status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/known.yaml"))
  }

  @Test func brokenSettingsAreNeverKnown() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let settings = try folder.read("zhun.yaml")
    try folder.write("zhun.yaml", settings + "严重程度:\n  - {规则: ZS9999, 严重程度: 提示}\n")
    let written = await Run(["check", "--write-baseline", "known.yaml"], in: folder.path)
    #expect(written.status != 0)
    _ = try? folder.write("known.yaml", "基线: []\n")
    #expect(await Run(["check", "--baseline", "known.yaml"], in: folder.path).status == 2)
  }
}
