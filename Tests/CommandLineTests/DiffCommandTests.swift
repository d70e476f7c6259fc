import Foundation
import TestSupport
import Testing

@Suite struct DiffCommandTests {
  @Test func aUniformDifferenceEndsWithOne() async {
    let run = await Run(["diff", "--item", "442106041002", "--lang", "zh"])
    #expect(run.status == 1)
    #expect(run.output.contains("≠异 5 个工作日"))
    #expect(run.messages.isEmpty)
  }

  @Test func anItemIsFoundByName() async {
    let byName = await Run(["diff", "--item", "申领居住证"])
    let byCode = await Run(["diff", "--item", "442106041002"])
    #expect(byName.output == byCode.output)
  }

  @Test func anUnknownItemEndsWithTwo() async {
    let run = await Run(["diff", "--item", "442106041003", "--lang", "zh"])
    #expect(run.status == 2)
    #expect(run.messages.contains("是否为“44210604100"))
    #expect(run.output.isEmpty)
  }

  @Test func oneDistrictWithoutACatalogueHasNothingToCompareWith() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    try FileManager.default.removeItem(atPath: folder.path + "/standards/catalogue")
    let all = await Run(["diff", "--lang", "en"], in: folder.path)
    #expect(all.status == 0)
    #expect(all.output.contains("1 item not compared (one district carries it out"))
    let one = await Run(["diff", "--item", "442106041002", "--lang", "en"], in: folder.path)
    #expect(one.status == 2)
    #expect(one.messages.contains("nothing to compare with"))
    let none = await Run(["diff", "--element", "中介服务", "--lang", "en"])
    #expect(none.status == 2)
    #expect(none.messages.contains("Nothing is selected"))
  }

  @Test func equalDistrictsEndWithZero() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    try folder.write(Folder.item, "基本编码: \"442106041002\"\n承诺办结时限: 5 工作日\n")
    let run = await Run(["diff"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.messages.isEmpty)
  }

  @Test func anItemThatIsLackingIsSaidAndFailsNothing() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let code = "基本编码: \"442106041002\"\n"
    try folder.write(
      "standards/catalogue/44/442106041002.yaml", code + "事项名称: 申领居住证\n行使层级: 县级\n")
    try folder.write(Folder.item, code)
    try folder.write(
      "standards/districts/44/4401/440117/bodies.yaml", "实施主体:\n  - {名称: 某局, 性质: 法定机关}\n")
    let run = await Run(["diff", "--lang", "zh"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.contains("× 申领居住证 442106041002：从化区没有（县级；应有 2 地，已有 1 地）"))
    let one = await Run(["diff", "--district", "番禺区", "--lang", "zh"], in: folder.path)
    #expect(one.output.contains("覆盖：目录要求的 1 个事项，应有的地区都有"))
    let path = await Run(["diff", Folder.item, "--lang", "zh"], in: folder.path)
    #expect(path.output.contains("覆盖：目录要求的 1 个事项，应有的地区都有"))
  }

  @Test func whatCannotBeReadEndsWithTwo() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    try folder.write("standards/districts/44/4401/440117/items/a.yaml", "基本编码: [\n")
    let run = await Run(["diff"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("440117"))
  }

  @Test func bytesDoNotDependOnThreads() async {
    for format in ["text", "json", "csv", "sarif"] {
      let one = await Run(["diff", "--all", "-j", "1", "--format", format])
      let many = await Run(["diff", "--all", "-j", "7", "--format", format])
      #expect(one.output == many.output)
    }
  }

  @Test func declaredDeviationsRunOutOnTheirDay() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    try folder.write(
      Folder.item,
      """
      基本编码: "442106041002"
      法定办结时限: 5 工作日
      偏离:
        - 要素: 法定办结时限
          理由: 地方性法规另有规定
          依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
          至: 2026-06-30

      """)
    let before = await Run(["diff", "--as-of", "2026-06-30", "--lang", "zh"], in: folder.path)
    #expect(before.status == 0)
    #expect(before.output.contains("○已声明（至 2026-06-30） 5 个工作日"))
    let after = await Run(["diff", "--as-of", "2026-07-01", "--lang", "zh"], in: folder.path)
    #expect(after.status == 1)
    let check = await Run(["check", "--as-of", "2026-07-01", "--lang", "zh"], in: folder.path)
    #expect(check.output.contains("偏离已于 2026-06-30 到期"))
  }
}

/// Findings over several districts reach each of them.
@Suite struct DistrictFindingTests {
  @Test func oneCauseInManyDistrictsIsSeenFromEach() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let paths = ["440113", "440114", "440117"].map {
      "standards/districts/44/4401/\($0)/items/residence-permit.yaml"
    }
    for path in paths {
      try folder.write(path, "基本编码: \"442106041002\"\n法定办结时限: 5 工作日\n")
    }
    for path in paths {
      let run = await Run(["check", path, "--lang", "zh"], in: folder.path)
      #expect(run.output.contains("ZS6102"))
      #expect(run.output.contains("番禺区、花都区、从化区"))
      #expect(run.status == 1)
    }
    let all = await Run(["check", "--lang", "zh"], in: folder.path)
    #expect(all.output.split(separator: "错误[ZS6102]").count == 2)
  }
}
