import TestSupport
import Testing

/// Levels from the nation down to a town, through the real loader and every command that shows them.
@Suite struct LayerTests {
  private static let town =
    "standards/districts/44/4401/440113/440113101/items/residence-permit.yaml"
  private static let county = "standards/districts/44/4401/440113/items/residence-permit.yaml"

  /// The shipped workspace with one more town; its district's item as a base where `text` says little.
  private func folder(_ files: [(path: String, text: String)]) throws -> Folder {
    let folder = try Folder()
    try folder.copyWorkspace()
    for (path, text) in files { try folder.write(path, text) }
    return folder
  }

  private static let bodies = (
    path: "standards/districts/44/4401/440113/440113101/bodies.yaml",
    text: """
    实施主体:
      - {名称: 化龙镇便民服务中心, 编码: TE4401135000002170, 性质: 授权组织, 电话: 020-87925868}

    """
  )

  /// Three lines, and all else from the levels above.
  private static let short = (
    path: town,
    text: """
    基本编码: "442106041002"
    实施编码: TE44011350000021705442106041002
    实施主体: 化龙镇便民服务中心

    """
  )

  /// The district's own item as a layer for its towns.
  private func district(_ folder: Folder) throws -> String {
    let lines = try folder.read(Self.county).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.filter { !$0.hasPrefix("实施编码:") && !$0.hasPrefix("实施主体:") }
      .joined(separator: "\n")
  }

  /// What the district leaves out, a town that inherits from it lacks too, and nothing else.
  private func missingInDistrict() async throws -> Int {
    let folder = try folder([])
    return missing(await Run(["check", Self.county, "--lang", "zh"], in: folder.path))
  }

  private func missing(_ run: Run) -> Int {
    run.output.split(separator: "错误[ZS1002]", omittingEmptySubsequences: false).count - 1
  }

  @Test func threeLinesOfATownAreAWholeGuide() async throws {
    let folder = try folder([Self.bodies, Self.short])
    try folder.write(Self.county, try district(folder))
    let check = await Run(["check", Self.town, "--lang", "zh"], in: folder.path)
    #expect(missing(check) == (try await missingInDistrict()), "\(check.output)")
    #expect(!check.output.contains("ZS9202"), "\(check.output)")
    let why = await Run(["why", Self.town + "#/承诺办结时限", "--lang", "zh"], in: folder.path)
    #expect(why.status == 0)
    #expect(why.output.contains("番禺区，生效"), "\(why.output)")
    let build = await Run(
      ["build", "--publish-with-errors", "--out", "out"], in: folder.path)
    #expect(build.status < 2, "\(build.messages)")
    let page = try folder.read(
      "out/guides/440113101/TE44011350000021705442106041002/index.html")
    #expect(page.contains("广州市番禺区化龙镇便民服务中心"))
    let town = try folder.read("out/places/440113101/index.html")
    #expect(town.contains("guides/440113101/TE44011350000021705442106041002/index.html"))
    let record = try folder.read(
      "out/catalogue/v1/items/TE44011350000021705442106041002.json")
    #expect(record.contains("\"code\": \"440113101\""))
  }

  @Test func aFullCopyIsAnItemOfItsOwn() async throws {
    let folder = try folder([Self.bodies])
    let copy = try folder.read(Self.county)
      .replacing("TE44011350000011705442106041002", with: "TE44011350000021705442106041002")
    try folder.write(Self.town, copy)
    let check = await Run(["check", Self.town, "--lang", "zh"], in: folder.path)
    #expect(missing(check) == (try await missingInDistrict()), "\(check.output)")
    let why = await Run(["why", Self.town + "#/承诺办结时限", "--lang", "zh"], in: folder.path)
    #expect(why.output.contains("番禺区，已被替换"), "\(why.output)")
    #expect(why.output.contains("440113101，生效") || why.output.contains("中心，生效"))
  }

