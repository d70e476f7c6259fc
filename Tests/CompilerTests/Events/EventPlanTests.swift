import TestSupport
import Testing
import YAML

@testable import Compiler
@testable import Standard

/// What a life event comes to in one place.
@Suite struct EventPlanTests {
  private func workspace(_ text: String) -> Workspace {
    Example(text).workspace(Repository.standard.standard)
  }

  private func plan(_ text: String, in division: String = "440113") throws -> EventPlan {
    let workspace = workspace(text)
    return EventPlan(
      try #require(workspace.events.first), in: division, EventItems(workspace.items),
      of: workspace)
  }

  private static func item(
    _ name: String, _ code: String, at place: String = "44/4401/440113", _ rest: String = ""
  ) -> String {
    """
    # 文件: districts/\(place)/items/\(name).yaml
    事项名称: \(name)
    基本编码: "\(code)"
    \(rest)

    """
  }

  private static func event(_ parts: String) -> String {
    """
    # 文件: events/44/example.yaml
    名称: 某件事
    一句话说明: 一件要办几个事项的事。
    事项: \(parts)

    """
  }

  private static let two = event(
    "[\"442106041001\", {基本编码: \"442106041002\", 前置: \"442106041001\"}]")

  private func merged(_ first: String, _ second: String) throws -> [MergedMaterial] {
    try plan(
      Self.item("a", "442106041001", first) + Self.item("b", "442106041002", second) + Self.two
    ).materials
  }

  @Test func spellingsAndSynonymsAreOneMaterial() throws {
    let materials = try merged(
      "申请材料:\n  - {名称: 身份证, 必要性: 必要, 份数: {原件: 1, 复印件: 2}}",
      "申请材料:\n  - {名称: 居民身份证, 必要性: 必要, 份数: {原件: 1}}\n  - {名称: 申请人照片, 必要性: 必要}")
    #expect(materials.map(\.name) == ["身份证", "申请人照片"])
    #expect(materials[0].otherNames == ["居民身份证"] && materials[0].steps == [0, 1])
    #expect(materials[0].originals == 1 && materials[0].copies == 2)
  }

  @Test func aLikenessIsNoReasonToMerge() throws {
    let materials = try merged(
      "申请材料:\n  - {名称: 经营场所使用证明, 必要性: 必要}", "申请材料:\n  - {名称: 经营场所使用权证明, 必要性: 必要}")
    #expect(materials.count == 2)
  }

  @Test func whoAsksForBothTakesThemForTwo() throws {
    let materials = try merged(
      "申请材料:\n  - {名称: 营业执照, 必要性: 必要}\n  - {名称: 营业执照副本, 必要性: 必要}",
      "申请材料:\n  - {名称: 营业执照, 必要性: 必要}")
    #expect(materials.map(\.name) == ["营业执照", "营业执照副本"])
  }

  @Test func formsAreTheSameOnlyWhereTheFileIs() throws {
    func form(_ file: String) -> String {
      "申请材料:\n  - {名称: 申请表, 类型: 申请表格文书, 必要性: 必要, 空白表格: \(file)}"
    }
    let link = "https://www.example.gov.cn/a.pdf"
    #expect(try merged(form(link), form(link)).count == 1)
    #expect(try merged(form(link), form("https://www.example.gov.cn/b.pdf")).count == 2)
    #expect(try merged(form("有"), form("有")).count == 2)
  }

  @Test func whatAStepBeforeIssuesIsNotHandedIn() throws {
    let result = "审批结果: [{名称: 营业执照（F类个体户）}]"
    let material = "申请材料:\n  - {名称: 营业执照复印件, 必要性: 必要, 份数: {复印件: 1}}"
    #expect(try merged(result, material)[0].demands[0].source == .result(of: 0))
    #expect(try merged(result, material)[0].group == .notHandedIn)
    // Of another person, and from a step that need not come before.
    let other = "申请材料:\n  - {名称: 法定代表人营业执照, 必要性: 必要}"
    #expect(try merged(result, other)[0].group == .needed)
    #expect(try merged(material, result)[0].group == .needed)
  }

  @Test func whatOnlySomeGoThroughIssuesNothingToAll() throws {
    let plan = try plan(
      Self.item("a", "442106041001", "审批结果: [营业执照]")
        + Self.item("b", "442106041002", "申请材料:\n  - {名称: 营业执照, 必要性: 必要}")
        + Self.event(
          "[{基本编码: \"442106041001\", 何时需要: 开店的}, {基本编码: \"442106041002\", 前置: \"442106041001\"}]"
        ))
    #expect(plan.materials[0].group == .needed)
  }

  @Test func sharedDataAndCasesAreTold() throws {
    let materials = try merged(
      """
      申请材料:
        - {名称: 居民身份证, 必要性: 必要, 免提交: 是}
        - {名称: 授权委托书, 必要性: 非必要, 非必要时办理情形: 委托他人办理}
        - {名称: 申请人照片, 必要性: 容缺后补}
        - {名称: 结婚证, 必要性: 必要, 情形: 已婚}
      """, "申请材料:\n  - {名称: 申请人照片, 必要性: 容缺后补}")
    #expect(materials.map(\.group) == [.notHandedIn, .byCase, .mayFollow, .byCase])
    #expect(materials[1].demands[0].cases == ["委托他人办理"])
  }

