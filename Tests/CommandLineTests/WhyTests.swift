import Testing

@Suite struct WhyTests {
  @Test func everyLayerThatStatesTheValueIsShown() async throws {
    let run = try await why("/申请材料/0/份数/复印件")
    #expect(run.status == 0)
    #expect(run.output.contains("catalogue/44/442106041002.yaml:8:22"))
    #expect(run.output.contains("catalogue of 广东省, replaced"))
    #expect(run.output.contains("\(Folder.item):5:15"))
    #expect(run.output.contains("番禺区, in force"))
  }

  @Test(arguments: ["/materials/0/copies/copies", "/申请材料/身份证/份数/复印件份数"])
  func namesMayBeInEitherLanguage(_ pointer: String) async throws {
    let run = try await why(pointer)
    #expect(run.output == (try await why("/申请材料/0/份数/复印件")).output)
  }

  @Test func pathsMayBeGivenAsReportsPrintThem() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let place = Folder.item + "#/承诺办结时限"
    let run = await Run(["why", place], in: folder.path + "/standards/laws")
    #expect(run.status == 0)
    let check = await Run(["check", Folder.item], in: folder.path + "/standards/laws")
    #expect(check.output.contains("zhun why \(place)"))
  }

  @Test func inheritedValuesAreFound() async throws {
    for pointer in ["/法定办结时限", "/申请材料/申请表/份数/原件", "/申请材料/0/份数/原件"] {
      let run = try await why(pointer)
      #expect(run.status == 0, "\(pointer)")
      #expect(run.output.contains("catalogue/44/442106041002.yaml"))
      #expect(!run.output.contains(Folder.item), "\(run.output)")
    }
  }

  @Test func listsAndRecordsAreMerged() async throws {
    let run = try await why("/申请材料")
    #expect(run.output.contains("merged with what follows"))
  }

  @Test(arguments: [
    ("/承诺办结时现", "承诺办结时限"), ("/申请材料/7", "counted from 0"),
    ("/申请材料/身份正", "身份证"), ("/承诺办结时限/0", "Nothing stands below"),
    ("/到办事现场次数", "No layer states"), ("承诺办结时限", "must begin with /"),
  ])
  func namesThatMeanNothingFail(_ pointer: String, _ words: String) async throws {
    let run = try await why(pointer)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains(words), "\(run.messages)")
  }

  @Test(arguments: [
    "zhun.yaml#/标准", "no-such-file.yaml#/a", Folder.item,
    "standards/catalogue/44/442106041002.yaml#/法定办结时限",
  ])
  func filesThatAreNoItemsFail(_ place: String) async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let run = await Run(["why", place], in: folder.path)
    #expect(run.status == 2)
    #expect(!run.messages.isEmpty)
  }

  private func why(_ pointer: String) async throws -> Run {
    let folder = try Folder()
    try folder.makeWorkspace()
    return await Run(["why", Folder.item + "#" + pointer], in: folder.path)
  }
}
