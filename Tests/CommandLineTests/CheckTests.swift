import Foundation
import TestSupport
import Testing

@Suite struct CheckTests {
  @Test func pathsSelectWhatIsReported() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let other = "standards/districts/44/4401/440117/items/residence-permit.yaml"
    try folder.write(other, "基本编码: \"442106041002\"\n承诺办结时限: 30 工作日\n")
    let all = await Run(["check"], in: folder.path)
    #expect(all.output.contains("440113/items") && all.output.contains("440117/items"))
    let one = await Run(["check", other], in: folder.path)
    #expect(!one.output.contains("440113/items") && one.output.contains("440117/items"))
    // The level above is read all the same: the limit comes from the catalogue.
    #expect(one.output.contains("ZS3101") && one.output.contains("1 file, 1 item"))
    let from = await Run(
      ["check", "items"], in: folder.path + "/standards/districts/44/4401/440117")
    #expect(from.output == one.output)
    let with = await Run(
      ["check", "-C", "standards/districts/44/4401/440117", "items"], in: folder.path)
    #expect(with.output == one.output)
    let before = await Run(
      ["-C", "standards/districts/44/4401/440117", "check", "items"], in: folder.path)
    #expect(before.output == one.output)
  }

  @Test func jsonHoldsTheSummary() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    try folder.link("standards/districts/44/forms", to: "/")
    let run = await Run(["check", "--format", "json"], in: folder.path)
    #expect(run.status == 2)
    let read = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let summary = try #require(read?["summary"] as? [String: Any])
    #expect(summary["items"] as? Int == 1)
    #expect(summary["notChecked"] as? Int == 1)
    #expect((read?["diagnostics"] as? [Any])?.isEmpty == false)
  }

  @Test func theLanguageIsThatOfTheUser() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let zh: [(arguments: [String], variables: [String: String])] = [
      (["--lang", "zh"], [:]), ([], ["ZHUN_LANG": "zh", "LANG": "en_US.UTF-8"]),
      ([], ["LANG": "zh_CN.UTF-8"]), ([], ["LC_ALL": "zh_CN", "LANG": "C"]),
      (["--lang", "zh"], ["ZHUN_LANG": "en"]),
    ]
    for (arguments, variables) in zh {
      let run = await Run(["check"] + arguments, in: folder.path, variables: variables)
      #expect(run.output.contains("承诺办结时限 25 个工作日，超过法定办结时限 10 个工作日"))
    }
    for variables in [[:], ["LANG": "C"], ["LC_ALL": "C", "LANG": "zh_CN"], ["ZHUN_LANG": "en"]] {
      let run = await Run(["check"], in: folder.path, variables: variables)
      #expect(run.output.contains("The promised time limit of 25 working days exceeds"))
    }
  }

  @Test func colourIsForTerminals() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    func isColored(_ arguments: [String], _ variables: [String: String], _ isTerminal: Bool) async
      -> Bool
    {
      await Run(
        ["check"] + arguments, in: folder.path, variables: variables, isTerminal: isTerminal
      ).output.contains("\u{1B}[")
    }
    #expect(await isColored([], [:], true))
    #expect(await !isColored([], [:], false))
    #expect(await !isColored([], ["NO_COLOR": "1"], true))
    #expect(await !isColored([], ["TERM": "dumb"], true))
    #expect(await !isColored(["--color", "never"], [:], true))
    #expect(await isColored(["--color", "always"], ["NO_COLOR": "1"], false))
  }

  @Test func pathsOfTwoWorkspacesAreTwoJobs() async throws {
    let (one, two) = (try Folder(), try Folder())
    try one.makeWorkspace()
    try two.write("a.yaml", "名称: a")
    let run = await Run(["check", one.path, two.path + "/a.yaml"])
    #expect(run.status == 2)
    #expect(run.messages.contains("different workspaces"))
  }
}

/// A file outside any workspace is judged by what it says itself.
@Suite struct LoneFileTests {
  @Test func namesAndAttachmentsOfNoWorkspaceAreSaidNotToBeChecked() async throws {
    let folder = try Folder()
    try folder.write(
      "item.yaml",
      """
      实施主体: 化龙镇办事站
      承诺办结时限: 25 工作日
      法定办结时限: 10 工作日
      申请材料:
        - 名称: 居住证业务申办表
          空白表格: forms/residence-permit.yaml
      """)
    let run = await Run(["check", "item.yaml", "--lang", "en"], in: folder.path)
    #expect(run.output.contains("ZS3101"))
    #expect(!run.output.contains("ZS1017"))
    #expect(!run.output.contains("ZS8001"))
    #expect(run.messages.contains("attached files were not checked"))
  }
}