  @Test func materialsOfCasesAreThere() throws {
    let materials = try merged(
      """
      申请材料: [{名称: 居民身份证, 必要性: 必要, 份数: {原件: 1}}]
      情形:
        - 名称: 委托他人代办
          申请材料:
            - {名称: 居民身份证, 份数: {复印件: 3}}
            - {名称: 授权委托书, 必要性: 必要}
          不需材料: 居民身份证
      """, "到办事现场次数: 1")
    #expect(materials.map(\.name) == ["居民身份证", "授权委托书"])
    #expect(materials[0].group == .needed && materials[0].copies == 3)
    #expect(materials[0].demands[0].notNeededIn == ["委托他人代办"])
    #expect(materials[1].group == .byCase)
  }

  /// Whatever is drawn from a pool of names: nothing that is needed gets lost or is asked for twice.
  @Test func mergingLosesNothing() throws {
    let names = ["居民身份证", "身份证", "本人身份证", "户口簿", "居民户口簿", "营业执照", "营业执照副本", "申请表", "照片"]
    let words = ["必要", "非必要", "容缺后补"]
    var random = SplitMix(seed: 23)
    for _ in 0..<60 {
      func list() -> String {
        let own = names.shuffled(using: &random).prefix(Int.random(in: 1...6, using: &random))
        return "申请材料:\n"
          + own.map { name in
            let word = words.randomElement(using: &random) ?? words[0]
            let copies = Int.random(in: 0...3, using: &random)
            let exempt = Bool.random(using: &random) ? ", 免提交: 是" : ""
            return "  - {名称: \(name), 必要性: \(word), 份数: {复印件: \(copies)}\(exempt)}"
          }.joined(separator: "\n")
      }
      let plan = try plan(
        Self.item("a", "442106041001", list()) + Self.item("b", "442106041002", list())
          + Self.two)
      for (number, step) in plan.steps.enumerated() {
        for material in step.item?.allMaterials ?? [] {
          let holders = plan.materials.filter { merged in
            merged.demands.contains {
              $0.step == number && $0.record.location == material.location
            }
          }
          #expect(holders.count == 1)
          guard material.says(.necessity, "必要"), material.boolean(.exempt) != true else {
            continue
          }
          #expect(holders.first?.group == .needed)
          let copies = material.record(.copies)?.integer(.copies) ?? 0
          #expect((holders.first?.copies ?? 0) >= copies)
        }
      }
      for merged in plan.materials {
        // One item never has two of its papers in one.
        #expect(merged.steps.count == merged.demands.count)
      }
    }
  }

  @Test func thePlaceItselfComesFirstThenWhatIsAboveThenItsTowns() throws {
    let files =
      Self.item("city", "442106041001", at: "44/4401", "实施主体: {名称: 某市某局}")
      + Self.item("own", "442106041001")
      + Self.item("town-a", "442106041002", at: "44/4401/440113/440113101")
      + Self.item("town-b", "442106041002", at: "44/4401/440113/440113102")
      + Self.item("other", "442106041002", at: "44/4401/440117") + Self.two
    let own = try plan(files)
    #expect(own.steps.map(\.name) == ["own", "town-a"])
    #expect(own.steps.map { $0.choice?.reach } == [.here, .below])
    #expect(own.steps[1].choice?.others.map(\.slug) == ["town-b"])
    #expect(try plan(files, in: "440117").steps.map { $0.choice?.reach } == [.above, .here])
    #expect(
      try plan(files, in: "440113101").steps.map { $0.choice?.item.slug } == ["own", "town-a"])
    let workspace = workspace(files)
    let places = EventItems(workspace.items).places(of: workspace.events[0])
    // The city lacks what its districts have: it is no place of its own.
    #expect(places == ["440113", "440113101", "440113102", "440117"])
  }

  @Test func visitsAreSharedAtOneWindowOfOneStage() throws {
    let here = "到办事现场次数: 1\n办理地点: [{名称: 一号窗口, 地点: 某路1号}]"
    let elsewhere = "到办事现场次数: 2\n办理地点: [{名称: 一号窗口, 地点: 某路2号}]"
    func visits(_ rest: [String], _ parts: String) throws -> EventVisits {
      try plan(
        zip(["a", "b", "c"], rest).enumerated().map { number, pair in
          Self.item(pair.0, "44210604100\(number + 1)", pair.1)
        }.joined() + Self.event(parts)
      ).visits
    }
    let all = "[\"442106041001\", \"442106041002\", \"442106041003\"]"
    let one = try visits([here, here, elsewhere], all)
    #expect(one.together == 3 && one.sum == 4 && one.unstated.isEmpty)
    let chain = "[\"442106041001\", {基本编码: \"442106041002\", 前置: \"442106041001\"}]"
    #expect(try visits([here, here], chain).together == 2)
    #expect(try visits([here, ""], chain).unstated == [1])
  }
}
