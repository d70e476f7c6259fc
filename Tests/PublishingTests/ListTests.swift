import Compiler
import Source
import Standard
import Templates
import TestSupport
import Testing
import YAML

@testable import Publishing

/// Lists are derived from what items state.
@Suite struct ListTests {
  private func workspace(_ text: String) -> Workspace {
    WorkspaceLoader(workers: 1).load(
      texts: [("districts/44/4401/440113/items/a.yaml", Array((text + "\n").utf8))],
      standard: Repository.standard.standard, division: "440113")
  }

  private func outcome(_ list: PublishedList, _ text: String) -> ReformList.Outcome {
    list.judge(workspace(text).items[0]).outcome
  }

  private func list(_ id: String) throws -> PublishedList {
    PublishedList(try #require(Repository.standard.standard.lists.first { $0.id == id }))
  }

  @Test(arguments: [
    ("at-most-one-visit", "到办事现场次数: 1", ReformList.Outcome.listed),
    ("at-most-one-visit", "到办事现场次数: 2", .notListed),
    ("at-most-one-visit", "事项名称: 某事", .undecided),
    ("at-once", "承诺办结时限: 4 小时", .listed), ("at-once", "承诺办结时限: 2 工作日", .notListed),
    // Working days and calendar days do not compare.
    ("at-once", "承诺办结时限: 1 自然日", .undecided),
    ("at-once", "办件类型: 即办件\n承诺办结时限: 5 工作日", .notListed),
    // What cannot be read decides nothing, and is not passed over either.
    ("at-most-one-visit", "到办事现场次数: 很多", .undecided),
    ("online-available", "是否网办: 也许\n办理形式: 窗口办理", .undecided),
    ("at-once", "承诺办结时限: 尽快\n办件类型: 即办件", .undecided),
    ("nearby", "行使层级: [乱写, 村级]", .listed),
    // What Guangdong adds to the nation's definition comes first.
    ("online", "是否网办: 是\n网办深度等级: III级", .listed),
    ("online", "是否网办: 是\n网办深度等级: I级", .notListed),
    ("online", "办理形式: 网上办理\n网办深度等级: IV级", .listed),
    ("online", "办理形式: 窗口办理\n网办深度等级: IV级", .notListed),
    ("nearby", "行使层级: [县级, 村级]", .listed),
    ("one-visit", "到办事现场次数: 1\n送达方式: 窗口领取", .notListed),
    ("no-meeting", "到办事现场次数: 0\n是否网办: 是\n送达方式: 电子送达", .listed),
    ("cross-province", "通办范围: 无", .notListed), ("depth-four", "网办深度等级: IV级", .listed),
  ])
  func judges(_ id: String, _ item: String, _ expected: ReformList.Outcome) throws {
    #expect(try outcome(list(id), item) == expected)
  }

  @Test func reasonsNameTheValuesThatDecided() throws {
    let judgement = try list("nearby").judge(
      workspace("办理地点:\n  - 名称: 化龙镇便民服务中心\n    地点: 工业路20号").items[0])
    #expect(judgement.reason.zh == "办理地点：化龙镇便民服务中心")
    let promise = try list("at-once").judge(workspace("承诺办结时限: 5 工作日").items[0])
    #expect(promise.reason.zh == "承诺5个工作日办结")
    #expect(promise.isClaimed == false)
  }

  @Test func everyJudgementOfTheShippedListsHasAnExampleThatItDecides() async throws {
    let workspace = try await Shipped.publication().workspace
    #expect(ListExamination.differences(in: workspace).isEmpty)
    for list in workspace.standard.lists {
      for part in list.parts {
        for judgement in part.judgements where judgement.examples.isEmpty {
          Issue.record("\(list.id): \(judgement.reason.zh)")
        }
      }
    }
  }

  @Test func limitsOfTwoScalesDoNotCompare() {
    let list = PublishedList.reduction(.days)
    #expect(outcome(list, "法定办结时限: 20 工作日\n承诺办结时限: 5 工作日") == .listed)
    #expect(outcome(list, "法定办结时限: 20 工作日\n承诺办结时限: 20 工作日") == .notListed)
    #expect(outcome(list, "法定办结时限: 20 自然日\n承诺办结时限: 5 工作日") == .undecided)
    #expect(outcome(list, "承诺办结时限: 5 工作日") == .undecided)
  }

  @Test func sumsKeepScalesApartAndCountWhatIsLeftOut() {
    let list = PublishedList.reduction(.days)
    var tally = ListTally(measures: list.measures.count)
    for text in [
      "法定办结时限: 20 工作日\n承诺办结时限: 5 工作日", "法定办结时限: 5 工作日\n承诺办结时限: 8 工作日",
      "法定办结时限: 30 自然日\n承诺办结时限: 20 自然日", "法定办结时限: 20 自然日\n承诺办结时限: 5 工作日",
    ] {
      tally.add(list.judge(workspace(text).items[0]))
    }
    #expect(tally.total == 4 && tally[.listed] == 2 && tally[.undecided] == 1)
    let (working, calendar) = (tally.sums[0], tally.sums[1])
    #expect(working.whole == 25_000 && working.part == 12_000 && working.counted == 2)
    #expect(calendar.whole == 30_000 && calendar.part == 10_000 && calendar.counted == 1)
    #expect(working.leftOut == 1 && calendar.leftOut == 1)
  }

  @Test func needlessMaterialsAreThoseOfTheFourKinds() async throws {
    let list = PublishedList.needlessMaterials(try await Shipped.publication())
    let item = workspace(
      """
      告知承诺制: 是
      申请材料:
        - {名称: 居民身份证, 必要性: 必要, 形式: 纸质, 份数: 1, 依据: {法规: 居住证暂行条例, 条款: 第九条}}
        - {名称: 收入证明, 必要性: 必要, 形式: 纸质, 份数: 1}
        - {名称: 户口簿, 必要性: 必要, 免提交: 是}
      """
    ).items[0]
    let judgement = list.judge(item)
    #expect(judgement.outcome == .listed)
    #expect(judgement.details.map(\.name) == ["居民身份证", "收入证明"])
    #expect(judgement.details[1].measures == ["any", "noBasis", "promised"])
    let amounts = judgement.amounts.compactMap(\.amount)
    #expect(amounts.map(\.part) == [2000, 1000, 1000, 0, 1000, 1000])
    #expect(amounts.map(\.whole) == [2000, 2000, 2000, 2000, 2000, 3000])
  }

  @Test func anEntrustedBodyDecidesInTheNameOfWhoEntrustsIt() async throws {
    let list = PublishedList.decidingBodies(try await Shipped.publication())
    let text = "权力来源: 上级委托\n委托部门: 广州市行政审批局\n实施主体: {名称: 某街道办事处}"
    let judgement = list.judge(workspace(text).items[0])
    if judgement.outcome != .undecided {
      #expect(judgement.group == "广州市行政审批局" && judgement.outcome == .listed)
    }
    #expect(outcome(list, "事项名称: 某事") == .undecided)
  }

  @Test func ratesAreRoundedInWholeNumbers() {
    #expect(ListTally.percent(3, of: 5) == "60")
    #expect(ListTally.percent(1, of: 3) == "33.3")
    #expect(ListTally.percent(2, of: 3) == "66.7")
    #expect(ListTally.percent(-1, of: 3) == "-33.3")
    #expect(ListTally.percent(0, of: 0) == nil)
    #expect(ListTally.decimal(-2500) == "-2.5" && ListTally.decimal(3000) == "3")
  }

  @Test func pagesFillTheirModels() async throws {
    let publication = try await Shipped.publication()
    let results = ListResults(publication)
    #expect(Set(results.lists.map(\.id)).count == results.lists.count)
    for place in [nil, "4401", "440113"] {
      let overview = ListsView(results: results, place: place).view
      #expect(ListsView.model.departures(of: overview).isEmpty)
      for number in results.lists.indices {
        let view = ListView(results: results, number: number, place: place).view
        #expect(ListView.model.departures(of: view).isEmpty)
      }
    }
    for form in publication.forms.all {
      for page in form.pages {
        let view = FormView(form: form, publication: publication, shown: page).view
        let kind = PageKind.all.first { $0.template == page.template }
        #expect(kind?.model.departures(of: view).isEmpty == true)
      }
    }
  }
}
