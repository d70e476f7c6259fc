import TestSupport
import Testing

@Suite struct ManualTests {
  @Test(arguments: [
    ["explain", "ZS3101"], ["explain", "zs3101"], ["explain", "promise-exceeds-statutory-limit"],
  ])
  func rulesAreExplainedByCodeAndSlug(_ arguments: [String]) async {
    let run = await Run(arguments + ["--lang", "zh"])
    #expect(run.status == 0)
    #expect(run.output.contains("错误[ZS3101] 承诺办结时限 …，超过法定办结时限 …"))
    #expect(run.output.contains("              ━━━━━━━━━"))
  }

  @Test(arguments: ["承诺办结时限", "promisedLimit", "item.promisedLimit", "事项.承诺时限"])
  func elementsAreExplainedByName(_ name: String) async {
    let run = await Run(["explain", name])
    #expect(run.status == 0)
    #expect(run.output.contains("item.promisedLimit"))
    #expect(run.output.contains("directional"))
    #expect(run.output.contains("two sources"))
  }

  @Test func groupsAreExplainedByWhatTheirCodesBeginWith() async {
    for (name, title) in [("ZS3", "ZS3 事项内容"), ("zs31", "ZS31 办结时限")] {
      let run = await Run(["explain", name, "--lang", "zh"])
      #expect(run.status == 0)
      #expect(run.output.hasPrefix(title))
      #expect(run.output.contains("ZS3101  错误"))
    }
    let unknown = await Run(["explain", "ZSX"])
    #expect(unknown.status == 2)
    #expect(unknown.messages.contains("did you mean “ZS0”?"))
  }

  @Test func codeListsShowTheirValues() async {
    let run = await Run(["explain", "事项类型", "--lang", "zh"])
    #expect(run.output.contains("行政许可") && run.output.contains("公共服务"))
  }

  @Test func unknownNamesFail() async {
    let run = await Run(["explain", "promise-exceed-statutory-limit"])
    #expect(run.status == 2)
    #expect(run.messages.contains("did you mean “promise-exceeds-statutory-limit”?"))
    #expect(await Run(["explain", "zzzzzzzz"]).status == 2)
  }

  @Test func thePageOfRulesIsCurrent() async {
    let run = await Run(["rules", "--format", "markdown"])
    let page = Golden.expected("docs/rules.md", for: run.output)
    // Compared outside the expectation, which would print both pages.
    let isCurrent = run.output == page
    #expect(isCurrent, "RECORD=1 swift test --disable-xctest --filter thePageOfRulesIsCurrent")
  }

  @Test func thePageOfElementsIsCurrent() async {
    let run = await Run(["elements", "--format", "markdown"])
    let page = Golden.expected("docs/elements.md", for: run.output)
    // Compared outside the expectation, which would print both pages.
    let isCurrent = run.output == page
    #expect(isCurrent, "RECORD=1 swift test --disable-xctest --filter thePageOfElementsIsCurrent")
  }

  @Test func listsComeAsTextAndJSON() async throws {
    for command in ["rules", "elements"] {
      let text = await Run([command])
      let json = await Run([command, "--format", "json"])
      #expect(text.status == 0 && json.status == 0)
      #expect(text.output.split(separator: "\n").count > 30)
      #expect(json.output.hasPrefix("{\n  \"\(command)\": ["))
    }
    #expect(await Run(["elements", "--record", "material"]).output.contains("material.copies"))
    #expect(await Run(["elements", "--record", "matrial"]).messages.contains("“material”"))
  }

  @Test(arguments: ["check", "explain", "why", "rules", "test", "elements", "version"])
  func everyCommandHasHelpWithExamples(_ command: String) async {
    for arguments in [[command, "--help"], ["help", command]] {
      let run = await Run(arguments)
      #expect(run.status == 0)
      #expect(run.output.contains("zhun \(command)"))
      #expect(run.output.contains("Example"))
      #expect(run.output.contains("-C <dir>"))
    }
  }
}