  @Test func theChainShowsWhatALevelTakesOut() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    try folder.write(
      "standards/districts/44/items/residence-permit.yaml",
      "基本编码: \"442106041002\"\n承诺办结时限: 9 工作日\n申请材料:\n  - {名称: 照片, 必要性: 必要}\n")
    try folder.write(
      "standards/districts/44/4401/items/residence-permit.yaml",
      "基本编码: \"442106041002\"\n删除: 承诺办结时限\n申请材料:\n  - 删除: 照片\n")
    try folder.write(
      Self.county, "基本编码: \"442106041002\"\n实施编码: TE44011350000011705442106041002\n")
    let gone = await Run(["why", Self.county + "#/承诺办结时限"], in: folder.path)
    #expect(gone.status == 0)
    #expect(gone.output.contains("广东省, removed"), "\(gone.output)")
    #expect(gone.output.contains("广州市, removes it"))
    #expect(!gone.output.contains("in force"))
    let entry = await Run(["why", Self.county + "#/申请材料/《照片》/必要性"], in: folder.path)
    #expect(entry.output.contains("广东省, removed"), "\(entry.output)")
    #expect(entry.output.contains("广州市, removes it"))
    let list = await Run(["why", Self.county + "#/申请材料"], in: folder.path)
    #expect(list.output.contains("广州市, removes it"), "\(list.output)")
    #expect(list.output.contains("merged with what follows"))
    // Places that findings name count every line of the list.
    try folder.write(
      Self.county,
      "基本编码: \"442106041002\"\n删除: [法定办结时限]\n申请材料:\n  - 删除: 申请表\n  - {名称: 身份证, 份数: {复印件: 3}}\n")
    for (pointer, words) in [
      ("/删除/0", "10 工作日"), ("/删除", "10 工作日"), ("/申请材料/0/删除", "名称: 申请表"),
      ("/申请材料/1/份数/复印件", "复印件: 3"),
    ] {
      let run = await Run(["why", Self.county + "#" + pointer], in: folder.path)
      #expect(run.output.contains(words), "\(pointer) \(run.output) \(run.messages)")
    }
    let check = await Run(["check", "--lang", "en"], in: folder.path)
    #expect(!check.output.contains("ZS6401"), "\(check.output)")
  }

  @Test func aMisspelledRemovalIsToldWithTheName() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    try folder.write(
      Folder.item, "基本编码: \"442106041002\"\n申请材料:\n  - 删除: 身份正\n")
    let run = await Run(["check", Folder.item, "--lang", "zh"], in: folder.path)
    #expect(run.output.contains("ZS6401"))
    #expect(run.output.contains("是否为“身份证”？"), "\(run.output)")
  }

  @Test func outsideAnyWorkspaceNobodyKnowsWhatStandsAbove() async throws {
    let folder = try Folder()
    try folder.write("a.yaml", "基本编码: \"442106041002\"\n删除: 承诺办结时限\n")
    let run = await Run(["check", "a.yaml"], in: folder.path)
    #expect(!run.output.contains("ZS6401"), "\(run.output)")
  }

  @Test func aCaseIsOnThePageAndInTheRecord() async throws {
    let folder = try folder([])
    let text = try folder.read(Self.county)
    try folder.write(
      Self.county,
      text + """

        情形:
          - 名称: 港澳居民
            说明: 持港澳居民来往内地通行证的
            受理条件: 在本地居住满半年。
            申请材料:
              - {名称: 港澳居民来往内地通行证, 必要性: 必要, 份数: {原件: 1}}
            不需材料: 本人居民身份证
            依据: {法规: 居住证暂行条例, 条款: 第二条}

        """)
    let build = await Run(["build", "--publish-with-errors", "--out", "out"], in: folder.path)
    #expect(build.status < 2, "\(build.messages)")
    let key = "TE44011350000011705442106041002"
    let page = try folder.read("out/guides/440113/\(key)/index.html")
    #expect(page.contains("-title\">情形：港澳居民</h3>"))
    #expect(page.contains("港澳居民来往内地通行证"))
    #expect(page.contains("<section class=\"case\" id=\"case-"))
    let record = try folder.read("out/catalogue/v1/items/\(key).json")
    #expect(record.contains("\"notNeeded\""))
    let schema = try folder.read("out/catalogue/v1/schema/item.schema.json")
    #expect(schema.contains("record-case"))
  }
}
