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
  private func qualifies(_ list: ReformList, _ text: String) -> Bool {
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: [("districts/44/4401/440113/items/a.yaml", Array((text + "\n").utf8))],
      standard: Repository.standard.standard, division: "440113")
    return list.decide(workspace.items[0]).qualifies
  }

  @Test(arguments: [
    ("到办事现场次数: 0", true), ("到办事现场次数: 1", true), ("到办事现场次数: 2", false),
    ("事项名称: 某事", false),
  ])
  func atMostOneVisit(_ item: String, _ expected: Bool) {
    #expect(qualifies(.atMostOneVisit, item) == expected)
  }

  @Test(arguments: [
    ("承诺办结时限: 当场", true), ("承诺办结时限: 1 工作日", true), ("承诺办结时限: 4 小时", true),
    ("承诺办结时限: 2 工作日", false), ("承诺办结时限: 1 自然日", false), ("办件类型: 即办件", true),
    ("办件类型: 承诺件", false), ("办件类型: 即办件\n承诺办结时限: 5 工作日", false), ("事项名称: 某事", false),
  ])
  func atOnce(_ item: String, _ expected: Bool) {
    #expect(qualifies(.atOnce, item) == expected)
  }

  @Test(arguments: [
    ("是否网办: 是\n网上办理深度: 互联网受理", true), ("是否网办: 是\n网上办理深度: 互联网预审", false),
    ("是否网办: 是\n网上办理深度: 其他", false), ("是否网办: 是\n网办深度等级: III级", true),
    ("是否网办: 是\n网办深度等级: I级", false), ("是否网办: 是\n到办事现场次数: 0", true),
    ("是否网办: 否\n网上办理深度: 互联网办理", false), ("办理形式: 网上办理\n网办深度等级: IV级", true),
    ("办理形式: 窗口办理\n网办深度等级: IV级", false),
  ])
  func online(_ item: String, _ expected: Bool) {
    #expect(qualifies(.online, item) == expected)
  }

  @Test(arguments: [
    ("行使层级: 5", true), ("行使层级: [县级, 村级]", true), ("行使层级: 县级", false), ("自助终端: 是", true),
    ("办理地点:\n  - 名称: 化龙镇便民服务中心\n    地点: 工业路20号", true),
    ("办理地点:\n  - 名称: 镇江市政务服务中心\n    地点: 某路1号", false),
  ])
  func nearby(_ item: String, _ expected: Bool) {
    #expect(qualifies(.nearby, item) == expected)
  }

  @Test(arguments: [
    ("到办事现场次数: 0", true), ("到办事现场次数: 1", false), ("到办事现场次数: 1\n送达方式: 邮寄送达", true),
    ("到办事现场次数: 1\n送达方式: 窗口领取", false), ("到办事现场次数: 1\n物流快递: 是", true),
    ("到办事现场次数: 1\n办件类型: 即办件", true), ("到办事现场次数: 1\n承诺办结时限: 当场", true),
    ("到办事现场次数: 1\n办件类型: 即办件\n承诺办结时限: 3 工作日", false),
    ("到办事现场次数: 2\n送达方式: 邮寄送达", false),
  ])
  func oneVisit(_ item: String, _ expected: Bool) {
    #expect(qualifies(.oneVisit, item) == expected)
  }

  @Test func idsAreUniqueAndClaimsAreCodesOfTheStandard() {
    #expect(Set(ReformList.all.map(\.id)).count == ReformList.all.count)
    let codes = Repository.standard.standard.grammar.codeLists["service-forms"]
    for claim in ReformList.all.compactMap(\.claim) { #expect(codes?.find(claim)?.code == claim) }
  }

  @Test func ratesAreRoundedInWholeNumbers() {
    #expect(ListContent.percent(3, of: 5) == "60")
    #expect(ListContent.percent(1, of: 3) == "33.3")
    #expect(ListContent.percent(2, of: 3) == "66.7")
    #expect(ListContent.percent(0, of: 0) == nil)
  }

  @Test func pagesFillTheirModels() async throws {
    let publication = try await Shipped.publication()
    for list in ReformList.all {
      let view = ListView(content: ListContent(list, publication), publication: publication).view
      #expect(ListView.model.departures(of: view).isEmpty)
    }
    for form in PublishedForm.all(publication) {
      for page in FormPage.allCases {
        let view = FormView(form: form, publication: publication, shown: page).view
        let kind = PageKind.all.first { $0.template == page.template }
        #expect(kind?.model.departures(of: view).isEmpty == true)
      }
    }
  }
}
