import Compiler
import Foundation
import Source
import Standard
import Templates
import TestSupport
import Testing
import YAML

@testable import Publishing

/// Pages of life events.
@Suite struct EventPageTests {
  private static let complete = "events/restaurant/440113/index.html"
  private static let incomplete = "events/restaurant/440117/index.html"

  @Test func thePageOfALifeEvent() throws {
    let page = try #require(EventSample.pages(EventSample.publication())[Self.complete])
    #expect(page == Golden.expected("Tests/PublishingTests/Goldens/event.html", for: page))
  }

  @Test func everyPlaceHasItsPageAndTheEventLeadsToThem() throws {
    let pages = try EventSample.pages(EventSample.publication())
    #expect(
      Set(pages.keys) == [
        "events/index.html", "events/restaurant/index.html", Self.complete, Self.incomplete,
      ])
    let places = try #require(pages["events/restaurant/index.html"])
    #expect(places.contains("<a href=\"440113/index.html\">番禺区</a>"))
    #expect(places.contains("<a href=\"440117/index.html\">从化区</a>"))
  }

  @Test func theItemsOfAnEventLeadToAllTheirPlaces() throws {
    let places = try #require(
      EventSample.pages(EventSample.publication())["events/restaurant/index.html"])
    #expect(
      places.contains("<b><a href=\"../../items/440125044001/index.html\">个体工商户设立登记</a></b>"))
    let without = EventSample.publication(
      EventSample.files.filter { $0.1 != EventSample.staff })
    let page = try #require(EventSample.pages(without)["events/restaurant/index.html"])
    #expect(!page.contains("items/440131003001"))
  }

  /// 无 is said of what is free alone.
  @Test func whetherAnItemChargesIsNotGuessed() throws {
    let page = try #require(EventSample.pages(EventSample.publication())[Self.incomplete])
    let fees = try GuideRendering.section("fees", of: page)
    #expect(fees.contains("<td data-label=\"收费项目\">无</td>"))
    #expect(
      fees.contains(
        """
        <td data-label="收费项目">未写明</td>
                        <td data-label="标准">没有写明是否收费，请先问窗口</td>
        """))
    #expect(fees.contains("<td data-label=\"标准\">本地没有公布</td>"))
  }

  @Test func viewsFillTheirModels() {
    let publication = EventSample.publication()
    let all = publication.lifeEvents
    #expect(
      EventsView.model.departures(
        of: EventsView(all: all, publication: publication).view
      ).isEmpty)
    for event in all.events {
      let view = EventPlacesView(event: event, all: all, publication: publication).view
      #expect(EventPlacesView.model.departures(of: view).isEmpty)
      for place in event.places {
        let view = EventView(event.event, in: place, all, publication).view
        #expect(EventModel.model.departures(of: view).isEmpty)
      }
    }
  }

  /// 1 + 10 + 3 side by side, 1 + 8 + 10 + 0 + 3 one after another; three visits, four by themselves.
  @Test func theStripHoldsTheFigures() throws {
    let page = try #require(EventSample.pages(EventSample.publication())[Self.complete])
    #expect(page.contains("<dd>14个工作日</dd>"))
    #expect(page.contains("一个一个办要22个工作日"))
    #expect(page.contains("<dd>3次</dd>"))
    #expect(page.contains("分开办要跑4次"))
    #expect(page.contains("共1个收费项目"))
  }

  @Test func eachMaterialIsAskedForOnce() throws {
    let page = try #require(EventSample.pages(EventSample.publication())[Self.complete])
    let list = try GuideRendering.section("materials", of: page)
    #expect(list.components(separatedBy: "．居民身份证<").count == 2)
    // Two forms of one name are two forms.
    #expect(list.components(separatedBy: "．登记申请书<").count == 3)
    #expect(list.contains("各事项一共要14份材料，合起来是9份，其中2份不用您交。"))
  }

  @Test func whatIsMissingIsSaidAndNotCounted() throws {
    let page = try #require(EventSample.pages(EventSample.publication())[Self.incomplete])
    #expect(page.contains("“户外招牌设置审批”：本地没有公布这个事项。"))
    #expect(page.contains("<dd>至少12个工作日</dd>"))
    #expect(page.contains("有2个事项没有算进去"))
  }

  @Test func anItemThatIsNotPublishedIsNotComputedWith() throws {
    let rule = Rule(
      .error, "ZS9999", "test", zh: "测试", en: "test", why: Wording(zh: "测试", en: "test"),
      flags: [], allows: [])
    let publication = EventSample.publication(
      EventSample.files,
      { workspace in
        workspace.files.trees.filter { $0.source.path.hasSuffix("440113/items/sign.yaml") }.map {
          Diagnostic(rule, at: Location(file: $0.file, range: ByteRange(0, 1)))
        }
      })
    let page = try #require(EventSample.pages(publication)[Self.complete])
    #expect(page.contains("“户外招牌设置审批”：本地的办事指南正在更正，还没有公布。"))
    #expect(page.contains("<dd>至少12个工作日</dd>"))
    #expect(!page.contains("占用费") && !page.contains("招牌效果图"))
  }

  @Test func anEventWithErrorsSaysSo() throws {
    let rule = Rule(
      .error, "ZS9999", "test", zh: "测试", en: "test", why: Wording(zh: "测试", en: "test"),
      flags: [], allows: [])
    let publication = EventSample.publication(
      EventSample.files,
      { workspace in
        workspace.events.map { Diagnostic(rule, at: $0.place) }
      })
    let pages = try EventSample.pages(publication)
    #expect(Set(pages.keys) == ["events/index.html", "events/restaurant/index.html"])
    #expect(pages["events/restaurant/index.html"]?.contains("正在更正") == true)
    #expect(publication.leftOutEvents.map(\.path) == ["events/44/restaurant.yaml"])
  }

  @Test func aCircleIsPublishedWithoutAnOrder() throws {
    let event = EventSample.event.replacing(
      "说明: 有了营业执照才能办后面的。", with: "前置: \"440131004001\"")
    let files = [("events/44/restaurant.yaml", event)] + EventSample.files.dropFirst()
    let page = try #require(
      EventSample.pages(EventSample.publication(files, withErrors: true))[Self.complete])
    #expect(page.contains("先后顺序正在更正") && !page.contains("<svg"))
  }

  @Test func hostileTextsStayText() throws {
    let event = EventSample.event
      .replacing("开办餐饮店", with: "\"<script>alert(1)</script>{{name}}\"")
      .replacing("雇请员工的", with: "\"\\\"><img onerror=alert(1) src=x>\"")
    let item = EventSample.sign.replacing("户外招牌设置审批", with: "\"</title><script>\"")
    let files =
      [("events/44/restaurant.yaml", event)]
      + EventSample.files.dropFirst().map { $0.1 == EventSample.sign ? ($0.0, item) : $0 }
    for page in try EventSample.pages(EventSample.publication(files)).values {
      #expect(!page.contains("<script>") && !page.contains("<img onerror"))
    }
  }

  @Test func aWorkspaceWithoutEventsHasNoPages() throws {
    let publication = EventSample.publication(Array(EventSample.files.dropFirst()))
    #expect(try EventPages.files(publication).isEmpty)
  }
}

/// The drawing of the order.
@Suite struct EventDiagramTests {
  private func diagram(_ stages: [[Int]]) -> EventDiagram {
    let count = stages.joined().count
    return EventDiagram(
      (0..<count).map {
        EventDiagram.Node(name: "事项\($0)", limit: nil, before: [], isCritical: false)
      }, stages: stages)
  }

  @Test func boxesStayInsideAndApart() {
    for stages in [[[0]], [[0], [1, 2], [3]], [[0, 1, 2, 3, 4, 5, 6], [7]]] {
      let diagram = diagram(stages)
      for (number, box) in diagram.boxes.enumerated() {
        #expect(box.x >= 0 && box.x + diagram.boxWidth <= EventDiagram.width)
        #expect(box.y >= 0 && box.y + diagram.boxHeight <= diagram.height)
        for other in diagram.boxes.dropFirst(number + 1) {
          let isApart =
            abs(box.x - other.x) >= diagram.boxWidth || abs(box.y - other.y) >= diagram.boxHeight
          #expect(isApart)
        }
      }
    }
  }

  @Test func namesAreBrokenIntoLinesThatFit() {
    #expect(EventDiagram.lines("申领居住证", 8) == ["申领居住证"])
    #expect(EventDiagram.lines("个体工商户设立登记", 7) == ["个体工商户", "设立登记"])
    #expect(EventDiagram.lines("办理A类许可证", 7) == ["办理A类许可证"])
    let long = EventDiagram.lines("国有建设用地使用权及房屋所有权登记（转移登记）", 7)
    #expect(long.count == 3 && long[2].hasSuffix("…"))
    #expect(EventDiagram.lines("", 7).isEmpty)
  }
}
